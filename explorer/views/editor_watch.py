"""What happens meanwhile to a record that is being edited."""

from PySide6.QtCore import QObject, Signal

from explorer.domain.changes import Changes
from explorer.domain.errors import NotFound
from explorer.domain.questions import RecordWith
from explorer.qt.workspace import Workspace


class RecordWatch(QObject):
    """``altered`` carries the record as an undo or another view has left it, ``gone`` nothing."""

    altered = Signal(object)
    gone = Signal()

    def __init__(
        self, workspace: Workspace, record_id: int | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._record_id = record_id
        if record_id is not None:
            workspace.changed.connect(self._hear)

    def _hear(self, changes: Changes) -> None:
        if self._record_id in {change.id for change in changes.records}:
            question = RecordWith(id=self._record_id)
            self._workspace.ask(question, self.altered.emit, failed=self._miss, owner=self)

    def _miss(self, error: BaseException) -> None:
        if isinstance(error, NotFound):
            self.gone.emit()
        else:
            self._workspace.report(error)
