"""What the timeline is about: which entries it asks for, and which of them to bring out."""

from PySide6.QtCore import QObject, Signal

from explorer.domain.changes import Changes
from explorer.domain.questions import TimelineOf
from explorer.domain.rows import TimelineData
from explorer.qt.workspace import Workspace


class Subject(QObject):
    """Asks for entries when they are stale and somebody looks; ``about`` limits them."""

    answered = Signal(object)
    """``TimelineData``."""
    brought_out = Signal(object)
    """The records to bring out as a frozenset, or None for all alike."""

    def __init__(self, workspace: Workspace, group: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._group = group
        self._about: tuple[int, ...] = ()
        self._bringing_out: int | None = None
        self._is_stale = True
        self._is_seen = False
        workspace.changed.connect(self._hear)
        workspace.clocks_changed.connect(self.expire)

    @property
    def group(self) -> str:
        return self._group

    @property
    def about(self) -> tuple[int, ...]:
        return self._about

    @property
    def brought(self) -> int | None:
        """The record that ``bring_out`` was last asked for."""
        return self._bringing_out

    def set_group(self, group: str) -> None:
        if group != self._group:
            self._group = group
            self.expire()

    def set_about(self, about: tuple[int, ...]) -> None:
        """Limit the entries to what concerns these records; all if empty."""
        if about != self._about:
            self._about = about
            self.expire()

    def set_seen(self, is_seen: bool) -> None:
        """Nothing is asked while nobody looks."""
        self._is_seen = is_seen
        if is_seen and self._is_stale:
            self._ask()

    def expire(self) -> None:
        """Ask anew, at once or when somebody looks again."""
        if self._bringing_out is not None:
            self.bring_out(self._bringing_out)
        self._is_stale = True
        if self._is_seen:
            self._ask()

    def bring_out(self, record: int | None) -> None:
        """Find what concerns a record, to be shown among the rest."""
        if record is None and self._bringing_out is None:
            return
        self._bringing_out = record
        if record is None:
            self.brought_out.emit(None)
            return
        question = TimelineOf(self._workspace.clocks, self._group, (record,))
        self._workspace.ask(
            question, self._find, topic="timeline: what concerns a record", owner=self
        )

    def _hear(self, _changes: Changes) -> None:
        self.expire()

    def _ask(self) -> None:
        self._is_stale = False
        question = TimelineOf(self._workspace.clocks, self._group, self._about)
        self._workspace.ask(question, self.answered.emit, topic="timeline", owner=self)

    def _find(self, data: TimelineData) -> None:
        if self._bringing_out is not None:
            self.brought_out.emit(frozenset(data.events.ids) or None)
