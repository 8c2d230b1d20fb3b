"""What a lane shows: which entries are in view, where their marks and labels come to stand."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QRectF

from explorer.domain.records import STATUSES
from explorer.timeline.drawing import Drawing
from explorer.timeline.entries import Shape
from explorer.timeline.glyphs import Mark
from explorer.timeline.layout import Box, Placed
from explorer.timeline.measures import badges_of, extents
from explorer.timeline.packing import Side
from explorer.timeline.style import Style


class Drawn(NamedTuple):
    """An entry in view: its mark, the room that takes, and its label's text and place."""

    entry: int
    mark: Mark
    begin: float
    end: float
    badges: float
    side: Side
    text: str
    text_x: float
    text_width: float

    def rect(self, row: float) -> QRectF:
        """Mark and label together as far as they are in view, in a row of that height."""
        begin, end = self.begin, self.end
        if self.text:
            begin = min(begin, self.text_x)
            end = max(end, self.text_x + self.text_width)
        begin, end = max(begin, self.mark.left), min(end, self.mark.right)
        return QRectF(begin, self.mark.y - row / 2, max(end - begin, 1.0), row)


def entries_in(drawing: Drawing, box: Box) -> Iterator[Drawn]:
    """What stands in a lane's rows, row by row from left to right."""
    placed = drawing.layout.placed(box.lane, drawing.frame.scale)
    if not placed:
        return
    for place, (mark, begin, end, badges) in zip(placed, _marks(drawing, box, placed), strict=True):
        text, x, width = "", 0.0, 0.0
        if place.side is not Side.NONE:
            text, x, width = _label(drawing, place, mark, (begin, end - badges, end))
        yield Drawn(place.entry, mark, begin, end, badges, place.side, text, x, width)


def _marks(
    drawing: Drawing, box: Box, placed: list[Placed]
) -> Iterator[tuple[Mark, float, float, float]]:
    """Each mark with where it begins and ends and the width of its badges."""
    entries, scale, sizes = (
        drawing.picture.content.entries,
        drawing.frame.scale,
        drawing.style.sizes,
    )
    chosen = np.array([place.entry for place in placed])
    shift = scale.left - scale.start * scale.per_day
    columns = (entries.anchor, entries.begin, entries.end, entries.solid_from, entries.solid_to)
    days = ((column[chosen] * scale.per_day + shift).tolist() for column in columns)
    badges = badges_of(entries, chosen) * sizes.badge
    shape = entries.shape[chosen]
    begin, end = extents(entries, chosen, scale.per_day, sizes)
    if drawing.layout.crowded:
        shape = np.full(len(chosen), int(Shape.INSTANT))
        anchor = entries.anchor[chosen] * scale.per_day
        begin, end = anchor - sizes.radius - 1, anchor + sizes.radius + 1 + badges
    top = drawing.lane_top(box) + sizes.pad + sizes.row / 2
    for place, form, status, moments, *rest in zip(
        placed,
        shape.tolist(),
        entries.status[chosen].tolist(),
        zip(*days, strict=True),
        (begin + shift).tolist(),
        (end + shift).tolist(),
        badges.tolist(),
        strict=True,
    ):
        y = top + place.row * sizes.row
        x, first, last, solid_from, solid_to = moments
        mark = Mark(
            *(form, STATUSES[status], x, first, last, solid_from, solid_to),
            *(y, scale.left, scale.right),
        )
        yield mark, rest[0], rest[1], rest[2]


def _label(
    drawing: Drawing, place: Placed, mark: Mark, extent: tuple[float, float, float]
) -> tuple[str, float, float]:
    """A label's text, its left edge and its width; nothing where its title is not known yet.

    ``extent`` is where the mark begins and ends, and where its badges do.
    """
    title = drawing.picture.title_of(place.entry)
    if not title or place.room <= 0:
        return "", 0.0, 0.0
    style = drawing.style
    gap, (begin, bare_end, end) = style.sizes.gap, extent
    room = place.room
    if place.side is Side.INSIDE:
        text, width = style.fitted(title, room)
        return text, _inside(mark, begin, bare_end, width, style), width
    seen = mark.left < end and begin < mark.right
    edge = mark.right - end if place.side is Side.RIGHT else begin - mark.left
    room = min(room, edge - gap)
    if not seen or room < min(style.sizes.shortest_label, place.room, style.width(title)):
        return "", 0.0, 0.0
    text, width = style.fitted(title, room)
    return text, end + gap if place.side is Side.RIGHT else begin - gap - width, width


def _inside(mark: Mark, begin: float, end: float, width: float, style: Style) -> float:
    """Where a label within its mark begins: in view as long as the mark has room for it there."""
    gap = style.sizes.gap
    if mark.shape == Shape.WINDOW:
        begin = mark.x + style.sizes.radius
    open_end = style.sizes.row / 2 if mark.begin < -1e9 else 0.0
    x = max(begin, mark.left) + gap + open_end
    return max(min(x, end - gap - width), begin + gap)
