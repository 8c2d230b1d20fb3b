"""The date that is being typed, as a ghost above the lanes."""

import math

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QColor

from explorer.domain.dates import Sense, Window
from explorer.qt.colours import Shade
from explorer.qt.time_scale import Scale
from explorer.timeline.drawing import Drawing
from explorer.timeline.entries import Shape
from explorer.timeline.glyphs import Mark, paint_mark

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
    """Write the label after the mark or before it, on a ground of its own if it fills the view."""
    style, gap = drawing.style, drawing.style.sizes.gap
    width = style.width(label)
    ends = (edge for edge in (mark.begin, mark.end) if math.isfinite(edge))
    inner = [mark.x - style.sizes.radius, mark.x + style.sizes.radius, *ends]
    around = (style.sizes.lead if mark.shape in (Shape.DEADLINE, Shape.NOT_BEFORE) else 0.0) + gap
    after, before = max(inner) + around, min(inner) - around - width
    top = mark.y - style.sizes.text / 2
    x = after if after + width <= mark.right else before
    if x < mark.left:
        x = mark.left + gap
        ground = QRectF(x - gap, top, width + 2 * gap, style.sizes.text)
        drawing.painter.fillRect(ground, QColor(style.palette.selection))
    drawing.write(label, x, top, style.palette.text)


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
