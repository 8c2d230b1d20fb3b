"""What tests of the editor do with a form: type, choose, look for errors."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from explorer.views.editor import Editor
from explorer.views.record_panel import RecordPanel
from explorer.widgets.citations import CitationsField
from explorer.widgets.controls import Control
from explorer.widgets.picker import Picker
from tests.desk import Desk

C = TypeVar("C", bound=Control)


def open_form(panel: RecordPanel, desk: Desk, kind: str = "development") -> Editor:
    """Open the form of a new record."""
    panel.add(kind)
    desk.settle()
    return editor_of(panel)


def editor_of(panel: RecordPanel) -> Editor:
    assert panel.editor is not None
    return panel.editor


def control(editor: Editor, name: str, type_: type[C]) -> C:
    found = editor.form.form.rows[name].control
    assert isinstance(found, type_)
    return found


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_words(words: str) -> None:
    """Press the keys of some words in whatever has the keyboard."""
    QTest.keyClicks(focused(), words)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifier)


def fill(editor: Editor, name: str, words: str) -> None:
    """Put the keyboard into a field and type."""
    editor.focus_on(name)
    type_words(words)


def choose(desk: Desk, words: str) -> None:
    """Type into the picker that has the keyboard, and take the first suggestion."""
    type_words(words)
    desk.settle()
    press(Qt.Key.Key_Return)
    desk.settle()


def make_in_place(desk: Desk, picker: Picker, words: str) -> None:
    """Type a name into the picker that has the keyboard, and make a record of it."""
    type_words(words)
    desk.settle()
    while (current := picker.suggestions.current) and not callable(current.value):
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    desk.settle()


def first_source(editor: Editor) -> Picker:
    return control(editor, "citations", CitationsField).boxes[0].source


def error_beside(editor: Editor, name: str) -> str:
    label = editor.form.form.rows[name].error
    return label.text() if label.isVisible() else ""
