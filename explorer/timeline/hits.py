"""What is to be seen where: entries under a point, found through the rows' order."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.timeline.entries import Entries
from explorer.timeline.frame import Frame, TimelinePicture, frame_of
from explorer.timeline.layout import Box, Layout, Placed, box_at, height_of
from explorer.timeline.packing import Side
from explorer.timeline.style import Style

REACH: Final = 4.0
"""Pixels around a strip's column within which an entry counts as meant."""


@dataclass(frozen=True, slots=True, eq=False)
class Sight:
    """A picture in its rectangle, to be asked what lies where."""

    picture: TimelinePicture
    frame: Frame
    layout: Layout

    @classmethod
    def of(cls, rect: QRectF, picture: TimelinePicture, style: Style) -> "Sight":
        frame = frame_of(rect, picture, style)
        return cls(picture, frame, picture.arranger.layout(frame.scale, frame.body.height()))

    @property
    def overhang(self) -> float:
        """Pixels of lanes for which there is no room."""
        return max(0.0, height_of(self.layout.boxes) - self.frame.body.height())

    @property
    def boxes(self) -> list[Box]:
        """The lanes in view."""
        top, bottom = self.picture.scroll, self.picture.scroll + self.frame.body.height()
        return [box for box in self.layout.boxes if box.bottom > top and box.top < bottom]

    @property
    def entries(self) -> list[int]:
        """What has a mark of its own in view, lane by lane and row by row."""
        return [
            place.entry
            for box in self.boxes
            for place in self.layout.placed(box.lane, self.frame.scale)
        ]

    def entry_at(self, at: QPointF) -> int | None:
        """The entry whose mark or label lies at a point, None where there is none."""
        sizes = self.picture.arranger.sizes
        below = at.y() - self.frame.top + self.picture.scroll
        box = box_at(self.layout.boxes, below)
        if box is None or not self.frame.body.contains(at):
            return None
        row = int((below - box.top - sizes.pad) // sizes.row)
        if not 0 <= row < box.rows:
            return _in_strip(self.picture.content.entries, self, box, at.x())
        day = self.frame.scale.day(at.x())
        for place in self.layout.placed_near(box.lane, row, day, self.frame.scale):
            if self._covers(place, at.x()):
                return place.entry
        return None

    def lane_at(self, at: QPointF) -> int | None:
        """The lane whose name lies at a point."""
        if at.x() > self.frame.rect.left() + self.frame.header or at.y() < self.frame.top:
            return None
        box = box_at(self.layout.boxes, at.y() - self.frame.top + self.picture.scroll)
        return box.lane if box else None

    def _covers(self, place: Placed, x: float) -> bool:
        scale, gap = self.frame.scale, self.picture.arranger.sizes.gap
        begin, end = self.layout.extent(place.entry, scale.per_day)
        shift = scale.left - scale.start * scale.per_day
        label = place.room + gap if self.picture.title_of(place.entry) else 0.0
        begin += shift - (label if place.side is Side.LEFT else 0.0)
        end += shift + (label if place.side is Side.RIGHT else 0.0)
        return begin <= x <= end


def _in_strip(entries: Entries, sight: Sight, box: Box, x: float) -> int | None:
    """The most important of the strip's entries whose anchor lies near the column."""
    layout, scale = sight.layout, sight.frame.scale
    members = np.asarray(entries.of_lane(box.lane) if layout.crowded else layout.left_out(box.lane))
    if not len(members):
        return None
    reach = REACH / scale.per_day
    day = scale.day(x)
    anchors = entries.anchor[members]
    first, last = np.searchsorted(anchors, (day - reach, day + reach))
    near = members[first:last]
    if not len(near):
        return None
    return int(near[np.argmax(entries.importance[near])])
