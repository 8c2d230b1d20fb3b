"""The chart's content: the promises of an answer, made ready to be drawn and asked about."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from explorer.diagrams.slip.hits import Floats, Hits
from explorer.diagrams.slip.looks import SOME
from explorer.diagrams.slip.plot import Plot, View, first_view, whole_view
from explorer.diagrams.slip.reach import Edge
from explorer.diagrams.slip.routes import Point, Route, routes_of
from explorer.diagrams.slip.strands import Strands
from explorer.domain.promises import Outcome
from explorer.domain.slips import Slips
from explorer.qt.picture_text import printable


class Spot(NamedTuple):
    """A mark: the number of a route, and of its stop; one more than the stops is its end."""

    route: int
    stop: int


class Content:
    """An answer of storage made ready to be drawn; made once for each answer."""

    def __init__(self, slips: Slips, today: float) -> None:
        self.undated = slips.undated
        self.routes = routes_of(slips.drawn, today)
        self.today = today
        self.whole = whole_view(self.routes, today)
        self.first = first_view(self.routes, today, SOME)
        self.route_of = {self.record_of(number): number for number in range(len(self.routes))}

    def record_of(self, route: int) -> int:
        return self.routes[route].slip.link.id or 0

    def spots_of(self, route: int) -> range:
        """The marks of a route; the last one is its end."""
        return range(len(self.routes[route].stops) + 1)

    def end_of(self, route: int) -> Spot:
        return Spot(route, len(self.routes[route].stops))

    def point(self, spot: Spot) -> Point:
        return self.routes[spot.route].points[spot.stop]

    def in_view(self, view: View) -> list[int]:
        """The routes of which some part may be in view, in their order."""
        left, right, bottom, top = self._bounds
        seen = (left <= view.right) & (right >= view.left)
        seen &= (bottom <= view.top) & (top >= view.bottom)
        return _as_list(np.flatnonzero(seen))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """What each route is called, on one line."""
        return tuple(" ".join(printable(r.slip.link.name).split()) for r in self.routes)

    @cached_property
    def edges(self) -> frozenset[Edge]:
        """How the windows of all statements and targets end."""
        return frozenset(edge for route in self.routes for edge in route.edges)

    @cached_property
    def outcomes(self) -> frozenset[Outcome]:
        return frozenset(route.outcome for route in self.routes)

    @cached_property
    def weights(self) -> tuple[float, ...]:
        """How much each route deserves its name where there is no room for all."""
        return tuple(_weight(route) for route in self.routes)

    def heaviest(self, numbers: Sequence[int], most: int) -> list[int]:
        """The routes among some that most deserve their names, in their own order."""
        if len(numbers) <= most:
            return list(numbers)
        chosen = np.asarray(numbers)
        ranked = np.argsort(-self._weights[chosen], kind="stable")
        return _as_list(np.sort(chosen[ranked[:most]]))

    def thinned(self, numbers: Sequence[int], plot: Plot, cell: float) -> list[int]:
        """One route of those that end in the same square of so many pixels: the heaviest."""
        chosen = np.asarray(numbers)
        ranked = chosen[np.argsort(-self._weights[chosen], kind="stable")]
        across, up = (self._ends[ranked] * plot.per_day // cell).astype(np.int64).T
        _, first = np.unique(across * 2**32 + up, return_index=True)
        return _as_list(np.sort(ranked[first]))

    @cached_property
    def upward(self) -> list[int]:
        """The routes by the targets at which they end, the earliest first."""
        ends = [(route.end.point[1], route.end.point[0], n) for n, route in enumerate(self.routes)]
        return [number for _, _, number in sorted(ends)]

    @cached_property
    def hits(self) -> Hits:
        return Hits(self.routes)

    @cached_property
    def mentions(self) -> Mapping[int, frozenset[int]]:
        """The promises that a company, speaker, source or claim stands behind, by its id."""
        found: dict[int, set[int]] = {}
        for route in self.routes:
            for record in route.slip.mentions:
                found.setdefault(record, set()).add(route.slip.link.id or 0)
        return {record: frozenset(promises) for record, promises in found.items()}

    @cached_property
    def strands(self) -> Strands:
        """All paths together, for when they are too many to be drawn one by one."""
        return Strands(self.routes, (self.whole.left, self.whole.bottom))

    @cached_property
    def _weights(self) -> Floats:
        return np.array(self.weights, np.float64)

    @cached_property
    def _ends(self) -> Floats:
        return np.array([route.end.point for route in self.routes])

    @cached_property
    def _bounds(self) -> Floats:
        if not self.routes:
            return np.empty((4, 0))
        return np.array([route.bounds for route in self.routes]).T


def _as_list(numbers: NDArray[np.int64]) -> list[int]:
    found: list[int] = numbers.tolist()
    return found


def _weight(route: Route) -> float:
    """More for what slipped far, was said often, and by many."""
    low, high = route.slip.days or (0, 0)
    slipped = abs(low or 0) + abs(high or 0)
    return len(route.stops) + min(slipped / 365.25, 10.0) + route.slip.origins * 0.5
