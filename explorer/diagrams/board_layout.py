"""How groups of cards stand side by side in lanes, and how much of a lane fits a height."""

from collections.abc import Sequence
from itertools import combinations, pairwise


def lane_count(width: float, least: float, gap: float, groups: int) -> int:
    """Return how many lanes of at least that width stand side by side, one at the least."""
    return max(1, min(int((width + gap) // (least + gap)), groups))


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
