"""The controls of a form, and the form."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from explorer.domain.dates import Window, from_edtf, read_date
from explorer.domain.entries import Entry
from explorer.domain.errors import Fault
from explorer.widgets.controls import (
    ChoiceControl,
    Control,
    FlagControl,
    LineControl,
    LinesControl,
    MonthControl,
    TextControl,
)
from explorer.widgets.date_field import DateField
from explorer.widgets.elided import ElidedButton
from explorer.widgets.form import Form
from explorer.widgets.word_list import WordListControl

CHOICES = (("plan", "Plan"), ("launch", "Launch"))
MAKERS: tuple[tuple[Callable[[], Control], Entry], ...] = (
    (LineControl, "One & <b>two</b>"),
    (TextControl, "One\n\ntwo"),
    (LinesControl, ("One", "two")),
    (lambda: ChoiceControl(CHOICES), "launch"),
    (lambda: ChoiceControl(CHOICES), "no longer offered"),
    (lambda: ChoiceControl(CHOICES, open_choice=True), "quarrel"),
    (MonthControl, "4"),
    (lambda: FlagControl("Chosen"), True),
    (lambda: WordListControl(("petrol", "electric")), ("electric", "steam")),
)


@pytest.mark.parametrize(("make", "entry"), MAKERS)
def test_what_is_shown_is_what_comes_back_and_is_no_change(
    qtbot: QtBot, make: Callable[[], Control], entry: Entry
) -> None:
    control = make()
    qtbot.addWidget(control)
    changes: list[None] = []
    control.changed.connect(lambda: changes.append(None))
    control.set_entry(entry)
    assert control.entry() == entry
    assert changes == []


def test_typing_is_a_change(qtbot: QtBot) -> None:
    control = LineControl()
    qtbot.addWidget(control)
    with qtbot.waitSignal(control.changed):
        QTest.keyClicks(control.edit, "x")


def test_a_wheel_over_a_choice_that_is_not_in_use_changes_nothing(qtbot: QtBot) -> None:
    control = ChoiceControl(CHOICES)
    qtbot.addWidget(control)
    control.show()
    control.set_entry("plan")
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(control.box, wheel)
    assert control.entry() == "plan"


def test_a_month_has_its_name(qtbot: QtBot) -> None:
    control = MonthControl()
    qtbot.addWidget(control)
    control.set_entry("4")
    assert control.box.currentText() == "April"


def test_a_text_leaves_with_tab_and_grows_to_a_limit(qtbot: QtBot) -> None:
    control = TextControl()
    qtbot.addWidget(control)
    low = control.edit.height()
    control.set_entry("\n" * 6)
    higher = control.edit.height()
    control.set_entry("\n" * 600)
    assert low < higher < control.edit.height() < 400
    QTest.keyClick(control.edit, Qt.Key.Key_Tab)
    assert "\t" not in str(control.entry())


def test_a_kept_date_means_what_it_meant_until_its_words_change(qtbot: QtBot) -> None:
    field = DateField(read_date, lambda window: window.edtf or "unread")
    qtbot.addWidget(field)
    kept = from_edtf("2014", "next year")
    field.keep(kept)
    assert field.window_read == kept
    assert field.meaning == "2014"
    QTest.keyClicks(field.edit, "x")
    assert field.window_read != kept


def test_a_date_is_read_again_when_its_day_moves(qtbot: QtBot) -> None:
    said_on = [date(2013, 11, 5)]
    read: list[Window | None] = []
    field = DateField(
        lambda words: read_date(words, said_on=said_on[0]), lambda window: window.edtf or ""
    )
    qtbot.addWidget(field)
    field.read.connect(read.append)
    QTest.keyClicks(field.edit, "next year")
    said_on[0] = date(2020, 1, 1)
    field.reread()
    assert field.meaning == "2021"
    assert read[-1] == field.window_read


def test_a_form_tells_what_differs_from_where_it_began(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    for name in ("one", "two"):
        form.add(name, name, LineControl())
    form.set_base({"one": "a", "two": "b"})
    form.set_entries({"two": "c"})
    assert form.entries() == {"two": "c"}
    form.set_base({"two": "c"})
    assert form.entries() == {}


def test_faults_stand_at_their_fields_and_the_rest_is_returned(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    control = LineControl()
    form.add("one", "One", control)
    form.show()
    assert form.show_faults([Fault("one", "Wrong."), Fault("two", "Elsewhere.")]) == ("Elsewhere.",)
    assert form.rows["one"].error.text() == "Wrong."
    assert control.edit.property("faulty") is True
    assert control.edit.accessibleDescription() == "Wrong."
    form.show_faults([])
    assert form.rows["one"].error.isHidden()
    assert control.edit.property("faulty") is False


def test_a_narrow_form_puts_labels_above(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    row = form.add("one", "One", LineControl())
    form.resize(500, 100)
    form.show()
    assert row.label.geometry().right() < row.control.geometry().left()
    form.resize(200, 100)
    qtbot.waitUntil(lambda: row.label.geometry().bottom() <= row.control.geometry().top())


def test_a_closed_group_opens_for_a_field_in_it(qtbot: QtBot) -> None:
    form = Form()
    qtbot.addWidget(form)
    form.add("one", "One", LineControl())
    button = form.begin_group("More")
    form.add("two", "Two", LineControl())
    form.show()
    assert not form.rows["two"].isVisible()
    assert form.focus_on("two")
    assert button.isChecked()
    assert form.rows["two"].isVisible()
    assert not form.focus_on("three")


def test_a_long_button_gives_way_and_keeps_its_name(qtbot: QtBot) -> None:
    button = ElidedButton("A name of many words & more " * 5)
    qtbot.addWidget(button)
    button.resize(120, 24)
    button.show()
    assert button.text().endswith("…")
    assert button.minimumSizeHint().width() < 120
    assert "&amp; more A name" in button.toolTip()


def test_words_are_completed_after_the_comma(qtbot: QtBot) -> None:
    control = WordListControl(("petrol", "electric"))
    qtbot.addWidget(control)
    control.set_entry(("petrol",))
    completer = control.edit.completer()
    assert completer is not None
    assert completer.splitPath("petrol, ele") == ["ele"]
    completer.setCompletionPrefix("ele")
    control.edit.setText("petrol, ele")
    assert completer.pathFromIndex(completer.currentIndex()) == "petrol, electric"
