"""Charts drawn for tests, and what can be read off them."""

import sys
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.diagrams.slip.content import Content
from explorer.diagrams.slip.drawing import Drawing
from explorer.diagrams.slip.looks import Looks
from explorer.diagrams.slip.painting import Painted, paint
from explorer.diagrams.slip.scene import Scene
from explorer.domain.slips import Slips
from explorer.qt.colours import LIGHT, Palette
from tests.diagrams.slip.made import NOW

WIDTH, HEIGHT = 1100, 760
UNPAINTED = "#ff00ff"


class Chart:
    """A chart in an image of its own, with a margin around it."""

    def __init__(
        self,
        slips: Slips,
        size: tuple[int, int] = (WIDTH, HEIGHT),
        palette: Palette = LIGHT,
        margin: int = 0,
        **changes: Any,
    ) -> None:
        self.content = Content(slips, NOW)
        self.scene = replace(Scene(self.content, self.content.whole, "today"), **changes)
        self.looks = Looks(palette)
        self.rect = QRectF(margin, margin, *size)
        self.image = QImage(size[0] + 2 * margin, size[1] + 2 * margin, QImage.Format.Format_RGB32)
        self.image.fill(QColor(UNPAINTED))
        self.painted = self._paint()

    def _paint(self) -> Painted:
        painter = QPainter(self.image)
        painted = paint(painter, self.rect, self.scene, self.looks)
        painter.end()
        return painted

    @property
    def drawing(self) -> Drawing:
        return Drawing.begin(QPainter(), self.rect, self.scene, self.looks)

    def pixel(self, at: tuple[float, float]) -> str:
        return self.image.pixelColor(round(at[0]), round(at[1])).name()

    def pixel_of(self, said: float, due: float) -> str:
        return self.pixel(self.drawing.plot.at((said, due)))


def has_colour(image: QImage, colour: str) -> bool:
    """Whether a pixel of the image has the colour."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB32)
    return QColor(colour).rgb().to_bytes(4, sys.byteorder) in _pixels(rgb)


def _pixels(image: QImage) -> set[bytes]:
    held = bytes(image.constBits())
    return {held[place : place + 4] for place in range(0, len(held), 4)}
