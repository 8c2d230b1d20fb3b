"""How a table's columns share its width, and which rows fit a height."""

from collections.abc import Sequence
from typing import NamedTuple


class Need(NamedTuple):
    """What a column would take, from all its cells on one line to its longest word alone.

    ``usual`` is enough for nearly all cells: ``least`` ≤ ``usual`` ≤ ``most``.
    """

    most: float
    usual: float
    least: float
    weight: float


def shared_width(needs: Sequence[Need], room: float) -> tuple[float, ...]:
    """The widths of columns in a room without the gaps between them.

    With room to spare each column grows by the same share. With too little, the few longest
    cells give way first; then those columns that want most for their weight, none below its
    least unless there is no room even for that.
    """
    most = [need.most for need in needs]
    usual = [need.usual for need in needs]
    least = [need.least for need in needs]
    if sum(most) <= room:
        return _stretched(most, room)
    if sum(usual) <= room:
        share = (room - sum(usual)) / (sum(most) - sum(usual))
        return tuple(need.usual + (need.most - need.usual) * share for need in needs)
    if sum(least) >= room:
        return _stretched(least, room)
    weights = [need.weight for need in needs]
    low, high = 0.0, max(usual) / min(weights)
    for _ in range(60):
        middle = (low + high) / 2
        taken = sum(_capped(usual, least, weights, middle))
        low, high = (middle, high) if taken < room else (low, middle)
    return _capped(usual, least, weights, low)


def _stretched(widths: Sequence[float], room: float) -> tuple[float, ...]:
    share = room / sum(widths)
    return tuple(width * share for width in widths)


def _capped(
    wanted: Sequence[float], floors: Sequence[float], weights: Sequence[float], unit: float
) -> tuple[float, ...]:
    columns = zip(wanted, floors, weights, strict=True)
    return tuple(max(floor, min(width, weight * unit)) for width, floor, weight in columns)


def placed(widths: Sequence[float], gap: float) -> tuple[float, ...]:
    """The left edges of columns with gaps between them."""
    lefts: list[float] = []
    left = 0.0
    for width in widths:
        lefts.append(left)
        left += width + gap
    return tuple(lefts)


def fitting(heights: Sequence[float], room: float, remark: float) -> int:
    """How many rows fit; if not all do, the remark that says so needs its room too."""
    if sum(heights) <= room:
        return len(heights)
    taken, count = remark, 0
    for height in heights:
        taken += height
        if taken > room:
            break
        count += 1
    return count


def divided(heights: Sequence[float], room: float) -> tuple[slice, ...]:
    """The rows of one page after the other; a row higher than a page has one of its own."""
    pages: list[slice] = []
    start, taken = 0, 0.0
    for number, height in enumerate(heights):
        if number > start and taken + height > room:
            pages.append(slice(start, number))
            start, taken = number, 0.0
        taken += height
    pages.append(slice(start, len(heights)))
    return tuple(pages)
