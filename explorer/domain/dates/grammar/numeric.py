"""Dates written in figures only."""

import re
from collections.abc import Callable

from explorer.domain.dates.edtf.codes import QUARTER, STRETCHES
from explorer.domain.dates.grammar import periods
from explorer.domain.dates.grammar.readings import Reading, either, once, throughout

_Found = re.Match[str]
_LONGEST_PLAN = 6


def read_figures(text: str) -> Reading | None:
    """Read a date in figures; None if it is none, ValueError if there is no such day.

    With the year last, day and month can stand either way round: 05/11/2013 is both 5 November
    and 11 May, and nothing is guessed. Dots are only ever used with the day first.
    """
    for pattern, build in _FORMS:
        if found := pattern.fullmatch(text):
            return build(found)
    return None


def _year(found: _Found) -> Reading:
    return once(periods.year(int(found[1])))


def _day_after_year(found: _Found) -> Reading:
    return once(periods.day_of(int(found[1]), int(found[3]), int(found[4])))


def _day_or_month_first(found: _Found) -> Reading:
    one, separator, other, year = int(found[1]), found[2], int(found[3]), int(found[4])
    options = []
    if other <= 12:
        options.append(periods.day_of(year, other, one))
    if one <= 12 and separator != ".":
        options.append(periods.day_of(year, one, other))
    if not options:
        raise ValueError(f"neither {one} nor {other} is a month")
    return either(options)


def _month_after_year(found: _Found) -> Reading:
    return once(periods.month(int(found[1]), int(found[2])))


def _year_after_month(found: _Found) -> Reading:
    return once(periods.month(int(found[2]), int(found[1])))


def _from_year_to_year(found: _Found) -> Reading:
    return throughout(periods.year(int(found[1])), periods.year(int(found[2])))


def _to_short_year(found: _Found) -> Reading | None:
    """2025/26; with a hyphen 2022-26, unless EDTF means a part of the year by it.

    Raises ValueError where both readings are likely: 2030-35 is the third quarter in EDTF.
    """
    start, dash, short = int(found[1]), found[2], int(found[3])
    ahead = short - start % 100
    coded = dash == "-" and short >= QUARTER and short in STRETCHES
    if ahead <= 0 or (coded and ahead > _LONGEST_PLAN):
        return None
    if coded:
        raise ValueError(f"{found[0]} can be years or a part of a year")
    return throughout(periods.year(start), periods.year(start + ahead))


_FORMS: tuple[tuple[re.Pattern[str], Callable[[_Found], Reading | None]], ...] = (
    (re.compile(r"([0-9]{4})"), _year),
    (re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})"), _day_after_year),
    (re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})"), _day_or_month_first),
    (re.compile(r"([0-9]{4})[-/.](0?[1-9]|1[0-2])"), _month_after_year),
    (re.compile(r"(0?[1-9]|1[0-2])[-/.]([0-9]{4})"), _year_after_month),
    (re.compile(r"([0-9]{4})[-/–]([0-9]{4})"), _from_year_to_year),
    (re.compile(r"([0-9]{4})([-/–])([0-9]{2})"), _to_short_year),
)
