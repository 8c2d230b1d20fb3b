"""A window along one axis of the chart: where it begins, ends and is marked, and its edges."""

from enum import Enum
from math import inf, isfinite
from typing import NamedTuple

from explorer.domain.dates import Sense, Window


class Edge(Enum):
    """How a window ends on its two sides; the same forms as on the timeline."""

    DAY = "day"
    WITHIN = "within"
    BY = "by"
    FROM = "from"
    THROUGHOUT = "throughout"


class Reach(NamedTuple):
    """Moments in days (``date.toordinal()``; the day *d* lasts from *d* to *d* + 1).

    ``begin`` and ``end`` are infinite where the window is open; ``at``, never infinite, is
    where its mark stands: a window's middle, a bracket's own day, the beginning of what lasts.
    """

    begin: float
    end: float
    at: float
    edge: Edge

    @property
    def bounds(self) -> tuple[float, float]:
        """The outermost days that the window names."""
        begin = self.begin if isfinite(self.begin) else self.at
        return begin, self.end if isfinite(self.end) else self.at


def reach_of(window: Window | None) -> Reach | None:
    """Return where a window lies; None if it says no day at all."""
    if window is None or (window.earliest is None and window.latest is None):
        return None
    begin = -inf if window.earliest is None else float(window.earliest.toordinal())
    end = inf if window.latest is None else float(window.latest.toordinal()) + 1
    edge = _edge(window.sense, begin, end)
    return Reach(begin, end, _mark(edge, begin, end), edge)


def _edge(sense: Sense, begin: float, end: float) -> Edge:
    if sense is Sense.THROUGHOUT:
        return Edge.THROUGHOUT
    if end == inf or (sense is Sense.NOT_BEFORE and begin > -inf):
        return Edge.FROM
    if begin == -inf or sense is Sense.DEADLINE:
        return Edge.BY
    return Edge.DAY if end - begin == 1 else Edge.WITHIN


def _mark(edge: Edge, begin: float, end: float) -> float:
    if edge is Edge.BY:
        return end
    if edge in (Edge.FROM, Edge.THROUGHOUT):
        return begin if begin > -inf else end
    return (begin + end) / 2
