"""The item model of an order of ids whose signals say exactly what changed."""

from array import array

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex
from typing_extensions import override

from explorer.models.difference import Difference, difference

Index = QModelIndex | QPersistentModelIndex

_MANY_RUNS = 300
"""More steps than this cost a view more than being told to start anew."""
NOWHERE = QModelIndex()


class KeyTable(QAbstractTableModel):
    """Rows known by their ids; selection and scroll position outlast a new order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids = array("q")

    @property
    def ids(self) -> "array[int]":
        """The ids in order; not to be altered."""
        return self._ids

    def place_of(self, record_id: int) -> int | None:
        """Return the row's number, None if the list does not show the record."""
        try:
            return self._ids.index(record_id)
        except ValueError:
            return None

    @override
    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def show_keys(self, ids: "array[int]") -> None:
        """Show other ids, or the same in another order."""
        steps = difference(self._ids, ids)
        if steps.runs > _MANY_RUNS:
            self.beginResetModel()
            self._ids = ids
            self.endResetModel()
            return
        self._remove(steps)
        if steps.moved:
            self._reorder(steps.kept)
        self._insert(steps, ids)

    def _remove(self, steps: Difference) -> None:
        for run in steps.removed:
            self.beginRemoveRows(NOWHERE, run.first, run.last)
            del self._ids[run.first : run.last + 1]
            self.endRemoveRows()

    def _insert(self, steps: Difference, ids: "array[int]") -> None:
        for run in steps.inserted:
            self.beginInsertRows(NOWHERE, run.first, run.last)
            self._ids[run.first : run.first] = ids[run.first : run.last + 1]
            self.endInsertRows()

    def _reorder(self, ids: "array[int]") -> None:
        self.layoutAboutToBeChanged.emit()
        marked = self.persistentIndexList()
        marked_ids = {self._ids[index.row()] for index in marked}
        places = {i: place for place, i in enumerate(ids) if i in marked_ids}
        moved = [self.index(places[self._ids[i.row()]], i.column()) for i in marked]
        self._ids = ids
        self.changePersistentIndexList(marked, moved)
        self.layoutChanged.emit()
