"""The dialog of the checks: run, walked through by mouse and keyboard, kept fresh."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from explorer.domain.checks import CHECKS
from explorer.domain.edits import Save
from explorer.domain.questions import RecordWith
from explorer.domain.records import Record, Region
from explorer.views.checks import ChecksDialog
from tests.desk import Desk
from tests.worlds import TODAY, a_source, cited

PLACES = {check.name: place for place, check in enumerate(CHECKS)}


def opened(desk: Desk, qtbot: QtBot) -> ChecksDialog:
    dialog = ChecksDialog(desk.workspace, desk.navigation)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    desk.settle()
    return dialog


@pytest.fixture
def checks(desk: Desk, qtbot: QtBot) -> ChecksDialog:
    return opened(desk, qtbot)


def click_on(dialog: ChecksDialog, name: str) -> None:
    """Click on a check of the list."""
    index = dialog.table.index(PLACES[name], 0)
    dialog.checks.scrollTo(index)
    middle = dialog.checks.visualRect(index).center()
    QTest.mouseClick(
        dialog.checks.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle
    )


def counted(dialog: ChecksDialog, name: str) -> str:
    return str(dialog.table.index(PLACES[name], 1).data())


def names(dialog: ChecksDialog) -> list[str]:
    return [finding.link.name for finding in dialog.findings.table.findings]


def press(dialog: ChecksDialog, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    modifier = modifiers[0] if modifiers else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(dialog.focusWidget(), key, modifier)


def test_every_check_is_counted_and_the_first_that_found_something_is_shown(
    checks: ChecksDialog,
) -> None:
    assert counted(checks, "platforms") == str(checks.table.count(PLACES["platforms"]))
    assert checks.table.count(checks.checks.currentIndex().row()) == len(names(checks)) > 0


def test_a_click_on_a_check_shows_what_it_finds_and_what_it_is_about(checks: ChecksDialog) -> None:
    click_on(checks, "platforms")
    assert "Dacia Duster III" in names(checks)
    assert checks.sentence.text() == CHECKS[PLACES["platforms"]].sentence
    assert len(names(checks)) == checks.table.count(PLACES["platforms"])


def test_arrows_walk_and_enter_opens_the_record_while_the_dialog_stays(
    checks: ChecksDialog, desk: Desk
) -> None:
    click_on(checks, "platforms")
    press(checks, Qt.Key.Key_Return)
    assert checks.focusWidget() is checks.findings
    press(checks, Qt.Key.Key_Down)
    second = checks.findings.table.findings[1]
    assert checks.findings.current == second
    assert checks.detail.sentence.text() == second.sentence
    assert desk.navigation.current is None
    press(checks, Qt.Key.Key_Return)
    assert desk.navigation.current == second.link.id
    assert checks.isVisible()


def test_a_double_click_opens_a_finding(checks: ChecksDialog, desk: Desk) -> None:
    click_on(checks, "platforms")
    middle = checks.findings.visualRect(checks.findings.table.index(2, 0)).center()
    button, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(checks.findings.viewport(), button, plain, middle)
    QTest.mouseDClick(checks.findings.viewport(), button, plain, middle)
    assert desk.navigation.current == checks.findings.table.findings[2].link.id


def test_next_and_previous_walk_through_all_checks(checks: ChecksDialog, desk: Desk) -> None:
    click_on(checks, "platforms")
    QTest.mouseClick(checks.next_button, Qt.MouseButton.LeftButton)
    assert desk.navigation.current == checks.findings.table.findings[0].link.id
    for _ in range(checks.table.count(PLACES["platforms"])):
        press(checks, Qt.Key.Key_F8)
    assert checks.checks.currentIndex().row() == PLACES["unsettled"]
    assert desk.navigation.current == checks.findings.table.findings[0].link.id
    press(checks, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert checks.checks.currentIndex().row() == PLACES["platforms"]
    assert desk.navigation.current == checks.findings.table.findings[-1].link.id


def test_the_records_concerned_are_links(checks: ChecksDialog, desk: Desk) -> None:
    click_on(checks, "platforms")
    finding = checks.findings.table.findings[0]
    assert [link.accessibleName() for link in checks.detail.links][1:] == [
        other.name for other in finding.others
    ]
    QTest.mouseClick(checks.detail.links[1], Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert desk.navigation.current == finding.others[0].id


def test_after_a_change_what_was_mended_is_gone_and_the_next_one_is_current(
    empty_desk: Desk, qtbot: QtBot
) -> None:
    text = a_source("A text")
    regions = [Region(key=f"region/{name}", name=name) for name in ("One", "Two", "Three")]
    empty_desk.do(Save("Add regions", (text, *regions)))
    checks = opened(empty_desk, qtbot)
    assert names(checks) == ["One", "Two", "Three"]
    checks.findings.choose(1)
    mended: list[Record] = []
    empty_desk.workspace.ask(RecordWith(key="region/Two"), mended.append)
    empty_desk.settle()
    empty_desk.do(Save("Cite", (replace(mended[0], citations=cited(text)),)))
    assert names(checks) == ["One", "Three"]
    current = checks.findings.current
    assert current is not None
    assert current.link.name == "Three"
    empty_desk.workspace.undo()
    empty_desk.settle()
    assert names(checks) == ["One", "Two", "Three"]
    assert checks.findings.current == current


def test_a_turned_clock_runs_the_checks_anew(checks: ChecksDialog, desk: Desk) -> None:
    before = counted(checks, "unsettled")
    desk.workspace.set_clocks(replace(desk.workspace.clocks, known_on=date(2005, 12, 31)))
    desk.settle()
    assert counted(checks, "unsettled") != before
    assert desk.workspace.clocks.today == TODAY


def test_nothing_found_is_said_kindly(empty_desk: Desk, qtbot: QtBot) -> None:
    checks = opened(empty_desk, qtbot)
    assert checks.pages.currentWidget() is checks.empty
    assert not checks.next_button.isEnabled()
    assert not checks.copy_button.isEnabled()
    shown = [label for label in checks.empty.children() if label.property("text")]
    assert any("all is well everywhere" in label.property("text") for label in shown)


def test_the_list_is_copied_as_a_table(checks: ChecksDialog) -> None:
    click_on(checks, "platforms")
    QTest.mouseClick(checks.copy_button, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Record\tWhat was found\tHow sure"
    assert len(lines) == 1 + len(names(checks))
    assert lines[1].startswith("Dacia Duster III\tIt is put on CMF-B and ")
    checks.findings.setFocus()
    press(checks, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(checks, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines() == lines


def test_every_part_that_takes_the_keyboard_has_a_name(checks: ChecksDialog) -> None:
    click_on(checks, "platforms")
    parts = (checks.checks, checks.findings, *checks.detail.links)
    assert all(part.accessibleName() for part in parts)
