"""The marks of entries: status by form, windows by softness, durations as bars, brackets."""

from collections.abc import Callable
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPaintEngine, QPainter, QPen, QPolygonF

from explorer.domain.rows import MARK_CONTESTED, MARK_OVERDUE, MARK_UNSOURCED
from explorer.qt.colours import Palette, Shade, mix
from explorer.qt.marks import Form, form_of, paint_contested, paint_overdue, paint_status
from explorer.qt.stamps import Point
from explorer.timeline.entries import Shape
from explorer.timeline.measures import BADGES
from explorer.timeline.style import Style

SOFT: Final = 0.42
_FADES: Final = {
    "ends": ((0, False), (0.3, True), (0.7, True), (1, False)),
    "left": ((0, False), (1, True)),
    "right": ((0, True), (1, False)),
}
"""Opacity of an uncertain window at its middle."""


class Mark(NamedTuple):
    """An entry as it is drawn: pixels, the middle of its row, and the edges of the view.

    ``x`` is the anchor; ``begin``, ``end`` and the solid part may be infinite.
    """

    shape: int
    status: str
    x: float
    begin: float
    end: float
    solid_from: float
    solid_to: float
    y: float
    left: float
    right: float


def paint_mark(
    painter: QPainter, mark: Mark, shade: Shade, style: Style, label: float = 0.0
) -> None:
    """Draw an entry's own mark; ``label`` pixels at a bar's beginning belong to its label."""
    if mark.shape == Shape.BAR:
        _paint_bar(painter, mark, shade, style, label)
        return
    _PAINTERS[Shape(mark.shape)](painter, mark, shade, style)


def paint_glyph(painter: QPainter, at: Point, status: str, shade: Shade, style: Style) -> None:
    """Draw the form of a status around a point."""
    radius = style.sizes.radius
    rect = QRectF(at[0] - radius, at[1] - radius, 2 * radius, 2 * radius)
    palette = style.palette

    def draw(painter: QPainter, rect: QRectF) -> None:
        if form_of(status) in (Form.STRUCK, Form.DOTTED):
            _paint_ground(painter, rect, palette)
        paint_status(painter, rect, status, shade.mark, palette)

    style.stamps.mark(painter, rect, (status, shade.mark, palette.dark), draw)


def paint_badges(painter: QPainter, at: Point, marks: int, style: Style) -> None:
    """Draw what stands beside a mark from its left edge and middle on, overdue first."""
    size = style.sizes.badge - 2
    x, y = at
    for badge in BADGES:
        if marks & badge:
            rect = QRectF(x + 1, y - size / 2, size, size)
            draw = partial(_BADGES[badge], palette=style.palette)
            style.stamps.mark(painter, rect, (badge, style.palette.dark), draw)
            x += style.sizes.badge


def paint_unsourced(painter: QPainter, rect: QRectF, palette: Palette) -> None:
    """Draw the hollow, open ring of an entry without a source: a question mark."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = max(1.2, rect.width() / 7)
    pen = QPen(QColor(palette.faint), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    hook = QRectF(rect.center().x() - rect.width() * 0.24, rect.top(), 0, 0)
    hook.setSize(rect.size() * 0.48)
    painter.drawArc(hook, -60 * 16, 240 * 16)
    middle = rect.center().x()
    painter.drawLine(
        QPointF(middle, hook.bottom()), QPointF(middle, rect.top() + rect.height() * 0.64)
    )
    painter.drawPoint(QPointF(middle, rect.bottom() - width / 2))
    painter.restore()


def fill_softly(
    painter: QPainter, rect: QRectF, colour: str, peak: float, *, fades: str, ground: str
) -> None:
    """Fill a rectangle that fades at its "ends", its "left" or its "right".

    Readers of PDF leave the opacity of gradients out, and an uncertain window would look like
    what lasted; there it fades into the ground instead.
    """
    if painter.paintEngine().type() is QPaintEngine.Type.Pdf:
        full, none = QColor(mix(colour, ground, peak)), QColor(ground)
    else:
        full, none = QColor(colour), QColor(colour)
        full.setAlphaF(peak)
        none.setAlphaF(0)
    gradient = QLinearGradient(rect.left(), 0, rect.right(), 0)
    for place, is_full in _FADES[fades]:
        gradient.setColorAt(place, full if is_full else none)
    painter.fillRect(rect, QBrush(gradient))


def _paint_ground(painter: QPainter, rect: QRectF, palette: Palette) -> None:
    """Keep what lies behind a hollow mark from showing through."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.surface))
    painter.drawEllipse(rect.adjusted(1, 1, -1, -1))
    painter.restore()


def _paint_instant(painter: QPainter, mark: Mark, shade: Shade, style: Style) -> None:
    paint_glyph(painter, (mark.x, mark.y), mark.status, shade, style)


def _paint_window(painter: QPainter, mark: Mark, shade: Shade, style: Style) -> None:
    """A window in which it happened once: soft at its ends, the status at its middle."""
    half = style.sizes.radius - 0.5
    if mark.end - mark.begin > 2:
        rect = QRectF(mark.begin, mark.y - half, mark.end - mark.begin, 2 * half)
        fill_softly(painter, rect, shade.mark, SOFT, fades="ends", ground=style.palette.surface)
    paint_glyph(painter, (mark.x, mark.y), mark.status, shade, style)


def _paint_deadline(painter: QPainter, mark: Mark, shade: Shade, style: Style) -> None:
    begin = mark.end - style.sizes.lead
    if mark.begin > -1e9:
        begin = min(mark.begin, begin)
    _paint_dots(painter, begin, mark.end - 2, mark, shade)
    _paint_bracket(painter, (mark.end, mark.y), -1, shade, style)
    inset = style.sizes.radius + 4
    paint_glyph(painter, (mark.end - inset, mark.y), mark.status, shade, style)


def _paint_not_before(painter: QPainter, mark: Mark, shade: Shade, style: Style) -> None:
    is_open = mark.end > 1e9
    end = mark.begin + style.sizes.lead if is_open else max(mark.end, mark.begin + style.sizes.lead)
    _paint_dots(painter, mark.begin + 2, end, mark, shade)
    if is_open:
        _paint_arrow_head(painter, (end, mark.y), 3.5, shade)
    _paint_bracket(painter, (mark.begin, mark.y), 1, shade, style)
    inset = style.sizes.radius + 4
    paint_glyph(painter, (mark.begin + inset, mark.y), mark.status, shade, style)


def _paint_bar(painter: QPainter, mark: Mark, shade: Shade, style: Style, label: float) -> None:
    """What lasted: solid where it is sure, soft where its beginning or end is a window."""
    height = style.sizes.row - 4
    top = round(mark.y - height / 2)
    begin, end = max(mark.begin, mark.left - 9), min(mark.end, mark.right + 9)
    if mark.begin < -1e9:
        begin = mark.left + 7
        _paint_arrow_head(painter, (mark.left, mark.y), -height / 2, shade)
    if mark.end > 1e9:
        end = mark.right - 7
        _paint_arrow_head(painter, (mark.right, mark.y), height / 2, shade)
    end = max(end, begin + 3)
    first, last = min(max(mark.solid_from, begin), end), max(min(mark.solid_to, end), begin)
    if first > last:
        first = last = (first + last) / 2
    form = form_of(mark.status)
    fill = shade.mark if form is Form.SOLID else mix(shade.mark, style.palette.surface, 0.25)
    if form in (Form.SOLID, Form.LIGHT, Form.DELAYED):
        rect = QRectF(begin, top, end - begin, height)
        _fill_bar(painter, rect, (first, last), fill, style.palette.surface)
    if form is not Form.SOLID:
        sides = (mark.begin > -1e9 and first - begin < 1, mark.end < 1e9 and end - last < 1)
        rect = QRectF(begin, top, end - begin, height)
        _outline_bar(painter, rect, sides, shade, form)
    if form is Form.STRUCK:
        y = round(mark.y)
        painter.drawLine(QPointF(begin + label, y), QPointF(end, y))


def _fill_bar(
    painter: QPainter, rect: QRectF, solid: tuple[float, float], fill: str, ground: str
) -> None:
    first, last = solid
    if first - rect.left() > 0.5:
        before = rect.adjusted(0, 0, first - rect.right(), 0)
        fill_softly(painter, before, fill, 1, fades="left", ground=ground)
    if last > first:
        painter.fillRect(QRectF(first, rect.top(), last - first, rect.height()), QColor(fill))
    if rect.right() - last > 0.5:
        after = rect.adjusted(last - rect.left(), 0, 0, 0)
        fill_softly(painter, after, fill, 1, fades="right", ground=ground)


def _outline_bar(
    painter: QPainter, rect: QRectF, sides: tuple[bool, bool], shade: Shade, form: Form | None
) -> None:
    """Rails above and below; a side is closed only where the day is known."""
    lines = {Form.DOTTED: Qt.PenStyle.DotLine, Form.DELAYED: Qt.PenStyle.DashLine}
    style = lines.get(form, Qt.PenStyle.SolidLine) if form else Qt.PenStyle.SolidLine
    painter.setPen(QPen(QColor(shade.mark), 1.2, style))
    inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawLine(inner.topLeft(), inner.topRight())
    painter.drawLine(inner.bottomLeft(), inner.bottomRight())
    if sides[0]:
        painter.drawLine(inner.topLeft(), inner.bottomLeft())
    if sides[1]:
        painter.drawLine(inner.topRight(), inner.bottomRight())


def _paint_dots(painter: QPainter, begin: float, end: float, mark: Mark, shade: Shade) -> None:
    begin, end = max(begin, mark.left - 4), min(end, mark.right + 4)
    if end > begin:
        pen = QPen(QColor(shade.mark), 1.4)
        pen.setDashPattern([1.4, 2.1])
        painter.setPen(pen)
        painter.drawLine(QPointF(begin, round(mark.y)), QPointF(end, round(mark.y)))


def _paint_bracket(painter: QPainter, at: Point, inward: int, shade: Shade, style: Style) -> None:
    """A bracket whose serifs point to the side on which it may happen."""
    half = round(style.sizes.row / 2) - 2
    x, y = round(at[0]), round(at[1])
    for rect in (
        QRectF(min(x, x + 2 * inward), y - half, 2, 2 * half),
        QRectF(min(x, x + 5 * inward), y - half, 5, 2),
        QRectF(min(x, x + 5 * inward), y + half - 2, 5, 2),
    ):
        painter.fillRect(rect, QColor(shade.mark))


def _paint_arrow_head(painter: QPainter, at: Point, size: float, shade: Shade) -> None:
    """A triangle with its tip at a point, pointing right, or left where the size is negative."""
    x, y = at
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(shade.mark))
    back = x - size * 1.1
    points = [QPointF(x, y), QPointF(back, y - abs(size)), QPointF(back, y + abs(size))]
    painter.drawPolygon(QPolygonF(points))
    painter.restore()


_PAINTERS: Final[dict[Shape, Callable[[QPainter, Mark, Shade, Style], None]]] = {
    Shape.INSTANT: _paint_instant,
    Shape.WINDOW: _paint_window,
    Shape.DEADLINE: _paint_deadline,
    Shape.NOT_BEFORE: _paint_not_before,
}
_BADGES: Final = {
    MARK_OVERDUE: paint_overdue,
    MARK_CONTESTED: paint_contested,
    MARK_UNSOURCED: paint_unsourced,
}
