"""Where the Tab key goes in the form of a record."""

from PySide6.QtCore import Qt

from explorer.views.editor import Editor
from explorer.views.record_panel import RecordPanel
from explorer.widgets.citations import CitationsField
from explorer.widgets.picker import Picker
from tests.desk import Desk
from tests.views.forms import (
    choose,
    control,
    first_source,
    focused,
    make_in_place,
    open_form,
    press,
    type_words,
)


def typed_into_made(editor: Editor, name: str) -> dict[str, object]:
    boxes = editor.form.made.boxes.values()
    return next(dict(box.draft().entries) for box in boxes if box.link.name == name)


def test_tab_goes_from_a_new_plant_through_its_own_fields(panel: RecordPanel, desk: Desk) -> None:
    editor = open_form(panel, desk)
    editor.focus_on("plants")
    make_in_place(desk, control(editor, "plants", Picker), "Novo Mesto")
    press(Qt.Key.Key_Tab)
    type_words("Krka")
    press(Qt.Key.Key_Tab)
    type_words("Slovenia")
    press(Qt.Key.Key_Tab)
    choose(desk, "Renault")
    press(Qt.Key.Key_Tab)
    type_words("Europe")

    typed = typed_into_made(editor, "Novo Mesto")
    assert (typed["place"], typed["country"]) == ("Krka", "Slovenia")
    assert [link.name for link in typed["operator"]] == ["Renault"]  # type: ignore[attr-defined]
    assert control(editor, "regions", Picker).edit.text() == "Europe"


def test_tab_goes_from_a_new_source_to_the_place_in_it(panel: RecordPanel, desk: Desk) -> None:
    editor = open_form(panel, desk)
    editor.focus_on("citations")
    make_in_place(desk, first_source(editor), "A press text")
    press(Qt.Key.Key_Tab)
    type_words("par. 1")

    citation = control(editor, "citations", CitationsField).boxes[0].citation()
    assert citation is not None
    assert citation.place == "par. 1"


def test_tab_goes_from_a_chosen_record_to_the_line_for_another(
    panel: RecordPanel, desk: Desk
) -> None:
    editor = open_form(panel, desk)
    editor.focus_on("companies")
    choose(desk, "Renault")
    companies = control(editor, "companies", Picker)
    companies.tokens[0].setFocus()
    press(Qt.Key.Key_Tab)

    assert focused() is companies.edit
    press(Qt.Key.Key_Backtab)
    assert focused() is companies.tokens[0]
