"""One promise drawn: its windows, its path, its targets, and what came of it."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from explorer.diagrams.slip.content import Spot
from explorer.diagrams.slip.drawing import Drawing
from explorer.diagrams.slip.routes import Point, Route
from explorer.diagrams.slip.windows import paint_telling, paint_window
from explorer.domain.promises import Outcome
from explorer.qt.colours import Palette, Shade
from explorer.qt.marks import Form, form_of, paint_status

DIMMED: Final = 0.22
LINE: Final = 1.6
_RAISED: Final = 2.6
_DASHES: Final = [1.2, 2.6]
_SOFT_END: Final = 0.45
"""Opacity of the days on which it may have happened."""
_HOLLOW: Final = (Form.STRUCK, Form.DOTTED)


def paint_windows(drawing: Drawing, number: int) -> None:
    """Draw the windows of its statements, and the days on which it happened or was ended."""
    route, shade = drawing.routes[number], drawing.shade(number)
    for stop in route.stops:
        paint_window(drawing, stop, shade)
    _paint_happened(drawing, route, shade)
    if route.end.said is not None:
        paint_telling(drawing, route.end.said, route.end.point, shade)


def paint_path(drawing: Drawing, number: int, raised: bool = False) -> None:
    """Draw the way from target to target; dotted where nobody speaks of it any more."""
    route, shade = drawing.routes[number], drawing.shade(number)
    painter = drawing.painter
    pen = drawing.ink(shade.mark, _RAISED if raised else LINE)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    told = len(route.corners) - (route.untold if route.outcome is Outcome.SILENT else 0)
    _draw_line(drawing, route.corners[:told])
    if told < len(route.corners):
        pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        _draw_line(drawing, route.corners[told - 1 :])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def paint_marks(drawing: Drawing, number: int) -> None:
    """Draw the targets as small rings, and what came of the promise."""
    route, shade = drawing.routes[number], drawing.shade(number)
    for stop in route.stops:
        _paint_dot(drawing, stop.point, shade)
    paint_end(drawing, number)


def paint_end(drawing: Drawing, number: int) -> None:
    """Draw what came of a promise by its form; nothing if it is not in view."""
    at = drawing.ends.get(number)
    if at is None:
        return
    outcome, colour = drawing.routes[number].outcome, drawing.shade(number).mark
    radius = drawing.radius + (1 if outcome is Outcome.OVERDUE else 0)
    rect = QRectF(at[0] - radius, at[1] - radius, 2 * radius, 2 * radius)
    palette = drawing.looks.palette
    draw = partial(_paint_outcome, outcome=outcome, colour=colour, palette=palette)
    drawing.looks.stamps.mark(drawing.painter, rect, (outcome, colour, palette.dark), draw)


def _paint_outcome(
    painter: QPainter, rect: QRectF, outcome: Outcome, colour: str, palette: Palette
) -> None:
    if form_of(outcome) in _HOLLOW:
        _paint_disc(painter, rect.adjusted(1, 1, -1, -1), palette)
    paint_status(painter, rect, outcome, colour, palette)


def paint_ring(drawing: Drawing, spot: Spot) -> None:
    """Draw the ring around the mark that the keyboard is at."""
    is_end = spot.stop == len(drawing.routes[spot.route].stops) and spot.route in drawing.ends
    at = drawing.plot.at(drawing.scene.content.point(spot))
    x, y = drawing.ends[spot.route] if is_end else at
    radius = drawing.looks.mark + 4
    painter = drawing.painter
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(drawing.looks.palette.accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(x, y), radius, radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _draw_line(drawing: Drawing, corners: Sequence[Point]) -> None:
    points = [QPointF(*drawing.plot.at(corner)) for corner in corners]
    if len(points) > 1:
        drawing.painter.drawPolyline(QPolygonF(points))


def _paint_dot(drawing: Drawing, at: Point, shade: Shade) -> None:
    x, y = drawing.plot.at(at)
    radius, palette = drawing.looks.dot, drawing.looks.palette
    rect = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
    draw = partial(paint_target, shade=shade, palette=palette)
    drawing.looks.stamps.mark(drawing.painter, rect, ("target", shade.mark, palette.dark), draw)


def paint_target(painter: QPainter, rect: QRectF, shade: Shade, palette: Palette) -> None:
    """Draw the ring of a target into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(shade.mark), 1.5))
    painter.setBrush(QColor(palette.surface))
    painter.drawEllipse(rect.adjusted(0.75, 0.75, -0.75, -0.75))
    painter.restore()


def _paint_disc(painter: QPainter, rect: QRectF, palette: Palette) -> None:
    """Keep what lies behind a hollow mark from showing through."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.surface))
    painter.drawEllipse(rect)
    painter.restore()


def _paint_happened(drawing: Drawing, route: Route, shade: Shade) -> None:
    """Draw the days on which it may have happened, each of which is a point of the diagonal."""
    happened = route.end.happened
    if happened is None:
        return
    begin, end = (drawing.plot.at((day, day)) for day in happened.bounds)
    if abs(end[0] - begin[0]) < 2 * drawing.looks.mark:
        return
    painter, colour = drawing.painter, QColor(shade.mark)
    colour.setAlphaF(_SOFT_END)
    pen = QPen(colour, drawing.looks.band)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    drawing.line(begin, end)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
