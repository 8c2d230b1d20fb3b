"""The whole chart painted into a rectangle, on screen as on paper."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from explorer.diagrams.slip.crowd import paint_strands
from explorer.diagrams.slip.drawing import Drawing, rect_of
from explorer.diagrams.slip.ends import Pixel
from explorer.diagrams.slip.ground import axes_of, paint_axes, paint_ground
from explorer.diagrams.slip.ink import (
    DIMMED,
    paint_end,
    paint_marks,
    paint_path,
    paint_ring,
    paint_windows,
)
from explorer.diagrams.slip.legend import paint_legend
from explorer.diagrams.slip.lettered import (
    paint_leads,
    paint_name,
    paint_remarks,
    paint_targets,
    remarks_of,
)
from explorer.diagrams.slip.looks import FEW, SOME, Looks
from explorer.diagrams.slip.names import Name, name_brought_out, names_of
from explorer.diagrams.slip.scene import Scene

_BEHIND: Final = 0.4
"""Opacity of the many while one is brought out."""


class Painted(NamedTuple):
    """Where the names and the ends in view were drawn, by the numbers of their routes."""

    names: Sequence[Name]
    ends: Mapping[int, Pixel]


def paint(
    painter: QPainter, rect: QRectF, scene: Scene, looks: Looks, names: Sequence[Name] | None = None
) -> Painted:
    """Paint the chart: axes, the past below the diagonal, paths, marks, names.

    ``names`` may be those that the same view had before in a rectangle of this size.
    """
    drawing = Drawing.begin(painter, rect, scene, looks)
    remarks = remarks_of(drawing)
    taken = [place for _, place in remarks]
    names = names_of(drawing, taken) if names is None else names
    axes = axes_of(drawing)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setClipRect(rect)
    painter.fillRect(rect, QColor(looks.palette.surface))
    paint_ground(drawing, axes)
    paint_leads(drawing, names)
    painter.setClipRect(rect_of(drawing.plot.area))
    _paint_routes(drawing)
    if len(drawing.numbers) <= FEW:
        paint_targets(drawing, taken)
    painter.setClipRect(rect)  # again: to SVG Qt does not restore the clip of an outer state
    title, today = paint_axes(drawing, axes)
    if not scene.is_printed:
        paint_legend(drawing, title + 2 * looks.text, today - looks.text)
    paint_remarks(drawing, remarks)
    _paint_names(drawing, names)
    painter.restore()
    return Painted(names, drawing.ends)


def _paint_routes(drawing: Drawing) -> None:
    """Draw the promises in view one by one, or all of them thin where they are many."""
    raised, numbers = drawing.scene.raised, drawing.numbers
    if len(numbers) > SOME:
        _paint_many(drawing)
    else:
        _paint_each(drawing, [number for number in numbers if number not in raised])
    for number in raised:
        _paint_each(drawing, [number], raised=True)
    current = drawing.scene.current
    if current is not None:
        paint_ring(drawing, current)


def _paint_each(drawing: Drawing, numbers: Sequence[int], raised: bool = False) -> None:
    for part in (paint_windows, partial(paint_path, raised=raised), paint_marks):
        for number in numbers:
            is_dimmed = not raised and drawing.scene.is_dimmed(number)
            drawing.painter.setOpacity(DIMMED if is_dimmed else 1.0)
            part(drawing, number)
    drawing.painter.setOpacity(1.0)


def _paint_many(drawing: Drawing) -> None:
    content, painter, scene = drawing.scene.content, drawing.painter, drawing.scene
    is_behind = scene.hovered is not None or scene.highlighted is not None
    painter.setOpacity(_BEHIND if is_behind else 1.0)
    paint_strands(drawing, content.strands)
    for number in drawing.ends:
        is_dimmed = drawing.scene.is_dimmed(number)
        painter.setOpacity(DIMMED if is_dimmed else 1.0)
        paint_end(drawing, number)
    painter.setOpacity(1.0)


def _paint_names(drawing: Drawing, names: Sequence[Name]) -> None:
    """Write the names, last those of what is brought out and has none yet."""
    for name in names:
        paint_name(drawing, name)
    named = {name.route for name in names}
    for number in drawing.scene.raised:
        brought_out = None if number in named else name_brought_out(drawing, number)
        if brought_out is not None:
            paint_name(drawing, brought_out)
