"""What the marks of the chart mean, above it on the screen and above its pictures."""

from collections.abc import Collection
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from explorer.diagrams.slip.drawing import Drawing
from explorer.diagrams.slip.ink import paint_target
from explorer.diagrams.slip.reach import Edge
from explorer.diagrams.slip.softness import Span, fill_window
from explorer.diagrams.slip.windows import PEAK, paint_level
from explorer.domain.promises import Outcome
from explorer.qt.marks import paint_status
from explorer.qt.picture import LegendEntry
from explorer.qt.theme import Theme

_HAPPENED: Final = (Outcome.MET, Outcome.EARLY, Outcome.LATE)
_SQUARE: Final = 0.7
"""Heights of the text that a mark is wide."""


def legend_of(edges: Collection[Edge], outcomes: Collection[Outcome]) -> tuple[LegendEntry, ...]:
    """The marks of what occurs, in a lasting order: targets first, then what came of them."""
    return (*_targets(edges), *_outcomes(outcomes))


def _targets(edges: Collection[Edge]) -> list[LegendEntry]:
    entries = [LegendEntry(_tr("a target as it was said"), _paint_target)] if edges else []
    if Edge.WITHIN in edges:
        entries.append(LegendEntry(_tr("uncertain date"), _paint_window))
    if Edge.BY in edges:
        entries.append(LegendEntry(_tr("by then"), partial(_paint_limit, True)))
    if Edge.FROM in edges:
        entries.append(LegendEntry(_tr("not before"), partial(_paint_limit, False)))
    return entries


def _outcomes(outcomes: Collection[Outcome]) -> list[LegendEntry]:
    names = {
        Outcome.MET: _tr("happened: met, early or late"),
        Outcome.OPEN: _tr("still open"),
        Outcome.OVERDUE: _tr("overdue"),
        Outcome.SILENT: _tr("past, nothing said since"),
        Outcome.MISSED: _tr("missed"),
        Outcome.WITHDRAWN: _tr("withdrawn"),
    }
    present = {Outcome.MET if outcome in _HAPPENED else outcome for outcome in outcomes}
    return [
        LegendEntry(name, partial(_paint_outcome, outcome))
        for outcome, name in names.items()
        if outcome in present
    ]


def paint_legend(drawing: Drawing, left: float, right: float) -> None:
    """Draw as much of the legend as has room in a line above the chart."""
    looks, top, content = drawing.looks, drawing.frame.rect.top, drawing.scene.content
    x, square, theme = left, float(round(looks.text * _SQUARE)), Theme(looks.palette)
    for entry in legend_of(content.edges, content.outcomes):
        words = x + square + looks.text * 0.35
        if words + looks.small_width(entry.label) > right:
            return
        y = top + (looks.small_metrics.height() - square) / 2
        place = QRectF(round(x), round(y), square, square)
        draw = partial(_paint_entry, entry=entry, theme=theme)
        looks.stamps.mark(drawing.painter, place, ("legend", entry.label), draw)
        drawing.write(entry.label, (words, top), looks.palette.muted, looks.small)
        x = words + looks.small_width(entry.label) + looks.text


def _paint_entry(painter: QPainter, rect: QRectF, entry: LegendEntry, theme: Theme) -> None:
    entry.paint(painter, rect, theme)


def _paint_outcome(outcome: Outcome, painter: QPainter, rect: QRectF, theme: Theme) -> None:
    palette = theme.palette
    paint_status(painter, rect, str(outcome), palette.shade_of().mark, palette)


def _paint_target(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    inset = rect.width() * 0.18
    ring = rect.adjusted(inset, inset, -inset, -inset)
    paint_target(painter, ring, theme.palette.shade_of(), theme.palette)


def _paint_window(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    middle, soft = rect.center().x(), rect.height() * 0.35
    across = Span(middle - 3, middle + 3)
    up = Span(-rect.bottom() - 1, -rect.top() + 1, soft, soft)
    colour, peak = theme.palette.shade_of().mark, PEAK[theme.palette.dark]
    fill_window(painter, across, up, colour, peak)


def _paint_limit(is_upper: bool, painter: QPainter, rect: QRectF, theme: Theme) -> None:
    shade, middle = theme.palette.shade_of(), rect.center().x()
    y = rect.top() + 2 if is_upper else rect.bottom() - 2
    early, late = (rect.height(), 0.0) if is_upper else (0.0, rect.height())
    up = Span(-y - early, -y + late, early * 0.9, late * 0.9)
    fill_window(painter, Span(middle - 3, middle + 3), up, shade.mark, PEAK[theme.palette.dark])
    paint_level(painter, (middle, y), rect.width() / 2, is_upper=is_upper, shade=shade)


def _tr(text: str) -> str:
    return QCoreApplication.translate("SlipChart", text)
