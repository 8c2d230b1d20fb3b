"""What one check finds, to be walked through, copied and opened."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget
from typing_extensions import override

from explorer.domain.checks import Finding
from explorer.models.clipboard import table_data
from explorer.models.findings import FindingTable
from explorer.models.keys import Index
from explorer.widgets.roomy import RoomyRows

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_RECORD_LETTERS = 40
_RECORD_SHARE = 0.4
_SURE_LETTERS = 12


class FindingList(QTreeView):
    """Enter and a double click open a finding's record; ``chosen`` says which one is current.

    ``opened`` carries the id of a record, ``chosen`` a finding or None.
    """

    opened = Signal(int)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = FindingTable(self)
        self.setModel(self.table)
        self.setAccessibleName(self.tr("What was found"))
        self.setItemDelegate(RoomyRows(self))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        header, letter = self.header(), self.fontMetrics().averageCharWidth()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(2, letter * _SURE_LETTERS)
        self.doubleClicked.connect(self._open)

    @property
    def current(self) -> Finding | None:
        place = self.currentIndex().row()
        return self.table.findings[place] if place >= 0 else None

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show other findings; the current one stays so, or the one that took its place."""
        before, place = self.current, self.currentIndex().row()
        self.table.show_findings(findings)
        self.setColumnHidden(2, all(finding.sure for finding in findings))
        if findings:
            same = [n for n, finding in enumerate(findings) if _is_same(finding, before)]
            self.choose(same[0] if same else min(max(place, 0), len(findings) - 1))
        else:
            self.chosen.emit(None)

    def choose(self, place: int) -> None:
        """Make a finding the current one."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        flags |= QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self.table.index(place, 0), flags)

    def open_current(self) -> None:
        """Open the record of the current finding."""
        self._open(self.currentIndex())

    def copy(self) -> None:
        """Copy the selected findings, or all if none is, as a table."""
        selected = {index.row() for index in self.selectionModel().selectedRows()}
        places = sorted(selected) if len(selected) > 1 else range(len(self.table.findings))
        rows = [self.table.texts(place) for place in places]
        QGuiApplication.clipboard().setMimeData(table_data(self.table.header, rows))

    @override
    def currentChanged(self, current: Index, previous: Index, /) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self.current)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        letters = self.fontMetrics().averageCharWidth() * _RECORD_LETTERS
        share = round(self.viewport().width() * _RECORD_SHARE)
        self.header().resizeSection(0, min(letters, share))

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in _ENTER:
            self.open_current()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and (record := self.table.findings[index.row()].link.id) is not None:
            self.opened.emit(record)


def _is_same(finding: Finding, before: Finding | None) -> bool:
    return before is not None and (finding.link, finding.sentence) == (before.link, before.sentence)
