"""Whole programs for the tests of this folder."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.app.program import Program
from explorer.paths import Places, places
from tests.app.command_runs import CommandLine


@pytest.fixture
def home(bundled: Path, tmp_path: Path) -> Places:
    """Places with a copy of the bundled database."""
    where = places(tmp_path / "home")
    where.data.mkdir()
    shutil.copyfile(bundled, where.database)
    return where


class Run:
    """Starts programs one after the other; each is closed before the next, and at the end."""

    def __init__(self, qtbot: QtBot, app: QApplication, home: Places) -> None:
        self._qtbot = qtbot
        self._app = app
        self._home = home
        self._running: Program | None = None

    def __call__(self, where: Places | None = None, *, wait: bool = True) -> Program:
        self.stop()
        program = self._running = Program(where or self._home, self._app)
        program.show()
        if wait:
            settle(self._qtbot, program)
        return program

    def stop(self) -> str:
        """Close what runs as the entry does; return what is handed over to the next window."""
        program, self._running = self._running, None
        if program is None:
            return ""
        program.window.close()
        program.close()
        handed_over = program.hand_over()
        program.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return handed_over


@pytest.fixture
def run(qtbot: QtBot, home: Places, qapp: QApplication) -> Iterator[Run]:
    run = Run(qtbot, qapp, home)
    yield run
    run.stop()


def settle(qtbot: QtBot, program: Program) -> None:
    """Wait until the database is open and every answer is shown."""
    qtbot.waitUntil(lambda: program.is_open, timeout=20_000)
    quiet = 0
    while quiet < 3:
        qtbot.waitUntil(lambda: not program.background.unfinished, timeout=20_000)
        qtbot.wait(5)
        quiet = 0 if program.background.unfinished else quiet + 1


@pytest.fixture
def command(home: Places, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """The command line on the copy of the bundled database."""
    return CommandLine(home.data, capsys)
