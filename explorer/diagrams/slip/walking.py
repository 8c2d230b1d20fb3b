"""The way of the keyboard: along a promise from mark to mark, and from promise to promise."""

from explorer.diagrams.slip.content import Content, Spot
from explorer.diagrams.slip.plot import View


def along(content: Content, spot: Spot, steps: int) -> Spot:
    """The mark so many steps later on the path (earlier if negative), at most its last."""
    last = content.spots_of(spot.route)[-1]
    return Spot(spot.route, min(max(spot.stop + steps, 0), last))


def across(content: Content, spot: Spot, steps: int) -> Spot:
    """The mark nearest in time on a promise so many places later in target (earlier if negative).

    Promises stand in the order of the days at which they come to their end in the chart.
    """
    order = content.upward
    place = min(max(order.index(spot.route) + steps, 0), len(order) - 1)
    if order[place] == spot.route:
        return spot
    return _nearest(content, order[place], content.point(spot)[0])


def first(content: Content, view: View, selected: frozenset[int]) -> Spot | None:
    """The end of a selected promise, or else the mark nearest to the middle of the view."""
    for record in sorted(selected):
        if record in content.route_of:
            return content.end_of(content.route_of[record])
    if not content.routes:
        return None
    middle = (view.left + view.right) / 2, (view.bottom + view.top) / 2
    wide, high = view.right - view.left, view.top - view.bottom

    def distance(spot: Spot) -> tuple[float, Spot]:
        x, y = content.point(spot)
        return ((x - middle[0]) / wide) ** 2 + ((y - middle[1]) / high) ** 2, spot

    return min(map(content.end_of, range(len(content.routes))), key=distance)


def _nearest(content: Content, route: int, said: float) -> Spot:
    """The mark of a route that lies nearest to a day of statement, the earliest of several."""
    spots = (Spot(route, stop) for stop in content.spots_of(route))
    return min(spots, key=lambda spot: (abs(content.point(spot)[0] - said), spot.stop))
