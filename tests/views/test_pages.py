"""The switch of a tab: its list and its pictures."""

import pytest
from PySide6.QtWidgets import QLabel

from explorer.domain.columns import TABS
from explorer.domain.lists import Filter
from explorer.views.board import BoardView
from explorer.views.filters import Wanted
from explorer.views.pages import LIST, PAGES
from explorer.views.pictures import VIEWS
from explorer.views.records import Records
from explorer.views.showing import showing_of_picture
from tests.desk import Desk


def opened(desk: Desk, kind: str = "promise") -> Records:
    records = Records(kind, desk.workspace, desk.navigation)
    desk.qtbot.addWidget(records)
    records.resize(1000, 500)
    records.show()
    desk.settle()
    return records


def board_of(records: Records) -> BoardView:
    board = records.pages.picture
    assert isinstance(board, BoardView)
    return board


@pytest.mark.parametrize("kind", TABS)
def test_only_a_tab_with_pictures_has_a_switch(desk: Desk, kind: str) -> None:
    switch = opened(desk, kind).pages.switch
    assert (switch is not None) == (kind in PAGES)


def test_every_page_can_be_drawn_without_a_window() -> None:
    assert {page.view for pages in PAGES.values() for page in pages} <= VIEWS.keys()


def test_a_picture_chosen_before_there_is_an_answer_is_made_only_then(desk: Desk) -> None:
    records = Records("promise", desk.workspace, desk.navigation)
    desk.qtbot.addWidget(records)
    records.pages.show_page("board")
    assert records.pages.picture is None
    records.show()
    desk.settle()
    assert records.pages.currentWidget() is board_of(records)


def test_a_page_that_there_is_none_of_changes_nothing(desk: Desk) -> None:
    records = opened(desk)
    records.pages.show_page("chart of yesterday")
    assert records.pages.name == LIST


def test_the_picture_shows_what_passes_the_filters_of_the_list(desk: Desk) -> None:
    records = opened(desk)
    records.pages.show_page("board")
    desk.settle()
    everything = board_of(records).ids_in_sight
    records.filters.want(Wanted("rosslyn"))
    desk.settle()
    few = board_of(records).ids_in_sight
    assert 0 < len(few) < len(everything)
    assert set(few) <= set(records.model.ids)
    records.filters.want(Wanted("", (Filter("outcome", ("open",)),)))
    desk.settle()
    assert not set(few) & set(board_of(records).ids_in_sight)


def test_a_record_looked_at_elsewhere_is_selected_in_the_picture(desk: Desk) -> None:
    records = opened(desk)
    records.pages.show_page("board")
    desk.settle()
    wanted = board_of(records).ids_in_sight[-1]
    desk.navigation.go(wanted)
    assert records.selected_ids == (wanted,)
    desk.navigation.go(-1)
    assert not records.selected_ids


def test_the_picture_of_a_page_in_front_can_be_of_what_is_in_sight_or_selected(desk: Desk) -> None:
    records = opened(desk)
    assert showing_of_picture(records, "promise-board").visible is None
    records.pages.show_page("board")
    desk.settle()
    seen = board_of(records).ids_in_sight
    desk.navigation.go(seen[0])
    showing = showing_of_picture(records, "promise-board")
    assert showing.visible is not None
    assert showing.visible.ids == seen
    assert showing.selection is not None
    assert showing.selection.ids == seen[:1]


def test_an_empty_tab_says_what_its_picture_would_show(empty_desk: Desk) -> None:
    records = opened(empty_desk)
    records.pages.show_page("board")
    empty_desk.settle()
    sentences = [label.text() for label in records.pages.findChildren(QLabel)]
    assert any("due, overdue" in sentence for sentence in sentences)
