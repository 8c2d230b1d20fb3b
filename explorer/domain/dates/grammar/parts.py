"""Parts of periods: thirds, halves, quarters and counted units at either end."""

from datetime import date

from explorer.domain.dates.edtf.codes import THIRD
from explorer.domain.dates.grammar import periods
from explorer.domain.dates.grammar.periods import DAY, Period
from explorer.domain.dates.grammar.phrases import Unit

LAST = -1
"""The place of the last of several parts."""

_DECADE = 120


def third(whole: Period, number: int) -> Period:
    """The early, middle or late third (1 to 3): of a decade in years, of a month in ten days.

    A day and a week stay whole.
    """
    if not whole.months:
        return whole
    if whole.months == 1:
        return _third_of_month(whole, number)
    if whole.months == _DECADE:
        first, last = ((0, 3), (4, 6), (7, 9))[number - 1]
        return _years_of(whole, first, last)
    third = _third_in_months(whole, number)
    if whole.first == whole.last and whole.months == 12:
        text = f"{whole.first}-{THIRD + number - 1}"
        return third._replace(first=text, last=text)
    return third


def _third_of_month(whole: Period, number: int) -> Period:
    first = whole.earliest.replace(day=(1, 11, 21)[number - 1])
    return periods.days(first, whole.latest if number == 3 else first.replace(day=10 * number))


def _third_in_months(whole: Period, number: int) -> Period:
    count, rest = divmod(whole.months, 3)
    if rest:
        raise ValueError("only whole months divide into thirds")
    return _months_of(whole, count * (number - 1), count)


def half_of(whole: Period, number: int) -> Period | None:
    """The first or second half of a month, a year, a fiscal year or a decade; None of others."""
    if whole.months not in (1, 12, _DECADE):
        return None
    if number not in (1, 2):
        raise ValueError(f"there are two halves, and no number {number}")
    if whole.months == _DECADE:
        return _years_of(whole, *((0, 4), (5, 9))[number - 1])
    if whole.months == 12:
        return stretch(whole, Unit.MONTH, 6, number)
    middle = whole.earliest.replace(day=15)
    if number == 1:
        return periods.days(whole.earliest, middle)
    return periods.days(middle + DAY, whole.latest)


def quarter_of(whole: Period, number: int) -> Period | None:
    """A quarter of a year or a fiscal year; None of anything else."""
    if whole.months != 12:
        return None
    if not 1 <= number <= 4:
        raise ValueError(f"a year has four quarters, and no number {number}")
    return stretch(whole, Unit.MONTH, 3, number)


def stretch(whole: Period, unit: int, count: int = 1, place: int = 1) -> Period:
    """So many units of a period: the first of such stretches, the one at a place, or the LAST.

    Raises ValueError if the period is too short for it. Weeks are counted from its first day.
    """
    match unit:
        case Unit.DAY | Unit.WEEK:
            return _days_of(whole, count * (7 if unit == Unit.WEEK else 1), place)
        case Unit.MONTH:
            skipped = _skipped(whole.months, count, place)
            if whole.months == 12 and whole.earliest.month == 1:
                return _months_of_calendar_year(whole.earliest.year, skipped, count)
            return _months_of(whole, skipped, count)
        case Unit.YEAR if whole.months == _DECADE:
            skipped = _skipped(10, count, place)
            return _years_of(whole, skipped, skipped + count - 1)
    raise ValueError("a period is counted in units that are shorter than itself")


def _skipped(length: int, count: int, place: int) -> int:
    skipped = length - count if place == LAST else count * (place - 1)
    if count < 1 or not 0 <= skipped <= length - count:
        raise ValueError(f"there are no {count} of {length} at place {place}")
    return skipped


def _days_of(whole: Period, length: int, place: int) -> Period:
    skipped = _skipped((whole.latest - whole.earliest).days + 1, length, place)
    first: date = whole.earliest + skipped * DAY
    return periods.days(first, first + (length - 1) * DAY)


def _months_of_calendar_year(year: int, skipped: int, count: int) -> Period:
    """Months of a calendar year, as a quarter or a half if they are one."""
    number, beyond = divmod(skipped, count)
    if not beyond and count in (3, 6):
        return (periods.quarter if count == 3 else periods.half)(year, number + 1)
    return periods.months(year, skipped + 1, count)


def _months_of(whole: Period, skipped: int, count: int) -> Period:
    return periods.months(whole.earliest.year, whole.earliest.month + skipped, count)


def _years_of(whole: Period, first: int, last: int) -> Period:
    return periods.years(whole.earliest.year + first, whole.earliest.year + last)
