"""A promise as a path of days: its stops, and where it comes to its end."""

from collections.abc import Sequence
from typing import NamedTuple

from explorer.diagrams.slip.reach import Edge, Reach, reach_of
from explorer.domain.promises import Outcome
from explorer.domain.slips import Slip

Point = tuple[float, float]
"""The day something was said, and the day it is about."""
_PENDING = (Outcome.OPEN, Outcome.OVERDUE, Outcome.SILENT)


class Stop(NamedTuple):
    """A target: when it was said, and what it names; ``target`` is its number in the slip."""

    said: Reach
    date: Reach
    target: int

    @property
    def point(self) -> Point:
        return self.said.at, self.date.at


class End(NamedTuple):
    """Where a path ends: at what came of the promise, or at the day of the picture.

    ``happened`` is set where it lies on the diagonal, ``said`` where the ending was told.
    """

    point: Point
    happened: Reach | None = None
    said: Reach | None = None


class Route(NamedTuple):
    """One promise in days.

    ``corners`` lead from the first stop to the end, level or upright from one to the next: a
    target holds until another one is said. The last ``untold`` of them lie after the last
    statement.
    """

    slip: Slip
    stops: tuple[Stop, ...]
    end: End
    corners: tuple[Point, ...]
    untold: int

    @property
    def outcome(self) -> Outcome:
        return self.slip.outcome

    @property
    def edges(self) -> frozenset[Edge]:
        """How the windows of its statements and targets end."""
        return frozenset(reach.edge for stop in self.stops for reach in (stop.said, stop.date))

    @property
    def is_pending(self) -> bool:
        """Whether nothing has come of it yet, so that it ends at the day of the picture."""
        return self.end.happened is None and self.outcome in _PENDING

    @property
    def points(self) -> tuple[Point, ...]:
        """The stops and the end."""
        return (*(stop.point for stop in self.stops), self.end.point)

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """The first and last day said, and the first and last day targeted."""
        reaches = [stop.said.bounds for stop in self.stops]
        dates = [stop.date.bounds for stop in self.stops]
        reaches += [self.end.said.bounds] if self.end.said is not None else []
        said = [day for pair in reaches for day in pair] + [x for x, _ in self.corners]
        due = [day for pair in dates for day in pair] + [y for _, y in self.corners]
        return min(said), max(said), min(due), max(due)


def routes_of(slips: Sequence[Slip], today: float) -> tuple[Route, ...]:
    """Return the paths of the promises that have a stop; ``today`` ends those still pending."""
    found = (_route(slip, today) for slip in slips)
    return tuple(route for route in found if route is not None)


def _route(slip: Slip, today: float) -> Route | None:
    stops = tuple(_stops(slip))
    if not stops:
        return None
    end = _end(slip, stops[-1], today)
    corners = [stops[0].point]
    for stop in stops[1:]:
        _step(corners, stop.point)
    told = len(corners)
    _step(corners, end.point)
    return Route(slip, stops, end, tuple(corners), len(corners) - told)


def _stops(slip: Slip) -> list[Stop]:
    stops = []
    for number, target in enumerate(slip.targets):
        said, date = reach_of(target.said.day), reach_of(target.date)
        if said is not None and date is not None:
            stops.append(Stop(said, date, number))
    return stops


def _end(slip: Slip, last: Stop, today: float) -> End:
    happened = reach_of(slip.actual)
    if happened is not None:
        return End((happened.at, happened.at), happened=happened)
    if slip.outcome in _PENDING:
        return End((max(today, last.said.at), last.date.at))
    said = reach_of(slip.ending.day) if slip.ending else None
    if said is None:
        return End(last.point)
    return End((max(said.at, last.said.at), last.date.at), said=said)


def _step(corners: list[Point], to: Point) -> None:
    """Go level to the day it is said, then upright to the day it names."""
    for point in ((to[0], corners[-1][1]), to):
        if point != corners[-1]:
            corners.append(point)
