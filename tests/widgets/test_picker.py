"""Picking records by typing."""

from collections.abc import Callable, Iterator, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from explorer.domain.parts import Link
from explorer.widgets.picker import Picker
from explorer.widgets.suggestions import Suggestion

NAMES = ("Nissan", "Nissan Micra", "Renault")
Answer = Callable[[Sequence[Suggestion]], None]


def link(name: str) -> Link:
    return Link(f"company/{name}", "company", name, 1)


def suggestions(text: str) -> list[Suggestion]:
    found = [Suggestion(n, "company", link(n)) for n in NAMES if text.casefold() in n.casefold()]
    made = Suggestion(f"Make “{text}”", "", lambda: Link("company/new", "company", text))
    return [*found, made] if text else found


class Window(QWidget):
    """A picker and a field after it; answers wait until they are let go."""

    def __init__(self, *, single: bool = False, late: bool = False) -> None:
        super().__init__()
        self.late = late
        self.waiting: list[tuple[str, Answer]] = []
        self.picker = Picker(self._suggest, single=single, roles=("buyer", "seller"), parent=self)
        self.next = QLineEdit(self)
        column = QVBoxLayout(self)
        column.addWidget(self.picker)
        column.addWidget(self.next)
        self.resize(400, 400)

    def answer(self) -> None:
        for text, then in self.waiting:
            then(suggestions(text))
        self.waiting.clear()

    def _suggest(self, text: str, then: Answer) -> None:
        self.waiting.append((text, then))
        if not self.late:
            self.answer()


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[[Window], Picker]]:
    shown: list[Window] = []

    def show(window: Window) -> Picker:
        # Nobody else keeps the window, and what is collected while it is painted crashes.
        shown.append(window)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.picker.edit.setFocus()
        return window.picker

    yield show
    shown.clear()


Show = Callable[[Window], Picker]


def names(picker: Picker) -> list[str]:
    return [chosen.name for chosen in picker.links]


def test_enter_takes_the_first_suggestion(show: Show) -> None:
    picker = show(Window())
    QTest.keyClicks(picker.edit, "niss")
    assert picker.suggestions.isVisible()
    QTest.keyClick(picker.edit, Qt.Key.Key_Return)
    assert names(picker) == ["Nissan"]
    assert picker.edit.text() == ""
    assert not picker.suggestions.isVisible()


def test_arrows_go_through_the_suggestions_and_round(show: Show) -> None:
    picker = show(Window())
    QTest.keyClicks(picker.edit, "niss")
    QTest.keyClick(picker.edit, Qt.Key.Key_Down)
    QTest.keyClick(picker.edit, Qt.Key.Key_Return)
    QTest.keyClicks(picker.edit, "niss")
    QTest.keyClick(picker.edit, Qt.Key.Key_Up)
    QTest.keyClick(picker.edit, Qt.Key.Key_Return)
    assert names(picker) == ["Nissan Micra", "niss"]


def test_enter_before_the_answer_waits_for_it(show: Show) -> None:
    window = Window(late=True)
    picker = show(window)
    QTest.keyClicks(picker.edit, "renau")
    QTest.keyClick(picker.edit, Qt.Key.Key_Return)
    assert names(picker) == []
    window.answer()
    assert names(picker) == ["Renault"]


def test_an_answer_to_what_is_no_longer_typed_is_ignored(show: Show) -> None:
    window = Window(late=True)
    picker = show(window)
    QTest.keyClicks(picker.edit, "r")
    first = window.waiting.pop()
    QTest.keyClick(picker.edit, Qt.Key.Key_Backspace)
    first[1](suggestions("r"))
    assert not picker.suggestions.isVisible()


def test_tab_takes_a_name_that_begins_so_and_goes_on(show: Show) -> None:
    window = Window()
    picker = show(window)
    QTest.keyClicks(picker.edit, "Ren")
    QTest.keyClick(picker.edit, Qt.Key.Key_Tab)
    assert names(picker) == ["Renault"]
    assert window.next.hasFocus()


def test_tab_makes_no_record(show: Show) -> None:
    window = Window()
    picker = show(window)
    QTest.keyClicks(picker.edit, "Zzz")
    QTest.keyClick(picker.edit, Qt.Key.Key_Tab)
    assert names(picker) == []
    assert picker.entry() == (Link("", "", "Zzz"),)
    assert window.next.hasFocus()


def test_what_was_typed_and_not_chosen_comes_back(show: Show) -> None:
    picker = show(Window())
    picker.set_entry((link("Renault"), Link("", "", "Zzz")))
    assert names(picker) == ["Renault"]
    assert picker.edit.text() == "Zzz"
    assert picker.entry() == (link("Renault"), Link("", "", "Zzz"))


def test_one_record_is_chosen_once(show: Show) -> None:
    picker = show(Window())
    picker.add(link("Renault"))
    picker.add(link("Renault"))
    assert names(picker) == ["Renault"]


def test_where_there_is_one_place_the_token_takes_it(show: Show) -> None:
    picker = show(Window(single=True))
    QTest.keyClicks(picker.edit, "Renault")
    QTest.keyClick(picker.edit, Qt.Key.Key_Return)
    [token] = picker.tokens
    assert token.hasFocus()
    assert not picker.edit.isVisible()
    QTest.keyClick(token, Qt.Key.Key_Delete)
    assert picker.edit.isVisible()
    assert picker.edit.hasFocus()
    assert picker.entry() == ()


def test_tokens_come_before_the_line_in_tab_order(show: Show) -> None:
    window = Window()
    picker = show(window)
    for name in NAMES:
        picker.add(link(name))
    window.next.setFocus()
    for expected in (picker.edit, *reversed(picker.tokens)):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Backtab)
        assert window.focusWidget() is expected


def test_clicking_the_cross_removes_and_clicking_the_name_does_not(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, *_: opened.append(menu))
    picker = show(Window())
    picker.add(link("Nissan"))
    picker.add(link("Renault"))
    first = picker.tokens[0]
    cross = first.rect().center()
    cross.setX(first.width() - 8)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton, pos=first.rect().center())
    assert len(opened) == 1
    assert names(picker) == ["Nissan", "Renault"]
    QTest.mouseClick(first, Qt.MouseButton.LeftButton, pos=cross)
    assert names(picker) == ["Renault"]


def test_suggestions_close_when_the_keyboard_goes_elsewhere(show: Show, qtbot: QtBot) -> None:
    window = Window()
    picker = show(window)
    QTest.keyClicks(picker.edit, "niss")
    window.next.setFocus()
    qtbot.waitUntil(lambda: not picker.suggestions.isVisible())


def test_a_suggestion_is_chosen_with_the_mouse(show: Show) -> None:
    picker = show(Window())
    QTest.keyClicks(picker.edit, "niss")
    rows = picker.suggestions
    place = rows.visualRect(rows.model().index(1, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert names(picker) == ["Nissan Micra"]


def test_the_list_says_what_is_marked_to_those_who_cannot_see_it(show: Show) -> None:
    picker = show(Window())
    QTest.keyClicks(picker.edit, "niss")
    QTest.keyClick(picker.edit, Qt.Key.Key_Down)
    assert picker.edit.accessibleDescription() == "Nissan Micra, company"


def test_markup_in_a_name_stays_a_name(show: Show) -> None:
    picker = show(Window())
    picker.add(link("<b>&R</b>"))
    [token] = picker.tokens
    assert token.text().startswith("<b>&&R</b>")
    assert token.accessibleName() == "<b>&R</b>"
    assert "&lt;b&gt;" in token.toolTip()
