"""What is written into the chart: names with what leads to them, targets, remarks."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPolygonF

from explorer.diagrams.slip.drawing import Drawing, rect_of
from explorer.diagrams.slip.labels import Tag, Taken, beside
from explorer.diagrams.slip.names import Name
from explorer.diagrams.slip.plot import Area
from explorer.domain.dates import render

_PADDING: Final = 6.0
_BUTTONS: Final = 6.0
"""Heights of the text that are left to the buttons below the names."""
_BACKING: Final = 0.82
"""Opacity of the ground under a name amid the chart."""


def paint_leads(drawing: Drawing, names: Iterable[Name]) -> None:
    """Draw what leads from the marks to the names in the column."""
    painter = drawing.painter
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.ink(drawing.looks.palette.line)
    for name in names:
        if name.lead:
            painter.drawPolyline(QPolygonF([QPointF(*point) for point in name.lead]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def paint_name(drawing: Drawing, name: Name) -> None:
    """Write a name in its company's colour, and below it what came of the promise."""
    looks, place = drawing.looks, name.place
    is_dimmed = drawing.scene.is_dimmed(name.route)
    ink = looks.palette.faint if is_dimmed else drawing.shade(name.route).ink
    is_selected = drawing.scene.content.record_of(name.route) in drawing.scene.selected
    if is_selected or not name.lead:
        _paint_backing(drawing, place, is_selected)
    font = looks.bold if name.details else looks.font
    drawing.write(name.text, (place.left, place.top), ink, font)
    for number, line in enumerate(name.details):
        top = place.top + looks.line + number * looks.small_line - 1
        drawing.write(line, (place.left, top), looks.palette.muted, looks.small)


def _paint_backing(drawing: Drawing, place: Area, is_selected: bool) -> None:
    """Let a name stand out from what it covers; mark one that is selected."""
    palette, rect = drawing.looks.palette, rect_of(place).adjusted(-3, 0, 0, 0)
    ground = QColor(palette.selection if is_selected else palette.surface)
    ground.setAlphaF(1.0 if is_selected else _BACKING)
    drawing.painter.fillRect(rect, ground)
    if is_selected:
        line = QRectF(rect.left(), rect.bottom() - 1, rect.width(), 2)
        drawing.painter.fillRect(line, QColor(palette.accent))


def paint_targets(drawing: Drawing, taken: Iterable[Area]) -> None:
    """Write beside the targets what they name, where that covers nothing."""
    looks, area = drawing.looks, drawing.plot.area
    texts: dict[int, tuple[str, str]] = {}
    tags: list[Tag] = []
    for number in drawing.numbers:
        route = drawing.routes[number]
        for stop in route.stops:
            text = render(route.slip.targets[stop.target].date, drawing.scene.language)
            texts[len(tags)] = text, drawing.shade(number).ink
            at = drawing.plot.at(stop.point)
            width = looks.small_width(text) + 2
            tags.append(Tag(len(tags), *at, looks.band, width, looks.small_line))
    covered = Taken(area)
    for place in (*_covered(drawing), *taken):
        covered.add(place)
    for key, place in beside(tags, covered):
        text, ink = texts[key]
        drawing.write(text, (place.left + 1, place.top), ink, looks.small)


def _covered(drawing: Drawing) -> Iterator[Area]:
    """The paths and marks in view."""
    plot, dot, end = drawing.plot, drawing.looks.dot, drawing.radius
    for number in drawing.numbers:
        route = drawing.routes[number]
        corners = [plot.at(corner) for corner in route.corners]
        for (x, y), (to_x, to_y) in pairwise(corners):
            yield Area(min(x, to_x) - 1, min(y, to_y) - 1, max(x, to_x) + 1, max(y, to_y) + 1)
        for x, y in (plot.at(stop.point) for stop in route.stops):
            yield Area(x - dot, y - dot, x + dot, y + dot)
    for x, y in drawing.ends.values():
        yield Area(x - end, y - end, x + end, y + end)


def remarks_of(drawing: Drawing) -> list[tuple[str, Area]]:
    """Return what is said of the shaded region and of what is not in the chart, and where."""
    found = []
    plot, looks = drawing.plot, drawing.looks
    past = _tr("past already when said")
    right = min(plot.area.right, plot.x(drawing.scene.content.today)) - _PADDING
    left = right - looks.small_width(past)
    top = plot.area.bottom - looks.small_line - 2
    said, due = plot.days(left, top)
    if said > due and left > plot.area.left:
        found.append((past, Area(left, top, right, top + looks.small_line)))
    if not drawing.routes:
        found.append(_in_the_middle(drawing, _tr("No promise here names a target date.")))
    undated = drawing.scene.content.undated
    if undated and not drawing.scene.is_printed:
        text, column = undated_words(undated), drawing.frame.column
        width = looks.small_width(text)
        left, top = plot.area.left + _PADDING, plot.area.top + 2
        if column is not None and width + _BUTTONS * looks.text <= column.width:
            left, top = column.left, plot.area.bottom + 3
        place = Area(left, top, left + width, top + looks.small_line)
        found.append((text, place))
    return found


def _in_the_middle(drawing: Drawing, text: str) -> tuple[str, Area]:
    area, looks = drawing.plot.area, drawing.looks
    left = (area.left + area.right - looks.small_width(text)) / 2
    top = (area.top + area.bottom - looks.small_line) / 2
    return text, Area(left, top, left + looks.small_width(text), top + looks.small_line)


def undated_words(count: int) -> str:
    """Return how many promises have no place in the chart."""
    if count == 1:
        return _tr("1 more without a target date")
    return _tr("{0} more without a target date").format(count)


def paint_remarks(drawing: Drawing, remarks: Iterable[tuple[str, Area]]) -> None:
    looks = drawing.looks
    for text, place in remarks:
        _paint_backing(drawing, place, False)
        drawing.write(text, (place.left, place.top), looks.palette.faint, looks.small)


def _tr(text: str) -> str:
    return QCoreApplication.translate("SlipChart", text)
