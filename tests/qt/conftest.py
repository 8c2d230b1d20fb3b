"""Background work for tests, closed at their end."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from explorer.qt.background import Background


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    background = Background()
    yield background
    background.close()


@pytest.fixture
def settle(qtbot: QtBot, background: Background) -> Callable[[], None]:
    """Wait until every answer is delivered."""

    def settle() -> None:
        qtbot.waitUntil(lambda: not background.unfinished, timeout=20_000)
        QCoreApplication.processEvents()

    return settle


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """What work waits for, opened at the end so that a failing test does not hang."""
    gate = threading.Event()
    yield gate
    gate.set()
