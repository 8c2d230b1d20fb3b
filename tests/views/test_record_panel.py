"""The inspector and the form in its place; forms that outlive the program."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from explorer.domain.drafting import Draft
from explorer.domain.edits import Save
from explorer.domain.entries import Entry
from explorer.domain.parts import Link
from explorer.domain.records import Region
from explorer.services.drafts import Drafts
from explorer.views.record_panel import RecordPanel
from explorer.widgets.controls import LineControl
from explorer.widgets.picker import Picker
from tests.desk import Desk
from tests.views.forms import (
    control,
    editor_of,
    fill,
    first_source,
    make_in_place,
    open_form,
    press,
    type_words,
)
from tests.worlds import a_development

NextStart = Callable[[], RecordPanel]


@pytest.fixture
def next_start(desk: Desk, qtbot: QtBot, tmp_path: Path) -> NextStart:
    """Another panel on the same drafts, as after a kill of the program."""

    def start() -> RecordPanel:
        drafts = Drafts(tmp_path / "drafts")
        panel = RecordPanel(desk.workspace, desk.navigation, desk.background, drafts)
        qtbot.addWidget(panel)
        panel.show()
        panel.offer_drafts()
        desk.settle()
        return panel

    return start


def kept_in(tmp_path: Path) -> list[Draft]:
    return [kept.draft for kept in Drafts(tmp_path / "drafts").kept()]


def test_typing_is_on_disk_within_two_seconds(
    panel: RecordPanel, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    open_form(panel, desk)
    type_words("Half a ti")
    qtbot.waitUntil(lambda: bool(kept_in(tmp_path)), timeout=2000)
    assert kept_in(tmp_path)[0].entries["name"] == "Half a ti"


def test_steady_typing_does_not_put_the_draft_off(
    panel: RecordPanel, desk: Desk, tmp_path: Path
) -> None:
    open_form(panel, desk)
    for _ in range(8):
        type_words("abc")
        QTest.qWait(200)
    desk.settle()
    assert kept_in(tmp_path)


def test_a_killed_form_is_offered_again_with_everything_in_it(
    panel: RecordPanel, desk: Desk, next_start: NextStart
) -> None:
    editor = open_form(panel, desk)
    type_words("Half a title")
    fill(editor, "date", "early 2027")
    editor.focus_on("citations")
    make_in_place(desk, first_source(editor), "Some text")
    fill(editor, "vehicles", "Micr")
    fill(editor, "claim:date", "2028")
    before = editor.form.draft()
    QTest.qWait(1100)
    desk.settle()

    after = next_start()
    assert "Half a title" in after.offer.text
    after.offer.buttons[0].click()
    again = editor_of(after)
    assert again.form.draft() == before
    assert again.is_dirty
    assert "early 2027" in again.form.text("date")


def test_an_edited_record_is_offered_over_what_it_is_now(
    panel: RecordPanel, desk: Desk, next_start: NextStart
) -> None:
    made = desk.do(Save("Add", (Region(key="region/x", name="Atlantis"),))).made[0]
    panel.edit(made)
    desk.settle()
    fill(editor_of(panel), "note", "sunk")
    QTest.qWait(1100)
    desk.do(Save("Rename", (Region(id=made, key="region/x", name="Atlantis Nova"),)))

    after = next_start()
    after.offer.buttons[0].click()
    again = editor_of(after)
    assert again.form.text("name") == "Atlantis Nova"
    assert again.form.text("note") == "sunk"


def test_a_discarded_draft_is_not_offered_again(
    panel: RecordPanel, desk: Desk, next_start: NextStart, tmp_path: Path
) -> None:
    Drafts(tmp_path / "drafts").keep(Draft("region", "region/new-x", entries={"name": "Atlantis"}))
    after = next_start()
    assert "Atlantis" in after.offer.text
    after.offer.buttons[1].click()
    desk.settle()
    assert after.offer.text == ""
    assert kept_in(tmp_path) == []


def test_several_drafts_are_offered_one_after_the_other(
    desk: Desk, next_start: NextStart, tmp_path: Path
) -> None:
    for name in ("One", "Two"):
        Drafts(tmp_path / "drafts").keep(Draft("region", f"region/{name}", entries={"name": name}))
    after = next_start()
    first = after.offer.text
    after.offer.buttons[1].click()
    desk.settle()
    assert after.offer.text not in ("", first)


def test_a_saved_form_leaves_no_draft(panel: RecordPanel, desk: Desk, tmp_path: Path) -> None:
    editor = open_form(panel, desk, "region")
    type_words("Atlantis")
    QTest.qWait(1100)
    desk.settle()
    assert kept_in(tmp_path)
    editor.save()
    desk.settle()
    assert kept_in(tmp_path) == []


def test_a_draft_whose_record_was_saved_just_before_the_kill_is_forgotten(
    desk: Desk, next_start: NextStart, tmp_path: Path
) -> None:
    saved = a_development("Saved in time")
    desk.do(Save("Add", (saved,)))
    entries: dict[str, Entry] = {"name": "Saved in time"}
    Drafts(tmp_path / "drafts").keep(Draft("development", saved.key, entries=entries))
    after = next_start()
    assert after.offer.text == ""
    assert kept_in(tmp_path) == []


def test_a_damaged_draft_stops_nothing(next_start: NextStart, tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "x.draft.json").write_bytes(b"\x00\xff{")
    after = next_start()
    assert after.offer.text == ""
    assert (tmp_path / "drafts" / "x.draft.json.damaged").exists()


def test_drafts_that_cannot_be_kept_are_told(
    panel: RecordPanel, desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "drafts").write_text("a file where the folder should be")
    open_form(panel, desk)
    type_words("Words")
    QTest.qWait(1100)
    desk.settle()
    assert "drafts" in editor_of(panel).footer.message


def test_looking_something_up_keeps_the_form(panel: RecordPanel, desk: Desk) -> None:
    editor = open_form(panel, desk)
    type_words("A plan")
    desk.navigation.go(1)
    desk.settle()
    assert panel.inspector.isVisible()
    assert "A plan" in panel.offer.text
    panel.offer.buttons[0].click()
    assert editor.isVisible()
    assert panel.offer.text == ""


def test_leaving_a_typed_form_asks_and_saves(panel: RecordPanel, desk: Desk) -> None:
    left: list[str] = []
    open_form(panel, desk, "region")
    type_words("Atlantis")
    panel.confirm_leave(lambda: left.append("gone"))
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    assert "Atlantis" in box.text()
    assert left == []
    box.button(QMessageBox.StandardButton.Save).click()
    desk.settle()
    assert left == ["gone"]
    assert panel.inspector.sheet is not None
    assert panel.inspector.sheet.record.name == "Atlantis"


def test_leaving_with_errors_stays(panel: RecordPanel, desk: Desk) -> None:
    left: list[str] = []
    editor = open_form(panel, desk)
    fill(editor, "summary", "No title")
    panel.confirm_leave(lambda: left.append("gone"))
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    box.button(QMessageBox.StandardButton.Save).click()
    desk.settle()
    assert left == []
    assert panel.editor is editor


def test_leaving_while_it_is_being_saved_waits_for_the_save(
    panel: RecordPanel, desk: Desk, tmp_path: Path
) -> None:
    left: list[bool] = []
    editor = open_form(panel, desk, "region")
    type_words("Atlantis")
    editor.save()
    panel.confirm_leave(lambda: left.append(panel.editor is None))
    assert QApplication.activeModalWidget() is None
    desk.settle()
    assert left == [True]
    assert panel.inspector.sheet is not None
    assert panel.inspector.sheet.record.name == "Atlantis"
    assert kept_in(tmp_path) == []


def test_leaving_without_a_form_goes_on_at_once(panel: RecordPanel) -> None:
    left: list[str] = []
    panel.confirm_leave(lambda: left.append("gone"))
    assert left == ["gone"]


def test_a_claim_is_about_the_record_it_was_asked_for(panel: RecordPanel, desk: Desk) -> None:
    made = desk.do(Save("Add", (a_development("A promised car"),))).made[0]
    desk.navigation.go(made)
    desk.settle()
    panel.inspector.bar.asked.emit("claim")
    editor = editor_of(panel)
    assert not editor.is_dirty
    fill(editor, "name", "Said to be late")
    fill(editor, "about", "date")
    fill(editor, "date", "2028")
    editor.save()
    desk.settle()
    desk.navigation.go(made)
    desk.settle()
    sheet = panel.inspector.sheet
    assert sheet is not None
    assert [r.claims[0].statement for r in sheet.rivals] == ["Said to be late"]


def test_editing_tells_the_window_and_ends_its_preview(panel: RecordPanel, desk: Desk) -> None:
    told: list[bool] = []
    panel.editing_changed.connect(told.append)
    open_form(panel, desk)
    press(Qt.Key.Key_Escape)
    desk.settle()
    assert told == [True, False]
    assert not panel.is_dirty


def test_asking_to_edit_the_open_record_returns_to_its_form(panel: RecordPanel, desk: Desk) -> None:
    made = desk.do(Save("Add", (Region(key="region/y", name="Atlantis"),))).made[0]
    panel.edit(made)
    desk.settle()
    editor = editor_of(panel)
    fill(editor, "note", "sunk")
    desk.navigation.go(made)
    desk.settle()
    panel.edit(made, field="name")
    assert panel.editor is editor
    assert control(editor, "name", LineControl).edit.hasFocus()


def test_closed_forms_leave_nothing_behind(panel: RecordPanel, desk: Desk) -> None:
    counts = []
    for _ in range(3):
        editor = open_form(panel, desk)
        editor.focus_on("companies")
        type_words("niss")
        desk.settle()
        press(Qt.Key.Key_Escape)
        control(editor, "companies", Picker).edit.clear()
        press(Qt.Key.Key_Escape)
        desk.settle()
        assert panel.editor is None
        counts.append(len(panel.findChildren(QObject)))
    assert counts[0] == counts[1] == counts[2]


def test_a_new_form_may_be_given_what_is_known(panel: RecordPanel, desk: Desk) -> None:
    made = desk.do(Save("Add", (a_development("Earlier plan"),))).made[0]
    earlier = Link("development/x", "development", "Earlier plan", made)
    panel.add("development", {"name": "Its outcome", "outcome_of": (earlier,)})
    editor = editor_of(panel)
    assert editor.form.text("name") == "Its outcome"
    assert editor.form.form.rows["outcome_of"].control.isVisible()
