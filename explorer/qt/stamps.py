"""Texts and small marks, drawn anew on paper and kept as pixmaps on screen."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Final, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap

Draw = Callable[[QPainter, QRectF], None]
Point = tuple[float, float]
MOST_NEW: Final = 60
"""Texts made in one frame; the others follow in the next ones."""
_MOST_KEPT: Final = 6000


class Stamps(Protocol):
    """How texts and marks come onto the picture."""

    def text(self, painter: QPainter, at: Point, text: str, font: QFont, ink: str) -> None:
        """Write plain text from its top left corner."""

    def mark(self, painter: QPainter, rect: QRectF, key: Hashable, draw: Draw) -> None:
        """Draw a mark; the key tells apart all that ``draw`` depends on but the place."""


class PaperStamps:
    """Draws everything as it is: text stays text in SVG and PDF."""

    def __init__(self) -> None:
        self._ascents: dict[str, float] = {}

    def text(self, painter: QPainter, at: Point, text: str, font: QFont, ink: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(QPointF(at[0], at[1] + self._ascent(font)), text)

    def mark(self, painter: QPainter, rect: QRectF, key: Hashable, draw: Draw) -> None:
        draw(painter, rect)

    def _ascent(self, font: QFont) -> float:
        known = self._ascents.get(font.key())
        if known is None:
            known = self._ascents[font.key()] = QFontMetricsF(font).ascent()
        return known


class ScreenStamps:
    """Keeps what was drawn as pixmaps, sharp at ``ratio`` device pixels per pixel.

    ``behind`` says after a frame that some texts wait for the next one.
    """

    def __init__(self, ratio: float = 1.0) -> None:
        self.ratio = ratio
        self.behind = False
        self._new = 0
        self._kept: OrderedDict[Hashable, QPixmap] = OrderedDict()

    def begin_frame(self) -> None:
        self.behind = False
        self._new = 0

    def text(self, painter: QPainter, at: Point, text: str, font: QFont, ink: str) -> None:
        key = (text, id(font), ink)  # a style keeps its few fonts for as long as its stamps
        pixmap = self._kept.get(key)
        if pixmap is None:
            if self._new >= MOST_NEW:
                self.behind = True
                return
            self._new += 1
            pixmap = self._keep(key, self._written(text, font, ink))
        painter.drawPixmap(QPointF(round(at[0]), round(at[1])), pixmap)

    def mark(self, painter: QPainter, rect: QRectF, key: Hashable, draw: Draw) -> None:
        whole = (key, rect.width())
        pixmap = self._kept.get(whole)
        if pixmap is None:
            pixmap = self._keep(whole, self._drawn(rect.width(), rect.height(), draw))
        painter.drawPixmap(QPointF(round(rect.x()) - 1, round(rect.y()) - 1), pixmap)

    def _written(self, text: str, font: QFont, ink: str) -> QPixmap:
        metrics = QFontMetricsF(font)
        pixmap = self._blank(metrics.horizontalAdvance(text) + 2, metrics.height() + 1)
        painter = QPainter(pixmap)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(QPointF(0, metrics.ascent()), text)
        painter.end()
        return pixmap

    def _drawn(self, width: float, height: float, draw: Draw) -> QPixmap:
        """The mark with a margin of one pixel, for what reaches beyond its square."""
        pixmap = self._blank(width + 2, height + 2)
        painter = QPainter(pixmap)
        draw(painter, QRectF(1, 1, width, height))
        painter.end()
        return pixmap

    def _blank(self, width: float, height: float) -> QPixmap:
        pixmap = QPixmap(int(width * self.ratio) + 1, int(height * self.ratio) + 1)
        pixmap.setDevicePixelRatio(self.ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        return pixmap

    def _keep(self, key: Hashable, pixmap: QPixmap) -> QPixmap:
        self._kept[key] = pixmap
        if len(self._kept) > _MOST_KEPT:
            self._kept.popitem(last=False)
        return pixmap
