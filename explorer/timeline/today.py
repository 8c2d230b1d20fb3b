"""The line of the day on which things are true."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from explorer.timeline.drawing import Drawing
from explorer.timeline.lanes import Drawn


def today_rect(drawing: Drawing) -> QRectF:
    """Where the day's label stands, below the coarse periods; empty out of view."""
    frame, style = drawing.frame, drawing.style
    x = frame.scale.x(drawing.picture.today + 0.5)
    if not frame.scale.left <= x <= frame.scale.right:
        return QRectF()
    line = style.small_metrics.height()
    width = style.small_width(drawing.picture.today_label) + 6
    if x + 2 + width > frame.scale.right:
        x -= width + 4
    return QRectF(x + 2, frame.rect.top() + 2 + line, width, line)


def paint_today(drawing: Drawing, drawn: Sequence[Drawn]) -> None:
    """Draw the line through the lanes; it strikes through no label."""
    frame, half = drawing.frame, drawing.style.sizes.text / 2
    x = round(frame.scale.x(drawing.picture.today + 0.5))
    if not frame.scale.left <= x <= frame.scale.right:
        return
    accent = QColor(drawing.style.palette.accent)
    struck = {
        one.mark.y for one in drawn if one.text and -1 <= x - one.text_x <= one.text_width + 1
    }
    top = frame.top - frame.ghost
    for y in sorted(struck):
        drawing.painter.fillRect(QRectF(x, top, 1, max(0.0, y - half - top)), accent)
        top = y + half
    drawing.painter.fillRect(QRectF(x, top, 1, frame.body.bottom() - top), accent)


def paint_today_label(drawing: Drawing) -> None:
    rect, frame, style = today_rect(drawing), drawing.frame, drawing.style
    if rect.isEmpty():
        return
    x = round(frame.scale.x(drawing.picture.today + 0.5))
    height = frame.rect.top() + frame.axis - rect.top()
    drawing.painter.fillRect(QRectF(x, rect.top(), 1, height), QColor(style.palette.accent))
    label = drawing.picture.today_label
    drawing.write(label, rect.x() + 2, rect.y(), style.palette.link, style.small)
