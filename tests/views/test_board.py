"""The board of the Promises tab, by mouse and keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from explorer.domain.clocks import Clocks
from explorer.domain.dates import read_date
from explorer.domain.edits import Delete, Save
from explorer.views.board import BoardView
from explorer.views.filters import Wanted
from explorer.views.records import Records
from tests.desk import Desk
from tests.worlds import TODAY, a_development, a_source, cited

TITLES = {
    "Past": ("2024", "2021"),
    "Soon": ("by the end of 2026", "2021"),
    "Next": ("March 2027", "2021"),
    "Later": ("2031", "2021"),
    "Undated": ("", "2021"),
}


@pytest.fixture
def records(empty_desk: Desk) -> Records:
    """The Promises tab with its board in front, one card a group."""
    source = a_source("Release", "2021", publisher="The Outlet")
    plans = [
        replace(a_development(title, date, citations=cited(source)), announced=read_date(said))
        for title, (date, said) in TITLES.items()
    ]
    empty_desk.do(Save("Add", (source, *plans)))
    records = Records("promise", empty_desk.workspace, empty_desk.navigation)
    empty_desk.qtbot.addWidget(records)
    records.resize(1200, 400)
    records.pages.show_page("board")
    with empty_desk.qtbot.waitActive(records):
        records.show()
        records.activateWindow()
    empty_desk.settle()
    return records


def board(records: Records) -> BoardView:
    assert isinstance(records.pages.picture, BoardView)
    return records.pages.picture


def id_of(records: Records, title: str) -> int:
    rows = [records.model.row_at(place) for place in range(records.model.rowCount())]
    return next(row.link.id or 0 for row in rows if row is not None and row.link.name == title)


def middle(records: Records, title: str) -> QPoint:
    return board(records).canvas.place_on_screen(id_of(records, title)).center().toPoint()


def test_arrows_walk_over_the_cards_and_enter_opens_one(records: Records, empty_desk: Desk) -> None:
    opened: list[int] = []
    records.opened.connect(opened.append)
    canvas = board(records).canvas
    canvas.setFocus()
    walked = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(canvas, key)
        walked.append(empty_desk.navigation.current)
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert walked == [id_of(records, title) for title in ("Past", "Soon", "Next", "Later")]
    assert opened == walked[-1:]
    assert records.selected_ids == (walked[-1],)


def test_what_is_walked_to_is_said(records: Records) -> None:
    canvas = board(records).canvas
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Home)
    assert canvas.accessibleDescription() == (
        "Past; 2024 · 23 months ago; The Outlet · 1 origin; Past, and nothing said since"
    )


def test_a_click_selects_and_a_double_click_opens(records: Records, empty_desk: Desk) -> None:
    opened: list[int] = []
    records.opened.connect(opened.append)
    viewport = board(records).canvas.viewport()
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(viewport, left, plain, middle(records, "Soon"))
    assert empty_desk.navigation.current == id_of(records, "Soon")
    QTest.mouseDClick(viewport, left, plain, middle(records, "Next"))
    assert opened == [id_of(records, "Next")]


def test_the_pointer_is_told_what_a_card_means(records: Records) -> None:
    canvas = board(records).canvas
    point = middle(records, "Undated")
    event = QHelpEvent(QHelpEvent.Type.ToolTip, point, canvas.viewport().mapToGlobal(point))
    QApplication.sendEvent(canvas.viewport(), event)
    assert QToolTip.text().splitlines()[-1] == "No last day"


def test_a_low_board_scrolls_to_what_is_looked_at(records: Records, empty_desk: Desk) -> None:
    records.resize(320, 220)
    empty_desk.settle()
    assert id_of(records, "Undated") not in board(records).ids_in_sight
    empty_desk.navigation.go(id_of(records, "Undated"))
    assert id_of(records, "Undated") in board(records).ids_in_sight
    empty_desk.navigation.go(id_of(records, "Past"))
    assert board(records).canvas.verticalScrollBar().value() == 0


def test_the_board_follows_the_clocks_and_every_change(records: Records, empty_desk: Desk) -> None:
    empty_desk.workspace.set_clocks(replace(Clocks(TODAY), true_on=read_date("2023-05-01").latest))
    empty_desk.settle()
    assert board(records).canvas.sentence_about(id_of(records, "Past")).endswith("Due later")
    empty_desk.workspace.set_clocks(Clocks(TODAY))
    gone = id_of(records, "Past")
    empty_desk.workspace.do(Delete("Delete", (gone,)))
    empty_desk.settle()
    assert board(records).canvas.sentence_about(gone) == ""


def test_a_hidden_board_asks_for_nothing(records: Records, empty_desk: Desk) -> None:
    canvas = board(records).canvas
    records.pages.show_page("list")
    empty_desk.settle()
    gone = id_of(records, "Past")
    empty_desk.workspace.do(Delete("Delete", (gone,)))
    empty_desk.settle()
    assert canvas.sentence_about(gone)
    records.pages.show_page("board")
    empty_desk.settle()
    assert canvas.sentence_about(gone) == ""


def test_the_board_is_painted_with_its_selection(records: Records, empty_desk: Desk) -> None:
    canvas = board(records).canvas
    before = canvas.grab().toImage()
    empty_desk.navigation.go(id_of(records, "Soon"))
    after = canvas.grab().toImage()
    inside = middle(records, "Soon")
    corner = canvas.place_on_screen(id_of(records, "Soon")).bottomRight().toPoint() - QPoint(6, 6)
    assert before.pixel(corner) != after.pixel(corner)
    assert canvas.card_at(inside.toPointF()) is not None


def test_a_heading_stays_in_sight_while_its_cards_are_scrolled(
    records: Records, empty_desk: Desk
) -> None:
    source = a_source("Another", "2021")
    more = [a_development(f"Zebra {n}", f"{n}", citations=cited(source)) for n in range(2030, 2050)]
    empty_desk.do(Save("Add", (source, *more)))
    records.resize(320, 300)
    records.filters.want(Wanted("zebra"))
    empty_desk.settle()
    canvas = board(records).canvas
    band = QRect(0, 4, canvas.viewport().width(), 24)
    before = canvas.viewport().grab(band).toImage()
    canvas.verticalScrollBar().setValue(100)
    assert canvas.viewport().grab(band).toImage() == before
