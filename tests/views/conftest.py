"""Desks for the tests of this folder."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from explorer.storage.seeding import create_empty
from tests.desk import Desk, close_desk, open_desk


@pytest.fixture
def desk(qtbot: QtBot, bundled: Path, tmp_path: Path) -> Iterator[Desk]:
    """A desk with the bundled dataset."""
    path = tmp_path / "desk.explorer"
    shutil.copyfile(bundled, path)
    desk = open_desk(qtbot, path)
    yield desk
    close_desk(desk)


@pytest.fixture
def empty_desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A desk without records."""
    path = tmp_path / "empty.explorer"
    create_empty(path)
    desk = open_desk(qtbot, path)
    yield desk
    close_desk(desk)
