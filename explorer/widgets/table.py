"""A list with a header that the user arranges, type-ahead and links in its cells."""

import math
from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from explorer.models.cells import Cell
from explorer.models.records import CELL
from explorer.models.widths import Need, shared_width
from explorer.qt.theme import current_theme
from explorer.widgets.cells import CellDelegate, Ground, Index

_FEWEST_LETTERS = 24
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Table(QTableView):
    """Whole rows are selected; Enter and a double click open one.

    ``opened`` carries a row's index, ``link_followed`` what a clicked cell names, ``typed`` the
    letters typed ahead.
    """

    opened = Signal(QModelIndex)
    link_followed = Signal(object)
    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = CellDelegate(self._ground_of, self)
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self._hovered = -1
        self._typed = ""
        self._needs: tuple[Need, ...] = ()
        self._is_sharing = False
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._forget_typed)
        self._arrange_headers()

    @override
    def keyboardSearch(self, search: str) -> None:
        """Hand typed letters on: a search through rows that are not at hand would miss them."""
        self._typed += search
        self._pause.start(QApplication.keyboardInputInterval() * 2)
        self.typed.emit(self._typed)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(index)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))
        hovers = self._link_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if hovers else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        link = self._link_at(event.position().toPoint())
        plain_click = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if link is not None and plain_click and event.button() == Qt.MouseButton.LeftButton:
            self.link_followed.emit(link)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(
                current_theme().row_height(self.fontMetrics())
            )

    def mark_row(self, place: int) -> None:
        """Make a row the only selected and the current one, and bring it into sight."""
        index = self.model().index(place, self._first_column())
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        flags |= QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)

    @override
    def minimumSizeHint(self) -> QSize:
        """The header with a row, and a few words."""
        row = self.verticalHeader().defaultSectionSize()
        letter = self.fontMetrics().averageCharWidth()
        height = self.horizontalHeader().sizeHint().height() + row
        return QSize(_FEWEST_LETTERS * letter, height)

    def selected_places(self) -> list[int]:
        """Return the numbers of the selected rows, in order."""
        places: set[int] = set()
        for block in self.selectionModel().selection().toList():
            places.update(range(block.top(), block.bottom() + 1))
        return sorted(places)

    def shown_columns(self) -> list[int]:
        """Return the model's columns that are not hidden, in the order in which they stand."""
        header = self.horizontalHeader()
        order = (header.logicalIndex(place) for place in range(header.count()))
        return [column for column in order if not header.isSectionHidden(column)]

    def share_width(self, needs: Sequence[Need]) -> None:
        """Share out the room among the columns by their needs, until the user sets widths.

        Where there is less room than the least of them the list scrolls, and then it need not
        be narrow.
        """
        self._needs = tuple(needs)
        self._share_out()

    def wanted_widths(self, cells: Iterable[Cell]) -> list[int]:
        """Return the width at which the whole of each cell is seen."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        return self._delegate.wanted_widths(option, cells)

    @property
    def has_own_widths(self) -> bool:
        """Whether the user set the columns' widths."""
        return not self._needs

    def restore_columns(self, state: QByteArray, *, own_widths: bool) -> None:
        """Arrange the header as it was kept by ``saveState``."""
        self._is_sharing = True
        if self.horizontalHeader().restoreState(state) and own_widths:
            self._needs = ()
        self._is_sharing = False

    def _share_out(self) -> None:
        if not self._needs:
            return
        shown = self.shown_columns()
        needs = [self._needs[column] for column in shown]
        # As wide as the viewport, which PySide takes 10 ms to hand out for the first time.
        seen = self.horizontalHeader().width()
        scrolls = sum(math.ceil(need.least) for need in needs) > seen
        room = max(seen, sum(math.ceil(need.comfort) for need in needs) if scrolls else 0)
        self._is_sharing = True
        for column, width in zip(shown, shared_width(needs, room), strict=True):
            self.setColumnWidth(column, int(width))
        self._is_sharing = False

    def _keep_width(self, _column: int, _before: int, after: int) -> None:
        if not self._is_sharing and after:
            self._needs = ()

    def _arrange_headers(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(current_theme().row_height(self.fontMetrics()))
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setStretchLastSection(False)
        header.sectionResized.connect(self._keep_width)
        header.setMinimumSectionSize(32)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setSortingEnabled(True)

    def _hover(self, row: int) -> None:
        """Show that the mouse is over a row, -1 for none: whole rows are selected."""
        before, self._hovered = self._hovered, row
        if row != before:
            self.viewport().update()

    def _ground_of(self, index: Index) -> Ground:
        return Ground(
            self.selectionModel().isSelected(index),
            index.row() == self._hovered,
            self.hasFocus() and index == self.currentIndex(),
        )

    def _first_column(self) -> int:
        return next(iter(self.shown_columns()), 0)

    def _forget_typed(self) -> None:
        self._typed = ""

    def _link_at(self, point: QPoint) -> object:
        index = self.indexAt(point)
        cell: Cell | None = index.data(CELL) if index.isValid() else None
        if cell is None or cell.link is None:
            return None
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        return cell.link if self._delegate.text_rect(option, cell).contains(point) else None
