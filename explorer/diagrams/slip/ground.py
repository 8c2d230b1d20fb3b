"""What lies behind the promises: the grid with its axes, the past, the diagonal, today."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from explorer.diagrams.slip.drawing import Drawing
from explorer.qt.time_axis import Axis, Tick, axis_for, level_for

_SHADE: Final = (0.035, 0.05)
"""Opacity of what was past already when it was said, in light and in dark."""
_GAP: Final = 6.0


def axes_of(drawing: Drawing) -> tuple[Axis, Axis]:
    """Name the same periods on both axes, as finely as the narrower one has room for."""
    looks, plot = drawing.looks, drawing.plot

    def height(_text: str) -> float:
        return looks.small_line

    across = level_for(plot.said, looks.small_width, looks.words)
    # Half as many lines as there would be room for make a calm ground.
    upward = level_for(plot.due, lambda text: 2 * height(text), looks.words)
    level = max(across, upward, key=lambda level: level.days)
    return (
        axis_for(plot.said, looks.small_width, looks.words, level=level),
        axis_for(plot.due, height, looks.words, level=level),
    )


def paint_ground(drawing: Drawing, axes: tuple[Axis, Axis]) -> None:
    """Draw the past, the grid, the diagonal and the line of today."""
    _paint_past(drawing)
    _paint_grid(drawing, axes)
    _paint_diagonal(drawing)
    _paint_today(drawing)


def _paint_past(drawing: Drawing) -> None:
    corners = drawing.plot.past()
    if len(corners) < 3:
        return
    palette, painter = drawing.looks.palette, drawing.painter
    shade = QColor(palette.text)
    shade.setAlphaF(_SHADE[palette.dark])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))


def _paint_grid(drawing: Drawing, axes: tuple[Axis, Axis]) -> None:
    """Draw a line at every tick, a firmer one where a coarse period begins beside fine ones."""
    area, plot, palette = drawing.plot.area, drawing.plot, drawing.looks.palette
    for axis, upright in zip(axes, (True, False), strict=True):
        firm = palette.line if axis.fine else palette.grid
        for ticks, colour in ((axis.fine, palette.grid), (axis.coarse, firm)):
            for tick in ticks:
                if upright:
                    line = QRectF(round(plot.x(tick.day)), area.top, 1, area.height)
                else:
                    line = QRectF(area.left, round(plot.y(tick.day)), area.width, 1)
                if area.left <= line.left() and area.top <= line.top() <= area.bottom:
                    drawing.painter.fillRect(line, QColor(colour))


def _paint_diagonal(drawing: Drawing) -> None:
    ends = drawing.plot.diagonal()
    if ends is None:
        return
    painter, palette = drawing.painter, drawing.looks.palette
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.ink(palette.edge, 1.2)
    drawing.line(drawing.plot.at(ends[0]), drawing.plot.at(ends[1]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _paint_today(drawing: Drawing) -> None:
    """Draw the day up to which it is told, and where it meets the diagonal."""
    plot, day = drawing.plot, drawing.scene.content.today + 0.5
    area, accent = plot.area, drawing.looks.palette.accent
    x, y = plot.at((day, day))
    if not area.left <= x <= area.right:
        return
    drawing.painter.fillRect(QRectF(round(x), area.top, 1, area.height), QColor(accent))
    if area.top <= y <= area.bottom:
        painter = drawing.painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(accent))
        painter.drawEllipse(QPointF(round(x) + 0.5, y), 3.0, 3.0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def paint_axes(drawing: Drawing, axes: tuple[Axis, Axis]) -> tuple[float, float]:
    """Write the periods beside the chart, what each axis tells, and the day's label.

    Return where the writing above the chart ends, and where that of the day begins.
    """
    area, looks = drawing.plot.area, drawing.looks
    across, upward = axes
    rows = (across.fine, across.coarse) if across.fine else (across.coarse,)
    for number, ticks in enumerate(rows):
        top = area.bottom + 3 + number * looks.small_line
        _write_across(drawing, ticks, top)
    named = {tick.x for tick in upward.coarse}
    _write_upward(drawing, upward.coarse)
    _write_upward(drawing, [tick for tick in upward.fine if tick.x not in named])
    return _write_titles(drawing, len(rows)), _write_today(drawing)


def _write_across(drawing: Drawing, ticks: Sequence[Tick], top: float) -> None:
    for tick in ticks:
        if tick.x is not None:
            looks = drawing.looks
            drawing.write(tick.label, (tick.x, top), looks.palette.muted, looks.small)


def _write_upward(drawing: Drawing, ticks: Sequence[Tick]) -> None:
    """Write each period's name above the line at which it begins."""
    looks, area = drawing.looks, drawing.plot.area
    for tick in ticks:
        if tick.x is not None:
            x = area.left - _GAP - looks.small_width(tick.label)
            y = area.bottom - tick.x - looks.small_line
            drawing.write(tick.label, (x, y), looks.palette.muted, looks.small)


def _write_titles(drawing: Drawing, rows: int) -> float:
    """Write what the axes tell: one above the left axis, one at the end of the lower."""
    looks, area, rect = drawing.looks, drawing.plot.area, drawing.frame.rect
    ink, font = looks.palette.text, looks.small
    due = _tr("target date")
    drawing.write(due, (rect.left + 2, rect.top), ink, font)
    said = _tr("said on")
    x = area.right - looks.small_width(said)
    top = area.bottom + 3 + looks.small_line
    if rows > 1:
        x = rect.left + 2
    drawing.write(said, (x, top), ink, font)
    return rect.left + 2 + looks.small_width(due)


def _write_today(drawing: Drawing) -> float:
    """Write the day's label above the chart."""
    plot, looks, label = drawing.plot, drawing.looks, drawing.scene.today_label
    x = plot.x(drawing.scene.content.today + 0.5)
    if not plot.area.left <= x <= plot.area.right:
        return plot.area.right
    width = looks.small_width(label)
    left = min(x - width / 2, drawing.frame.rect.right - width)
    top = plot.area.top - looks.small_line - 1
    drawing.write(label, (left, top), looks.palette.link, looks.small)
    return left


def _tr(text: str) -> str:
    return QCoreApplication.translate("SlipChart", text)
