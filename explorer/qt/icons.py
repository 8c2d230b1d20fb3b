"""Icons drawn from SVG in the colours of the current theme, sharp at every scale."""

import math
from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from typing_extensions import override

from explorer import paths
from explorer.qt.colours import Palette, Shade
from explorer.qt.theme import current_theme

_OWN_TONES: Final = {"contested": "contested", "overdue": "overdue", "warning": "contested"}
_PLAIN_TONE: Final = "muted"


def icon(name: str, tone: str | None = None) -> QIcon:
    """The icon of that name; it follows the theme by itself.

    ``tone`` names a colour of the palette, for instance ``on_accent`` on a primary button.
    Raises FileNotFoundError for a name that is not in the resources.
    """
    if name not in _names():
        raise FileNotFoundError(f"there is no icon “{name}”")
    return QIcon(_ThemedEngine(name, tone))


def icon_pixmap(name: str, size: int, ratio: float, colour: str) -> QPixmap:
    """The icon in one colour, ``size`` logical pixels square, for painters of their own."""
    side = max(1, round(size * ratio))
    key = f"explorer/{name}/{side}/{ratio}/{colour}"
    cached = QPixmap()
    if QPixmapCache.find(key, cached):
        return cached
    pixmap = _rendered(_drawing(name).replace("currentColor", colour), side)
    pixmap.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, pixmap)
    return pixmap


def icon_names() -> tuple[str, ...]:
    """Every icon in the resources, in alphabetical order."""
    return tuple(sorted(_names()))


class _ThemedEngine(QIconEngine):
    """Asks for the colour when it paints, so that no icon is left behind by a new theme."""

    def __init__(self, name: str, tone: str | None) -> None:
        super().__init__()
        self._name = name
        self._tone = tone

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        pixmap = self._pixmap(side, _ratio(painter), mode)
        middle = QPoint((rect.width() - side) // 2, (rect.height() - side) // 2)
        painter.drawPixmap(rect.topLeft() + middle, pixmap)

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    @override
    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float
    ) -> QPixmap:
        return self._pixmap(min(size.width(), size.height()), scale, mode)

    @override
    def clone(self) -> QIconEngine:
        copy = _ThemedEngine(self._name, self._tone)
        _clones().append(copy)
        return copy

    def _pixmap(self, size: int, ratio: float, mode: QIcon.Mode) -> QPixmap:
        colour = self._colour(current_theme().palette, mode)
        return icon_pixmap(self._name, size, ratio, colour)

    def _colour(self, palette: Palette, mode: QIcon.Mode) -> str:
        if mode is QIcon.Mode.Disabled:
            return palette.disabled
        tone = self._tone or _OWN_TONES.get(self._name, _PLAIN_TONE)
        value = getattr(palette, tone)
        return value.mark if isinstance(value, Shade) else str(value)


@cache
def _clones() -> list[QIconEngine]:
    """Copies that Qt asked for; it owns them, but Python would free them at once."""
    return []


@cache
def _names() -> frozenset[str]:
    return frozenset(path.stem for path in (paths.resources() / "icons").glob("*.svg"))


@cache
def _drawing(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def _ratio(painter: QPainter) -> float:
    """Device pixels per unit; asking the painter's device would load every sort of device."""
    transform = painter.deviceTransform()
    return math.hypot(transform.m11(), transform.m12())


def _rendered(svg: str, side: int) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return pixmap
