"""What a screen reader and a keyboard find in the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QWidget
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


def test_tab_goes_round_as_the_eye_does(run: Run, qtbot: QtBot) -> None:
    program = run()
    window, panel = program.window, program.panes.panel
    search = window.toolbar.search
    assert panel is not None
    order: list[QWidget] = [search]
    while (after := order[-1].nextInFocusChain()) not in (None, search):
        order.append(after)
    records = window.list_in_front
    wanted = [search, window.toolbar.known_on.button, records.filters.field, records.table]
    places = [order.index(part) for part in (*wanted, panel.inspector.page)]
    assert places == sorted(places)


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
