"""The titles of entries, asked for in batches when they are first needed."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal

from explorer.domain.questions import TitlesOf
from explorer.domain.rows import Title
from explorer.qt.workspace import Workspace

BATCH = 500


class Titles(QObject):
    """A cache by record; old titles stay shown until the new ones are there."""

    arrived = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.known: dict[int, Title] = {}
        self._workspace = workspace
        self._asked: set[int] = set()
        self._wanted: set[int] = set()
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._ask)
        # Batches arrive one after the other; the picture is arranged once for several.
        self._told = QTimer(self, interval=30, singleShot=True)
        self._told.timeout.connect(self.arrived)

    def want(self, record_ids: Iterable[int]) -> None:
        """Ask for those that were not asked for yet, once the present turn is over."""
        new = set(record_ids) - self._asked
        if new:
            self._wanted |= new
            self._asked |= new
            self._soon.start()

    def expire(self) -> None:
        """Ask anew for what is wanted from now on, as the database or the clocks changed."""
        self._asked.clear()

    def _ask(self) -> None:
        wanted = sorted(self._wanted)
        self._wanted.clear()
        for start in range(0, len(wanted), BATCH):
            question = TitlesOf(tuple(wanted[start : start + BATCH]), self._workspace.clocks)
            self._workspace.ask(question, self._receive, owner=self)

    def _receive(self, titles: tuple[Title, ...]) -> None:
        self.known.update({title.id: title for title in titles})
        if not self._told.isActive():
            self._told.start()
