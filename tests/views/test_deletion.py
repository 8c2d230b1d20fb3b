"""Deleting, and the notice that undoes it."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from explorer.domain.edits import Save
from explorer.domain.lists import ListKeys
from explorer.domain.questions import RecordNamed
from explorer.domain.records import Company
from explorer.views.deletion import Deletion
from explorer.widgets.notice import Notice
from tests.desk import Desk
from tests.worlds import NOW, a_company


@pytest.fixture
def window(desk: Desk) -> QWidget:
    window = QWidget()
    desk.qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def notice(window: QWidget) -> Notice:
    return Notice(window)


@pytest.fixture
def deletion(desk: Desk, notice: Notice) -> Deletion:
    deletion = Deletion(desk.workspace, desk.navigation, notice, notice)
    deletion.listen()
    return deletion


def count(desk: Desk) -> int:
    counted: list[int] = []
    desk.workspace.ask(ListKeys("company", NOW), lambda keys: counted.append(len(keys.ids)))
    desk.settle()
    return counted[0]


def test_a_deleted_record_is_named_and_comes_back_with_undo(
    desk: Desk, deletion: Deletion, notice: Notice
) -> None:
    (made,) = desk.do(Save("Add", (a_company("Aaa Motors"),))).made
    before = count(desk)
    deletion.delete([made])
    desk.settle()
    assert notice.text == "Deleted Aaa Motors."
    assert count(desk) == before - 1
    notice.findChildren(QPushButton)[0].click()
    desk.settle()
    assert count(desk) == before
    assert notice.text == ""


def test_the_notice_counts_the_facts_that_went_with_a_record(
    desk: Desk, deletion: Deletion, notice: Notice
) -> None:
    found: list[Company] = []
    question = RecordNamed("Renault", kinds=("company",))
    desk.workspace.ask(question, found.append)  # type: ignore[arg-type]
    desk.settle()
    assert found[0].id is not None
    deletion.delete([found[0].id])
    desk.settle()
    assert "facts about it" in notice.text


def test_several_records_are_one_step(desk: Desk, deletion: Deletion, notice: Notice) -> None:
    made = desk.do(Save("Add", (a_company("Aaa"), a_company("Bbb")))).made
    before = count(desk)
    deletion.delete(made)
    desk.settle()
    assert notice.text == "Deleted 2 records."
    desk.workspace.undo()
    desk.settle()
    assert count(desk) == before


def test_a_later_change_takes_the_offer_away(
    desk: Desk, deletion: Deletion, notice: Notice
) -> None:
    (made,) = desk.do(Save("Add", (a_company("Aaa"),))).made
    deletion.delete([made])
    desk.settle()
    desk.do(Save("Add", (a_company("Bbb"),)))
    assert notice.text == ""


def test_a_deleted_record_is_looked_at_no_longer(
    desk: Desk, deletion: Deletion, notice: Notice
) -> None:
    made = desk.do(Save("Add", (a_company("Aaa"), a_company("Bbb")))).made
    desk.navigation.go(made[0])
    desk.navigation.go(made[1])
    deletion.delete([made[1]])
    desk.settle()
    assert desk.navigation.current == made[0]


def test_undo_looks_again_at_the_record_that_was_looked_at(desk: Desk, deletion: Deletion) -> None:
    first, second = desk.do(Save("Add", (a_company("Aaa"), a_company("Bbb")))).made
    desk.navigation.go(first)
    desk.navigation.go(second)
    deletion.delete([second])
    desk.settle()
    assert desk.navigation.current == first
    desk.workspace.undo()
    desk.settle()
    assert desk.navigation.current == second


def test_undo_leaves_the_view_alone_where_another_record_was_deleted(
    desk: Desk, deletion: Deletion
) -> None:
    first, second = desk.do(Save("Add", (a_company("Aaa"), a_company("Bbb")))).made
    desk.navigation.go(first)
    deletion.delete([second])
    desk.settle()
    desk.workspace.undo()
    desk.settle()
    assert desk.navigation.current == first
