"""The item model of a list: the keys in order, the rows page by page."""

from functools import partial
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from typing_extensions import override

from explorer.domain.clocks import Clocks
from explorer.domain.columns import Column
from explorer.domain.lists import Filter, Keys, ListKeys, ListRows, Row, Sort
from explorer.models.cells import Cell, cells_of
from explorer.models.columns import alignment, columns_of, header
from explorer.models.keys import NOWHERE, Index, KeyTable
from explorer.models.pages import PAGE, Pages
from explorer.models.tooltips import plain_tooltip
from explorer.qt.workspace import Workspace

ROW: Final = Qt.ItemDataRole.UserRole
"""The whole frozen Row of a cell, None while it is on its way."""
ID: Final = Qt.ItemDataRole.UserRole + 1
CELL: Final = Qt.ItemDataRole.UserRole + 2
"""What is drawn, as a Cell."""
_CELLS_KEPT: Final = 2000
_SCREEN: Final = 100
"""Rows that may be in sight on either side of the one drawn last."""


class RecordTable(KeyTable):
    """A list as of the workspace's clocks; filtering and sorting are the database's work.

    ``data()`` never waits: a row not at hand is empty, and asked for once per turn of the event
    loop. ``counted`` carries how many rows are shown and how many there are unfiltered,
    whenever the keys were answered.
    """

    counted = Signal(int, int)

    def __init__(
        self, kind: str, workspace: Workspace, language: str = "en", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns: tuple[Column, ...] = columns_of(kind)
        self.question = ListKeys(kind, workspace.clocks)
        self._workspace = workspace
        self._language = language
        self._pages = Pages()
        self._cells: dict[int, tuple[Cell, ...]] = {}
        self._wanted: dict[int, None] = {}
        self._is_waiting = False
        self._seen = 0
        self._turn = QTimer(self, interval=0, singleShot=True)
        self._turn.timeout.connect(self._ask_for_rows)

    def show_matches(self, text: str, filters: tuple[Filter, ...]) -> None:
        """Show the rows that hold the words and pass the filters."""
        self._ask_for_keys(text, filters, self.question.sort)

    def refresh(self) -> None:
        """Ask for everything anew; what is shown stays until the answers come."""
        self._pages.grow_old()
        self._ask_for_keys(self.question.text, self.question.filters, self.question.sort)

    def begin_with(self, rows: tuple[Row, ...]) -> None:
        """Show rows kept from an earlier run until the database answers."""
        self._pages.take(rows)
        self._pages.grow_old()
        self.show_keys(type(self.ids)("q", (r.link.id for r in rows if r.link.id is not None)))

    def row_at(self, place: int) -> Row | None:
        """Return the row if it is at hand."""
        return self._pages.row(self.ids[place])

    def cells_at(self, place: int) -> tuple[Cell, ...] | None:
        """Return what a row shows if it is at hand."""
        row = self.row_at(place)
        return None if row is None else self._cells_of(self.ids[place], row)

    @override
    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(self.columns[index.column()])
        self._seen = index.row()
        record_id = self.ids[self._seen]
        if role == ID:
            return record_id
        if self._pages.wants(record_id):
            self._want(self._seen)
        row = self._pages.row(record_id)
        if row is None or role == ROW:
            return row
        return self._of_cell(self._cells_of(record_id, row)[index.column()], role)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return header(self.columns[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(self.columns[section])
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for another order; a column of -1 asks for the list's own."""
        descending = order == Qt.SortOrder.DescendingOrder
        sort = Sort(self.columns[column].name, descending) if column >= 0 else None
        if sort != self.question.sort:
            self._ask_for_keys(self.question.text, self.question.filters, sort)

    def _cells_of(self, record_id: int, row: Row) -> tuple[Cell, ...]:
        cells = self._cells.get(record_id)
        if cells is None:
            if len(self._cells) > _CELLS_KEPT:
                self._cells.clear()
            cells = cells_of(row, self.question.kind, self.columns, self._language)
            self._cells[record_id] = cells
        return cells

    def _of_cell(self, cell: Cell, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.text
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tooltip(cell.text)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.tr("{0}, contested").format(cell.text) if cell.contested else cell.text
        return cell if role == CELL else None

    def _want(self, place: int) -> None:
        self._wanted.pop(place, None)
        self._wanted[place] = None
        if not self._is_waiting and not self._turn.isActive():
            self._turn.start()

    def _ask_for_rows(self) -> None:
        """Ask for the pages wanted last: what was scrolled past meanwhile is left out."""
        latest = [place for place in list(self._wanted)[-PAGE:] if place < len(self.ids)]
        self._wanted.clear()
        ids = self._pages.wanted_around(self.ids, latest)
        if not ids:
            return
        self._is_waiting = True
        clocks = self.question.clocks
        self._workspace.ask(
            ListRows(self.question.kind, ids, clocks),
            partial(self._take_rows, clocks),
            failed=self._do_without_rows,
            topic=f"rows {id(self)}",
            owner=self,
        )

    def _take_rows(self, clocks: Clocks, rows: tuple[Row, ...]) -> None:
        self._is_waiting = False
        if clocks == self.question.clocks:
            altered = self._pages.take(rows)
            for record_id in altered:
                self._cells.pop(record_id, None)
            places = [place for place, i in enumerate(self.ids) if i in altered]
            if places:
                last = self.index(places[-1], len(self.columns) - 1)
                self.dataChanged.emit(self.index(places[0], 0), last)
        if self._wanted:
            self._turn.start()

    def _do_without_rows(self, error: BaseException) -> None:
        self._is_waiting = False
        self._workspace.report(error)

    def _ask_for_keys(self, text: str, filters: tuple[Filter, ...], sort: Sort | None) -> None:
        clocks = self._workspace.clocks
        if clocks != self.question.clocks:
            self._pages.grow_old()
        self.question = ListKeys(self.question.kind, clocks, text, filters, sort)
        self._workspace.ask(self.question, self._take_keys, topic=f"keys {id(self)}", owner=self)

    def _take_keys(self, keys: Keys) -> None:
        self.show_keys(keys.ids[:])
        self.counted.emit(len(keys.ids), keys.total)
        for place in (self._seen - _SCREEN, self._seen, self._seen + _SCREEN):
            self._want(min(max(place, 0), len(keys.ids)))
