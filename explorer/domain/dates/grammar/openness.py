"""Periods named without their year, such as "September", seen from the day of the statement."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from explorer.domain.dates.grammar.periods import WINTER, Period, day
from explorer.domain.dates.grammar.phrases import Context, Phrase

_Find = Callable[[Phrase, Context], Period | None]

_DATED = frozenset("yYDdk")
_OF_A_YEAR = frozenset("mSQHJ")


class Nearest(NamedTuple):
    """The last and the next period of a name; both are the one of the day of the statement."""

    past: Period | None
    to_come: Period | None

    @property
    def is_now(self) -> bool:
        """Whether the day of the statement lies in the period, or in what it is a part of."""
        return self.past is not None and self.past == self.to_come

    def to_come_by(self, said_on: date | None) -> Period | None:
        """The one to come unless the last one is nearer, so that either can be meant."""
        if self.past is None or self.to_come is None or said_on is None or self.is_now:
            return self.to_come
        is_nearer = self.to_come.earliest - said_on <= said_on - self.past.latest
        return self.to_come if is_nearer else None

    @property
    def options(self) -> list[Period]:
        """What can be meant, as nothing is guessed."""
        return sorted({period for period in self if period is not None})


def nearest(phrase: Phrase, context: Context, find: _Find) -> Nearest:
    """The periods that `find` finds around the day of the statement once a year is added.

    There is none without that day, nor for a phrase that has a year.
    """
    if context.said_on is None:
        return Nearest(None, None)
    said_on = context.said_on
    periods = list(_periods_around(phrase, said_on, context, find))
    now = next((p for p in periods if p.earliest <= said_on <= p.latest), None)
    if now is None and "p" in phrase.kinds:
        whole = nearest(phrase.without("p"), context, find)
        now = next((p for p in periods if whole.is_now and _lies_in(p, whole.past)), None)
    if now is not None:
        return Nearest(now, now)
    past = [p for p in periods if p.latest < said_on]
    to_come = [p for p in periods if p.earliest > said_on]
    return Nearest(max(past, default=None, key=_latest), min(to_come, default=None, key=_latest))


def _lies_in(part: Period, whole: Period | None) -> bool:
    return whole is not None and whole.earliest <= part.earliest and part.latest <= whole.latest


def _latest(period: Period) -> date:
    return period.latest


def _periods_around(
    phrase: Phrase, said_on: date, context: Context, find: _Find
) -> Iterator[Period]:
    if phrase.kinds == "w":
        ahead = (phrase.values[0] - said_on.isoweekday()) % 7
        yield day(said_on + timedelta(days=ahead - 7))
        yield day(said_on + timedelta(days=ahead))
    elif _DATED.isdisjoint(phrase.kinds) and not _OF_A_YEAR.isdisjoint(phrase.kinds):
        for year in range(said_on.year - 1, said_on.year + 2):
            yield from _in_year(phrase, year, context, find)


def _in_year(phrase: Phrase, year: int, context: Context, find: _Find) -> Iterator[Period]:
    """The one of a year, which some languages put last and others first."""
    try:
        found = (find(dated, context) for dated in _dated(phrase, year))
        yield from (period for period in found if period is not None)
    except ValueError:
        return


def _dated(phrase: Phrase, year: int) -> Iterator[Phrase]:
    season = phrase.kinds.find("S")
    if season >= 0 and phrase.values[season] == WINTER:
        over_new_year = Phrase("Sy-y", (WINTER, year, 0, year + 1))
        yield phrase.replaced(season, season + 1, over_new_year)
    else:
        named = Phrase("y", (year,))
        yield phrase.joined(named)
        yield named.joined(phrase)
