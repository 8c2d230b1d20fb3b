"""Stretches of time that words can name, with their EDTF and their days."""

from datetime import date, timedelta
from typing import NamedTuple

from explorer.domain.dates.edtf.codes import HALF, QUARTER, SEASON, STRETCHES
from explorer.domain.dates.edtf.days import month_length, months_span

DAY = timedelta(days=1)
WINTER = 4


class Period(NamedTuple):
    """A stretch between two EDTF dates, often one and the same, and its first and last day.

    `months` counts the whole months it lasts, 0 if it has none.
    """

    first: str
    last: str
    earliest: date
    latest: date
    months: int = 0


def day(when: date) -> Period:
    text = when.isoformat()
    return Period(text, text, when, when)


def day_of(year: int, month: int, number: int) -> Period:
    """Raises ValueError for a day that does not exist."""
    return day(date(year, month, number))


def days(first: date, last: date) -> Period:
    return Period(first.isoformat(), last.isoformat(), first, last)


def week(monday: date) -> Period:
    return days(monday, monday + 6 * DAY)


def month(year: int, number: int) -> Period:
    first = date(year, number, 1)
    text = f"{year:04}-{number:02}"
    return Period(text, text, first, first.replace(day=month_length(year, number)), 1)


def year(number: int) -> Period:
    text = f"{number:04}"
    return Period(text, text, date(number, 1, 1), date(number, 12, 31), 12)


def years(first: int, last: int) -> Period:
    return Period(
        f"{first:04}",
        f"{last:04}",
        date(first, 1, 1),
        date(last, 12, 31),
        12 * (last - first + 1),
    )


def decade(start: int) -> Period:
    text = f"{start // 10:03}X"
    return years(start, start + 9)._replace(first=text, last=text)


def months(of_year: int, start: int, count: int) -> Period:
    """`count` whole months from the one that is `start` in that year, which may exceed 12."""
    years_on, index = divmod(start - 1, 12)
    if count == 12 and not index:
        return year(of_year + years_on)
    low, high = months_span(of_year + years_on, index + 1, count)
    return Period(
        f"{low.year:04}-{low.month:02}",
        f"{high.year:04}-{high.month:02}",
        date(*low),
        date(*high),
        count,
    )


def quarter(of_year: int, number: int) -> Period:
    return _part_of_year(of_year, QUARTER, number, 4)


def half(of_year: int, number: int) -> Period:
    return _part_of_year(of_year, HALF, number, 2)


def season(of_year: int, number: int) -> Period:
    """Spring is 1, winter 4; a winter begins in the December of its year."""
    return _part_of_year(of_year, SEASON, number, 4)


def winter(of_year: int) -> Period:
    """A winter named after one year: the one at its beginning or the one at its end."""
    last, this = season(of_year - 1, WINTER), season(of_year, WINTER)
    return Period(last.first, this.last, last.earliest, this.latest)


def readings(period: Period) -> list[Period]:
    """The periods that one may be: the two winters of a year, or itself."""
    is_winter = period.first[4:7] == period.last[4:7] == f"-{SEASON + WINTER - 1}"
    if not is_winter or period.first == period.last:
        return [period]
    first, mark = period.earliest.year, period.first[7:]
    winters = (season(year, WINTER) for year in (first, first + 1))
    return [hedged(winter, mark) if mark else winter for winter in winters]


def _part_of_year(of_year: int, first_code: int, number: int, parts: int) -> Period:
    if not 1 <= number <= parts:
        raise ValueError(f"a year has {parts} such parts, not {number}")
    return coded(of_year, first_code + number - 1)


def coded(of_year: int, code: int) -> Period:
    """A part of the year by its EDTF code, 21 to 41."""
    text = f"{of_year:04}-{code}"
    return months(of_year, *STRETCHES[code])._replace(first=text, last=text)


def fiscal_year(number: int, first_month: int) -> Period:
    return months(number, first_month, 12)


def hedged(whole: Period, mark: str) -> Period:
    """The same days with an EDTF mark of doubt (`~` about, `?` perhaps) on both ends."""
    return whole._replace(first=_marked(whole.first, mark), last=_marked(whole.last, mark))


def _marked(text: str, mark: str) -> str:
    """The text with the mark; `%` is both marks in one."""
    if text[-1] not in "~?%":
        return text + mark
    return text if text[-1] == mark else text[:-1] + "%"
