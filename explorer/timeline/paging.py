"""Where the lanes of a tall timeline are parted into pages."""

from collections.abc import Iterator, Sequence
from typing import Final

from explorer.timeline.layout import Box
from explorer.timeline.measures import Measures

Slice = tuple[float, float]
"""Where a page's part of the lanes begins and ends, from the top of the first lane."""
_FULL_ENOUGH: Final = 0.6
"""The share of a page that is filled before a lane moves to the next page whole."""
_FEWEST_ROWS: Final = 2
"""Rows of a parted lane that stand together on either page."""


def pages_of(boxes: Sequence[Box], room: float, sizes: Measures) -> tuple[Slice, ...]:
    """Part the lanes into pages with so much room: between lanes, else between rows."""
    pages: list[Slice] = []
    top = 0.0
    while boxes and boxes[-1].bottom - top > room:
        bottom = _parting(boxes, top, room, sizes)
        pages.append((top, bottom))
        top = bottom
    return (*pages, (top, boxes[-1].bottom)) if boxes else ()


def _parting(boxes: Sequence[Box], top: float, room: float, sizes: Measures) -> float:
    """Where a page that begins at ``top`` ends: never in a row, and always after ``top``."""
    limit = top + room
    between = [box.bottom for box in boxes if top < box.bottom <= limit]
    if between and between[-1] - top >= _FULL_ENOUGH * room:
        return between[-1]
    rows = [y for y in _between_rows(boxes, sizes) if top < y <= limit]
    if rows and (not between or rows[-1] > between[-1]):
        return rows[-1]
    # A lane that is higher than the page by less than a row is cut rather than never ended.
    return between[-1] if between else limit


def _between_rows(boxes: Sequence[Box], sizes: Measures) -> Iterator[float]:
    for box in boxes:
        for row in range(_FEWEST_ROWS, box.rows - _FEWEST_ROWS + 1):
            yield box.top + sizes.pad + row * sizes.row
