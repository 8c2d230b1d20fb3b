"""Arrows from a plan to its revision and its outcome, drawn."""

from collections.abc import Iterable, Sequence
from math import dist, isinf
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from explorer.qt.colours import mix
from explorer.timeline.drawing import Drawing
from explorer.timeline.entries import Entries, Shape
from explorer.timeline.frame import Frame
from explorer.timeline.lanes import Drawn
from explorer.timeline.links import Ends, Point, Rect, Ways, pieces, way
from explorer.timeline.measures import Measures

MOST_ARROWS: Final = 150
"""In one view; more would be a thicket."""
_HEAD: Final = 5.0


def paint_arrows(drawing: Drawing, drawn: Sequence[Drawn]) -> None:
    """Draw the arrows that cross the view; dashed where one thing merely follows another."""
    seen = {one.entry for one in drawn}
    shown = [tie for tie in drawing.picture.content.links if tie[0] in seen or tie[1] in seen]
    if not shown or len(shown) > MOST_ARROWS:
        return
    painter, sizes = drawing.painter, drawing.style.sizes
    words = [rect for one in drawn for rect in _words(one, sizes)]
    marks = [(one.entry, _mark(one, sizes)) for one in drawn]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for origin, target, sort in shown:
        ends = _ends(drawing, (origin, target))
        if ends is not None:
            others = [rect for entry, rect in marks if entry not in (origin, target)]
            near = list(_near([*words, *others], ends, sizes))
            points = way(ends, near)
            _paint_way(drawing, pieces(points, near), points[-1], sort)
    painter.restore()


def _ends(drawing: Drawing, link: tuple[int, int]) -> Ends | None:
    """Where an arrow may leave and arrive; None if an end has no place or its lane is not seen."""
    body = drawing.frame.body
    heights = [_height(drawing, entry) for entry in link]
    if any(y is None or not body.top() < y < body.bottom() for y in heights):
        return None
    entries, frame, sizes = drawing.picture.content.entries, drawing.frame, drawing.style.sizes
    middles = [frame.scale.x(float(entries.anchor[entry])) for entry in link]
    return Ends(
        (_right(entries, frame, link[0], sizes), heights[0] or 0.0),
        (_left(entries, frame, link[1], sizes), heights[1] or 0.0),
        middles[0],
        middles[1],
        sizes.row,
        sizes.radius + 1,
    )


def _height(drawing: Drawing, entry: int) -> float | None:
    row = drawing.layout.row_of(entry)
    if row is None:
        return None
    box = drawing.layout.boxes[int(drawing.picture.content.entries.lanes[entry])]
    sizes = drawing.style.sizes
    return drawing.lane_top(box) + sizes.pad + (row + 0.5) * sizes.row


def _left(entries: Entries, frame: Frame, entry: int, sizes: Measures) -> float:
    x = frame.scale.x(float(entries.anchor[entry]))
    if entries.shape[entry] == Shape.DEADLINE:
        begin = frame.scale.x(float(entries.begin[entry]))
        return (x - sizes.lead if isinf(begin) else min(begin, x - sizes.lead)) - 2
    if entries.shape[entry] in (Shape.BAR, Shape.NOT_BEFORE):
        return x - 2
    return x - sizes.radius - 1


def _right(entries: Entries, frame: Frame, entry: int, sizes: Measures) -> float:
    x = frame.scale.x(float(entries.anchor[entry]))
    shape = entries.shape[entry]
    if shape == Shape.DEADLINE:
        return x + 2
    if shape == Shape.NOT_BEFORE:
        return x + sizes.lead + 2
    if shape == Shape.BAR:
        return min(frame.scale.x(float(entries.end[entry])), frame.scale.right + 40) + 1
    return x + sizes.radius + 1


def _words(drawn: Drawn, sizes: Measures) -> Iterable[Rect]:
    """An entry's label and its badges, which no arrow may strike through."""
    y, half = drawn.mark.y, sizes.text / 2
    if drawn.text:
        yield drawn.text_x - 2, y - half, drawn.text_x + drawn.text_width + 2, y + half
    if drawn.badges:
        yield drawn.end - drawn.badges, y - half, drawn.end, y + half


def _mark(drawn: Drawn, sizes: Measures) -> Rect:
    """An entry's mark, which no arrow but its own may strike through."""
    y, x, half = drawn.mark.y, drawn.mark.x, sizes.text / 2
    if drawn.mark.shape == Shape.BAR:
        return drawn.begin, y - half, drawn.end, y + half
    return x - sizes.radius, y - sizes.radius, x + sizes.radius, y + sizes.radius


def _near(obstacles: Iterable[Rect], ends: Ends, sizes: Measures) -> Iterable[Rect]:
    """The obstacles that some way between the ends could meet."""
    left = min(ends.start_middle, ends.end_middle, ends.end[0]) - 40
    right = max(ends.start_middle, ends.end_middle, ends.start[0]) + 40
    top, bottom = sorted((ends.start[1], ends.end[1]))
    top, bottom = top - 2 * sizes.row, bottom + 2 * sizes.row
    for rect in obstacles:
        if rect[2] > left and rect[0] < right and rect[3] > top and rect[1] < bottom:
            yield rect


def _paint_way(drawing: Drawing, parts: Ways, tip: Point, sort: str) -> None:
    palette, painter = drawing.style.palette, drawing.painter
    colour = QColor(mix(palette.muted, palette.surface, 0.8))
    pen = QPen(colour, 1.1)
    if sort == "follows":
        pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for part in parts:
        painter.drawPolyline(QPolygonF([QPointF(*point) for point in part]))
    if parts and parts[-1][-1] == tip:
        _paint_head(painter, parts[-1], colour)


def _paint_head(painter: QPainter, part: Sequence[Point], colour: QColor) -> None:
    """The arrow's head, along the way's last stretch."""
    (x, y), (from_x, from_y) = part[-1], part[max(0, len(part) - 2)]
    length = dist((x, y), (from_x, from_y)) or 1.0
    along = QPointF((x - from_x) / length, (y - from_y) / length)
    across = QPointF(-along.y(), along.x())
    tip = QPointF(x, y)
    back = tip - along * _HEAD
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([tip, back + across * 3, back - across * 3]))
