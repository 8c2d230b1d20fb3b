"""The slip chart's frames: panned, zoomed and pointed at, with hundreds and thousands of promises.

As a program it takes numbers of promises (``python -m tests.benchmarks.slip 300 10000``).
"""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from explorer.diagrams.slip.content import Content
from explorer.diagrams.slip.looks import Looks
from explorer.diagrams.slip.names import Name
from explorer.diagrams.slip.painting import paint
from explorer.diagrams.slip.plot import View
from explorer.diagrams.slip.scene import Scene
from explorer.qt.colours import LIGHT
from explorer.qt.stamps import ScreenStamps
from tests.benchmarks.measurement import Measurement, interleaved, percentile_95, table, where
from tests.diagrams.slip.made import NOW, many

WIDTH, HEIGHT = 1600, 900
FRAMES: Final = 120
WARMING: Final = 10
"""Frames in which labels are made for the first time."""
USUAL, CROWD = 300, 10_000
LIMITS: Final = {USUAL: 8.0, CROWD: 100.0}
"""Milliseconds of a frame; that of a crowd is still followed by the eye."""


def measure(counts: tuple[int, ...] = (USUAL, CROWD)) -> list[Measurement]:
    """Measure frames in turns with copying one."""
    app = QApplication.instance() or QApplication([])
    rows = []
    for count in counts:
        content = Content(many(count), NOW)
        for what, work in (
            ("pan", _Chart(content).pan),
            ("zoom", _Chart(content).zoom),
            ("point at", _Chart(content).point),
        ):
            ours, floor = interleaved(work, _copy(), WARMING + FRAMES)
            figure, least = percentile_95(ours[WARMING:]), percentile_95(floor[WARMING:])
            name = f"slip chart, {what}, {count:,} promises, p95"
            limit = LIMITS.get(count)
            rows.append(Measurement(name, figure, "ms", least, "copying the image", limit=limit))
    del app
    return rows


class _Chart:
    """Draws one frame after the other, as the canvas does."""

    def __init__(self, content: Content) -> None:
        self._scene = Scene(content, content.whole.zoomed(1.2, (NOW, NOW), content.whole), "today")
        self._looks = Looks(LIGHT, stamps=ScreenStamps())
        self._image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
        self._names: list[Name] = []
        self._turn = 0

    def pan(self) -> None:
        """Move by a few pixels, to and fro."""
        self._turn += 1
        view, days = self._scene.view, 20 if self._turn // 20 % 2 else -20
        whole = self._scene.content.whole
        self._scene = replace(self._scene, view=view.moved(days, days, whole))
        self._names = self._draw([])

    def zoom(self) -> None:
        """Come nearer by a few per cent, and go back."""
        self._turn += 1
        factor = 1.03 if self._turn // 20 % 2 else 1 / 1.03
        self._scene = replace(self._scene, view=self._zoomed(factor))
        self._names = self._draw([])

    def point(self) -> None:
        """Bring out another promise; the view stays."""
        self._turn += 1
        self._names = self._names or self._draw([])
        count = len(self._scene.content.routes)
        self._scene = replace(self._scene, hovered=self._turn * 7 % count)
        self._draw(self._names)

    def _zoomed(self, factor: float) -> View:
        content, view = self._scene.content, self._scene.view
        middle = (view.left + view.right) / 2, (view.bottom + view.top) / 2
        return view.zoomed(factor, middle, content.whole)

    def _draw(self, names: list[Name]) -> list[Name]:
        stamps = self._looks.stamps
        assert isinstance(stamps, ScreenStamps)
        stamps.begin_frame()
        painter = QPainter(self._image)
        rect = QRectF(0, 0, WIDTH, HEIGHT)
        painted = paint(painter, rect, self._scene, self._looks, names or None)
        painter.end()
        return list(painted.names)


def _copy() -> Callable[[], None]:
    image, target = (QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32) for _ in range(2))

    def copy() -> None:
        painter = QPainter(target)
        painter.drawImage(QPointF(0, 0), image)
        painter.end()

    return copy


if __name__ == "__main__":
    print(table(measure(tuple(int(word) for word in sys.argv[1:]) or (USUAL, CROWD))))
    print(where())
