"""Text that is typed, and the keys that the window keeps."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from explorer.widgets.line import Line, TextArea

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize("key", ["Ctrl+E", "Ctrl+K"])
@pytest.mark.parametrize("make", [Line, TextArea])
def test_the_windows_keys_act_while_a_text_is_typed(
    qtbot: QtBot, make: type[Line | TextArea], key: str
) -> None:
    window, done = QWidget(), list[bool]()
    qtbot.addWidget(window)
    action = QAction("Do", window)
    action.setShortcut(QKeySequence(key))
    action.triggered.connect(lambda: done.append(True))
    window.addAction(action)
    field = make(window)
    QVBoxLayout(window).addWidget(field)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    field.setFocus()
    QTest.keyClicks(field, "some words")
    QTest.keyClick(field, Qt.Key.Key_Home)
    QTest.keyClick(field, Qt.Key[f"Key_{key[-1]}"], CONTROL)
    assert done == [True]
    text = field.text() if isinstance(field, Line) else field.toPlainText()
    assert text == "some words"


def test_a_text_keeps_its_own_keys(qtbot: QtBot) -> None:
    line = Line("some words")
    qtbot.addWidget(line)
    line.show()
    QTest.keyClick(line, Qt.Key.Key_A, CONTROL)
    assert line.selectedText() == "some words"
    QTest.keyClick(line, Qt.Key.Key_Z, CONTROL)
