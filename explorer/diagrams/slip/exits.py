"""Where paths leave the view, so that their names can stand beside it."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from explorer.diagrams.slip.plot import View
from explorer.diagrams.slip.routes import Point, Route


def exits(routes: Sequence[Route], numbers: Iterable[int], view: View) -> dict[int, Point]:
    """Return the last point in view of each route that comes into view, in days."""
    found = {}
    for number in numbers:
        point = _exit(routes[number], view)
        if point is not None:
            found[number] = point
    return found


def _exit(route: Route, view: View) -> Point | None:
    end = route.end.point
    if view.holds(end):
        return end
    corners = route.corners
    for there, here in pairwise(reversed(corners)):
        last = _last_within(here, there, view)
        if last is not None:
            return last
    return None


def _last_within(here: Point, there: Point, view: View) -> Point | None:
    """The point nearest to ``there`` of a level or upright line that is in view."""
    x, y = (_clamped(here[0], there[0], *view.said), _clamped(here[1], there[1], *view.due))
    return None if x is None or y is None else (x, y)


def _clamped(here: float, there: float, least: float, most: float) -> float | None:
    low, high = max(min(here, there), least), min(max(here, there), most)
    if low > high:
        return None
    return high if there >= here else low
