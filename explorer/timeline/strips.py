"""Strips of density: how many entries touch each pixel, where they are too many to be drawn."""

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.qt.colours import Shade, mix
from explorer.timeline.drawing import Drawing
from explorer.timeline.entries import Floats, Integers
from explorer.timeline.layout import Box

_TONES: Final = 64
_DOUBLINGS: Final = 10
"""After so many doublings of the number of entries the colour is at its deepest."""


def paint_strip(drawing: Drawing, box: Box, shade: Shade) -> None:
    """Draw a lane's entries: the deeper the colour, the more of them."""
    scale, rect = drawing.frame.scale, drawing.strip(box)
    columns = int(rect.width())
    edges: Floats = scale.start + np.arange(columns + 1) / scale.per_day
    counts = drawing.picture.arranger.density.touching(box.lane, edges)
    paint_counts(drawing.painter, rect, counts, shade.mark, drawing.style.palette.surface)


def paint_left_out(drawing: Drawing, box: Box, shade: Shade) -> None:
    """Draw the entries that found no row, as a thin strip."""
    left_out = np.asarray(drawing.layout.left_out(box.lane), np.int64)
    if not len(left_out):
        return
    scale, rect = drawing.frame.scale, drawing.strip(box)
    begin, end = drawing.picture.content.drawn
    begin = (begin[left_out] - scale.start) * scale.per_day
    end = (end[left_out] - scale.start) * scale.per_day
    counts = touched(begin, end, int(rect.width()))
    paint_counts(drawing.painter, rect, counts, shade.mark, drawing.style.palette.surface)


def touched(begin: Floats, end: Floats, columns: int) -> Integers:
    """How many stretches of pixels touch each of some columns."""
    first, last = np.floor(begin), np.maximum(np.ceil(end), np.floor(begin) + 1)
    seen = (last > 0) & (first < columns)
    first = np.clip(first[seen], 0, columns).astype(np.int64)
    last = np.clip(last[seen], 0, columns).astype(np.int64)
    steps = np.bincount(first, minlength=columns + 1) - np.bincount(last, minlength=columns + 1)
    counts: Integers = np.cumsum(steps)[:columns]
    return counts


def paint_counts(
    painter: QPainter, rect: QRectF, counts: Integers, colour: str, ground: str
) -> None:
    """Draw counts as tones of a colour, one a column, over the whole height."""
    depth = (np.log2(counts + 1.0) * (_TONES / _DOUBLINGS)).astype(np.int64)
    depth = np.where(counts > 0, np.clip(depth, 1, _TONES - 1), 0)
    pixels = np.ascontiguousarray(_tones(colour, ground)[depth])
    form = QImage.Format.Format_ARGB32_Premultiplied
    painter.drawImage(rect, QImage(pixels.data, len(pixels), 1, 4 * len(pixels), form))


def _tones(colour: str, ground: str) -> NDArray[np.uint32]:
    """A table of colours: nothing, then ever deeper."""
    known = _TABLES.get((colour, ground))
    if known is None:
        known = np.zeros(_TONES, np.uint32)
        for tone in range(1, _TONES):
            share = 0.2 + 0.8 * tone / (_TONES - 1)
            known[tone] = QColor(mix(colour, ground, share)).rgba()
        _TABLES[colour, ground] = known
    return known


_TABLES: Final[dict[tuple[str, str], NDArray[np.uint32]]] = {}
