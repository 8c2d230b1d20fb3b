"""The form of one record."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPlainTextEdit

from explorer.domain.changes import Changes
from explorer.domain.dates import Sense, Window, read_date
from explorer.domain.edits import Delete, Save
from explorer.domain.questions import RecordNamed, RecordWith, StepsOf
from explorer.domain.records import KINDS, Claim, Company, Development, Record, Source
from explorer.views.editor_layout import groups_of
from explorer.views.editor_words import describe_window
from explorer.views.record_panel import RecordPanel
from explorer.widgets.amounts import AmountsField
from explorer.widgets.controls import LineControl
from explorer.widgets.date_field import DateField
from explorer.widgets.picker import Picker
from tests.desk import Desk
from tests.views.forms import (
    choose,
    control,
    editor_of,
    error_beside,
    fill,
    first_source,
    focused,
    make_in_place,
    open_form,
    press,
    type_words,
)


def asked(desk: Desk, question: Any) -> Any:
    answers: list[Any] = []
    desk.workspace.ask(question, answers.append)
    desk.settle()
    return answers[0]


def looked_at(desk: Desk) -> Record:
    record: Record = asked(desk, RecordWith(id=desk.navigation.current))
    return record


def test_a_development_is_added_by_keyboard_alone(panel: RecordPanel, desk: Desk) -> None:
    steps: list[Changes] = []
    desk.workspace.changed.connect(steps.append)
    open_form(panel, desk)
    type_words("Nissan and Mitsubishi join the new unit")
    press(Qt.Key.Key_Tab)
    type_words("second half of 2023")
    press(Qt.Key.Key_Tab)
    type_words("investment")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    choose(desk, "nisan")
    choose(desk, "mitsubishi motors")
    editor = editor_of(panel)
    editor.focus_on("citations")
    make_in_place(desk, first_source(editor), "Press text of today")
    press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    desk.settle()

    assert panel.editor is None
    saved = looked_at(desk)
    assert isinstance(saved, Development)
    assert saved.name == "Nissan and Mitsubishi join the new unit"
    assert saved.kind == "investment"
    assert saved.date is not None
    assert (saved.date.words, saved.date.edtf) == ("second half of 2023", "2023-41")
    assert [company.name for company in saved.companies] == ["Nissan", "Mitsubishi Motors"]
    assert [citation.source.name for citation in saved.citations] == ["Press text of today"]
    assert saved.key.startswith("development/nissan-and-mitsubishi-join-the-new-unit-")
    assert [step.label for step in steps] == [
        "Add development “Nissan and Mitsubishi join the new unit”"
    ]


def test_one_undo_takes_back_the_development_and_its_new_source(
    panel: RecordPanel, desk: Desk
) -> None:
    editor = open_form(panel, desk)
    type_words("A plan")
    fill(editor, "kind", "plan")
    editor.focus_on("citations")
    make_in_place(desk, first_source(editor), "A text of its own")
    editor.save()
    desk.settle()
    assert isinstance(asked(desk, RecordNamed("A text of its own")), Source)
    desk.workspace.undo()
    desk.settle()
    failures: list[BaseException] = []
    for name in ("A text of its own", "A plan"):
        question = RecordNamed(name, ("source", "development"))
        desk.workspace.ask(question, lambda _: None, failed=failures.append)
    desk.settle()
    assert len(failures) == 2


def test_the_window_of_a_date_is_shown_and_told_while_it_is_typed(
    panel: RecordPanel, desk: Desk
) -> None:
    previews: list[tuple[Window | None, str]] = []
    panel.previewed.connect(lambda window, name: previews.append((window, name)))
    editor = open_form(panel, desk)
    type_words("Flotation")
    fill(editor, "date", "by the end of 2026")
    window, name = previews[-1]
    assert window is not None
    assert (window.sense, name) == (Sense.DEADLINE, "Flotation")
    assert "31 Dec 2026" in control(editor, "date", DateField).meaning
    editor.confirm_leave()
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    box.button(QMessageBox.StandardButton.Discard).click()
    desk.settle()
    assert previews[-1] == (None, "")


def test_words_that_are_no_date_are_kept_and_said_to_be_unread(
    panel: RecordPanel, desk: Desk
) -> None:
    editor = open_form(panel, desk)
    fill(editor, "date", "when hell freezes over")
    assert "Cannot be read" in control(editor, "date", DateField).meaning


def test_a_fiscal_year_is_that_of_the_company(panel: RecordPanel, desk: Desk) -> None:
    editor = open_form(panel, desk)
    fill(editor, "date", "FY2026")
    date = control(editor, "date", DateField)
    assert "Jan" in date.meaning
    editor.focus_on("companies")
    choose(desk, "nissan")
    assert "1 Apr 2026 – 31 Mar 2027" in date.meaning


def test_next_year_is_counted_from_the_day_of_the_source(panel: RecordPanel, desk: Desk) -> None:
    editor = open_form(panel, desk)
    fill(editor, "date", "next year")
    date = control(editor, "date", DateField)
    assert "2027" in date.meaning
    editor.focus_on("citations")
    make_in_place(desk, first_source(editor), "An old text")
    [box] = editor.form.made.boxes.values()
    published = box.form.rows["published"].control
    published.setFocus()
    type_words("5 November 2013")
    desk.settle()
    assert "2014" in date.meaning


def test_an_amount_is_read_aloud_in_full(panel: RecordPanel, desk: Desk) -> None:
    editor = open_form(panel, desk)
    amounts = control(editor, "amounts", AmountsField)
    amounts.edit.insertPlainText("up to € 600 million: capital\nmany")
    first, second = amounts.meaning.splitlines()
    assert first == "at most 600,000,000 EUR · capital"
    assert "is not an amount" in second


def test_errors_stand_beside_their_fields_and_the_keyboard_is_in_the_first(
    panel: RecordPanel, desk: Desk
) -> None:
    editor = open_form(panel, desk)
    fill(editor, "summary", "Something happened")
    editor.save()
    desk.settle()
    assert "Title" in error_beside(editor, "name")
    assert "Kind" in error_beside(editor, "kind")
    assert error_beside(editor, "date") == ""
    assert focused() is control(editor, "name", LineControl).edit
    assert "Not saved" in editor.footer.message
    type_words("Now it has one")
    assert error_beside(editor, "name") == ""


def test_an_error_in_a_closed_group_opens_it(panel: RecordPanel, desk: Desk) -> None:
    editor = open_form(panel, desk)
    type_words("A plan")
    fill(editor, "kind", "plan")
    fill(editor, "claim:value", "a lot")
    fill(editor, "identifiers", "no colon")
    editor.focus_on("name")
    editor.save()
    desk.settle()
    assert "register" in error_beside(editor, "identifiers")
    assert "not a number" in error_beside(editor, "claim:value")


def test_a_name_that_was_typed_and_not_chosen_is_not_lost_silently(
    panel: RecordPanel, desk: Desk
) -> None:
    editor = open_form(panel, desk)
    type_words("A plan")
    fill(editor, "kind", "plan")
    fill(editor, "vehicles", "Zzyzx")
    desk.settle()
    press(Qt.Key.Key_Tab)
    editor.save()
    desk.settle()
    assert "Zzyzx" in error_beside(editor, "vehicles")


def test_a_name_of_ten_thousand_characters_gets_a_sentence(panel: RecordPanel, desk: Desk) -> None:
    editor = open_form(panel, desk)
    control(editor, "name", LineControl).edit.insert("x" * 10_000)
    fill(editor, "kind", "plan")
    editor.save()
    desk.settle()
    assert "10,000" in error_beside(editor, "name")


def test_a_record_without_a_source_is_saved_and_said_to_be_unsourced(
    panel: RecordPanel, desk: Desk
) -> None:
    editor = open_form(panel, desk)
    type_words("A rumour")
    fill(editor, "kind", "opinion")
    assert "unsourced" in editor.footer.hint
    editor.save()
    desk.settle()
    sheet = panel.inspector.sheet
    assert sheet is not None
    assert sheet.unsourced
    assert "Unsourced" in panel.inspector.page.toPlainText()


def test_a_claim_is_made_in_the_form_of_its_development(panel: RecordPanel, desk: Desk) -> None:
    editor = open_form(panel, desk)
    type_words("A promised car")
    fill(editor, "kind", "launch")
    editor.focus_on("citations")
    choose(desk, "Nissan and Mitsubishi confirm investment")
    fill(editor, "claim:date", "2026")
    editor.save()
    desk.settle()
    sheet = panel.inspector.sheet
    assert sheet is not None
    [rivals] = sheet.rivals
    [claim] = rivals.claims
    assert rivals.about == "date"
    record = asked(desk, RecordWith(id=claim.link.id))
    assert isinstance(record, Claim)
    assert record.date is not None
    assert record.date.edtf == "2026"
    assert record.citations[0].source.name.startswith("Nissan and Mitsubishi confirm")


def test_look_alikes_are_pointed_out_and_can_be_opened(panel: RecordPanel, desk: Desk) -> None:
    editor = open_form(panel, desk)
    type_words("Nissan and Mitsubishi to invest in Ampere")
    QTest.qWait(300)
    desk.settle()
    assert editor.similar.isVisible()
    editor.similar.links[0].click()
    desk.settle()
    assert panel.inspector.isVisible()
    assert "Nissan and Mitsubishi to invest" in panel.offer.text
    panel.offer.buttons[0].click()
    assert editor.isVisible()
    assert editor.form.text("name") == "Nissan and Mitsubishi to invest in Ampere"


def test_a_choice_is_taken_back_by_keyboard(panel: RecordPanel, desk: Desk) -> None:
    editor = open_form(panel, desk)
    editor.focus_on("companies")
    choose(desk, "nissan")
    choose(desk, "ampere")
    companies = control(editor, "companies", Picker)
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Left)
    assert focused() is companies.tokens[0]
    press(Qt.Key.Key_Delete)
    assert [link.name for link in companies.links] == ["Ampere"]
    assert focused() is companies.tokens[0]


def test_a_role_is_given_to_a_company(panel: RecordPanel, desk: Desk) -> None:
    editor = open_form(panel, desk)
    editor.focus_on("companies")
    choose(desk, "nissan")
    [token] = control(editor, "companies", Picker).tokens
    menu = token.menu_of_actions()
    [investor] = [action for action in menu.actions() if action.text() == "investor"]
    investor.trigger()
    menu.close()
    assert token.link.role == "investor"
    assert "investor" in token.accessibleName()


def test_a_removed_new_record_is_not_saved(panel: RecordPanel, desk: Desk) -> None:
    editor = open_form(panel, desk)
    type_words("A plan")
    fill(editor, "kind", "plan")
    editor.focus_on("companies")
    companies = control(editor, "companies", Picker)
    make_in_place(desk, companies, "Qwertz GmbH")
    assert [link.name for link in editor.form.made.links] == ["Qwertz GmbH"]
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Delete)
    assert companies.tokens == ()
    assert editor.form.made.links == ()


def test_a_new_company_asks_for_its_type_below_its_name(panel: RecordPanel, desk: Desk) -> None:
    editor = open_form(panel, desk)
    type_words("A plan with a newcomer")
    fill(editor, "kind", "plan")
    editor.focus_on("companies")
    make_in_place(desk, control(editor, "companies", Picker), "Qwertz GmbH")
    [box] = editor.form.made.boxes.values()
    box.form.focus_on("type")
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_words("supplier")
    editor.save()
    desk.settle()
    made = asked(desk, RecordNamed("Qwertz GmbH"))
    assert isinstance(made, Company)
    assert made.type == "supplier"
    saved = looked_at(desk)
    assert isinstance(saved, Development)
    assert saved.companies[0].id == made.id


def test_editing_changes_what_was_typed_and_nothing_else(panel: RecordPanel, desk: Desk) -> None:
    before = asked(desk, RecordNamed("company/nissan"))
    panel.edit(before.id)
    desk.settle()
    editor = editor_of(panel)
    fill(editor, "headquarters", ", Japan")
    editor.save()
    desk.settle()
    after = looked_at(desk)
    assert isinstance(after, Company)
    assert after == replace(before, headquarters=after.headquarters)
    assert "Japan" in after.headquarters


def test_what_another_view_changed_meanwhile_is_not_overwritten(
    panel: RecordPanel, desk: Desk
) -> None:
    nissan = asked(desk, RecordNamed("company/nissan"))
    panel.edit(nissan.id)
    desk.settle()
    editor = editor_of(panel)
    fill(editor, "headquarters", "!")
    desk.do(Save("Edit elsewhere", (replace(nissan, country="Nippon"),)))
    editor.save()
    desk.settle()
    after = looked_at(desk)
    assert isinstance(after, Company)
    assert after.country == "Nippon"
    assert "!" in after.headquarters


def test_a_record_deleted_meanwhile_is_added_again(panel: RecordPanel, desk: Desk) -> None:
    editor = open_form(panel, desk, "region")
    type_words("Atlantis")
    editor.save()
    desk.settle()
    atlantis = looked_at(desk)
    panel.edit(atlantis.id or 0)
    desk.settle()
    editor = editor_of(panel)
    fill(editor, "name", " Nova")
    desk.do(Delete("Delete", (atlantis.id or 0,)))
    assert "deleted meanwhile" in editor.footer.message
    editor.save()
    desk.settle()
    again = looked_at(desk)
    assert "Nova" in again.name
    assert again.key == atlantis.key


def test_escape_asks_by_name_before_anything_is_lost(panel: RecordPanel, desk: Desk) -> None:
    editor = open_form(panel, desk)
    type_words("<b>Half</b> typed")
    press(Qt.Key.Key_Escape)
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    assert "<b>Half</b> typed" in box.text()
    assert box.textFormat() is Qt.TextFormat.PlainText
    box.button(QMessageBox.StandardButton.Cancel).click()
    assert panel.editor is editor
    press(Qt.Key.Key_Escape)
    again = QApplication.activeModalWidget()
    assert isinstance(again, QMessageBox)
    again.button(QMessageBox.StandardButton.Discard).click()
    desk.settle()
    assert panel.editor is None


def test_an_untouched_form_closes_without_a_question(panel: RecordPanel, desk: Desk) -> None:
    open_form(panel, desk)
    press(Qt.Key.Key_Escape)
    desk.settle()
    assert panel.editor is None


def test_escape_closes_the_suggestions_before_the_form(panel: RecordPanel, desk: Desk) -> None:
    editor = open_form(panel, desk)
    editor.focus_on("companies")
    type_words("niss")
    desk.settle()
    companies = control(editor, "companies", Picker)
    assert companies.suggestions.isVisible()
    press(Qt.Key.Key_Escape)
    assert not companies.suggestions.isVisible()
    assert QApplication.activeModalWidget() is None


def test_a_save_pressed_twice_is_one_step(panel: RecordPanel, desk: Desk) -> None:
    editor = open_form(panel, desk)
    type_words("Only once")
    fill(editor, "kind", "plan")
    editor.save()
    editor.save()
    desk.settle()
    labels = [step.label for step in asked(desk, StepsOf())]
    assert labels.count("Add development “Only once”") == 1


PAYLOADS = (
    "<img src='http://example.org/x.png'>",
    "<a href='file:///etc/passwd'>x</a>",
    "&lt;b&gt; &amp;amp;",
    "{{7*7}} %s %n ${x}",
    '=HYPERLINK("http://x")',
    "' OR 1=1; DROP TABLE record;--",
    "line\u2028separator\u202eright-to-left",
)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_markup_is_kept_and_shown_as_it_was_typed(
    panel: RecordPanel, desk: Desk, payload: str
) -> None:
    editor = open_form(panel, desk)
    control(editor, "name", LineControl).edit.insert(payload)
    fill(editor, "kind", "plan")
    editor.focus_on("summary")
    text = focused()
    assert isinstance(text, QPlainTextEdit)
    text.insertPlainText(payload)
    typed = editor.form.text("name")
    editor.save()
    desk.settle()
    saved = looked_at(desk)
    assert saved.name == typed.strip()
    shown = panel.inspector.page.toPlainText().replace("\u2028", " ")
    assert shown.count(payload.replace("\u2028", " ")) >= 2


@pytest.mark.parametrize("kind", tuple(KINDS))
def test_every_kind_has_a_form_of_all_its_fields(panel: RecordPanel, desk: Desk, kind: str) -> None:
    editor = open_form(panel, desk, kind)
    fields = {name for group in groups_of(kind) for name in group.fields}
    assert fields <= set(editor.form.form.rows)
    for row in editor.form.form.rows.values():
        target = row.control.focusProxy()
        assert target is not None
        assert target.accessibleName()
    assert isinstance(focused(), QLineEdit | QPlainTextEdit) or focused().accessibleName()


def test_the_footer_says_not_saved_as_long_as_a_field_is_marked(
    panel: RecordPanel, desk: Desk
) -> None:
    editor = open_form(panel, desk)
    fill(editor, "name", "A launch")
    fill(editor, "companies", "Nobody knows me")
    editor.save()
    assert editor.footer.message == "Not saved yet: see the marked fields."
    control(editor, "companies", Picker).edit.clear()
    fill(editor, "companies", " ")
    assert editor.footer.message == "Not saved yet: see the marked fields.", "no kind yet"
    fill(editor, "kind", "launch")
    assert editor.footer.message == ""


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("starting in the second half of 2026", "from 1 Jul 2026 · and on"),
        ("second half of 2026", "1 Jul – 31 Dec 2026 · once, on a day among these"),
    ],
)
def test_a_date_is_told_back_in_words(words: str, told: str) -> None:
    assert describe_window(read_date(words)) == told
