"""Dates written in figures only."""

import re
from collections.abc import Callable
from datetime import date

from explorer.domain.dates.edtf.codes import QUARTER, STRETCHES
from explorer.domain.dates.edtf.days import month_length
from explorer.domain.dates.grammar import periods
from explorer.domain.dates.grammar.readings import Reading, either, once, since, throughout

_Found = re.Match[str]
_LONGEST_PLAN = 6
_LONGEST_TERM = 15
"""More years than a plan and than a term of office: what looks like more of them is EDTF."""


def read_figures(text: str) -> Reading | None:
    """Read a date in figures; None if it is none, ValueError if there is no such day."""
    if days := days_in_figures(text):
        return either(periods.day(day) for day in days)
    for pattern, build in _FORMS:
        if found := pattern.fullmatch(text):
            return build(found)
    return None


def days_in_figures(text: str) -> list[date]:
    """The days that three figures can mean, in order; ValueError if there is no such day.

    With the year last, day and month can stand either way round: 05/11/2013 is both 5 November
    and 11 May, and nothing is guessed. A year of two figures can stand first as well. Dots are
    only ever used with the day or a full year first.
    """
    if found := _YEAR_FIRST.fullmatch(text) or _COMPACT.fullmatch(text):
        return [date(int(found[1]), int(found[3]), int(found[4]))]
    if found := _YEAR_LAST.fullmatch(text):
        options = sorted(set(_options(found)))
        if not options:
            raise ValueError(f"{text} is no day, whichever figure is the month")
        return options
    return []


_YEAR_FIRST = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})")
_COMPACT = re.compile(r"([0-9]{4})()([0-9]{2})([0-9]{2})")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})")


def _options(found: _Found) -> list[date]:
    one, other, last = int(found[1]), int(found[3]), int(found[4])
    is_short = len(found[4]) == 2
    year = full_year(last) if is_short else last
    orders = [(year, other, one)]
    if found[2] != ".":
        orders.append((year, one, other))
        if is_short:
            orders.append((full_year(one), other, last))
    return [date(*order) for order in orders if _is_day(*order)]


def _is_day(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= month_length(year, month)


def full_year(two_figures: int) -> int:
    """26 is 2026, 99 is 1999."""
    if not 0 <= two_figures <= 99:
        raise ValueError(f"{two_figures} is no short year")
    return two_figures + (2000 if two_figures < 70 else 1900)


def _year(found: _Found) -> Reading:
    return once(periods.year(int(found[1])))


def _since_year(found: _Found) -> Reading:
    return since(periods.year(int(found[1])))


def _month_after_year(found: _Found) -> Reading:
    return once(periods.month(int(found[1]), int(found[2])))


def _year_after_month(found: _Found) -> Reading:
    return once(periods.month(int(found[2]), int(found[1])))


def _from_year_to_year(found: _Found) -> Reading:
    return throughout(periods.year(int(found[1])), periods.year(int(found[2])))


def _to_short_year(found: _Found) -> Reading | None:
    """2025/26; with a hyphen 2022-26, unless EDTF means a part of the year by it.

    Both are meant where both are likely: 2030-35 is the third quarter in EDTF.
    """
    start, dash, short = int(found[1]), found[2], int(found[3])
    ahead = short - start % 100
    if ahead <= 0:
        return None
    end = periods.year(start + ahead)
    if dash == "-" and short in STRETCHES:
        if ahead > (_LONGEST_PLAN if short >= QUARTER else _LONGEST_TERM):
            return None
        if short >= QUARTER:
            years = periods.years(start, start + ahead)
            return either([periods.coded(start, short), years])
    return throughout(periods.year(start), end)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[_Found], Reading | None]], ...] = (
    (re.compile(r"([0-9]{4})"), _year),
    (re.compile(r"([0-9]{4})[-–]"), _since_year),
    (re.compile(r"([0-9]{4})[-/.](0?[1-9]|1[0-2])"), _month_after_year),
    (re.compile(r"(0?[1-9]|1[0-2])[-/.]([0-9]{4})"), _year_after_month),
    (re.compile(r"([0-9]{4})[-/–]([0-9]{4})"), _from_year_to_year),
    (re.compile(r"([0-9]{4})([-/–])([0-9]{2})"), _to_short_year),
)
