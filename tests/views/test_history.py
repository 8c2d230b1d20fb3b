"""The history of the whole database."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from explorer.domain.edits import Save
from explorer.domain.questions import CountsOn
from explorer.domain.records import Region
from explorer.domain.rows import Counts
from explorer.views.history import HistoryDialog
from tests.desk import Desk
from tests.worlds import NOW


@pytest.fixture
def history(empty_desk: Desk, qtbot: QtBot) -> HistoryDialog:
    dialog = HistoryDialog(empty_desk.workspace)
    qtbot.addWidget(dialog)
    dialog.show()
    empty_desk.settle()
    return dialog


def add(desk: Desk, *names: str) -> None:
    for name in names:
        desk.do(Save(f"Add {name}", (Region(key=f"region/{name}", name=name),)))


def labels(history: HistoryDialog) -> list[str]:
    items = (history.steps.topLevelItem(n) for n in range(history.steps.topLevelItemCount()))
    return [item.text(1) for item in items if item is not None]


def regions(desk: Desk) -> int:
    counts: list[Counts] = []
    desk.workspace.ask(CountsOn(NOW), counts.append)
    desk.settle()
    return counts[0].records.get("region", 0)


def choose(history: HistoryDialog, place: int) -> None:
    item = history.steps.topLevelItem(place)
    assert item is not None
    history.steps.setCurrentItem(item)


def test_no_step_is_said_to_be_none(history: HistoryDialog) -> None:
    assert not history.steps.isVisible()
    assert not history.back_button.isEnabled()


def test_steps_stand_latest_first_with_what_they_changed(
    history: HistoryDialog, empty_desk: Desk
) -> None:
    add(empty_desk, "One", "<b>Two</b>")
    assert labels(history) == ["Add <b>Two</b>", "Add One"]
    first = history.steps.topLevelItem(0)
    assert first is not None
    assert first.childCount() > 0


def test_going_back_undoes_the_step_and_all_that_came_after(
    history: HistoryDialog, empty_desk: Desk
) -> None:
    add(empty_desk, "One", "Two", "Three", "Four")
    choose(history, 2)
    QTest.mouseClick(history.back_button, Qt.MouseButton.LeftButton)
    empty_desk.settle()
    assert regions(empty_desk) == 1
    assert labels(history)[-1] == "Add One"
    assert all("undone" in label for label in labels(history)[:-1])


def test_what_was_undone_is_made_again(history: HistoryDialog, empty_desk: Desk) -> None:
    add(empty_desk, "One")
    assert not history.redo_button.isEnabled()
    history.go_back()
    empty_desk.settle()
    assert regions(empty_desk) == 0
    assert not history.back_button.isEnabled()
    assert history.redo_button.isEnabled()
    history.redo_button.click()
    empty_desk.settle()
    assert regions(empty_desk) == 1
