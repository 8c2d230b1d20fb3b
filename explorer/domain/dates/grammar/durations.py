"""Durations counted from the day of the statement: "within five years", "two years ago"."""

import re
from datetime import date, timedelta

from explorer.domain.dates.edtf.days import month_length
from explorer.domain.dates.grammar import periods
from explorer.domain.dates.grammar.periods import Period
from explorer.domain.dates.grammar.phrases import NOTHING, Context, Phrase, Unit
from explorer.domain.dates.grammar.readings import (
    Reading,
    between,
    by,
    not_before,
    once,
    since,
    throughout,
)

_NUMBER = "n(?:[-T|,]n)?"
_COUNT = re.compile(f"{_NUMBER}(?:Rv|vR)|R?{_NUMBER}[uv]|Rv|vR")
"""Five years, two to three years, the next five years, (the) coming years."""


def read_duration(phrase: Phrase, context: Context) -> Reading | None:
    """Read a number of units with what stands around it; None if that is no duration.

    "In two years" and "two years ago" name the calendar unit that lies there, not a day.
    """
    said_on = context.said_on
    if said_on is None or not ("u" in phrase.kinds or "v" in phrase.kinds):
        return None
    found = _COUNT.search(phrase.kinds)
    if found is None:
        return None
    inner, outer = phrase.part(*found.span()), phrase.replaced(*found.span(), NOTHING).kinds
    counts = [number for kind, number in zip(*inner, strict=True) if kind == "n"]
    unit = next(number for kind, number in zip(*inner, strict=True) if kind in "uv")
    relation = inner.values[inner.kinds.index("R")] if "R" in inner.kinds else None
    if not any(counts):
        return _vague(outer, relation, said_on)
    if relation is None:
        return _from_frame(outer, counts, unit, said_on)
    return _next_or_last(outer, relation, counts[-1], unit, said_on)


def _vague(outer: str, relation: int | None, said_on: date) -> Reading | None:
    """In the coming years, in a few years: from the day of the statement on, nobody knows when."""
    if relation == 1 and outer in ("V", "O"):
        return since(periods.day(said_on))
    if (relation == 1 and outer in ("", "I", "W")) or (relation is None and outer == "I"):
        return not_before(periods.day(said_on))
    return None


def _next_or_last(
    outer: str, relation: int, number: int, unit: int, said_on: date
) -> Reading | None:
    if relation < 0 and outer in ("", "I", "V", "O"):
        return throughout(periods.day(moved(said_on, -number, unit)), periods.day(said_on))
    end = periods.day(moved(said_on, number, unit))
    if relation > 0 and outer in ("I", "W", "B"):
        return by(end)
    if relation > 0 and outer in ("", "V", "O"):
        return throughout(periods.day(said_on), end)
    return None


def _from_frame(outer: str, counts: list[int], unit: int, said_on: date) -> Reading | None:
    """What "in", "within", "ago" and "since" make of a number of units, or of two numbers."""
    mark = "~" if "~" in outer else ""
    outer = outer.replace("~", "")
    few, many = counts[0], counts[-1]
    if outer in ("W", "B", "IW"):
        return by(_hedged(periods.day(moved(said_on, many, unit)), mark))
    if outer in ("I", "a", "ft"):
        ends = [_around(moved(said_on, number, unit), unit) for number in (few, many)]
    elif outer in ("A", "b", "x", "xA", "bf"):
        ends = [_around(moved(said_on, -number, unit), unit) for number in (many, few)]
    else:
        return None
    first, last = (_hedged(end, mark) for end in ends)
    if outer in ("x", "xA", "bf"):
        return since(first)
    return once(first) if first == last else between(first, last)


def _hedged(period: Period, mark: str) -> Period:
    return periods.hedged(period, mark) if mark else period


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
