"""Arrows between entries: which ends they have, and ways that strike through no label."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from explorer.domain.rows import Arrow
from explorer.timeline.entries import Entries

Point = tuple[float, float]
Rect = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Ways = tuple[tuple[Point, ...], ...]
SAMPLES: Final = 28
STEP: Final = 10.0
"""Pixels between the points of a straight line."""
CORNER: Final = 5.0
PLAINNESS: Final = 12.0
"""Pixels that a way may strike through rather than be a less plain one."""
MOST_STRUCK: Final = 0.3
"""The share of a way that may be left out; of more, what is left says nothing."""


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


@dataclass(frozen=True, slots=True)
class Ends:
    """Where an arrow may leave and arrive: beside the marks, or above and below their middles.

    ``row`` is the height of a row, ``reach`` of a mark above its middle.
    """

    start: Point
    end: Point
    start_middle: float
    end_middle: float
    row: float
    reach: float


def way(ends: Ends, obstacles: Sequence[Rect]) -> tuple[Point, ...]:
    """The way that strikes least through obstacles, rather a plain one; as close points."""

    def cost(way: tuple[int, tuple[Point, ...]]) -> tuple[bool, float]:
        under = struck(way[1], obstacles)
        return under > MOST_STRUCK * _length(way[1]), under + way[0] * PLAINNESS

    return min(enumerate(_candidates(ends)), key=cost)[1]


def pieces(points: Sequence[Point], obstacles: Sequence[Rect]) -> Ways:
    """A way interrupted where it would strike; nothing of one that is mostly struck."""
    if struck(points, obstacles) > MOST_STRUCK * _length(points):
        return ()
    return tuple(_pieces(points, obstacles))


def _candidates(ends: Ends) -> Iterator[tuple[Point, ...]]:
    (x0, y0), (x1, y1) = ends.start, ends.end
    if x1 >= x0:
        if abs(y1 - y0) < 1:
            yield _curve(ends.start, ends.end, 0.0)
        elif x1 > ends.start_middle + ends.row:
            yield _elbow(ends)
            yield _stair(ends.start, ends.end)
    yield from _gutters(ends)


def _gutters(ends: Ends) -> Iterator[tuple[Point, ...]]:
    """Ways between the rows, where no label stands; they arrive from above or below."""
    (x0, y0), (x1, y1) = (ends.start_middle, ends.start[1]), (ends.end_middle, ends.end[1])
    half = ends.row / 2
    if abs(y1 - y0) < 1:
        for side in (1, -1):
            level, reach = y0 + side * half, side * ends.reach
            yield _rounded(((x0, y0 + reach), (x0, level), (x1, level), (x1, y1 + reach)))
        return
    side = 1 if y1 > y0 else -1
    leave, arrive = (x0, y0 + side * ends.reach), (x1, y1 - side * ends.reach)
    for level in (y0 + side * half, y1 - side * half):
        yield _rounded((leave, (x0, level), (x1, level), arrive))


def _rounded(corners: Sequence[Point]) -> tuple[Point, ...]:
    """Straight lines from corner to corner, which are cut off."""
    points: list[Point] = [corners[0]]
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        into, out = _towards(corner, before), _towards(corner, after)
        points += _line(points[-1], into)
        points += _bezier(into, corner, corner, out)[:: SAMPLES // 4]
    return (*points, *_line(points[-1], corners[-1]))


def _towards(corner: Point, other: Point) -> Point:
    length = math.dist(corner, other)
    share = min(CORNER, length / 2) / length if length else 0.0
    return corner[0] + (other[0] - corner[0]) * share, corner[1] + (other[1] - corner[1]) * share


def _line(start: Point, end: Point) -> list[Point]:
    """A straight line as close points, without its beginning."""
    count = max(1, math.ceil(math.dist(start, end) / STEP))
    (x0, y0), (x1, y1) = start, end
    return [(x0 + (x1 - x0) * n / count, y0 + (y1 - y0) * n / count) for n in range(1, count + 1)]


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
    bent = _bezier((turn, y0), ((turn + x1) / 2, y0), ((turn + x1) / 2, y1), end)
    return (start, *_line(start, (turn, y0)), *bent)


def _elbow(ends: Ends) -> tuple[Point, ...]:
    """A way that leaves its mark downward or upward, away from its label, and arrives level."""
    x, y0 = ends.start_middle, ends.start[1]
    y1 = ends.end[1]
    leave = (x, y0 + (ends.reach if y1 > y0 else -ends.reach))
    turn = min(x + ends.row * 1.5, ends.end[0])
    bent = _bezier(leave, (x, (leave[1] + y1) / 2), (x, y1), (turn, y1))
    return (*bent, *_line((turn, y1), ends.end))


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


def struck(points: Sequence[Point], obstacles: Sequence[Rect]) -> float:
    """The length of the way that lies under obstacles."""
    return sum(
        math.dist(one, other)
        for one, other in pairwise(points)
        if _covered(_middle(one, other), obstacles)
    )


def _length(points: Sequence[Point]) -> float:
    return sum(math.dist(one, other) for one, other in pairwise(points))


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
