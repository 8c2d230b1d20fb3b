"""The two clocks of the toolbar."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from explorer.views.clocks import Clock, ClockButton, DayField, day_of
from tests.desk import Desk
from tests.worlds import TODAY


def a_button(desk: Desk, clock: Clock = Clock.TRUE_ON) -> ClockButton:
    button = ClockButton(clock, desk.workspace)
    desk.qtbot.addWidget(button)
    button.show()
    return button


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2020", date(2020, 12, 31)),
        ("end of 2023", date(2023, 12, 31)),
        ("6 February 2023", date(2023, 2, 6)),
        ("2023-02-06", date(2023, 2, 6)),
        ("fin 2023", date(2023, 12, 31)),
        ("2023年2月6日", date(2023, 2, 6)),
        ("nonsense", None),
        ("", None),
    ],
)
def test_words_mean_their_last_day(words: str, day: date | None) -> None:
    assert day_of(words, TODAY) == day


def test_a_clock_says_today_until_it_is_turned(desk: Desk) -> None:
    button = a_button(desk)
    assert button.button.text() == "True on today ▾"
    assert not button.back.isVisible()
    button.turn(date(2020, 1, 31))
    assert desk.workspace.clocks.true_on == date(2020, 1, 31)
    assert button.button.text() == "True on 31 Jan 2020 ▾"
    assert button.back.isVisible()


def test_one_click_leads_back_to_today(desk: Desk) -> None:
    button = a_button(desk, Clock.KNOWN_ON)
    button.turn(date(2020, 1, 31))
    QTest.mouseClick(button.back, Qt.MouseButton.LeftButton)
    assert desk.workspace.clocks.known_on is None


def test_the_clocks_turn_alone(desk: Desk) -> None:
    a_button(desk, Clock.TRUE_ON).turn(date(2020, 1, 31))
    known = a_button(desk, Clock.KNOWN_ON)
    known.turn(date(2021, 1, 31))
    clocks = desk.workspace.clocks
    assert (clocks.true_on, clocks.known_on) == (date(2020, 1, 31), date(2021, 1, 31))
    known.turn(TODAY)
    assert desk.workspace.clocks.known_on is None


def test_days_used_lately_are_offered_again(desk: Desk) -> None:
    button = a_button(desk)
    for year in (2001, 2002, 2001):
        button.turn(date(year, 1, 31))
    assert button.recent == [date(2001, 1, 31), date(2002, 1, 31)]
    button.button.menu().aboutToShow.emit()
    texts = [action.text() for action in button.button.menu().actions()]
    assert texts[-2:] == ["31 January 2001", "31 January 2002"]


def test_the_field_says_what_it_understood_before_enter(desk: Desk) -> None:
    field = DayField(lambda: TODAY)
    desk.qtbot.addWidget(field)
    days: list[date] = []
    field.entered.connect(days.append)
    QTest.keyClicks(field.line, "end of 2023")
    assert field.understood.text() == "31 December 2023"
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    field.line.setText("qqq")
    assert "no last day" in field.understood.text()
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert days == [date(2023, 12, 31)]
