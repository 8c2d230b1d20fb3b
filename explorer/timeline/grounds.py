"""What lies behind the lanes: bands of plan periods, the grid, the lines between lanes."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor

from explorer.domain.rows import OPEN_FUTURE, OPEN_PAST, Band
from explorer.qt.time_axis import Axis
from explorer.timeline.drawing import Drawing
from explorer.timeline.frame import Frame

_ELIDE: Final = Qt.TextElideMode.ElideRight
_FEWEST_LETTERS: Final = 28.0
"""Pixels; a band's name elided to less says nothing."""


def paint_bands(drawing: Drawing) -> None:
    """Tint the plan periods and write their names at the bottom, where there is room."""
    frame, style = drawing.frame, drawing.style
    bands = sorted(drawing.picture.content.data.bands, key=lambda band: band.earliest)
    edges = [_edges(band, frame) for band in bands]
    tint = QColor(style.palette.text)
    tint.setAlphaF(0.06 if style.palette.dark else 0.045)
    height = frame.rect.bottom() - frame.top
    taken = frame.scale.left
    for at, (left, right) in enumerate(edges):
        if right <= left:
            continue
        drawing.painter.fillRect(QRectF(left, frame.top, right - left, height), tint)
        begin = max(left, taken) + 4
        following = edges[at + 1][0] if at + 1 < len(edges) else right
        room = min(right, max(following, begin)) - begin - 4
        taken = max(taken, _write_name(drawing, bands[at], begin, room))


def _write_name(drawing: Drawing, band: Band, begin: float, room: float) -> float:
    """Write a band's name if it has room for a few letters; return where it ends."""
    style = drawing.style
    text = style.small_metrics.elidedText(band.label, _ELIDE, room)
    if room < _FEWEST_LETTERS or len(text) <= 3:
        return begin
    top = drawing.frame.rect.bottom() - style.small_metrics.height() - 2
    drawing.write(text, begin, top, style.palette.faint, style.small)
    return begin + style.small_width(text)


def paint_grid(drawing: Drawing, axis: Axis) -> None:
    """Draw a line at every tick, a firmer one where a coarse period begins."""
    frame, palette = drawing.frame, drawing.style.palette
    top = frame.rect.top() + frame.axis
    height = frame.rect.bottom() - frame.foot - top
    for ticks, colour in ((axis.fine, palette.grid), (axis.coarse, palette.line)):
        for tick in ticks:
            x = round(frame.scale.x(tick.day))
            if x >= frame.scale.left:
                drawing.painter.fillRect(QRectF(x, top, 1, height), QColor(colour))


def paint_separators(drawing: Drawing) -> None:
    """Part the lanes by lines."""
    scale, colour = drawing.frame.scale, QColor(drawing.style.palette.grid)
    for box in drawing.boxes:
        y = round(drawing.lane_top(box) + box.height) - 1
        drawing.painter.fillRect(QRectF(scale.left, y, scale.width, 1), colour)


def _edges(band: Band, frame: Frame) -> tuple[float, float]:
    """Where a band begins and ends within the view."""
    scale = frame.scale
    begin = scale.left if band.earliest == OPEN_PAST else scale.x(band.earliest)
    end = scale.right if band.latest == OPEN_FUTURE else scale.x(band.latest + 1)
    return round(max(begin, scale.left)), round(min(end, scale.right))
