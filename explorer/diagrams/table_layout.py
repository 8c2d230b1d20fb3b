"""Where a table's columns stand, and which of its rows fit a height."""

from collections.abc import Sequence


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
