"""What a screen reader and a keyboard find in the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from explorer.app.program import Program
from tests.app.conftest import Run, settle

INSIDE = ("qt_", "spinbox")


def focusable(window: QWidget) -> list[QWidget]:
    """Every widget that the Tab key reaches."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and widget.isVisible()
        and not isinstance(widget, QMenu)
        and not widget.objectName().startswith(INSIDE)
    ]


def spoken_name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)


@pytest.mark.parametrize("kind", ["company", "promise"])
def test_every_widget_that_takes_the_keyboard_has_a_name(run: Run, qtbot: QtBot, kind: str) -> None:
    program = run()
    program.window.show_tab(kind)
    settle(qtbot, program)
    nameless = [
        f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"
        for widget in focusable(program.window)
        if not spoken_name(widget)
    ]
    assert nameless == []


def test_the_form_of_a_development_has_names_everywhere(run: Run, qtbot: QtBot) -> None:
    program = run()
    program.menus.actions["new"].trigger()
    settle(qtbot, program)
    nameless = [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in focusable(program.window)
        if not spoken_name(widget)
    ]
    assert nameless == []


def reached(key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """What the Tab key goes through from the part that has the keyboard, until it is there again.

    In a page of text it goes from link to link first.
    """
    found: list[QWidget] = []
    for _ in range(400):
        here = QApplication.focusWidget()
        assert here is not None
        if found and here is found[0]:
            return found
        if here not in found[-1:]:
            found.append(here)
        QTest.keyClick(here, key)
    raise AssertionError("the Tab key never comes back")


@pytest.mark.parametrize("kind", ["company", "promise", "source"])
def test_tab_goes_round_as_the_eye_does(run: Run, qtbot: QtBot, kind: str) -> None:
    program = run()
    window, panel = program.window, program.panes.panel
    assert panel is not None
    window.show_tab(kind)
    settle(qtbot, program)
    records, search = window.list_in_front, window.toolbar.search
    search.setFocus()
    there = reached()
    wanted = [search, window.toolbar.known_on.button, window.tabs.tabBar(), records.filters.field]
    wanted += [records.table, panel.inspector.page]
    places = [there.index(part) for part in wanted]
    assert places == sorted(places)
    assert len(set(there)) == len(there)
    search.setFocus()
    back = reached(Qt.Key.Key_Backtab)
    assert back[1:] == there[:0:-1]


def test_tab_goes_through_a_form_and_out_of_it(run: Run, qtbot: QtBot) -> None:
    program = run()
    panel = program.panes.panel
    assert panel is not None
    program.menus.actions["new"].trigger()
    settle(qtbot, program)
    editor = panel.editor
    assert editor is not None
    first = QApplication.focusWidget()
    there = reached()
    inside = [part for part in there if editor.isAncestorOf(part)]
    assert there[: len(inside)] == inside, "the whole form comes before anything else"
    assert first is inside[0]
    assert editor.footer.isAncestorOf(inside[-1])
    assert program.window.toolbar.isAncestorOf(there[len(inside)])


def test_the_keyboard_is_in_the_list_when_the_program_starts(run: Run) -> None:
    program = run()
    assert QApplication.focusWidget() is program.window.list_in_front.table


@pytest.mark.parametrize("percent", [100, 200])
def test_no_text_of_the_bars_is_cut(run: Run, qtbot: QtBot, percent: int) -> None:
    program = run()
    program.settings.set("text-size", percent)
    program.window.resize(1024, 600)
    settle(qtbot, program)
    cut = [widget.text() for widget in _bars(program) if _is_cut(widget)]
    program.settings.set("text-size", 100)
    assert cut == []


def _bars(program: Program) -> list[QAbstractButton | QLabel]:
    window = program.window
    bars = [window.toolbar, window.list_in_front.filters, window.status]
    found: list[QAbstractButton | QLabel] = []
    for bar in bars:
        found += [b for b in bar.findChildren(QAbstractButton) if b.isVisible() and b.text()]
        found += [label for label in bar.findChildren(QLabel) if label.isVisible()]
    return found


def _is_cut(widget: QAbstractButton | QLabel) -> bool:
    return widget.width() < widget.minimumSizeHint().width()
