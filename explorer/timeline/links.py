"""Arrows between entries: which ends they have, and ways that strike through no label."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from explorer.domain.rows import Arrow
from explorer.timeline.entries import Entries

Point = tuple[float, float]
Rect = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Ways = tuple[tuple[Point, ...], ...]
SAMPLES = 28


def links_of(entries: Entries, arrows: Iterable[Arrow]) -> list[tuple[int, int, str]]:
    """The entries that each arrow joins, the earlier statement first.

    An arrow's origin revises, follows or is the outcome of its target; what is drawn leads the
    other way, from the plan to what came of it. It stands in every lane that both share, or
    once where they share none.
    """
    places: dict[int, dict[int, int]] = defaultdict(dict)
    wanted = {end for arrow in arrows for end in (arrow.origin, arrow.target)}
    for entry, (record, lane) in enumerate(
        zip(entries.ids.tolist(), entries.lanes.tolist(), strict=True)
    ):
        if record in wanted:
            places[record].setdefault(lane, entry)
    return [
        (earlier, later, arrow.sort)
        for arrow in arrows
        for earlier, later in _ends(places[arrow.target], places[arrow.origin])
    ]


def _ends(earlier: dict[int, int], later: dict[int, int]) -> Iterator[tuple[int, int]]:
    shared = earlier.keys() & later.keys()
    if shared:
        yield from ((earlier[lane], later[lane]) for lane in sorted(shared))
    elif earlier and later:
        yield next(iter(earlier.values())), next(iter(later.values()))


def way(start: Point, end: Point, row: float, obstacles: Sequence[Rect]) -> Ways:
    """A thin curve as lists of points, interrupted where it would strike through an obstacle.

    Of a straight way and ways around above and below it takes the one that is struck least;
    ``row`` is the height of a row.
    """
    best = min(_candidates(start, end, row), key=lambda points: _struck(points, obstacles))
    return tuple(_pieces(best, obstacles))


def _candidates(start: Point, end: Point, row: float) -> Iterator[tuple[Point, ...]]:
    (x0, y0), (x1, y1) = start, end
    if x1 < x0:
        yield _return(start, end, row)
        return
    if abs(y1 - y0) > row / 2:
        yield _elbow(start, end, row)
        yield _stair(start, end)
    for bend in (0.0, row * 0.62, -row * 0.62, row * 1.3):
        yield _curve(start, end, bend)


def _curve(start: Point, end: Point, bend: float) -> tuple[Point, ...]:
    """A cubic that leaves and arrives level, lifted by ``bend`` pixels in between."""
    (x0, y0), (x1, y1) = start, end
    reach = max(12.0, abs(x1 - x0) / 2.2)
    lift = bend / 0.75
    return _bezier(start, (x0 + reach, y0 + lift), (x1 - reach, y1 + lift), end)


def _stair(start: Point, end: Point) -> tuple[Point, ...]:
    """A way that stays on its row as long as it can and changes rows just before the end."""
    (x0, y0), (x1, y1) = start, end
    turn = x1 - min(36.0, max(8.0, (x1 - x0) / 2))
    level = [(x0 + (turn - x0) * n / SAMPLES, y0) for n in range(SAMPLES)]
    return (*level, *_bezier((turn, y0), ((turn + x1) / 2, y0), ((turn + x1) / 2, y1), end))


def _elbow(start: Point, end: Point, row: float) -> tuple[Point, ...]:
    """A way that leaves its mark downward or upward, away from its label, and arrives level."""
    (x0, y0), (x1, y1) = start, end
    x, y = x0 - row * 0.36, y0 + (row * 0.36 if y1 > y0 else -row * 0.36)
    if x1 - x < row * 0.5:
        return _bezier((x, y), (x, y1), (x, y1), end)
    turn = min(x + row * 1.5, x1)
    bent = _bezier((x, y), (x, (y + y1) / 2), (x, y1), (turn, y1))
    return (*bent, *((turn + (x1 - turn) * n / SAMPLES, y1) for n in range(1, SAMPLES + 1)))


def _return(start: Point, end: Point, row: float) -> tuple[Point, ...]:
    """A way back in time, which arrives from the left like every other."""
    (x0, y0), (x1, y1) = start, end
    around = x1 - row * 1.2
    return _bezier((x0, y0), (around, y0), (around, y1), (x1, y1))


def _bezier(a: Point, b: Point, c: Point, d: Point) -> tuple[Point, ...]:
    points = []
    for n in range(SAMPLES + 1):
        t = n / SAMPLES
        u = 1 - t
        weights = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
        points.append(
            (
                sum(w * p[0] for w, p in zip(weights, (a, b, c, d), strict=True)),
                sum(w * p[1] for w, p in zip(weights, (a, b, c, d), strict=True)),
            )
        )
    return tuple(points)


def _struck(points: Sequence[Point], obstacles: Sequence[Rect]) -> float:
    """The length of the way that lies under obstacles."""
    return sum(
        math.dist(one, other)
        for one, other in pairwise(points)
        if _covered(_middle(one, other), obstacles)
    )


def _pieces(points: Sequence[Point], obstacles: Sequence[Rect]) -> Iterator[tuple[Point, ...]]:
    piece: list[Point] = []
    for one, other in pairwise(points):
        if any(_covered(p, obstacles) for p in (one, _middle(one, other), other)):
            if piece:
                yield tuple(piece)
            piece = []
        else:
            piece = [*(piece or [one]), other]
    if piece:
        yield tuple(piece)


def _middle(one: Point, other: Point) -> Point:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2


def _covered(point: Point, obstacles: Sequence[Rect]) -> bool:
    x, y = point
    return any(left < x < right and top < y < bottom for left, top, right, bottom in obstacles)
