"""Rectangles that fade at their sides, each way by itself: exact in images, in layers on paper."""

from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPaintEngine, QPainter

from explorer.diagrams.slip.hits import Floats

_SIDE: Final = 32
"""Pixels of an image that is stretched to the rectangle."""
_LAYERS: Final = 6
"""On paper, where an image would not stay sharp, and PDF readers leave out fading gradients."""


class Span(NamedTuple):
    """A window along one axis in pixels that grow with time, and how far each end fades."""

    begin: float
    end: float
    early: float = 0.0
    late: float = 0.0

    @property
    def fades(self) -> tuple[float, float]:
        """The shares of the window that fade."""
        length = (self.end - self.begin) or 1.0
        return round(self.early / length, 2), round(self.late / length, 2)

    def inset(self, share: float) -> tuple[float, float]:
        """What is left once that share of both fades is taken off."""
        return self.begin + self.early * share, self.end - self.late * share


def fill_window(painter: QPainter, across: Span, up: Span, colour: str, peak: float) -> None:
    """Fill a window that has its full opacity, ``peak``, where neither way it fades.

    ``up`` is in pixels below zero, so that it grows with time.
    """
    rect = QRectF(across.begin, -up.end, across.end - across.begin, up.end - up.begin)
    if not any((*across.fades, *up.fades)):
        ink = QColor(colour)
        ink.setAlphaF(peak)
        painter.fillRect(rect, ink)
    elif painter.paintEngine().type() is QPaintEngine.Type.Raster:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(rect, _image(colour, peak, across.fades, up.fades))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    else:
        _fill_in_layers(painter, across, up, colour, peak)


def _fill_in_layers(painter: QPainter, across: Span, up: Span, colour: str, peak: float) -> None:
    ink = QColor(colour)
    ink.setAlphaF(1 - (1 - peak) ** (1 / _LAYERS))
    for layer in range(_LAYERS):
        share = (layer + 0.5) / _LAYERS
        (left, right), (low, high) = across.inset(share), up.inset(share)
        painter.fillRect(QRectF(left, -high, right - left, high - low), ink)


@lru_cache(maxsize=256)
def _image(
    colour: str, peak: float, across: tuple[float, float], up: tuple[float, float]
) -> QImage:
    """The window as a small picture whose opacity is the product of both ways."""
    opacity = np.outer(_ramp(*up)[::-1], _ramp(*across)) * peak
    ink = QColor(colour)
    channels = [ink.blueF(), ink.greenF(), ink.redF(), 1.0]
    pixels = np.round(opacity[:, :, None] * channels * 255).astype(np.uint8)
    form = QImage.Format.Format_ARGB32_Premultiplied
    return QImage(pixels.tobytes(), _SIDE, _SIDE, 4 * _SIDE, form).copy()


def _ramp(early: float, late: float) -> Floats:
    """The opacity along one axis: rising over the early share, falling over the late one."""
    middle = (np.arange(_SIDE) + 0.5) / _SIDE
    rise = np.clip(middle / early, 0, 1) if early else np.ones(_SIDE)
    fall = np.clip((1 - middle) / late, 0, 1) if late else np.ones(_SIDE)
    ramp: Floats = np.minimum(rise, fall)
    return ramp
