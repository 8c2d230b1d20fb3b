"""Where the days of the chart lie in a rectangle, and how far the view reaches."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from explorer.diagrams.slip.routes import Point, Route
from explorer.qt.time_scale import FIRST_DAY, LAST_DAY, Scale, moved_into, zoomed

_YEAR: Final = 365.25
SHORTEST: Final = 60.0
"""Days that are seen at least, each way."""
_MARGIN: Final = 0.03
_EARLY: Final = 0.2
"""The share of many promises that was said before what is seen at first."""
_YEARS: Final = 6
"""Years before today that are seen at least."""


class View(NamedTuple):
    """The days in view: said from ``left`` to ``right``, targeted from ``bottom`` to ``top``."""

    left: float
    right: float
    bottom: float
    top: float

    @property
    def said(self) -> tuple[float, float]:
        return self.left, self.right

    @property
    def due(self) -> tuple[float, float]:
        return self.bottom, self.top

    def zoomed(self, factor: float, at: Point, whole: "View") -> "View":
        """Fewer days if the factor is above 1, with the point kept in its place."""
        left, right = zoomed(self.said, factor, at[0])
        bottom, top = zoomed(self.due, factor, at[1])
        return View(left, right, bottom, top).within(whole)

    def moved(self, right: float, up: float, whole: "View") -> "View":
        """The view so many days later on both axes."""
        left, bottom = self.left + right, self.bottom + up
        moved = View(left, self.right + right, bottom, self.top + up)
        return moved.within(whole)

    def showing(self, at: Point, whole: "View") -> "View":
        """Move as little as brings a point into view."""
        said = moved_into(self.said, at[0], at[0] + 1)
        due = moved_into(self.due, at[1], at[1] + 1)
        return View(*said, *due).within(whole)

    def within(self, whole: "View") -> "View":
        """The view kept inside all there is to see, and large enough to be read."""
        return View(*_kept(self.said, whole.said), *_kept(self.due, whole.due))

    def holds(self, at: Point) -> bool:
        return self.left <= at[0] <= self.right and self.bottom <= at[1] <= self.top


def _kept(span: tuple[float, float], limits: tuple[float, float]) -> tuple[float, float]:
    length = min(max(span[1] - span[0], SHORTEST), limits[1] - limits[0])
    middle = (span[0] + span[1]) / 2
    begin = min(max(middle - length / 2, limits[0]), limits[1] - length)
    return begin, begin + length


def whole_view(routes: Iterable[Route], today: float) -> View:
    """Everything with today and a margin."""
    bounds = [route.bounds for route in routes]
    left = min([today - _YEAR, *(b[0] for b in bounds)])
    right = max([today + 1, *(b[1] for b in bounds)])
    bottom = min([today - _YEAR, *(b[2] for b in bounds)])
    top = max([today + _YEAR, *(b[3] for b in bounds)])
    wide, high = (right - left) * _MARGIN, (top - bottom) * _MARGIN
    return View(
        *_in_calendar(left - wide, right + wide / 2), *_in_calendar(bottom - high, top + high)
    )


def first_view(routes: Sequence[Route], today: float, few: int) -> View:
    """What is seen at first: of many promises the years in which most of them were said."""
    whole = whole_view(routes, today)
    if len(routes) <= few:
        return whole
    firsts = sorted(route.stops[0].said.at for route in routes)
    begin = min(firsts[int(len(firsts) * _EARLY)], today - _YEARS * _YEAR) - _YEAR / 2
    return View(max(whole.left, begin), whole.right, max(whole.bottom, begin), whole.top)


def _in_calendar(begin: float, end: float) -> tuple[float, float]:
    return max(begin, FIRST_DAY), min(end, LAST_DAY)


class Area(NamedTuple):
    """A rectangle in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def meets(self, other: "Area") -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.top <= y <= self.bottom


class Plot:
    """A view in an area: later statements lie further right, later targets higher.

    ``per_day`` is how many pixels a day has across and up.
    """

    __slots__ = ("area", "per_day", "view")

    def __init__(self, view: View, area: Area) -> None:
        self.view = view
        self.area = area
        wide = max(1.0, area.width) / (view.right - view.left)
        self.per_day = wide, max(1.0, area.height) / (view.top - view.bottom)

    @property
    def said(self) -> Scale:
        """Days across the area."""
        return Scale(*self.view.said, self.area.left, max(1.0, self.area.width))

    @property
    def due(self) -> Scale:
        """Days up the area, in pixels above its lower edge."""
        return Scale(*self.view.due, 0.0, max(1.0, self.area.height))

    def x(self, day: float) -> float:
        return self.area.left + (day - self.view.left) * self.per_day[0]

    def y(self, day: float) -> float:
        return self.area.bottom - (day - self.view.bottom) * self.per_day[1]

    def at(self, point: Point) -> tuple[float, float]:
        """The pixel of a day said and a day targeted."""
        (wide, high), view, area = self.per_day, self.view, self.area
        return area.left + (point[0] - view.left) * wide, area.bottom - (
            point[1] - view.bottom
        ) * high

    def days(self, x: float, y: float) -> Point:
        """The days that lie at a pixel."""
        wide, high = self.per_day
        return (
            self.view.left + (x - self.area.left) / wide,
            self.view.bottom + (self.area.bottom - y) / high,
        )

    def diagonal(self) -> tuple[Point, Point] | None:
        """The part in view of the line on which something is said on its own day, in days."""
        begin = max(self.view.left, self.view.bottom)
        end = min(self.view.right, self.view.top)
        return ((begin, begin), (end, end)) if begin < end else None

    def past(self) -> list[tuple[float, float]]:
        """The corners in pixels of what was past already when it was said; none if not seen."""
        view = self.view
        corners = [
            (view.left, view.bottom),
            (view.right, view.bottom),
            (view.right, view.top),
            (view.left, view.top),
        ]
        kept: list[Point] = []
        for here, there in zip(corners, corners[1:] + corners[:1], strict=True):
            lead, next_lead = here[0] - here[1], there[0] - there[1]
            if lead >= 0:
                kept.append(here)
            if lead * next_lead < 0:
                kept.append(_between(here, there, lead / (lead - next_lead)))
        return [self.at(corner) for corner in kept]


def _between(one: Point, other: Point, share: float) -> Point:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share
