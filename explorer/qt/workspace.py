"""The one thing every view is given: ask, change, undo, and be told what changed."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from explorer.domain.clocks import Clocks
from explorer.domain.errors import Refusal
from explorer.domain.question import Question
from explorer.qt.background import Background

if TYPE_CHECKING:
    from explorer.domain.changes import Changes
    from explorer.domain.edits import Edit

T = TypeVar("T")
Failed = Callable[[BaseException], None]


class Database(Protocol):
    """What the workspace needs of the library; every call is made on the library's thread."""

    def answer(self, question: Question[T]) -> T: ...
    def do(self, edit: "Edit") -> "Changes": ...
    def undo(self) -> "Changes": ...
    def redo(self) -> "Changes": ...
    def interrupt(self) -> None: ...


class Workspace(QObject):
    """Questions out, frozen answers in; ``changed`` is the only notice of a change.

    ``changed`` carries ``Changes``, ``failed`` a sentence for the user, ``clocks_changed``
    nothing. A question asked under a ``topic`` supersedes an older one of the same topic.
    An answer whose ``owner`` was destroyed meanwhile is dropped.
    """

    changed = Signal(object)
    failed = Signal(str)
    clocks_changed = Signal()
    saving = Signal(bool)
    """True while a change is on its way to the disk, False once it is there or was refused."""

    def __init__(
        self,
        database: Database,
        background: Background,
        clocks: Clocks,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._database = database
        self._background = background
        self._clocks = clocks
        self._writes = 0

    @property
    def clocks(self) -> Clocks:
        return self._clocks

    def set_clocks(self, clocks: Clocks) -> None:
        """Turn the clocks; every view asks anew."""
        if clocks != self._clocks:
            self._clocks = clocks
            self.clocks_changed.emit()

    def ask(
        self,
        question: Question[T],
        then: Callable[[T], None],
        *,
        failed: Failed | None = None,
        topic: str | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Answer a question on the library's thread and hand the answer to ``then``."""
        self._background.submit(
            lambda: self._database.answer(question),
            then,
            failed or self.report,
            topic=topic,
            owner=owner,
            on_supersede=self._database.interrupt if topic else None,
        )

    def do(
        self,
        edit: "Edit",
        then: "Callable[[Changes], None] | None" = None,
        *,
        failed: Failed | None = None,
    ) -> None:
        """Carry out an edit; ``then`` is called once it is safely on disk."""
        self._write(lambda: self._database.do(edit), then, failed)

    def undo(self, then: "Callable[[Changes], None] | None" = None) -> None:
        """Undo the latest step; ``failed`` is emitted if there is none or it is refused."""
        self._write(self._database.undo, then, None)

    def redo(self, then: "Callable[[Changes], None] | None" = None) -> None:
        """Redo the step undone last."""
        self._write(self._database.redo, then, None)

    def _write(
        self,
        work: "Callable[[], Changes]",
        then: "Callable[[Changes], None] | None",
        failed: Failed | None,
    ) -> None:
        def finish(changes: "Changes") -> None:
            self._end_write()
            self.changed.emit(changes)
            if then is not None:
                then(changes)

        def give_up(error: BaseException) -> None:
            self._end_write()
            (failed or self.report)(error)

        self._background.submit(work, finish, give_up)
        self._writes += 1
        self.saving.emit(True)

    def _end_write(self) -> None:
        self._writes -= 1
        if not self._writes:
            self.saving.emit(False)

    def report(self, error: BaseException) -> None:
        """Tell the user of an error of the world; an error of ours is raised."""
        if isinstance(error, Refusal):
            self.failed.emit(str(error))
            return
        raise error
