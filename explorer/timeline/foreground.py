"""What stands before the lanes: their headers and the axis."""

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from explorer.qt.time_axis import Axis
from explorer.timeline.drawing import Drawing
from explorer.timeline.layout import Box
from explorer.timeline.today import paint_today_label, today_rect

_TAB: Final = 4.0
"""The width of the coloured tab beside a lane's name."""


def paint_headers(drawing: Drawing) -> None:
    """Write the lanes' names beside tabs in their colours."""
    frame, painter = drawing.frame, drawing.painter
    column = QRectF(frame.rect.left(), frame.top, frame.header, frame.body.height())
    painter.save()
    painter.setClipRect(column)
    painter.fillRect(column, QColor(drawing.style.palette.surface))
    for box in drawing.boxes:
        _paint_header(drawing, box, column)
    painter.restore()


def _paint_header(drawing: Drawing, box: Box, column: QRectF) -> None:
    style, painter = drawing.style, drawing.painter
    lane = drawing.picture.content.lanes[box.lane]
    top = drawing.lane_top(box)
    lines = style.name_lines(lane.label, drawing.frame.header - 24, min(2, box.rows))
    y = _name_top(drawing, box, len(lines))
    tab = QRectF(column.left() + 8, y, _TAB, round(style.sizes.text))
    painter.fillRect(tab, QColor(style.shade(lane).mark))
    for number, text in enumerate(lines):
        below = y + number * style.sizes.row
        drawing.write(text, column.left() + 18, below, style.palette.text, style.bold)
    line = QRectF(column.left(), round(top + box.height) - 1, column.width(), 1)
    painter.fillRect(line, QColor(style.palette.grid))


def _name_top(drawing: Drawing, box: Box, lines: int) -> float:
    """Where a lane's name begins: beside its first row, or as far up as the lane is in view."""
    sizes, top = drawing.style.sizes, drawing.lane_top(box)
    inset = sizes.pad + (sizes.row - sizes.text) / 2
    lowest = top + box.height - sizes.pad - lines * sizes.row
    return float(round(max(top + inset, min(drawing.frame.top + inset - sizes.pad, lowest))))


def paint_axis(drawing: Drawing, axis: Axis) -> None:
    """Write the periods above the lanes; the fine ones give way to the label of today."""
    rect, style = drawing.frame.rect, drawing.style
    bottom = rect.top() + drawing.frame.axis
    line = QRectF(rect.left(), bottom - 1, rect.width(), 1)
    drawing.painter.fillRect(line, QColor(style.palette.line))
    taken = today_rect(drawing)
    height = style.small_metrics.height()
    for ticks, row, ink in ((axis.coarse, 0, "muted"), (axis.fine, 1, "faint")):
        for tick in ticks:
            if tick.x is None:
                continue
            width = style.small_width(tick.label)
            place = QRectF(tick.x, rect.top() + 2 + row * height, width, height)
            if not place.intersects(taken):
                colour = getattr(style.palette, ink)
                drawing.write(tick.label, place.x(), place.y(), colour, style.small)
    paint_today_label(drawing)
