"""Desks for the tests of this folder."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from explorer.services.drafts import Drafts
from explorer.storage.seeding import create_empty
from explorer.views.record_panel import RecordPanel
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


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot, tmp_path: Path) -> RecordPanel:
    """The inspector and editor of a desk, in a window that is in front."""
    panel = RecordPanel(
        desk.workspace, desk.navigation, desk.background, Drafts(tmp_path / "drafts")
    )
    qtbot.addWidget(panel)
    panel.resize(400, 800)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    return panel
