"""What lies under a point of the chart: a mark, or else the path that passes there."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from explorer.diagrams.slip.plot import Plot
from explorer.diagrams.slip.routes import Route

MARK_REACH: Final = 9.0
"""Pixels around a mark within which it is meant."""
PATH_REACH: Final = 5.0
"""Pixels on both sides of a path within which it is meant."""

Number = tuple[int, int]
"""A route, and one of its stops; one more than the stops is its end."""
Floats = NDArray[np.float64]


class Hits:
    """The marks and paths of all routes as columns, so that one look answers for any crowd."""

    def __init__(self, routes: Sequence[Route]) -> None:
        marks = [
            (number, stop, *point)
            for number, route in enumerate(routes)
            for stop, point in enumerate(route.points)
        ]
        lines = [(number, *line) for number, route in enumerate(routes) for line in _lines(route)]
        self._marks = np.array(marks, np.float64).reshape(-1, 4)
        self._lines = np.array(lines, np.float64).reshape(-1, 6)

    def at(self, plot: Plot, x: float, y: float) -> Number | None:
        """The nearest mark, or else the nearest path's target that held there; None if far."""
        return _nearest(self._marks, self._to_marks(plot, x, y), MARK_REACH) or _nearest(
            self._lines, self._to_lines(plot, x, y), PATH_REACH
        )

    def _to_marks(self, plot: Plot, x: float, y: float) -> Floats:
        said, due = plot.days(x, y)
        away = (self._marks[:, 2:] - (said, due)) * plot.per_day
        return _lengths(away)

    def _to_lines(self, plot: Plot, x: float, y: float) -> Floats:
        """Lines are level or upright, so that each is a rectangle without area."""
        said, due = plot.days(x, y)
        ends = self._lines[:, 2:].reshape(-1, 2, 2)
        low, high = ends.min(axis=1), ends.max(axis=1)
        away = np.maximum(np.maximum(low - (said, due), (said, due) - high), 0) * plot.per_day
        return _lengths(away)


def _lengths(ways: Floats) -> Floats:
    lengths: Floats = np.hypot(ways[:, 0], ways[:, 1])
    return lengths


def _nearest(rows: Floats, distances: Floats, reach: float) -> Number | None:
    if not len(rows):
        return None
    best = int(np.argmin(distances))
    if distances[best] > reach:
        return None
    return int(rows[best, 0]), int(rows[best, 1])


def _lines(route: Route) -> Iterator[tuple[float, ...]]:
    """Each level line with the stop whose target held there, each upright one with the next."""
    points, held = route.points, 0
    for here, there in pairwise(route.corners):
        yield (held if here[1] == there[1] else held + 1), *here, *there
        if held + 1 < len(points) and there == points[held + 1]:
            held += 1
