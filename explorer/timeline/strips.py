"""Strips of density: how many entries touch each pixel, where they are too many to be drawn."""

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

from explorer.qt.colours import Shade, mix
from explorer.timeline.drawing import Drawing
from explorer.timeline.entries import Floats, Integers
from explorer.timeline.layout import Box

_TONES: Final = 64
_DOUBLINGS: Final = 10
"""After so many doublings of the number of entries the colour is at its deepest."""


def paint_strips(drawing: Drawing) -> None:
    """Draw the entries of all lanes in view: the deeper the colour, the more of them."""
    scale, boxes = drawing.frame.scale, drawing.boxes
    if not boxes:
        return
    lanes = [box.lane for box in boxes]
    edges: Floats = scale.start + np.arange(int(scale.width) + 1) / scale.per_day
    counts = drawing.picture.arranger.density.touching_each(lanes, edges)
    shades = [drawing.style.shade(drawing.picture.content.lanes[lane]) for lane in lanes]
    ground = drawing.style.palette.surface
    tables = np.stack([_tones(shade.mark, ground) for shade in shades])
    pixels = np.take_along_axis(tables, _depth(counts), axis=1)
    image = _image(pixels)
    for row, box in enumerate(boxes):
        drawing.painter.drawImage(drawing.strip(box), image, QRectF(0, row, image.width(), 1))


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
    tones = _tones(shade.mark, drawing.style.palette.surface)[_depth(counts)]
    drawing.painter.drawImage(rect, _image(tones[np.newaxis, :]))


def touched(begin: Floats, end: Floats, columns: int) -> Integers:
    """How many stretches of pixels touch each of some columns."""
    first, last = np.floor(begin), np.maximum(np.ceil(end), np.floor(begin) + 1)
    seen = (last > 0) & (first < columns)
    first = np.clip(first[seen], 0, columns).astype(np.int64)
    last = np.clip(last[seen], 0, columns).astype(np.int64)
    steps = np.bincount(first, minlength=columns + 1) - np.bincount(last, minlength=columns + 1)
    counts: Integers = np.cumsum(steps)[:columns]
    return counts


def _depth(counts: Integers) -> Integers:
    """The tone of each count: none for nothing, then by doublings."""
    depth = (np.log2(counts + 1.0) * (_TONES / _DOUBLINGS)).astype(np.int64)
    return np.where(counts > 0, np.clip(depth, 1, _TONES - 1), 0)


def _image(pixels: NDArray[np.uint32]) -> QImage:
    """An image that keeps its own copy of the pixels."""
    height, width = pixels.shape
    form = QImage.Format.Format_ARGB32_Premultiplied
    return QImage(np.ascontiguousarray(pixels).data, width, height, 4 * width, form).copy()


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
