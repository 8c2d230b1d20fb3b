"""The marks that mean the same in every view: status by form, contested, overdue."""

import math
from enum import Enum
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from explorer.qt.colours import Palette, mix


class Form(Enum):
    """How a status is drawn; the form alone tells it, whatever the colour."""

    SOLID = "solid"
    LIGHT = "light"
    DELAYED = "delayed"
    DOTTED = "dotted"
    HALF = "half"
    STRUCK = "struck"
    CROSSED = "crossed"
    OVERDUE = "overdue"


_FORMS: Final = {
    **dict.fromkeys(("done", "on sale", "in use", "active", "met", "early", "late"), Form.SOLID),
    **dict.fromkeys(("announced", "confirmed", "concept", "open"), Form.LIGHT),
    "delayed": Form.DELAYED,
    **dict.fromkeys(("rumoured", "under discussion", "silent"), Form.DOTTED),
    **dict.fromkeys(("ended", "closed", "sold", "closing"), Form.HALF),
    **dict.fromkeys(("cancelled", "denied", "withdrawn"), Form.STRUCK),
    "missed": Form.CROSSED,
    "overdue": Form.OVERDUE,
}


def form_of(status: str) -> Form | None:
    """The form of a status or a promise's outcome; None for words that are neither."""
    return _FORMS.get(status)


def paint_status(
    painter: QPainter, rect: QRectF, status: str, colour: str, palette: Palette
) -> None:
    """Draw a status in the largest square amid the rectangle; unknown words leave no mark.

    ``colour`` is ``#rrggbb``, for instance a ``Shade.mark``. Reads well from 7 pixels upward.
    """
    form = form_of(status)
    if form is None:
        return
    if form is Form.OVERDUE:
        paint_overdue(painter, rect, palette)
        return
    disc = _square(rect)
    stroke = max(1.0, disc.width() / 8)
    disc.adjust(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_pen(colour, stroke))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _PAINTERS[form](painter, disc, colour, palette)
    painter.restore()


def paint_contested(painter: QPainter, rect: QRectF, palette: Palette) -> None:
    """Draw the diamond of a value that sources disagree about."""
    box = _square(rect)
    x, y, half = box.center().x(), box.center().y(), box.width() / 2
    corners = [(x, y - half), (x + half, y), (x, y + half), (x - half, y)]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.contested.mark))
    painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
    painter.restore()


def paint_overdue(painter: QPainter, rect: QRectF, palette: Palette) -> None:
    """Draw the warning triangle of a target that has passed with nothing said."""
    box = _square(rect)
    size = box.width()
    corners = [QPointF(box.center().x(), box.top() + size * 0.04)]
    corners += [box.bottomRight() - QPointF(0, size * 0.08)]
    corners += [box.bottomLeft() - QPointF(0, size * 0.08)]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.overdue.mark))
    painter.drawPolygon(QPolygonF(corners))
    painter.setBrush(QColor(palette.overdue.on_mark))
    middle, width = box.center().x(), size * 0.13
    painter.drawRect(QRectF(middle - width / 2, box.top() + size * 0.36, width, size * 0.27))
    painter.drawRect(QRectF(middle - width / 2, box.top() + size * 0.70, width, size * 0.13))
    painter.restore()


def paint_swatch(painter: QPainter, rect: QRectF, colour: str) -> None:
    """Draw the small rounded square that stands for a company."""
    box = _square(rect)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(box, box.width() * 0.2, box.width() * 0.2)
    painter.restore()


def _square(rect: QRectF) -> QRectF:
    side = min(rect.width(), rect.height())
    corner = rect.center() - QPointF(side / 2, side / 2)
    return QRectF(corner.x(), corner.y(), side, side)


def _pen(colour: str, width: float) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _paint_solid(painter: QPainter, disc: QRectF, colour: str, _palette: Palette) -> None:
    painter.setBrush(QColor(colour))
    painter.drawEllipse(disc)


def _paint_light(painter: QPainter, disc: QRectF, colour: str, palette: Palette) -> None:
    painter.setBrush(QColor(mix(colour, palette.surface, 0.25)))
    painter.drawEllipse(disc)


def _paint_delayed(painter: QPainter, disc: QRectF, colour: str, palette: Palette) -> None:
    """As announced, with the hands of a clock."""
    _paint_light(painter, disc, colour, palette)
    middle, length = disc.center(), disc.width() * 0.34
    painter.drawLine(middle, middle - QPointF(0, length))
    painter.drawLine(middle, middle + QPointF(length * 0.8, 0))


def _paint_dotted(painter: QPainter, disc: QRectF, colour: str, _palette: Palette) -> None:
    pen = _pen(colour, max(1.2, disc.width() / 6))
    # Eight dots go round whatever the size; a dash pattern counts in widths of the pen.
    step = math.pi * disc.width() / pen.widthF() / 8
    pen.setDashPattern([step * 0.5, step * 0.5])
    painter.setPen(pen)
    painter.drawEllipse(disc)


def _paint_half(painter: QPainter, disc: QRectF, colour: str, _palette: Palette) -> None:
    half = QPainterPath(disc.center())
    half.arcTo(disc, 90, 180)
    half.closeSubpath()
    painter.fillPath(half, QColor(colour))
    painter.drawEllipse(disc)


def _paint_struck(painter: QPainter, disc: QRectF, _colour: str, _palette: Palette) -> None:
    painter.drawEllipse(disc)
    out = disc.width() * 0.04
    painter.drawLine(disc.bottomLeft() + QPointF(-out, out), disc.topRight() + QPointF(out, -out))


def _paint_crossed(painter: QPainter, disc: QRectF, colour: str, _palette: Palette) -> None:
    painter.setPen(_pen(colour, disc.width() / 5))
    inset = disc.adjusted(*(disc.width() * share for share in (0.06, 0.06, -0.06, -0.06)))
    painter.drawLine(inset.topLeft(), inset.bottomRight())
    painter.drawLine(inset.bottomLeft(), inset.topRight())


_PAINTERS: Final = {
    Form.SOLID: _paint_solid,
    Form.LIGHT: _paint_light,
    Form.DELAYED: _paint_delayed,
    Form.DOTTED: _paint_dotted,
    Form.HALF: _paint_half,
    Form.STRUCK: _paint_struck,
    Form.CROSSED: _paint_crossed,
}
