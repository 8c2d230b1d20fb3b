"""Whole programs for the tests of this folder."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.app.program import Program
from explorer.paths import Places, places

Run = Callable[..., Program]


@pytest.fixture
def home(bundled: Path, tmp_path: Path) -> Places:
    """Places with a copy of the bundled database."""
    where = places(tmp_path / "home")
    where.data.mkdir()
    shutil.copyfile(bundled, where.database)
    return where


@pytest.fixture
def run(qtbot: QtBot, home: Places, qapp: QApplication) -> Iterator[Run]:
    """Start programs one after the other; each is closed before the next, and at the end."""
    running: list[Program] = []

    def stop() -> None:
        while running:
            program = running.pop()
            program.window.close()
            program.close()
            program.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def run(where: Places = home, *, wait: bool = True) -> Program:
        stop()
        program = Program(where, qapp)
        running.append(program)
        program.show()
        if wait:
            settle(qtbot, program)
        return program

    yield run
    stop()


def settle(qtbot: QtBot, program: Program) -> None:
    """Wait until the database is open and every answer is shown."""
    qtbot.waitUntil(lambda: program.is_open, timeout=20_000)
    quiet = 0
    while quiet < 3:
        qtbot.waitUntil(lambda: not program.background.unfinished, timeout=20_000)
        qtbot.wait(5)
        quiet = 0 if program.background.unfinished else quiet + 1
