"""The paths of many promises, one a company, made once for all drawings."""

from collections import defaultdict
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from explorer.diagrams.slip.routes import Point, Route
from explorer.domain.promises import Outcome


@dataclass(slots=True)
class Strand:
    """What the promises of one company have in common, in days since the first of the picture."""

    told: QPainterPath = field(default_factory=QPainterPath)
    untold: QPainterPath = field(default_factory=QPainterPath)
    windows: QPainterPath = field(default_factory=QPainterPath)
    targets: QPolygonF = field(default_factory=QPolygonF)


class Strands:
    """The paths of all promises, by company, from an origin near them: days are large numbers."""

    def __init__(self, routes: tuple[Route, ...], origin: Point) -> None:
        self.origin = origin
        self.count = len(routes)
        found: defaultdict[str, Strand] = defaultdict(Strand)
        for route in routes:
            self._add(found[route.slip.colour], route)
        self.by_company = dict(found)

    def _add(self, strand: Strand, route: Route) -> None:
        told = len(route.corners) - (route.untold if route.outcome is Outcome.SILENT else 0)
        self._draw(strand.told, route.corners[:told])
        self._draw(strand.untold, route.corners[told - 1 :])
        for stop in route.stops:
            strand.targets.append(QPointF(*self._from_origin(stop.point)))
            (left, right), (low, high) = stop.said.bounds, stop.date.bounds
            self._draw(strand.windows, ((left, stop.date.at), (right, stop.date.at)))
            self._draw(strand.windows, ((stop.said.at, low), (stop.said.at, high)))
        if route.end.said is not None:
            (left, right), y = route.end.said.bounds, route.end.point[1]
            self._draw(strand.windows, ((left, y), (right, y)))

    def _draw(self, path: QPainterPath, corners: tuple[Point, ...]) -> None:
        if len(corners) > 1 and corners[0] != corners[-1]:
            path.moveTo(*self._from_origin(corners[0]))
            for corner in corners[1:]:
                path.lineTo(*self._from_origin(corner))

    def _from_origin(self, point: Point) -> Point:
        return point[0] - self.origin[0], point[1] - self.origin[1]
