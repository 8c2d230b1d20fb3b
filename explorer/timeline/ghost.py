"""The date that is being typed, as a ghost above the lanes."""

import math

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QColor

from explorer.domain.dates import Sense, Window
from explorer.qt.colours import Shade
from explorer.timeline.drawing import Drawing
from explorer.timeline.entries import Shape
from explorer.timeline.glyphs import Mark, paint_mark
from explorer.timeline.scale import Scale

_SHAPES = {
    Sense.DEADLINE: Shape.DEADLINE,
    Sense.NOT_BEFORE: Shape.NOT_BEFORE,
    Sense.THROUGHOUT: Shape.BAR,
}


def paint_ghost(drawing: Drawing) -> None:
    """Draw the window of the preview on a row of its own, and its tint through all lanes."""
    preview, frame = drawing.picture.preview, drawing.frame
    if preview is None:
        return
    palette, painter = drawing.style.palette, drawing.painter
    row = QRectF(frame.rect.left(), frame.top - frame.ghost, frame.rect.width(), frame.ghost)
    painter.fillRect(row, QColor(palette.selection))
    mark = _mark(preview.window, frame.scale, row.center().y())
    _tint_lanes(drawing, mark)
    shade = Shade(
        mark=palette.accent,
        ink=palette.link,
        tint=palette.selection,
        edge=palette.accent,
        on_mark=palette.on_accent,
    )
    painter.save()
    painter.setClipRect(row.adjusted(frame.header, 0, 0, 0))
    paint_mark(painter, mark, shade, drawing.style)
    _write(drawing, mark, preview.label)
    painter.restore()
    name = QCoreApplication.translate("Timeline", "Being typed")
    top = mark.y - drawing.style.sizes.text / 2
    drawing.write(name, row.left() + 18, top, palette.link)


def _tint_lanes(drawing: Drawing, mark: Mark) -> None:
    begin, end = max(mark.begin, mark.left), min(mark.end, mark.right)
    if end <= begin:
        return
    tint = QColor(drawing.style.palette.accent)
    tint.setAlphaF(0.10)
    body = drawing.frame.body
    drawing.painter.fillRect(QRectF(begin, body.top(), max(1.0, end - begin), body.height()), tint)


def _write(drawing: Drawing, mark: Mark, label: str) -> None:
    style = drawing.style
    x = max(mark.x + style.sizes.lead, min(mark.end, mark.right)) + style.sizes.gap
    x = max(mark.left, min(x, mark.right - style.width(label) - style.sizes.gap))
    drawing.write(label, x, mark.y - style.sizes.text / 2, style.palette.text)


def _mark(window: Window, scale: Scale, y: float) -> Mark:
    """The window's mark; it has no status of its own yet and looks announced."""
    begin = scale.x(window.earliest.toordinal()) if window.earliest else -math.inf
    end = scale.x(window.latest.toordinal() + 1) if window.latest else math.inf
    once = Shape.INSTANT if window.is_exact else Shape.WINDOW
    shape = _SHAPES.get(window.sense, once)
    if shape is Shape.WINDOW and math.isinf(begin):
        shape = Shape.DEADLINE
    if shape is Shape.WINDOW and math.isinf(end):
        shape = Shape.NOT_BEFORE
    x = (begin + end) / 2 if shape in (Shape.INSTANT, Shape.WINDOW) else begin
    if shape is Shape.DEADLINE:
        x = end
    return Mark(int(shape), "announced", x, begin, end, begin, end, y, scale.left, scale.right)
