"""The row above a list: words to filter by, values to filter by, and how many are left."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from explorer.domain.columns import Column
from explorer.domain.lists import Filter, ListValues
from explorer.models.columns import columns_of, header
from explorer.models.formats import number
from explorer.qt.giving_way import give_way
from explorer.qt.icons import icon
from explorer.qt.workspace import Workspace
from explorer.widgets.chips import Chips
from explorer.widgets.line import Line
from explorer.widgets.switch import Switch

_MOST_VALUES = 60
_SIDE, _SPACING = 12, 8
_PAUSE = 60
"""Milliseconds between the last letter and the question."""


class Wanted(NamedTuple):
    """What a list is filtered by."""

    text: str = ""
    filters: tuple[Filter, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.text or self.filters)


class FilterRow(QWidget):
    """``changed`` whenever other rows are wanted."""

    changed = Signal()

    def __init__(self, kind: str, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._workspace = workspace
        self._values: dict[str, tuple[str, ...]] = {}
        self.field = Line(self)
        self._button = QToolButton(self)
        self._chips = Chips(self)
        self._count = QLabel(self)
        self._shown, self._total = 0, 0
        self._switch: Switch | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.changed)
        self._name_parts()
        self._limit_width()
        self._chips.removed.connect(self._drop)
        self._chips.cleared.connect(self.clear)
        self._row = QHBoxLayout()
        self._row.setSpacing(_SPACING)
        for part, stretch in ((self.field, 2), (self._button, 0), (self._chips, 4)):
            self._row.addWidget(part, stretch)
        self._row.addWidget(self._count)
        self._row.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_SIDE, _SPACING, _SIDE, _SPACING)
        self._column.setSpacing(_SPACING)
        self._column.addLayout(self._row)

    def end_with(self, switch: Switch) -> None:
        """Put a switch at the right end of the row."""
        self._switch = switch
        self._row.addWidget(switch)

    @override
    def minimumSizeHint(self) -> QSize:
        """As narrow as the row becomes when everything has given way that can."""
        icon = self._button.iconSize().width() + 4 * _SPACING
        switch = self._switch.least_width if self._switch else 0
        chips = 0 if self._chips.isHidden() else self._chips.sum_width
        count = self.fontMetrics().horizontalAdvance(number(self._shown))
        parts = (self.field.minimumWidth(), icon, chips, count, switch)
        width = sum(parts) + len(parts) * _SPACING + 2 * _SIDE
        return QSize(width, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._give_way()

    @property
    def wanted(self) -> Wanted:
        filters = tuple(Filter(column, values) for column, values in self._values.items())
        return Wanted(self.field.text().strip(), filters)

    @property
    def count(self) -> str:
        """What is said about how many rows there are."""
        return self._count.text()

    def want(self, wanted: Wanted) -> None:
        """Filter by other words and values."""
        self._values = {kept.column: kept.values for kept in wanted.filters}
        self.field.setText(wanted.text)
        self._show_chips()
        self._pause.stop()
        self.changed.emit()

    def clear(self) -> None:
        self.want(Wanted())

    def show_count(self, shown: int, total: int) -> None:
        """Say how many rows there are, and of how many if some are filtered out."""
        self._shown, self._total = shown, total
        self._shorten_count(False)
        self._give_way()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._limit_width()

    def _give_way(self) -> None:
        condense = (self._switch.condense,) if self._switch else ()
        steps = (
            self._put_chips_below,
            *condense,
            self._leave_out_words,
            self._sum_chips_up,
            self._shorten_count,
        )
        give_way(steps, self._needed_width, self.width())

    def _needed_width(self) -> int:
        row, chips = self._row.minimumSize().width(), 0
        if not self._chips.isHidden():
            chips = self._chips.line_width
        is_below = self._column.indexOf(self._chips) >= 0
        beside = chips + _SPACING - self._chips.minimumSizeHint().width()
        return 2 * _SIDE + (max(row, chips) if is_below else row + max(0, beside))

    def _shorten_count(self, gives_way: bool) -> None:
        figure = number(self._shown)
        if self._shown != self._total and not gives_way:
            figure = self.tr("{0} of {1}").format(figure, number(self._total))
        self._count.setText(figure)

    def _leave_out_words(self, gives_way: bool) -> None:
        style = Qt.ToolButtonStyle
        self._button.setToolButtonStyle(
            style.ToolButtonIconOnly if gives_way else style.ToolButtonTextOnly
        )

    def _sum_chips_up(self, gives_way: bool) -> None:
        self._chips.sum_up(gives_way)
        if gives_way:
            self._put_chips_below(False)

    def _put_chips_below(self, below: bool) -> None:
        is_below = self._column.indexOf(self._chips) >= 0
        if below and not is_below:
            self._column.addWidget(self._chips)
        elif is_below and not below:
            self._row.insertWidget(2, self._chips, 4)

    def _limit_width(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        self.field.setMinimumWidth(letter * 12)
        self.field.setMaximumWidth(letter * 36)

    def _name_parts(self) -> None:
        self.field.setPlaceholderText(self.tr("Filter this list"))
        self.field.setAccessibleName(self.tr("Filter this list"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._pause.start)
        self._button.setText(self.tr("Filter by") + " ▾")
        self._button.setIcon(icon("filter"))
        self._button.setToolTip(self.tr("Filter by a column's values"))
        self._button.setProperty("dropdown", True)
        self._button.setAccessibleName(self.tr("Filter by a column's values"))
        self._button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._button)
        for column in columns_of(self._kind):
            if column.filterable:
                values = menu.addMenu(header(column))
                values.aboutToShow.connect(partial(self._fill, values, column))
        self._button.setMenu(menu)
        self._button.setVisible(bool(menu.actions()))

    def _fill(self, menu: QMenu, column: Column) -> None:
        if menu.isEmpty():
            menu.addAction(self.tr("Looking up…")).setEnabled(False)
        self._workspace.ask(
            ListValues(self._kind, column.name, self._workspace.clocks),
            partial(self._offer, menu, column),
            topic=f"values {id(self)}",
            owner=menu,
        )

    def _offer(self, menu: QMenu, column: Column, values: tuple[tuple[str, int], ...]) -> None:
        menu.clear()
        chosen = self._values.get(column.name, ())
        for value, count in values[:_MOST_VALUES]:
            label = f"{value}\t{number(count)}".replace("&", "&&")
            action = QAction(label, menu, checkable=True, checked=value in chosen)
            action.toggled.connect(partial(self._toggle, column, value))
            menu.addAction(action)
        if not values:
            menu.addAction(self.tr("No values")).setEnabled(False)

    def _toggle(self, column: Column, value: str, on: bool) -> None:
        others = tuple(v for v in self._values.get(column.name, ()) if v != value)
        self._set_values(column.name, (*others, value) if on else others)

    def _drop(self, column: str) -> None:
        self._set_values(column, ())

    def _set_values(self, column: str, values: tuple[str, ...]) -> None:
        self._values.pop(column, None)
        if values:
            self._values[column] = values
        self._show_chips()
        self.changed.emit()

    def _show_chips(self) -> None:
        labels = {column.name: header(column) for column in columns_of(self._kind)}
        either = self.tr(" or ")
        self._chips.show_chips(
            (column, f"{labels[column]}: {either.join(values)}")
            for column, values in self._values.items()
        )
        self._give_way()
