"""What has the focus or is selected although there was no room for its mark or its words."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPen

from explorer.timeline.drawing import Drawing
from explorer.timeline.lanes import Drawn
from explorer.timeline.layout import Box

_REACH: Final = 3.0
"""Pixels that the ring stands off the strip."""


def paint_brought_out(drawing: Drawing, drawn: Sequence[Drawn]) -> None:
    """Ring on its lane's strip what has no mark, and write the titles over whatever is there."""
    marked = {one.entry: one for one in drawn}
    boxes = {box.lane: box for box in drawing.boxes}
    for entry in _brought_out(drawing):
        box, one = boxes.get(drawing.picture.content.lane_of[entry]), marked.get(entry)
        if one is None and box is not None:
            place = _place(drawing, entry, box)
            _ring(drawing, entry, place)
            _write_title(drawing, entry, place)
        elif one is not None and not one.text and entry == drawing.picture.current:
            _write_title(drawing, entry, one.rect(drawing.style.sizes.row))


def _brought_out(drawing: Drawing) -> Iterator[int]:
    picture = drawing.picture
    for record in picture.selected:
        yield from picture.content.entries.with_id(record)
    if picture.current is not None:
        yield picture.current


def _place(drawing: Drawing, entry: int, box: Box) -> QRectF:
    """Where the entry lies on its lane's strip, wide enough to be seen."""
    strip, scale = drawing.strip(box), drawing.frame.scale
    begin, end = (scale.x(float(days[entry])) for days in drawing.picture.content.drawn)
    begin, end = max(begin, scale.left), min(end, scale.right)
    radius = drawing.style.sizes.radius
    middle = (begin + end) / 2
    left, right = min(begin, middle - radius), max(end, middle + radius)
    return QRectF(left, strip.top() - _REACH, right - left, strip.height() + 2 * _REACH)


def _ring(drawing: Drawing, entry: int, place: QRectF) -> None:
    is_current = entry == drawing.picture.current
    colour = QColor(drawing.style.palette.accent)
    drawing.painter.setPen(QPen(colour, 2 if is_current else 1))
    drawing.painter.setBrush(Qt.BrushStyle.NoBrush)
    drawing.painter.drawRect(place)


def _write_title(drawing: Drawing, entry: int, place: QRectF) -> None:
    """Write it on a ground of its own after a place, or before it near the edge of the view."""
    style, scale = drawing.style, drawing.frame.scale
    text, width = style.fitted(drawing.picture.title_of(entry), style.sizes.longest_label)
    if not text or place.right() < scale.left or place.left() > scale.right:
        return
    gap = style.sizes.gap
    x = place.right() + gap
    if x + width + gap > scale.right:
        x = place.left() - gap - width
    top = place.center().y() - style.sizes.text / 2
    ground = QRectF(x - gap / 2, top, width + gap, style.sizes.text)
    drawing.painter.fillRect(ground, QColor(style.palette.selection))
    drawing.write(text, x, top, style.palette.text)
