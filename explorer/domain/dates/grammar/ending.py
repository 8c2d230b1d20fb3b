"""Periods named by their last day or by their first month: "three months ended 30 June 2025"."""

import re
from collections.abc import Callable
from datetime import date

from explorer.domain.dates.grammar import periods
from explorer.domain.dates.grammar.periods import DAY, Period
from explorer.domain.dates.grammar.phrases import Context, Phrase, Unit

_Find = Callable[[Phrase, Context], Period | None]

_NAMED = re.compile(r"([FYuqQhH]|n[uv])([GTUf]?)")
_MONTHS = {"F": 12, "Y": 12, "q": 3, "Q": 3, "h": 6, "H": 6}
_MONTHS_OF_UNIT = {Unit.MONTH: 1, Unit.YEAR: 12}


def period_by_its_end(phrase: Phrase, context: Context, find: _Find) -> Period | None:
    """The period of a phrase that says how long it is and when it ends, or begins.

    Filings speak of "the year ended 31 March 2025", newspapers of "the week of 4 November".
    """
    found = _NAMED.match(phrase.kinds)
    border = found and find(phrase.part(found.end()), context)
    if not found or border is None:
        return None
    if found[1] == "u" and phrase.values[0] == Unit.WEEK:
        return _week(border, found[2])
    months = _length(phrase.part(*found.span(1)))
    if found[2] == "f":
        return _from(border, months) if found[1] in "FY" else None
    return _until(border, months) if found[2] and months else None


def _length(head: Phrase) -> int:
    """How many months a year, a quarter, "nine months" take; 0 for what is not made of them."""
    kind, number = head.kinds[-1], head.values[-1]
    if kind not in "uv":
        return _MONTHS[kind]
    months = _MONTHS_OF_UNIT.get(Unit(number), 0)
    return months * head.values[0] if head.kinds[0] == "n" else months


def _until(border: Period, months: int) -> Period | None:
    """So many whole months up to a month or to its last day."""
    last = border.latest
    is_month_or_its_end = border.months == 1 or border.earliest == last
    if not is_month_or_its_end or (last + DAY).day != 1:
        return None
    return periods.months(last.year, last.month - months + 1, months)


def _from(border: Period, months: int) -> Period | None:
    first = border.earliest
    is_month_or_its_start = border.months == 1 or border.latest == first
    if not is_month_or_its_start or first.day != 1:
        return None
    return periods.months(first.year, first.month, months)


def _week(border: Period, word: str) -> Period | None:
    """The week up to a day; the week of a day is the calendar's or the seven days from it on."""
    day: date = border.latest
    if border.earliest != day:
        return None
    if word == "G":
        return periods.days(day - 6 * DAY, day)
    return periods.days(day - day.weekday() * DAY, day + 6 * DAY) if not word else None
