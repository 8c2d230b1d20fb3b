"""The ink of an entry: its mark with badges and label, and whether it is selected."""

import math
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPen

from explorer.qt.colours import Shade
from explorer.qt.marks import Form, form_of
from explorer.timeline.drawing import Drawing
from explorer.timeline.entries import Shape
from explorer.timeline.glyphs import paint_badges, paint_mark
from explorer.timeline.lanes import Drawn
from explorer.timeline.packing import Side

DIMMED: Final = 0.28


def paint_entry(drawing: Drawing, drawn: Drawn, shade: Shade) -> None:
    """Draw one entry: mark, badges, label, and whether it is selected or has the focus."""
    picture, painter, style = drawing.picture, drawing.painter, drawing.style
    record = drawing.picture.record_of(drawn.entry)
    selected = record in picture.selected
    dimmed = picture.highlighted is not None and record not in picture.highlighted
    if dimmed and not selected:
        painter.setOpacity(DIMMED)
    if selected:
        _paint_selection(drawing, drawn)
    paint_mark(painter, drawn.mark, shade, style, _cleared(drawn, style.sizes.gap))
    if drawn.badges:
        _paint_badges(drawing, drawn)
    if dimmed and not selected:
        painter.setOpacity(1.0)
    if drawn.text:
        _write_label(drawing, drawn, shade, dimmed and not selected)
    if drawn.entry == picture.current:
        _paint_focus(drawing, drawn)


def _cleared(drawn: Drawn, gap: float) -> float:
    """The pixels of a bar that its label takes, from the bar's beginning in view."""
    if drawn.side is not Side.INSIDE or not drawn.text:
        return 0.0
    return drawn.text_x + drawn.text_width + gap - max(drawn.begin, drawn.mark.left)


def _paint_selection(drawing: Drawing, drawn: Drawn) -> None:
    palette = drawing.style.palette
    rect = drawn.rect(drawing.style.sizes.row).adjusted(-3, 0, 3, 0)
    drawing.painter.fillRect(rect, QColor(palette.selection))
    line = QRectF(rect.left(), rect.bottom() - 2, rect.width(), 2)
    drawing.painter.fillRect(line, QColor(palette.accent))


def _paint_focus(drawing: Drawing, drawn: Drawn) -> None:
    """The ring around the entry that the keyboard is at."""
    drawing.painter.setPen(QPen(QColor(drawing.style.palette.accent), 2))
    drawing.painter.setBrush(Qt.BrushStyle.NoBrush)
    drawing.painter.drawRect(drawn.rect(drawing.style.sizes.row).adjusted(-3, 0, 3, 0))


def _paint_badges(drawing: Drawing, drawn: Drawn) -> None:
    """Badges after the mark; on a ground of their own where they stand on a bar without end."""
    style, y = drawing.style, drawn.mark.y
    x = drawn.end - drawn.badges
    if math.isinf(drawn.end):
        height = style.sizes.row - 4
        x = drawn.mark.right - height - drawn.badges
        ground = QRectF(x - 1, y - height / 2, drawn.badges + 3, height)
        drawing.painter.fillRect(ground, QColor(style.palette.surface))
    marks = int(drawing.picture.content.entries.marks[drawn.entry])
    paint_badges(drawing.painter, (x, y), marks, style)


def _write_label(drawing: Drawing, drawn: Drawn, shade: Shade, dimmed: bool) -> None:
    """Write the label; a dimmed one stays readable."""
    style = drawing.style
    ink = style.palette.faint if dimmed else style.palette.text
    if (
        not dimmed
        and drawn.mark.shape == Shape.BAR
        and drawn.side is Side.INSIDE
        and form_of(drawn.mark.status) is Form.SOLID
    ):
        ink = shade.on_mark
    drawing.write(drawn.text, drawn.text_x, drawn.mark.y - style.sizes.text / 2, ink)
