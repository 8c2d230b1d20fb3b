"""The whole timeline painted into a rectangle, on screen as on paper."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from explorer.qt.time_axis import axis_for
from explorer.timeline.brought_out import paint_brought_out
from explorer.timeline.curves import paint_arrows
from explorer.timeline.drawing import Drawing
from explorer.timeline.foreground import paint_axis, paint_headers
from explorer.timeline.frame import TimelinePicture
from explorer.timeline.ghost import paint_ghost
from explorer.timeline.grounds import paint_bands, paint_grid, paint_separators
from explorer.timeline.ink import paint_entry
from explorer.timeline.lanes import entries_in
from explorer.timeline.strips import paint_left_out, paint_strips
from explorer.timeline.style import Style
from explorer.timeline.today import paint_today


def paint(painter: QPainter, rect: QRectF, picture: TimelinePicture, style: Style) -> None:
    """Paint the timeline: header column, axis, lanes, arrows, bands, the line of today."""
    drawing = Drawing.begin(painter, rect, picture, style)
    measure = style.small_width
    axis = axis_for(drawing.frame.scale, measure, style.words, picture.fiscal_month)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setClipRect(rect)
    painter.fillRect(rect, QColor(style.palette.surface))
    paint_bands(drawing)
    paint_grid(drawing, axis)
    _paint_lanes(drawing)
    painter.setClipRect(rect)  # again: to SVG Qt does not restore the clip of an outer state
    paint_axis(drawing, axis)
    paint_ghost(drawing)
    paint_headers(drawing)
    painter.restore()


def _paint_lanes(drawing: Drawing) -> None:
    layout, painter, content = drawing.layout, drawing.painter, drawing.picture.content
    drawn = entries_in(drawing)
    shades = {box.lane: drawing.style.shade(content.lanes[box.lane]) for box in drawing.boxes}
    painter.save()
    painter.setClipRect(drawing.frame.body)
    paint_separators(drawing)
    if layout.crowded:
        paint_strips(drawing)
    else:
        paint_arrows(drawing, drawn)
        for box in drawing.boxes:
            paint_left_out(drawing, box, shades[box.lane])
    paint_today(drawing, drawn)
    for one in drawn:
        if drawing.is_in_sight(one.mark.y):
            paint_entry(drawing, one, shades[content.lane_of[one.entry]])
    paint_brought_out(drawing, drawn)
    painter.restore()
