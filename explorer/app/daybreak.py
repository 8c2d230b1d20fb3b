"""The turn of the day while the window stays open."""

from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import QObject, QTimer

from explorer.qt.workspace import Workspace

LOOK: Final = 60_000
"""Milliseconds between two looks at the calendar: a machine that slept misses midnight itself."""


class Daybreak(QObject):
    """Moves the clocks' today on, so that what falls due overnight is overdue in the morning."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Compare today with the calendar; days that the user has set stay as they are."""
        clocks = self._workspace.clocks
        self._workspace.set_clocks(replace(clocks, today=date.today()))
