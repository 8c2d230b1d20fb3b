"""Ticks and their labels: decades, years, quarters, months or days, as there is room."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from explorer.qt.time_scale import FIRST_DAY, LAST_DAY, Scale

Unit = Literal["year", "month", "day"]
GAP: Final = 8.0
"""Pixels between a tick and its label, and between a label and the next tick, together."""


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """How periods are named; ``{year}`` and ``{number}`` are filled in."""

    months: tuple[str, ...] = (
        *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
        *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    )
    quarter: str = "Q{number}"
    month_of_year: str = "{month} {year}"
    fiscal_year: str = "FY{year}"


@dataclass(frozen=True, slots=True)
class Tick:
    """A period's first moment and its name; ``x`` is where the label begins, None without room."""

    day: float
    label: str
    x: float | None


@dataclass(frozen=True, slots=True)
class Axis:
    """Two lines: coarse periods above, fine ones below, empty where the coarse ones suffice."""

    coarse: tuple[Tick, ...]
    fine: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class Level:
    """How fine an axis is: periods of so many units, which last about so many days."""

    unit: Unit
    count: int
    days: float


_LEVELS: Final = (
    Level("day", 1, 1),
    Level("day", 7, 7),
    Level("month", 1, 28),
    Level("month", 3, 90),
    *(Level("year", n, 365 * n) for n in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)

Measure = Callable[[str], float]


def level_for(
    scale: Scale, measure: Measure, words: CalendarWords | None = None, fiscal_month: int = 1
) -> Level:
    """The finest periods whose names have room; ``measure`` gives text widths."""
    namer = _Namer(words or CalendarWords(), fiscal_month)
    return next((v for v in _LEVELS if _has_room(v, scale, measure, namer)), _LEVELS[-1])


def axis_for(
    scale: Scale,
    measure: Measure,
    words: CalendarWords | None = None,
    fiscal_month: int = 1,
    level: Level | None = None,
) -> Axis:
    """Name the periods in view as finely as there is room for, or as finely as told.

    ``measure`` gives text widths. Years begin on the first of ``fiscal_month``.
    """
    namer = _Namer(words or CalendarWords(), fiscal_month)
    level = level or level_for(scale, measure, words, fiscal_month)
    if level.unit == "year":
        return Axis(tuple(_ticks(level, scale, measure, namer)), ())
    above = Level("month", 1, 28) if level.unit == "day" else Level("year", 1, 365)
    coarse = tuple(_ticks(above, scale, measure, namer, context=True))
    return Axis(coarse, tuple(_ticks(level, scale, measure, namer)))


class _Namer:
    """Walks the calendar and names its periods."""

    def __init__(self, words: CalendarWords, fiscal_month: int) -> None:
        self._words = words
        self._fiscal_month = fiscal_month

    def widest(self, level: Level) -> tuple[str, ...]:
        if level.unit == "day":
            return ("28",)
        if level.unit == "month" and level.count == 1:
            return self._words.months
        if level.unit == "month":
            return (self._words.quarter.format(number=4),)
        return (self._year(2024),)

    def name(self, level: Level, day: date, context: bool) -> str:
        if level.unit == "day":
            return str(day.day)
        if level.unit == "year":
            return self._year(day.year)
        month = self._words.months[day.month - 1]
        if context:
            return self._words.month_of_year.format(month=month, year=day.year)
        if level.count == 1:
            return month
        return self._words.quarter.format(number=(day.month - self._fiscal_month) % 12 // 3 + 1)

    def first(self, level: Level, day: int) -> int:
        """The beginning of the period in which a day lies."""
        if level.unit == "day":
            return day - (day - 1) % level.count
        if level.unit == "year":
            on = date.fromordinal(day)
            year = on.year - (on.month < self._fiscal_month)
            return _ordinal(year - year % level.count, self._fiscal_month)
        on = date.fromordinal(day)
        months = on.year * 12 + on.month - self._fiscal_month
        months -= months % level.count
        return _ordinal(0, months + self._fiscal_month)

    def next(self, level: Level, day: int) -> int:
        if level.unit == "day":
            return day + level.count
        on = date.fromordinal(day)
        months = level.count * (12 if level.unit == "year" else 1)
        return _ordinal(on.year, on.month + months)

    def _year(self, year: int) -> str:
        if self._fiscal_month == 1:
            return str(year)
        return self._words.fiscal_year.format(year=year)


def _has_room(level: Level, scale: Scale, measure: Measure, namer: _Namer) -> bool:
    widest = max(measure(name) for name in namer.widest(level))
    return widest + GAP <= level.days * scale.per_day


def _ticks(
    level: Level, scale: Scale, measure: Measure, namer: _Namer, context: bool = False
) -> Iterator[Tick]:
    begin = int(max(FIRST_DAY, min(scale.start, LAST_DAY - 1)))
    end = min(scale.end, LAST_DAY - 1)
    day = namer.first(level, begin)
    while day <= end:
        following = namer.next(level, day)
        label = namer.name(level, date.fromordinal(day), context)
        # A label keeps to its own period; one that spans several would lie further on.
        slides = level.count == 1 or level.unit == "month"
        x = _label_x(scale, day, following, measure(label), slides)
        yield Tick(float(day), label, x)
        if following <= day:
            return
        day = following


def _label_x(scale: Scale, begin: int, end: int, width: float, slides: bool) -> float | None:
    x = scale.x(begin)
    if x < scale.left:
        if not slides:
            return None
        x = scale.left
    x += GAP / 2
    return x if x + width + GAP / 2 <= min(scale.x(end), scale.right) + 0.01 else None


def _ordinal(year: int, month: int) -> int:
    """The first of a month that may count beyond its year, kept within the calendar."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if year < 1:
        return int(FIRST_DAY)
    return date(year, month, 1).toordinal() if year <= 9999 else int(LAST_DAY)
