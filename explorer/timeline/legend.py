"""What the marks mean, for the legend beside the timeline and above its pictures."""

import math
from collections.abc import Callable
from functools import partial
from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from explorer.domain.records import STATUSES
from explorer.domain.rows import MARK_CONTESTED, MARK_OVERDUE, MARK_UNSOURCED
from explorer.qt.colours import Palette, Shade
from explorer.qt.marks import Form, form_of, paint_contested, paint_overdue
from explorer.qt.picture import LegendEntry
from explorer.qt.theme import Theme
from explorer.timeline.entries import Entries, Shape
from explorer.timeline.glyphs import Mark, paint_mark, paint_unsourced
from explorer.timeline.style import Style

_SQUARE: Final = 14
_FEWEST: Final = 4
"""Fewer marks in the row than these explain nothing."""


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
    shade: Shade = theme.palette.shade_of()
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
    """A row of marks and words; where there is no room for all a button lists them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[LegendEntry, ...] = ()
        self._theme: Theme | None = None
        self._button = self._make_button()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(_tr("Legend"))

    def show_entries(self, entries: tuple[LegendEntry, ...], theme: Theme) -> None:
        self._entries, self._theme = entries, theme
        self.setAccessibleDescription(", ".join(entry.label for entry in entries))
        self._place_button()
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(math.ceil(sum(self._widths())), self._button.sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._button.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_button()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        room = self.width() - (self._button.width() if self._button.isVisible() else 0)
        widths = self._widths_within(room)
        painter = QPainter(self)
        x = float(room - sum(widths))
        for entry, width in zip(self._entries, widths, strict=False):
            square = QRectF(x, (self.height() - _SQUARE) / 2, _SQUARE, _SQUARE)
            entry.paint(painter, square, self._theme)
            words = QRectF(x + _SQUARE + 5, 0, width, self.height())
            painter.setPen(self._theme.palette.muted)
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), entry.label)
            x += width
        painter.end()

    def _make_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setText(_tr("Legend") + " ▾")
        button.setAccessibleName(_tr("Legend"))
        button.setProperty("quiet", True)
        button.setProperty("dropdown", True)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.aboutToShow.connect(self._fill)
        button.setMenu(menu)
        button.hide()
        return button

    def _place_button(self) -> None:
        size = self._button.sizeHint()
        place = QRect(self.width() - size.width(), 0, size.width(), self.height())
        self._button.setGeometry(place)
        self._button.setVisible(size.width() <= self.width() < sum(self._widths()))

    def _fill(self) -> None:
        """List all marks with their names."""
        menu = self._button.menu()
        menu.clear()
        for entry in self._entries:
            menu.addAction(self._icon(entry), entry.label)

    def _icon(self, entry: LegendEntry) -> QIcon:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(QSize(_SQUARE, _SQUARE) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        if self._theme is not None:
            entry.paint(painter, QRectF(0, 0, _SQUARE, _SQUARE), self._theme)
        painter.end()
        return QIcon(pixmap)

    def _widths_within(self, room: float) -> list[float]:
        """The widths of the first entries that have room together; none of only a few."""
        widths = self._widths()
        while widths and sum(widths) > room:
            widths.pop()
        return widths if len(widths) >= min(_FEWEST, len(self._entries)) else []

    def _widths(self) -> list[float]:
        metrics = self.fontMetrics()
        return [_SQUARE + 5 + metrics.horizontalAdvance(e.label) + 16.0 for e in self._entries]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Timeline", text)
