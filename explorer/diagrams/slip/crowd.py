"""Many promises drawn thin: lines a pixel wide, their windows no more than a breath."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from explorer.diagrams.slip.drawing import Drawing
from explorer.diagrams.slip.strands import Strands

MOST_DOTTED: Final = 600
"""Promises of which the silent ones are dotted; more dots than that would take too long."""
_PATHS: Final = (0.62, 0.34)
"""Opacity of the paths of few and of very many promises."""
_WINDOWS: Final = (0.16, 0.07)
_THOUSAND: Final = 1000
_DOTS: Final = [1.0, 3.0]


def paint_strands(drawing: Drawing, strands: Strands) -> None:
    """Draw every promise as a thin line, its windows as a breath around its targets."""
    painter, plot = drawing.painter, drawing.plot
    x, y = plot.at(strands.origin)
    wide, high = plot.per_day
    to_pixels = QTransform(wide, 0, 0, -high, x, y)
    is_crowd = strands.count > _THOUSAND
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for company, strand in strands.by_company.items():
        mark = drawing.looks.shade(company).mark
        painter.setPen(_pen(mark, _WINDOWS[is_crowd], drawing.looks.band))
        _draw(painter, to_pixels.map(strand.windows))
    for company, strand in strands.by_company.items():
        pen = _pen(drawing.looks.shade(company).mark, _PATHS[is_crowd], 1.0)
        painter.setPen(pen)
        _draw(painter, to_pixels.map(strand.told))
        if strands.count <= MOST_DOTTED:
            pen.setDashPattern(_DOTS)
            painter.setPen(pen)
        _draw(painter, to_pixels.map(strand.untold))
        painter.setPen(_pen(drawing.looks.shade(company).mark, 1.0, 3.0))
        painter.drawPoints(to_pixels.map(strand.targets))


def _draw(painter: QPainter, path: QPainterPath) -> None:
    """Draw a path that there is: of an empty one Qt makes a PDF that readers complain of."""
    if not path.isEmpty():
        painter.drawPath(path)


def _pen(colour: str, opacity: float, width: float) -> QPen:
    ink = QColor(colour)
    ink.setAlphaF(opacity)
    pen = QPen(ink, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen
