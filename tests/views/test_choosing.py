"""Choosing among rival claims from the inspector, by mouse and by keyboard."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from explorer.domain.dates import read_date
from explorer.domain.edits import Save
from explorer.views.choosing import ReasonDialog
from explorer.views.inspector_page import Page
from explorer.views.record_panel import RecordPanel
from tests.desk import Desk
from tests.worlds import a_claim, a_development, a_source, cited, link_to


@pytest.fixture
def contested(panel: RecordPanel, desk: Desk) -> RecordPanel:
    """The inspector on a plan whose date two texts tell otherwise."""
    texts = [a_source(f"Text {n}", f"5 May 202{n}") for n in range(2)]
    plan = a_development("A plan", "2024", citations=cited(texts[0]))
    claims = [
        a_claim(link_to(plan), day, citations=cited(text))
        for day, text in zip(("2022", "2024"), texts, strict=True)
    ]
    made = desk.do(Save("Add", (*texts, plan, *claims))).made
    desk.navigation.go(made[2])
    desk.settle()
    return panel


def words_of(panel: RecordPanel) -> str:
    return panel.inspector.page.toPlainText()


def place_of(page: Page, words: str) -> QPoint:
    """Return where words of the page are, brought into sight."""
    cursor = page.document().find(words)
    page.setTextCursor(QTextCursor(cursor))
    page.ensureCursorVisible()
    start = QTextCursor(cursor)
    start.setPosition(cursor.selectionStart())
    rect = QRectF(page.cursorRect(start))
    return QPoint(int(rect.right()) + 4, int(rect.center().y()))


def open_dialog(panel: RecordPanel) -> ReasonDialog:
    (dialog,) = (d for d in panel.findChildren(ReasonDialog) if d.isVisible())
    return dialog


def test_without_a_choice_the_claim_said_last_is_told_to_be_taken(contested: RecordPanel) -> None:
    assert words_of(contested).count("taken, as the last one said") == 1
    assert words_of(contested).count("choose…") == 2


def test_a_click_asks_for_the_reason_and_the_record_says_what_was_chosen(
    contested: RecordPanel, desk: Desk
) -> None:
    page = contested.inspector.page
    place = place_of(page, "choose…")
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=place)
    dialog = open_dialog(contested)
    assert not dialog.choose.isEnabled()
    QTest.keyClicks(dialog.reason, "It came so.")
    QTest.mouseClick(dialog.choose, Qt.MouseButton.LeftButton)
    desk.settle()
    shown = words_of(contested)
    assert "✓ chosen" in shown
    assert "Why: It came so." in shown
    sheet = contested.inspector.sheet
    assert sheet is not None
    assert next(line.value for line in sheet.lines if line.field == "date") == read_date("2022")
    desk.workspace.undo()
    desk.settle()
    assert "✓ chosen" not in words_of(contested)


def test_everything_is_done_by_keys_and_a_choice_can_be_taken_back(
    contested: RecordPanel, desk: Desk
) -> None:
    follow_by_keys(contested.inspector.page, "choose…")
    dialog = open_dialog(contested)
    QTest.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert dialog.isVisible()  # a choice needs a reason
    QTest.keyClicks(dialog.reason, "It came so.")
    QTest.keyClick(dialog.reason, Qt.Key.Key_Return)
    desk.settle()
    assert "✓ chosen" in words_of(contested)
    follow_by_keys(contested.inspector.page, "take back")
    desk.settle()
    assert "✓ chosen" not in words_of(contested)
    assert "Why:" not in words_of(contested)


def follow_by_keys(page: Page, words: str) -> None:
    """Go from link to link with the Tab key until these words, then press Enter."""
    page.setFocus()
    for _ in range(60):
        QTest.keyClick(page, Qt.Key.Key_Tab)
        if page.textCursor().selectedText() == words:
            break
    assert page.textCursor().selectedText() == words
    QTest.keyClick(page, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_a_dismissed_dialog_chooses_nothing(contested: RecordPanel, desk: Desk) -> None:
    follow_by_keys(contested.inspector.page, "choose…")
    dialog = open_dialog(contested)
    QTest.keyClicks(dialog.reason, "It came so.")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    desk.settle()
    assert "✓ chosen" not in words_of(contested)


def test_what_is_not_contested_offers_no_choice(contested: RecordPanel, desk: Desk) -> None:
    plan = a_development("Another plan", "2024")
    made = desk.do(Save("Add", (plan, a_claim(link_to(plan), "2024")))).made
    desk.navigation.go(made[0])
    desk.settle()
    assert "choose…" not in words_of(contested)


def test_an_echo_is_told_behind_the_claim_that_it_repeats(panel: RecordPanel, desk: Desk) -> None:
    release = a_source("Release", "5 May 2020")
    echo = a_source("Echo", "6 May 2020", based_on=link_to(release))
    plan = a_development("A plan", "2024")
    said = [a_claim(link_to(plan), "2024", citations=cited(text)) for text in (release, echo)]
    made = desk.do(Save("Add", (release, echo, plan, *said))).made
    desk.navigation.go(made[2])
    desk.settle()
    assert "repeated by source 2" in words_of(panel)
    follow_by_keys(panel.inspector.page, "source 2")
    desk.settle()
    assert desk.navigation.current == made[4]
