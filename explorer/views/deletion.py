"""Deleting records: at once, and undone from the notice that says so."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from explorer.domain.changes import Changes
from explorer.domain.edits import Delete
from explorer.domain.questions import RecordWith
from explorer.domain.records import Record
from explorer.models.formats import number
from explorer.qt.navigation import Navigation
from explorer.qt.workspace import Workspace
from explorer.widgets.notice import Notice


class Deletion(QObject):
    """Deletes what it is told to, and offers Undo until something else changes."""

    def __init__(
        self,
        workspace: Workspace,
        navigation: Navigation,
        notice: Notice,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._navigation = navigation
        self._notice = notice
        self._offers_undo = False
        self._left: int | None = None

    def listen(self) -> None:
        """Follow the changes from now on."""
        self._workspace.changed.connect(self._hear)

    def delete(self, ids: Sequence[int]) -> None:
        """Delete records and what cannot be without them."""
        if len(ids) == 1:
            question = RecordWith(id=ids[0])
            self._workspace.ask(question, self._delete_one, topic="delete", owner=self)
        elif ids:
            count = number(len(ids))
            label = self.tr("Delete {0} records").format(count)
            self._do(tuple(ids), label, self.tr("{0} records").format(count))

    def _delete_one(self, record: Record) -> None:
        if record.id is not None:
            name = record.name or self.tr("a record")
            self._do((record.id,), self.tr("Delete {0}").format(name), name)

    def _do(self, ids: tuple[int, ...], label: str, what: str) -> None:
        self._workspace.do(Delete(label, ids), partial(self._tell, frozenset(ids), what))

    def _tell(self, ids: frozenset[int], what: str, changes: Changes) -> None:
        gone = {change.id for change in changes.records if change.operation == "delete"}
        others = len(gone - ids)
        if others == 0:
            sentence = self.tr("Deleted {0}.").format(what)
        elif others == 1:
            sentence = self.tr("Deleted {0} and one fact about it.").format(what)
        else:
            sentence = self.tr("Deleted {0} and {1} facts about it.").format(what, number(others))
        self._notice.say(sentence, self.tr("&Undo"), self._workspace.undo)
        self._offers_undo = True

    def _hear(self, changes: Changes) -> None:
        gone = frozenset(c.id for c in changes.records if c.operation == "delete")
        if self._navigation.current in gone:
            self._left = self._navigation.current
        if gone:
            self._navigation.forget(gone)
        self._return(changes)
        if self._offers_undo:
            self._offers_undo = False
            self._notice.hide()

    def _return(self, changes: Changes) -> None:
        """Look again at the record that was looked at when it was deleted, once it is back."""
        back = (change.id for change in changes.records if change.operation == "insert")
        if self._left is not None and self._left in back:
            self._navigation.go(self._left)
            self._left = None
