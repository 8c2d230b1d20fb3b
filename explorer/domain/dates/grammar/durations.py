"""Durations counted from the day of the statement: "within five years", "two years ago"."""

from datetime import date, timedelta

from explorer.domain.dates.edtf.days import month_length
from explorer.domain.dates.grammar import periods
from explorer.domain.dates.grammar.periods import Period
from explorer.domain.dates.grammar.phrases import Context, Phrase, Unit
from explorer.domain.dates.grammar.readings import Reading, by, once, throughout

_COUNTS = ("nRu", "Rnu", "nu")


def read_duration(phrase: Phrase, context: Context) -> Reading | None:
    """Read a number of units with what stands around it; None if that is no duration.

    "In two years" and "two years ago" name the calendar unit that lies there, not a day.
    """
    if "u" not in phrase.kinds or context.said_on is None:
        return None
    for count in _COUNTS:
        if (at := phrase.kinds.find(count)) >= 0:
            inner = phrase.part(at, at + len(count))
            outer = phrase.kinds[:at] + phrase.kinds[at + len(count) :]
            return _read(outer, inner, context.said_on)
    return None


def _read(outer: str, inner: Phrase, said_on: date) -> Reading | None:
    number = inner.values[inner.kinds.index("n")]
    unit = inner.values[inner.kinds.index("u")]
    relation = inner.values[inner.kinds.index("R")] if "R" in inner.kinds else None
    if relation is None:
        return _from_frame(outer, number, unit, said_on)
    if relation < 0 and outer in ("", "I", "V"):
        return throughout(periods.day(moved(said_on, -number, unit)), periods.day(said_on))
    end = periods.day(moved(said_on, number, unit))
    if relation > 0 and outer in ("I", "W", "B"):
        return by(end)
    if relation > 0 and outer in ("", "V"):
        return throughout(periods.day(said_on), end)
    return None


def _from_frame(outer: str, number: int, unit: int, said_on: date) -> Reading | None:
    if outer in ("W", "B", "IW"):
        return by(periods.day(moved(said_on, number, unit)))
    if outer in ("I", "a"):
        return once(_around(moved(said_on, number, unit), unit))
    if outer in ("A", "b"):
        return once(_around(moved(said_on, -number, unit), unit))
    return None


def moved(day: date, number: int, unit: int) -> date:
    """The day so many units later; months end on their last day at the latest."""
    if unit in (Unit.DAY, Unit.WEEK):
        return day + timedelta(days=number * (7 if unit == Unit.WEEK else 1))
    months = number * {Unit.MONTH: 1, Unit.YEAR: 12, Unit.DECADE: 120}[Unit(unit)]
    year, index = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, index + 1, min(day.day, month_length(year, index + 1)))


def _around(day: date, unit: int) -> Period:
    match unit:
        case Unit.DAY:
            return periods.day(day)
        case Unit.WEEK:
            return periods.week(day - timedelta(days=day.weekday()))
        case Unit.MONTH:
            return periods.month(day.year, day.month)
        case Unit.DECADE:
            return periods.decade(day.year // 10 * 10)
    return periods.year(day.year)
