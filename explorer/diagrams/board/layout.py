"""How groups of cards stand side by side in lanes, and flow over several where there is room."""

from collections.abc import Sequence
from itertools import combinations, pairwise
from typing import Final, NamedTuple

from explorer.diagrams.table_layout import divided

HEADING: Final = 30.0
"""The height of a group's heading."""
BETWEEN: Final = 14.0
"""Between two groups of a lane."""
_CLOSE: Final = 0.5


class Block(NamedTuple):
    """Where a group stands: its first lane, its top, and the cards of each of its lanes."""

    group: int
    lane: int
    top: float
    lanes: tuple[slice, ...]
    bottom: float


def lane_count(width: float, least: float, gap: float) -> int:
    """Return how many lanes of at least that width stand side by side, one at the least."""
    return max(1, int((width + gap) // (least + gap)))


def arranged(groups: Sequence[Sequence[float]], lanes: int, wide: frozenset[int]) -> list[Block]:
    """Arrange groups, each the heights of its cards, in their order.

    Fewer groups than lanes: the fullest flow over the lanes that are left. More of them: some
    stand below each other, so that the tallest lane is the lowest. The ``wide`` groups follow
    below the others, each over all lanes.
    """
    upper = [number for number in range(len(groups)) if number not in wide]
    place = _stacked if len(upper) > lanes else _spread
    blocks = place(groups, upper, lanes)
    top = max((block.bottom + BETWEEN for block in blocks), default=0.0)
    for number in sorted(wide):
        blocks.append(_block(groups, number, 0, top, lanes))
        top = blocks[-1].bottom + BETWEEN
    return blocks


def _stacked(groups: Sequence[Sequence[float]], upper: Sequence[int], lanes: int) -> list[Block]:
    blocks = []
    heights = [HEADING + sum(groups[number]) + BETWEEN for number in upper]
    for lane, some in enumerate(shared_out(heights, lanes)):
        top = 0.0
        for number in upper[some]:
            blocks.append(_block(groups, number, lane, top, 1))
            top = blocks[-1].bottom + BETWEEN
    return blocks


def _spread(groups: Sequence[Sequence[float]], upper: Sequence[int], lanes: int) -> list[Block]:
    counts = dict.fromkeys(upper, 1)
    for _ in range(lanes - len(upper) if upper else 0):
        tallest = max(upper, key=lambda number: _height(groups[number], counts[number]))
        if counts[tallest] < len(groups[tallest]):
            counts[tallest] += 1
    blocks, lane = [], 0
    for number in upper:
        blocks.append(_block(groups, number, lane, 0.0, counts[number]))
        lane += counts[number]
    return blocks


def _block(
    groups: Sequence[Sequence[float]], number: int, lane: int, top: float, lanes: int
) -> Block:
    cards = groups[number]
    slices = flowed(cards, lanes)
    height = max((sum(cards[some]) for some in slices), default=0.0)
    return Block(number, lane, top, slices, top + HEADING + height)


def _height(cards: Sequence[float], lanes: int) -> float:
    return max((sum(cards[some]) for some in flowed(cards, lanes)), default=0.0)


def flowed(heights: Sequence[float], lanes: int) -> tuple[slice, ...]:
    """Break a run of cards into lanes from left to right, the tallest as low as can be."""
    low, high = max(heights, default=0.0), sum(heights)
    while high - low > _CLOSE:
        middle = (low + high) / 2
        if len(divided(heights, middle)) <= lanes:
            high = middle
        else:
            low = middle
    return divided(heights, high)


def shared_out(heights: Sequence[float], lanes: int) -> tuple[slice, ...]:
    """Share groups out among lanes in their order, so that the tallest lane is the lowest.

    No more lanes than groups may be asked for. Of equal ways the one that fills the first
    lanes least is taken: what stands first is seen first.
    """
    count = len(heights)
    ways = (
        (0, *cuts, count) for cuts in combinations(range(1, count), max(0, min(lanes, count) - 1))
    )
    best = min(ways, key=lambda way: (_tallest(heights, way), way))
    return tuple(slice(start, end) for start, end in pairwise(best))


def _tallest(heights: Sequence[float], way: Sequence[int]) -> float:
    return max(sum(heights[start:end]) for start, end in pairwise(way))
