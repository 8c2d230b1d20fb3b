"""The windows of statements and targets: soft where a day is uncertain, with brackets at limits."""

from math import isfinite
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from explorer.diagrams.slip.drawing import Drawing
from explorer.diagrams.slip.looks import Looks
from explorer.diagrams.slip.reach import Edge, Reach
from explorer.diagrams.slip.routes import Point, Stop
from explorer.diagrams.slip.softness import Span, fill_window
from explorer.qt.colours import Shade

PEAK: Final = (0.28, 0.36)
"""Opacity of a window's middle, in light and in dark."""
_FADE: Final = 0.3
"""The share of a window that fades at a soft end."""
_SERIF: Final = 3.0


def span_of(reach: Reach, at: float, per_day: float, looks: Looks) -> Span:
    """Return a window in pixels, where its mark lies ``at`` some pixel; never without breadth."""
    begin = at + (reach.begin - reach.at) * per_day if isfinite(reach.begin) else at - looks.lead
    end = at + (reach.end - reach.at) * per_day if isfinite(reach.end) else at + looks.lead
    half = looks.band / 2
    if reach.edge in (Edge.DAY, Edge.WITHIN) and end - begin < looks.band:
        return Span(at - half, at + half)
    begin, end = min(begin, at - half), max(end, at + half)
    match reach.edge:
        case Edge.WITHIN:
            return Span(begin, end, (end - begin) * _FADE, (end - begin) * _FADE)
        case Edge.BY:
            return Span(begin, at, at - begin, 0.0)
        case Edge.FROM:
            return Span(at, end, 0.0, end - at)
    early, late = (0.0 if isfinite(day) else end - begin for day in (reach.begin, reach.end))
    return Span(begin, end, early, late)


def spans_of(stop: Stop, drawing: Drawing) -> tuple[Span, Span]:
    """Return a stop's window across and up; up is in pixels below zero, so that it grows."""
    x, y = drawing.plot.at(stop.point)
    wide, high = drawing.plot.per_day
    return span_of(stop.said, x, wide, drawing.looks), span_of(stop.date, -y, high, drawing.looks)


def paint_window(drawing: Drawing, stop: Stop, shade: Shade) -> None:
    """Draw when it was said as a breadth, and what it names as a height."""
    looks, painter = drawing.looks, drawing.painter
    fill_window(painter, *spans_of(stop, drawing), shade.mark, PEAK[looks.palette.dark])
    x, y = drawing.plot.at(stop.point)
    half = looks.mark + 3
    if stop.date.edge in (Edge.BY, Edge.FROM):
        paint_level(painter, (x, y), half, is_upper=stop.date.edge is Edge.BY, shade=shade)
    if stop.said.edge in (Edge.BY, Edge.FROM):
        paint_upright(painter, (x, y), half, is_right=stop.said.edge is Edge.BY, shade=shade)


def paint_telling(drawing: Drawing, said: Reach, at: Point, shade: Shade) -> None:
    """Draw when an ending was told as a breadth; what is told to the day has none."""
    if said.edge is Edge.DAY:
        return
    looks, (x, y) = drawing.looks, drawing.plot.at(at)
    x += (said.at - at[0]) * drawing.plot.per_day[0]
    across = span_of(said, x, drawing.plot.per_day[0], looks)
    up = Span(-y - looks.band / 2, -y + looks.band / 2)
    fill_window(drawing.painter, across, up, shade.mark, PEAK[looks.palette.dark])
    if said.edge in (Edge.BY, Edge.FROM):
        half, is_right = looks.mark + 3, said.edge is Edge.BY
        paint_upright(drawing.painter, (x, y), half, is_right=is_right, shade=shade)


def paint_level(
    painter: QPainter, at: tuple[float, float], half: float, *, is_upper: bool, shade: Shade
) -> None:
    """Draw the limit of a target; its serifs point to the side on which it may be."""
    x, y = round(at[0]), round(at[1])
    top, colour = y - 1 if is_upper else y - _SERIF, QColor(shade.mark)
    painter.fillRect(QRectF(x - half, y - 1, 2 * half, 2), colour)
    for left in (x - half, x + half - 2):
        painter.fillRect(QRectF(left, top, 2, _SERIF + 1), colour)


def paint_upright(
    painter: QPainter, at: tuple[float, float], half: float, *, is_right: bool, shade: Shade
) -> None:
    """Draw the limit of a day of statement, in the same way."""
    x, y = round(at[0]), round(at[1])
    left, colour = x - _SERIF if is_right else x - 1, QColor(shade.mark)
    painter.fillRect(QRectF(x - 1, y - half, 2, 2 * half), colour)
    for top in (y - half, y + half - 2):
        painter.fillRect(QRectF(left, top, _SERIF + 1, 2), colour)
