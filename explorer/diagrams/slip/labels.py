"""Where names stand: in a column beside the chart, or beside their marks where nothing is."""

from collections.abc import Iterable, Iterator, Sequence
from math import ceil
from typing import Final, NamedTuple

import numpy as np

from explorer.diagrams.slip.plot import Area

_SQUARE: Final = 4.0
_CLEAR: Final = 2.0
"""Pixels between a name and the path below or above it."""


class Wish(NamedTuple):
    """A label that wants to stand at a height in the column; the weightiest get their room."""

    key: int
    y: float
    weight: float


def in_column(wishes: Sequence[Wish], height: float, top: float, bottom: float) -> dict[int, float]:
    """Return the upper edges of the labels that find room between ``top`` and ``bottom``.

    Labels are so many pixels high, in the order of their wishes, and moved as little as keeps
    them apart; those without room are left out, the lightest first.
    """
    room = max(0, int((bottom - top) // height))
    kept = sorted(wishes, key=lambda wish: (-wish.weight, wish.key))[:room]
    kept.sort(key=lambda wish: (wish.y, wish.key))
    places = _apart([wish.y - height / 2 for wish in kept], height, top, bottom)
    return {wish.key: place for wish, place in zip(kept, places, strict=True)}


def _apart(wanted: Sequence[float], height: float, top: float, bottom: float) -> list[float]:
    """Move values that ascend so that they lie ``height`` apart, by the least squares.

    Neighbours that would overlap become one block around their common middle.
    """
    blocks: list[tuple[float, int]] = []
    """Of each block the sum of where its first label would be, and how many labels it has."""
    for value in wanted:
        total, count = value, 1
        while blocks and _begin(*blocks[-1], height, top, bottom) + blocks[-1][1] * height > _begin(
            total, count, height, top, bottom
        ):
            before, members = blocks.pop()
            total, count = before + total - count * members * height, members + count
        blocks.append((total, count))
    places: list[float] = []
    for total, count in blocks:
        begin = _begin(total, count, height, top, bottom)
        places += [begin + number * height for number in range(count)]
    return places


def _begin(total: float, count: int, height: float, top: float, bottom: float) -> float:
    return min(max(total / count, top), bottom - count * height)


class Tag(NamedTuple):
    """A label of some size beside a mark that reaches so far around its middle."""

    key: int
    x: float
    y: float
    reach: float
    width: float
    height: float


def beside(tags: Iterable[Tag], taken: "Taken") -> Iterator[tuple[int, Area]]:
    """Yield the labels that find a free place beside their marks, the first ones first.

    Right of the mark is best; left of it a name stands above or below the path that leads there.
    What they cover is taken from then on.
    """
    for tag in tags:
        for place in _places(tag):
            if not taken.meets(place):
                taken.add(place)
                yield tag.key, place
                break


def _places(tag: Tag) -> Iterator[Area]:
    right, left = tag.x + tag.reach, tag.x - tag.reach - tag.width
    level = tag.y - tag.height / 2
    above, below = tag.y - tag.reach - tag.height, tag.y + tag.reach
    upper, lower = tag.y - tag.height - _CLEAR, tag.y + _CLEAR
    corners = ((right, level), (right, above), (right, below), (left, upper), (left, lower))
    for x, y in corners:
        yield Area(x, y, x + tag.width, y + tag.height)


class Taken:
    """What is covered of an area, in squares of a few pixels: one look answers for any crowd."""

    def __init__(self, within: Area) -> None:
        self._within = within
        rows, columns = ceil(within.height / _SQUARE), ceil(within.width / _SQUARE)
        self._squares = np.zeros((rows, columns), np.bool_)

    def add(self, area: Area) -> None:
        self._squares[self._part(area)] = True

    def add_marks(self, middles: Iterable[tuple[float, float]], radius: float) -> None:
        """Cover squares around many points."""
        points = np.array(list(middles), np.float64).reshape(-1, 2)
        corner = (self._within.left, self._within.top)
        first = np.floor((points - radius - corner) / _SQUARE).astype(np.int64)
        last = np.ceil((points + radius - corner) / _SQUARE).astype(np.int64)
        limits = self._squares.shape[::-1]
        for column, row in np.ndindex(*(ceil(2 * radius / _SQUARE) + 1,) * 2):
            square = first + np.array((column, row))
            inside = ((square < last) & (square >= 0) & (square < limits)).all(axis=1)
            self._squares[square[inside, 1], square[inside, 0]] = True

    def meets(self, area: Area) -> bool:
        """Whether the area leaves what there is, or touches a square in which something lies."""
        within = self._within
        is_outside = (
            area.left < within.left
            or area.right > within.right
            or area.top < within.top
            or area.bottom > within.bottom
        )
        return is_outside or bool(self._squares[self._part(area)].any())

    def _part(self, area: Area) -> tuple[slice, slice]:
        left, top, right, bottom = area
        across, down = self._within.left, self._within.top
        return (
            slice(max(0, int((top - down) // _SQUARE)), max(0, ceil((bottom - down) / _SQUARE))),
            slice(
                max(0, int((left - across) // _SQUARE)), max(0, ceil((right - across) / _SQUARE))
            ),
        )
