"""Lanes with their scroll bar, the overview below, and the sentence that stands in for nothing."""

from datetime import date
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollBar, QWidget
from typing_extensions import override

from explorer.qt.stamps import ScreenStamps
from explorer.qt.theme import current_theme
from explorer.qt.time_scale import moved_into
from explorer.timeline.canvas import Canvas
from explorer.timeline.frame import TimelinePicture
from explorer.timeline.minimap import Minimap
from explorer.timeline.span import limits_of
from explorer.timeline.style import Style

_FEWEST_ROWS: Final = 3.6
"""Of which the axis takes half."""


class Board(QWidget):
    """Keeps canvas, scroll bar and overview in step."""

    def __init__(
        self, picture: TimelinePicture, looks: Style, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.canvas = Canvas(picture, looks, self)
        self.canvas.setAccessibleName(self.tr("Timeline"))
        self._minimap = Minimap(looks, self)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.setAccessibleName(self.tr("Lanes of the timeline"))
        self._empty = QLabel(self.canvas)
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.canvas, 0, 0)
        grid.addWidget(self._bar, 0, 1)
        grid.addWidget(self._minimap, 1, 0, 1, 2)
        self.canvas.moved.connect(self._keep_in_step)
        self._bar.valueChanged.connect(self.canvas.scroll_to)
        self._minimap.span_chosen.connect(self.canvas.set_span)

    def show_picture(self, picture: TimelinePicture, sentence: str) -> None:
        """Show other entries; the sentence stands where there are none."""
        limits = limits_of(picture.content.entries, picture.today)
        self.canvas.set_limits(*limits)
        self.canvas.show_picture(picture)
        is_empty = not len(picture.content.entries)
        self._empty.setText(sentence if is_empty else "")
        self._empty.setVisible(is_empty)
        self._place_sentence()
        density = None if is_empty else picture.arranger.density
        self._minimap.show_density(density, limits, _years(limits))
        self._keep_in_step()

    def fit(self) -> None:
        """Show everything."""
        picture = self.canvas.picture
        self.canvas.set_span(*limits_of(picture.content.entries, picture.today))

    def show_today(self) -> None:
        """Move as little as brings the line of today into view."""
        picture = self.canvas.picture
        self.canvas.set_span(*moved_into(picture.span, picture.today, picture.today + 1))

    def set_looks(self, looks: Style) -> None:
        self.canvas.set_looks(looks)
        self._minimap.set_looks(looks)

    @override
    def minimumSizeHint(self) -> QSize:
        """The axis with two rows of the first lane; the overview gives way before that."""
        sizes = self.canvas.looks.sizes
        return QSize(round(sizes.text * 20), round(sizes.row * _FEWEST_ROWS))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        least = self.minimumSizeHint().height() + self._minimap.sizeHint().height()
        self._minimap.setVisible(event.size().height() >= least)
        super().resizeEvent(event)
        self._place_sentence()

    def _place_sentence(self) -> None:
        """Let the sentence stand below the axis."""
        axis = round(self.canvas.sight.frame.axis)
        self._empty.setGeometry(self.canvas.rect().adjusted(0, axis, 0, 0))

    def _keep_in_step(self) -> None:
        sight, picture = self.canvas.sight, self.canvas.picture
        self._bar.setVisible(sight.overhang > 0)
        self._bar.setRange(0, round(sight.overhang))
        self._bar.setPageStep(round(sight.frame.body.height()))
        self._bar.setSingleStep(round(self.canvas.looks.sizes.row))
        self._bar.setValue(round(picture.scroll))
        self._minimap.show_span(picture.span, sight.frame.header)


def looks_now(widget: QWidget) -> Style:
    """The style of the application's present theme, for the screen that a widget is on."""
    return Style(current_theme().palette, widget.font(), ScreenStamps(widget.devicePixelRatioF()))


def _years(limits: tuple[float, float]) -> str:
    first, last = (date.fromordinal(round(day)).year for day in limits)
    return str(first) if first == last else f"{first}–{last}"
