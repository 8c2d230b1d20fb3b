"""A switch of two or more."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from explorer.widgets.switch import Switch


@pytest.fixture
def switch(qtbot: QtBot) -> Switch:
    switch = Switch([("list", "List"), ("board", "Board & more"), ("chart", "Chart")])
    qtbot.addWidget(switch)
    with qtbot.waitActive(switch):
        switch.show()
        switch.activateWindow()
    return switch


def buttons(switch: Switch) -> list[QToolButton]:
    return switch.findChildren(QToolButton)


def test_the_first_is_chosen_until_another_one_is_clicked(switch: Switch) -> None:
    heard: list[str] = []
    switch.chosen.connect(heard.append)
    assert switch.choice == "list"
    QTest.mouseClick(buttons(switch)[1], Qt.MouseButton.LeftButton)
    QTest.mouseClick(buttons(switch)[1], Qt.MouseButton.LeftButton)
    assert (switch.choice, heard) == ("board", ["board"])


def test_arrow_keys_choose_the_next(switch: Switch) -> None:
    heard: list[str] = []
    switch.chosen.connect(heard.append)
    switch.setFocus()
    QTest.keyClick(buttons(switch)[0], Qt.Key.Key_Right)
    QTest.keyClick(buttons(switch)[1], Qt.Key.Key_Right)
    assert heard == ["board", "chart"]
    assert buttons(switch)[2].hasFocus()


def test_what_is_chosen_by_the_program_is_not_reported(switch: Switch) -> None:
    heard: list[str] = []
    switch.chosen.connect(heard.append)
    switch.choose("chart")
    assert (switch.choice, heard) == ("chart", [])


def test_an_ampersand_in_a_word_is_a_letter(switch: Switch) -> None:
    assert buttons(switch)[1].text() == "Board && more"
    assert buttons(switch)[1].accessibleName() == "Board & more"


def test_a_condensed_switch_shows_the_choice_and_offers_all(switch: Switch, qtbot: QtBot) -> None:
    whole = switch.sizeHint().width()
    switch.condense(True)
    assert switch.sizeHint().width() < whole
    (button,) = (b for b in switch.findChildren(QToolButton) if b.isVisibleTo(switch))
    assert (button.text(), button.accessibleName()) == ("List ▾", "List")
    with qtbot.waitSignal(switch.chosen) as chosen:
        button.menu().actions()[1].trigger()
    assert chosen.args == ["board"]
    assert (switch.choice, button.text()) == ("board", "Board && more ▾")
    assert switch.sizeHint().width() <= switch.least_width + 1
    switch.condense(False)
    assert switch.sizeHint().width() == whole


def test_the_tab_key_stops_at_what_is_chosen_alone(switch: Switch) -> None:
    for name in ("list", "chart"):
        switch.choose(name)
        stops = [b for b in buttons(switch) if b.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert [stop.isChecked() for stop in stops if stop.isVisible()] == [True]
