"""The search field and its results."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.models.results import RESULT
from explorer.views.search import SearchField
from tests.desk import Desk


@pytest.fixture
def window(desk: Desk) -> QWidget:
    window = QWidget()
    desk.qtbot.addWidget(window)
    window.resize(700, 500)
    return window


@pytest.fixture
def field(desk: Desk, window: QWidget) -> SearchField:
    column = QVBoxLayout(window)
    field = SearchField(desk.workspace, window)
    column.addWidget(field)
    column.addStretch(1)
    window.show()
    window.activateWindow()
    field.setFocus()
    desk.qtbot.waitUntil(field.hasFocus)
    return field


def found(field: SearchField) -> list[str]:
    results = field.drop.list.results
    return [results.index(n).data() for n in range(results.rowCount())]


def test_results_appear_as_you_type_and_forgive_typing_errors(
    desk: Desk, field: SearchField
) -> None:
    QTest.keyClicks(field, "nisan")
    desk.settle()
    assert field.drop.isVisible()
    assert found(field)[0] == "Nissan"


def test_enter_opens_the_marked_result(desk: Desk, field: SearchField) -> None:
    ids: list[int] = []
    field.found.connect(ids.append)
    QTest.keyClicks(field, "ampere")
    desk.settle()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert len(ids) == 1
    assert not field.drop.isVisible()


def test_the_arrows_move_among_the_results(desk: Desk, field: SearchField) -> None:
    ids: list[int] = []
    field.found.connect(ids.append)
    QTest.keyClicks(field, "nissan")
    desk.settle()
    QTest.keyClick(field, Qt.Key.Key_Down)
    second = field.drop.list.results.index(1).data(RESULT).value
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert ids == [second.id]


def test_escape_closes_the_results_and_keeps_the_words(desk: Desk, field: SearchField) -> None:
    QTest.keyClicks(field, "renault")
    desk.settle()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.drop.isVisible()
    assert field.text() == "renault"


def test_words_that_nothing_answers_to_say_so(desk: Desk, field: SearchField) -> None:
    QTest.keyClicks(field, "qqqqxxxx")
    desk.settle()
    assert field.drop.isVisible()
    assert found(field) == []


def test_the_results_lie_within_the_window(desk: Desk, field: SearchField) -> None:
    QTest.keyClicks(field, "nissan")
    desk.settle()
    assert field.window().rect().contains(field.drop.geometry())
