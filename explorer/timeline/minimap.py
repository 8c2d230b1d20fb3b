"""The whole extent as a histogram, with the span as a window that can be dragged and drawn out."""

from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from explorer.qt.colours import Palette
from explorer.qt.time_scale import Scale
from explorer.timeline.density import Density
from explorer.timeline.entries import Floats
from explorer.timeline.style import Style

_HANDLE: Final = 5.0
"""Pixels around an edge of the window within which it is taken hold of."""


class Minimap(QWidget):
    """Shows where the span lies within everything; the canvas has the same by keyboard."""

    span_chosen = Signal(float, float)

    def __init__(self, looks: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._density: Density | None = None
        self._limits = (0.0, 1.0)
        self._span = (0.0, 1.0)
        self._label = ""
        self._header = 0.0
        self._grip: tuple[str, float] | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Overview of the timeline"))

    def show_density(
        self, density: Density | None, limits: tuple[float, float], label: str
    ) -> None:
        """Show other entries."""
        self._density, self._limits, self._label = density, limits, label
        self.update()

    def show_span(self, span: tuple[float, float], header: float) -> None:
        """Show where the span lies; the width of the lanes' names is kept free."""
        self._span, self._header = span, header
        self.update()

    def set_looks(self, looks: Style) -> None:
        self._looks = looks
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, round(self._looks.sizes.text * 1.8))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = self._looks.palette
        painter.fillRect(self.rect(), QColor(palette.surface))
        self._write_label(painter)
        area = self._area()
        painter.fillRect(area, QColor(palette.raised))
        if self._density is not None:
            _paint_histogram(painter, area, self._density, self._scale(), palette)
        window = self._window()
        tint = QColor(palette.accent)
        tint.setAlphaF(0.14)
        painter.fillRect(window, tint)
        painter.setPen(QPen(QColor(palette.accent), 1))
        painter.drawRect(window.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        x = event.position().x()
        part = self._part_at(event.position())
        if part == "outside":
            middle = self._scale().day(x)
            half = (self._span[1] - self._span[0]) / 2
            self.span_chosen.emit(middle - half, middle + half)
            part = "whole"
        self._grip = (part, x)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None:
            edge = self._part_at(event.position()) in ("start", "end")
            shape = Qt.CursorShape.SizeHorCursor if edge else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            return
        part, before = self._grip
        x = event.position().x()
        days = (x - before) / self._scale().per_day
        start, end = self._span
        self._grip = (part, x)
        start += days if part in ("start", "whole") else 0
        end += days if part in ("end", "whole") else 0
        if start < end:
            self.span_chosen.emit(start, end)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.span_chosen.emit(*self._limits)

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(self._header, 2, 0, -4)

    def _scale(self) -> Scale:
        area = self._area()
        return Scale(*self._limits, area.left(), max(1.0, area.width()))

    def _window(self) -> QRectF:
        scale, area = self._scale(), self._area()
        left = round(max(area.left(), scale.x(self._span[0])))
        right = round(min(area.right(), scale.x(self._span[1])))
        return QRectF(left, area.top(), max(2.0, right - left), area.height())

    def _part_at(self, at: QPointF) -> str:
        """Which part of the window is under the mouse: start, end, whole, or what is outside."""
        window = self._window()
        for part, x in (("start", window.left()), ("end", window.right())):
            if abs(at.x() - x) <= _HANDLE:
                return part
        return "whole" if window.left() < at.x() < window.right() else "outside"

    def _write_label(self, painter: QPainter) -> None:
        painter.setFont(self._looks.small)
        painter.setPen(QColor(self._looks.palette.faint))
        rect = QRectF(18, 0, max(0.0, self._header - 22), self.height() - 2)
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter), self._label)


def _paint_histogram(
    painter: QPainter, area: QRectF, density: Density, scale: Scale, palette: Palette
) -> None:
    """A bar for each two pixels, as high as the root of what begins there."""
    columns = max(1, int(area.width() / 2))
    edges: Floats = np.linspace(scale.start, scale.end, columns + 1)
    counts = density.beginning(edges)
    most = max(1, int(counts.max()))
    heights = np.round(np.sqrt(counts / most) * (area.height() - 3))
    colour = QColor(palette.faint)
    for column in np.flatnonzero(counts).tolist():
        height = max(2.0, float(heights[column]))
        x = round(area.left() + column * area.width() / columns)
        painter.fillRect(QRectF(x, area.bottom() - height, 1.5, height), colour)
