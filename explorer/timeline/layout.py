"""The arranged timeline: lanes one below another, and what stands in the rows of each."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from explorer.qt.time_scale import Scale
from explorer.timeline.packing import Side


@dataclass(frozen=True, slots=True)
class Box:
    """A lane's place from the top of the first one; rows lie above its strip of density."""

    lane: int
    top: float
    height: float
    rows: int
    strip: float

    @property
    def bottom(self) -> float:
        return self.top + self.height


class Placed(NamedTuple):
    """An entry in a row of its lane, the side of its label, and the room that the label has."""

    entry: int
    row: int
    side: Side
    room: float


@dataclass(frozen=True, slots=True)
class Row:
    """Places of one row from left to right; footprints in pixels from day 0 do not overlap."""

    begins: list[float] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)
    places: list[Placed] = field(default_factory=list)

    def within(self, begin: float, end: float) -> list[Placed]:
        """What touches a stretch of the row."""
        return self.places[bisect_right(self.ends, begin) : bisect_left(self.begins, end)]


class Layout(Protocol):
    """Where everything stands at one step of zoom; panning changes nothing about it."""

    boxes: tuple[Box, ...]
    crowded: bool
    """Whether strips of density stand for the marks."""

    def placed(self, lane: int, scale: Scale) -> list[Placed]:
        """What stands in a lane's rows within the scale."""

    def placed_near(self, lane: int, row: int, day: float, scale: Scale) -> list[Placed]:
        """What of one row may cover a moment."""

    def extent(self, entry: int, per_day: float) -> tuple[float, float]:
        """Where an entry's mark begins and ends, badges included, in pixels from day 0."""

    def row_of(self, entry: int) -> int | None:
        """The row of an entry, in view or not; None where it has none."""

    def left_out(self, lane: int) -> Sequence[int]:
        """The entries that only the lane's strip shows; meaningless where it is crowded."""


def boxes_of(
    rows: Sequence[int], strips: Sequence[float], row_height: float, pad: float
) -> tuple[Box, ...]:
    """Stack the lanes."""
    boxes: list[Box] = []
    top = 0.0
    for lane, (count, strip) in enumerate(zip(rows, strips, strict=True)):
        height = count * row_height + strip + 2 * pad
        boxes.append(Box(lane, top, height, count, strip))
        top += height
    return tuple(boxes)


def height_of(boxes: Sequence[Box]) -> float:
    return boxes[-1].bottom if boxes else 0.0


def box_at(boxes: Sequence[Box], y: float) -> Box | None:
    """The lane at a height from the top of the first one."""
    at = bisect_right([box.top for box in boxes], y) - 1
    return boxes[at] if at >= 0 and y < boxes[at].bottom else None
