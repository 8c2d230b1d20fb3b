"""Periods named without their year, such as "September", seen from the day of the statement."""

from collections.abc import Iterator
from datetime import date, timedelta

from explorer.domain.dates.grammar.periods import WINTER, Period, day
from explorer.domain.dates.grammar.phrases import Context, Phrase
from explorer.domain.dates.grammar.shapes import period_of

_YEARLESS = frozenset(("m", "nm", "mn", "pm", "mp", "wnm", "wmn", "S", "pS", "Sp", "Q", "H"))

_YEAR_FIRST = frozenset(("mp", "Sp"))


def possible_periods(phrase: Phrase, context: Context) -> list[Period]:
    """The one at the day of the statement, or else the last and the next one: nothing is guessed.

    Empty for phrases that name no such period, and without a day of statement.
    """
    past, to_come = _nearest(phrase, context)
    return sorted({period for period in (past, to_come) if period is not None})


def period_to_come(phrase: Phrase, context: Context) -> Period | None:
    """The one at the day of the statement or the next one, for "by September"."""
    return _nearest(phrase, context)[1]


def _nearest(phrase: Phrase, context: Context) -> tuple[Period | None, Period | None]:
    if context.said_on is None:
        return None, None
    said_on = context.said_on
    periods = list(_periods_around(phrase, said_on, context))
    now = next((p for p in periods if p.earliest <= said_on <= p.latest), None)
    if now is not None:
        return now, now
    past = [p for p in periods if p.latest < said_on]
    to_come = [p for p in periods if p.earliest > said_on]
    return max(past, default=None, key=_latest), min(to_come, default=None, key=_latest)


def _latest(period: Period) -> date:
    return period.latest


def _periods_around(phrase: Phrase, said_on: date, context: Context) -> Iterator[Period]:
    if phrase.kinds == "w":
        ahead = (phrase.values[0] - said_on.isoweekday()) % 7
        yield day(said_on + timedelta(days=ahead - 7))
        yield day(said_on + timedelta(days=ahead))
    elif phrase.kinds in _YEARLESS:
        for year in range(said_on.year - 1, said_on.year + 2):
            yield from _in_year(phrase, year, context)


def _in_year(phrase: Phrase, year: int, context: Context) -> Iterator[Period]:
    try:
        period = period_of(_dated(phrase, year), context)
    except ValueError:
        return
    if period is not None:
        yield period


def _dated(phrase: Phrase, year: int) -> Phrase:
    season = phrase.kinds.find("S")
    if season >= 0 and phrase.values[season] == WINTER:
        over_new_year = Phrase("Sy-y", (WINTER, year, 0, year + 1))
        return phrase.replaced(season, season + 1, over_new_year)
    named = Phrase("y", (year,))
    return named.joined(phrase) if phrase.kinds in _YEAR_FIRST else phrase.joined(named)
