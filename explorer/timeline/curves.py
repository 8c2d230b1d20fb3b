"""Arrows from a plan to its revision and its outcome, drawn."""

from collections.abc import Iterable, Sequence
from math import isinf
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from explorer.qt.colours import mix
from explorer.timeline.drawing import Drawing
from explorer.timeline.entries import Entries, Shape
from explorer.timeline.frame import Frame
from explorer.timeline.lanes import Drawn
from explorer.timeline.links import Point, Rect, Ways, way
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
    obstacles = [(one.entry, rect) for one in drawn for rect in _obstacles(one, sizes)]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for origin, target, sort in shown:
        ends = _ends(drawing, (origin, target))
        if ends is not None:
            near = list(_near(obstacles, ends, (origin, target), sizes))
            _paint_way(drawing, way(*ends, sizes.row, near), ends[1], sort)
    painter.restore()


def _ends(drawing: Drawing, link: tuple[int, int]) -> tuple[Point, Point] | None:
    """Where an arrow leaves and where it arrives, in view or not; None if an end has no place."""
    heights = [_height(drawing, entry) for entry in link]
    if heights[0] is None or heights[1] is None:
        return None
    entries, frame, sizes = drawing.picture.content.entries, drawing.frame, drawing.style.sizes
    before, after = (frame.scale.x(float(entries.anchor[entry])) for entry in link)
    leave = _right if before <= after else _left
    start, end = leave(entries, frame, link[0], sizes), _left(entries, frame, link[1], sizes)
    return (start, heights[0]), (end, heights[1])


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


def _obstacles(drawn: Drawn, sizes: Measures) -> Iterable[Rect]:
    """What an arrow must not strike through: an entry's label, and its mark."""
    half = sizes.text / 2
    y, x = drawn.mark.y, drawn.mark.x
    if drawn.text:
        yield drawn.text_x - 2, y - half, drawn.text_x + drawn.text_width + 2, y + half
    if drawn.badges:
        yield drawn.end - drawn.badges, y - half, drawn.end, y + half
    if drawn.mark.shape == Shape.BAR:
        yield drawn.begin, y - half, drawn.end, y + half
    else:
        yield x - sizes.radius, y - sizes.radius, x + sizes.radius, y + sizes.radius


def _near(
    obstacles: Iterable[tuple[int, Rect]],
    ends: tuple[Point, Point],
    link: tuple[int, int],
    sizes: Measures,
) -> Iterable[Rect]:
    """The obstacles that some way between the ends could meet; its own marks are none."""
    left, right = sorted((ends[0][0], ends[1][0]))
    top, bottom = sorted((ends[0][1], ends[1][1]))
    left, right, top, bottom = left - 40, right + 40, top - 2 * sizes.row, bottom + 2 * sizes.row
    for entry, rect in obstacles:
        if rect[2] < left or rect[0] > right or rect[3] < top or rect[1] > bottom:
            continue
        own = entry in link and rect[0] <= ends[link.index(entry)][0] <= rect[2]
        if not own:
            yield rect


def _paint_way(drawing: Drawing, pieces: Ways, tip: Point, sort: str) -> None:
    palette, painter = drawing.style.palette, drawing.painter
    colour = QColor(mix(palette.muted, palette.surface, 0.8))
    pen = QPen(colour, 1.1)
    if sort == "follows":
        pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for piece in pieces:
        painter.drawPolyline(QPolygonF([QPointF(*point) for point in piece]))
    if pieces and pieces[-1][-1] == tip:
        _paint_head(painter, pieces[-1], colour)


def _paint_head(painter: QPainter, piece: Sequence[Point], colour: QColor) -> None:
    """The arrow's head, along the way's last stretch."""
    (x, y), (from_x, _) = piece[-1], piece[max(0, len(piece) - 4)]
    back = -_HEAD if x >= from_x else _HEAD
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    points = [QPointF(x, y), QPointF(x + back, y - 3), QPointF(x + back, y + 3)]
    painter.drawPolygon(QPolygonF(points))
