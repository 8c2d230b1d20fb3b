"""What a lane shows: which entries are in view, where their marks and labels come to stand."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QRectF

from explorer.domain.records import STATUSES
from explorer.timeline.drawing import Drawing
from explorer.timeline.entries import Floats, Integers, Shape
from explorer.timeline.glyphs import Mark
from explorer.timeline.layout import Placed
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


def entries_in(drawing: Drawing) -> list[Drawn]:
    """What stands in the rows of all lanes in view, lane by lane and row by row.

    The arithmetic is done for all at once: a lane at a time costs more than it draws.
    """
    lanes = [(box, drawing.layout.placed(box.lane, drawing.frame.scale)) for box in drawing.boxes]
    pad = drawing.style.sizes.pad + drawing.style.sizes.row / 2
    tops = [drawing.lane_top(box) + pad for box, placed in lanes for _ in placed]
    every = [place for _, placed in lanes for place in placed]
    if not every:
        return []
    drawn = []
    for place, (mark, begin, end, badges) in zip(every, _marks(drawing, every, tops), strict=True):
        text, x, width = "", 0.0, 0.0
        if place.side is not Side.NONE:
            text, x, width = _label(drawing, place, mark, (begin, end - badges, end))
        drawn.append(Drawn(place.entry, mark, begin, end, badges, place.side, text, x, width))
    return drawn


def _marks(
    drawing: Drawing, placed: list[Placed], tops: list[float]
) -> Iterator[tuple[Mark, float, float, float]]:
    """Each mark with where it begins and ends and the width of its badges."""
    scale, row = drawing.frame.scale, drawing.style.sizes.row
    chosen = np.array([place.entry for place in placed])
    entries = drawing.picture.content.entries
    shift = scale.left - scale.start * scale.per_day
    columns = (entries.anchor, entries.begin, entries.end, entries.solid_from, entries.solid_to)
    days = [(column[chosen] * scale.per_day + shift).tolist() for column in columns]
    shape, begin, end, badges = _outlines(drawing, chosen)
    for place, top, form, status, moments, first, last, width in zip(
        placed,
        tops,
        shape.tolist(),
        entries.status[chosen].tolist(),
        zip(*days, strict=True),
        (begin + shift).tolist(),
        (end + shift).tolist(),
        badges.tolist(),
        strict=True,
    ):
        y = top + place.row * row
        x, starts, ends, firm_from, firm_to = moments
        mark = Mark(
            *(form, STATUSES[status], x, starts, ends, firm_from, firm_to),
            *(y, scale.left, scale.right),
        )
        yield mark, first, last, width


def _outlines(drawing: Drawing, chosen: Integers) -> tuple[Integers, Floats, Floats, Floats]:
    """Shape, begin and end in pixels from day 0, and the width of the badges."""
    entries, sizes = drawing.picture.content.entries, drawing.style.sizes
    per_day = drawing.frame.scale.per_day
    badges = np.multiply(badges_of(entries, chosen), sizes.badge, dtype=np.float64)
    if not drawing.layout.crowded:
        return entries.shape[chosen], *extents(entries, chosen, per_day, sizes), badges
    anchor, reach = entries.anchor[chosen] * per_day, sizes.radius + 1
    shape = np.full(len(chosen), int(Shape.INSTANT))
    return shape, anchor - reach, anchor + reach + badges, badges


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
    least = min(style.sizes.shortest_label, place.room, style.width(title))
    if place.side is Side.INSIDE:
        start, stop = _inner(mark, begin, bare_end, style)
        room = min(room, stop - start - 2 * gap)
        if room < least:
            return "", 0.0, 0.0
        text, width = style.fitted(title, room)
        return text, start + gap, width
    seen = mark.left < end and begin < mark.right
    edge = mark.right - end if place.side is Side.RIGHT else begin - mark.left
    room = min(room, edge - gap)
    if not seen or room < least:
        return "", 0.0, 0.0
    text, width = style.fitted(title, room)
    return text, end + gap if place.side is Side.RIGHT else begin - gap - width, width


def _inner(mark: Mark, begin: float, end: float, style: Style) -> tuple[float, float]:
    """Where a label within a mark may stand: in view, beside the glyph, not where a bar fades."""
    if mark.shape == Shape.WINDOW:
        begin = mark.x + style.sizes.radius
    else:
        begin, end = max(begin, mark.solid_from), min(end, mark.solid_to)
    open_end = style.sizes.row / 2 if mark.solid_from < -1e9 else 0.0
    return max(begin, mark.left) + open_end, min(end, mark.right)
