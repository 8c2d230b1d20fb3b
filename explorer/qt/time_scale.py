"""Days across pixels, and the steps of zoom at which the picture is arranged anew."""

import math
from dataclasses import dataclass
from typing import Final

STEPS_PER_OCTAVE: Final = 4
FIRST_DAY: Final = 1.0
LAST_DAY: Final = 3_652_060.0
"""The years 1 to 9999, the only ones that have a calendar here."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Days from ``start`` to ``end`` over ``width`` pixels from ``left``.

    A day is a ``date.toordinal()``; the day *d* lasts from *d* to *d* + 1.
    """

    start: float
    end: float
    left: float
    width: float

    @property
    def per_day(self) -> float:
        """Pixels per day."""
        return self.width / (self.end - self.start)

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def days(self) -> float:
        return self.end - self.start

    @property
    def step(self) -> int:
        return step_of(self.per_day)

    def x(self, day: float) -> float:
        """The pixel at which a moment lies; open ends stay infinite."""
        return self.left + (day - self.start) * self.per_day

    def day(self, x: float) -> float:
        return self.start + (x - self.left) / self.per_day


def step_of(per_day: float) -> int:
    """The zoom step of a density in pixels per day; the picture is arranged once for each."""
    return math.floor(math.log2(per_day) * STEPS_PER_OCTAVE + 1e-9)


def least_per_day(step: int) -> float:
    """The smallest density of a step: what has room there has room in the whole step."""
    return float(2.0 ** (step / STEPS_PER_OCTAVE))


def zoomed(span: tuple[float, float], factor: float, day: float) -> tuple[float, float]:
    """The span made shorter by ``factor``, with ``day`` kept in its place."""
    start, end = span
    return day - (day - start) / factor, day + (end - day) / factor


def moved_into(span: tuple[float, float], begin: float, end: float) -> tuple[float, float]:
    """The span moved as little as shows begin to end, or their middle where both cannot be."""
    start, stop = span
    margin = (stop - start) * 0.04
    if end - begin > stop - start - 2 * margin:
        middle = (begin + end) / 2
        begin = end = middle
    shift = min(0.0, begin - margin - start) or max(0.0, end + margin - stop)
    return start + shift, stop + shift
