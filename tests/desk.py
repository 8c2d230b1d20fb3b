"""A workspace over a real library on its own thread, as the program has it."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from explorer.app.opening import LateLibrary
from explorer.domain.changes import Changes
from explorer.domain.edits import Edit
from explorer.paths import Places
from explorer.qt.background import Background
from explorer.qt.navigation import Navigation
from explorer.qt.workspace import Workspace
from tests.worlds import NOW


@dataclass
class Desk:
    """What views are given, and the means to wait for their answers."""

    qtbot: QtBot
    database: LateLibrary
    background: Background
    workspace: Workspace
    navigation: Navigation

    def settle(self) -> None:
        """Wait until every question is answered and every answer shown."""
        quiet = 0
        while quiet < 3:
            QCoreApplication.processEvents()
            self.qtbot.waitUntil(lambda: not self.background.unfinished, timeout=20_000)
            self.qtbot.wait(1)
            quiet = 0 if self.background.unfinished else quiet + 1

    def do(self, edit: Edit) -> Changes:
        """Carry out an edit and wait until it is shown."""
        done: list[Changes] = []
        self.workspace.do(edit, done.append)
        self.settle()
        return done[0]


def open_desk(qtbot: QtBot, database: Path) -> Desk:
    """Return a desk on a database file; ``close_desk`` ends it."""
    background = Background()
    late = LateLibrary(Places(database.parent, database))
    late.release()
    background.submit(late.open, lambda _: None)
    return Desk(qtbot, late, background, Workspace(late, background, NOW), Navigation())


def close_desk(desk: Desk) -> None:
    """End a desk; the widgets that were closed go first, and their timers with them."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    desk.background.submit(desk.database.close, lambda _: None)
    errors = desk.background.close()
    assert not errors
