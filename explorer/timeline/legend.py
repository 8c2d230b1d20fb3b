"""What the marks mean, for the legend beside the timeline and above its pictures."""

from collections.abc import Callable
from functools import partial
from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from explorer.domain.records import STATUSES
from explorer.domain.rows import MARK_CONTESTED, MARK_OVERDUE, MARK_UNSOURCED
from explorer.qt.colours import CATEGORY_NAMES, Palette, Shade
from explorer.qt.marks import Form, form_of, paint_contested, paint_overdue
from explorer.qt.picture import LegendEntry
from explorer.qt.theme import Theme
from explorer.timeline.entries import Entries, Shape
from explorer.timeline.glyphs import Mark, paint_mark, paint_unsourced
from explorer.timeline.style import Style

_SLATE: Final = CATEGORY_NAMES.index("slate")
_SQUARE: Final = 14


def legend_of(entries: Entries) -> tuple[LegendEntry, ...]:
    """The marks that occur among the entries, in a lasting order."""
    return (*_forms(entries), *_badges(entries), *_shapes(entries))


def _forms(entries: Entries) -> list[LegendEntry]:
    names = {
        Form.SOLID: ("done", _tr("done")),
        Form.LIGHT: ("announced", _tr("announced")),
        Form.DELAYED: ("delayed", _tr("delayed")),
        Form.DOTTED: ("rumoured", _tr("rumoured")),
        Form.STRUCK: ("cancelled", _tr("cancelled")),
    }
    present = {form_of(STATUSES[status]) for status in np.unique(entries.status).tolist()}
    return [
        LegendEntry(label, partial(_paint_shape, Shape.INSTANT, status))
        for form, (status, label) in names.items()
        if form in present
    ]


def _shapes(entries: Entries) -> list[LegendEntry]:
    names = {
        Shape.WINDOW: _tr("uncertain date"),
        Shape.BAR: _tr("lasted"),
        Shape.DEADLINE: _tr("by then"),
        Shape.NOT_BEFORE: _tr("not before"),
    }
    present = set(np.unique(entries.shape).tolist())
    return [
        LegendEntry(label, partial(_paint_shape, shape, "announced"))
        for shape, label in names.items()
        if shape in present
    ]


def _badges(entries: Entries) -> list[LegendEntry]:
    names: tuple[tuple[int, str, Callable[[QPainter, QRectF, Palette], None]], ...] = (
        (MARK_OVERDUE, _tr("overdue"), paint_overdue),
        (MARK_CONTESTED, _tr("contested"), paint_contested),
        (MARK_UNSOURCED, _tr("no source"), paint_unsourced),
    )
    present = int(np.bitwise_or.reduce(entries.marks)) if len(entries) else 0
    return [
        LegendEntry(label, partial(_paint_badge, paint))
        for bit, label, paint in names
        if bit & present
    ]


def _paint_badge(
    paint: Callable[[QPainter, QRectF, Palette], None],
    painter: QPainter,
    rect: QRectF,
    theme: Theme,
) -> None:
    inset = rect.width() * 0.14
    paint(painter, rect.adjusted(inset, inset, -inset, -inset), theme.palette)


def _paint_shape(shape: Shape, status: str, painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Draw one mark as on the timeline, in the colour that belongs to no company."""
    shade: Shade = theme.palette.categories[_SLATE]
    style = Style(theme.palette)
    left, right, x = rect.left(), rect.right(), rect.center().x()
    if shape is Shape.DEADLINE:
        x = right = rect.right() - 2
    mark = Mark(int(shape), status, x, left, right, left, right, rect.center().y(), left, right)
    painter.save()
    painter.setClipRect(rect.adjusted(-1, -1, 1, 1))
    if shape is Shape.WINDOW:
        mark = mark._replace(begin=left - 3, end=right + 3)
    if shape is Shape.BAR:
        mark = mark._replace(status="done")
    paint_mark(painter, mark, shade, style)
    painter.restore()


class LegendRow(QWidget):
    """A row of marks and words; those for which there is no room are left out from the end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[LegendEntry, ...] = ()
        self._theme: Theme | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(_tr("Legend"))

    def show_entries(self, entries: tuple[LegendEntry, ...], theme: Theme) -> None:
        self._entries, self._theme = entries, theme
        self.setAccessibleDescription(", ".join(entry.label for entry in entries))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(int(sum(self._widths())), self.fontMetrics().height() + 4)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height() + 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = QPainter(self)
        widths = self._widths()
        while sum(widths) > self.width():
            widths.pop()
        x = float(self.width() - sum(widths))
        for entry, width in zip(self._entries, widths, strict=False):
            square = QRectF(x, (self.height() - _SQUARE) / 2, _SQUARE, _SQUARE)
            entry.paint(painter, square, self._theme)
            words = QRectF(x + _SQUARE + 5, 0, width, self.height())
            painter.setPen(self._theme.palette.muted)
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), entry.label)
            x += width
        painter.end()

    def _widths(self) -> list[float]:
        metrics = self.fontMetrics()
        return [_SQUARE + 5 + metrics.horizontalAdvance(e.label) + 16.0 for e in self._entries]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Timeline", text)
