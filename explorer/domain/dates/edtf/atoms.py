"""Single EDTF dates: years, months, days and parts of a year."""

import re
from functools import lru_cache
from typing import NamedTuple

from explorer.domain.dates.edtf.codes import STRETCHES
from explorer.domain.dates.edtf.days import Day, months_span
from explorer.domain.dates.edtf.patterns import first_and_last_match
from explorer.domain.window import UnreadableDate

_CALENDAR_DATE = re.compile(
    r"([?~%]?)(-?[0-9X]{4})([?~%]?)"
    r"(?:-([?~%]?)([0-9X]{2})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?))?)?",
)
_INSTANT = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})T(?:[01][0-9]|2[0-3])(?::[0-5][0-9]){2}"
    r"(?:Z|[+-](?:0[0-9]|1[0-4])(?::[0-5][0-9])?)?",
)
_LONG_YEAR = re.compile(
    r"([?~%]?)(?:Y(-?[1-9][0-9]{4,})|Y(-?[1-9][0-9]*)E([0-9]+)|(-?[0-9]{4}(?=S)))"
    r"(?:S([1-9][0-9]*))?([?~%]?)",
)
_FARTHEST_EXPONENT = 99


class Atom(NamedTuple):
    """One EDTF date taken apart: digits as written, marks of doubt, first and last day."""

    text: str
    year: str
    month: str
    day: str
    marks: str
    low: Day
    high: Day


@lru_cache(maxsize=4096)
def read_atom(text: str) -> Atom:
    """Read one date, without intervals and sets; raises UnreadableDate."""
    if found := _CALENDAR_DATE.fullmatch(text):
        return _calendar_date(text, found)
    if found := _INSTANT.fullmatch(text):
        return read_atom(found[1])._replace(text=text)
    if found := _LONG_YEAR.fullmatch(text):
        return _long_year(text, found)
    raise UnreadableDate(f"“{text}” is not an EDTF date")


def _calendar_date(text: str, found: re.Match[str]) -> Atom:
    parts = found.groups(default="")
    year, month, day = parts[1], parts[4], parts[7]
    if year == "-0000":
        raise UnreadableDate("the year before 0001 is 0000, without a sign")
    marks = parts[0] + parts[2] + parts[3] + parts[5] + parts[6] + parts[8]
    low, high = _span(text, year, month, day)
    return Atom(text, year, month, day, marks, low, high)


def _span(text: str, year: str, month: str, day: str) -> tuple[Day, Day]:
    span: tuple[Day, Day] | None
    if month.isdigit() and int(month) in STRETCHES:
        span = None if day else _stretch_of_year(year, int(month))
    else:
        span = first_and_last_match(year, month, day)
    if span is None:
        raise UnreadableDate(f"no day is called “{text}”")
    return span


def _stretch_of_year(year: str, code: int) -> tuple[Day, Day]:
    stretch = STRETCHES[code]
    years = first_and_last_match(year, "", "")
    assert years is not None, "every pattern of digits matches some year"
    first, _ = months_span(years[0].year, *stretch)
    _, last = months_span(years[1].year, *stretch)
    return first, last


def _long_year(text: str, found: re.Match[str]) -> Atom:
    before, plain, mantissa, exponent, short, digits, after = found.groups()
    year = int(plain or mantissa or short)
    if exponent:
        # Beyond this no order between dates can change, and huge powers eat the memory.
        year *= 10 ** min(int(exponent), _FARTHEST_EXPONENT)
    low, high = _significant(year, int(digits)) if digits else (year, year)
    return Atom(text, str(year), "", "", before + after, Day(low, 1, 1), Day(high, 12, 31))


def _significant(year: int, digits: int) -> tuple[int, int]:
    """The years that share the leading digits: 1950S2 is 1900 to 1999."""
    unit = 10 ** max(0, len(str(abs(year))) - digits)
    nearest = abs(year) // unit * unit
    farthest = nearest + unit - 1
    return (nearest, farthest) if year >= 0 else (-farthest, -nearest)
