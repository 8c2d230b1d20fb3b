"""Days of any year, also outside the years that `datetime.date` knows."""

from datetime import date
from typing import NamedTuple

_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Day(NamedTuple):
    """A day of the proleptic Gregorian calendar; the year is astronomical (0 is 1 BC)."""

    year: int
    month: int
    day: int

    def as_date(self) -> date | None:
        """The day as a date, or None outside the years 1 to 9999."""
        return date(*self) if 1 <= self.year <= 9999 else None


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """How many days the month has."""
    return 29 if month == 2 and is_leap(year) else _MONTH_LENGTHS[month - 1]


def months_span(year: int, month: int, count: int) -> tuple[Day, Day]:
    """The first and the last day of `count` months from a month on, across years if need be."""
    last_year, last_index = divmod(year * 12 + month - 1 + count - 1, 12)
    last_month = last_index + 1
    return Day(year, month, 1), Day(last_year, last_month, month_length(last_year, last_month))
