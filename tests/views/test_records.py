"""A tab: one class for every list."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from explorer.domain.columns import TABS
from explorer.domain.edits import Save
from explorer.domain.lists import Filter
from explorer.qt.theme import current_theme
from explorer.views.filters import Wanted
from explorer.views.records import Records
from tests.desk import Desk
from tests.worlds import a_company


def opened(desk: Desk, kind: str = "company") -> Records:
    records = Records(kind, desk.workspace, desk.navigation)
    desk.qtbot.addWidget(records)
    records.resize(900, 500)
    records.show()
    desk.settle()
    return records


def names(records: Records) -> list[str]:
    return [records.model.index(n, 0).data() for n in range(records.model.rowCount())]


@pytest.mark.parametrize("kind", TABS)
def test_every_list_draws_its_rows(desk: Desk, kind: str) -> None:
    records = opened(desk, kind)
    image = records.grab().toImage()
    lines = {image.pixelColor(300, y).name() for y in range(80, 400)}
    assert records.model.rowCount() > 2
    assert len(lines) > 1, "only one colour: nothing is drawn"


def test_a_marked_row_is_looked_at_once_the_selection_rests(desk: Desk) -> None:
    records = opened(desk)
    records.table.mark_row(2)
    desk.qtbot.waitUntil(lambda: desk.navigation.current == records.model.ids[2])
    assert records.selected_ids == (records.model.ids[2],)


def test_a_record_looked_at_elsewhere_is_marked_in_the_list(desk: Desk) -> None:
    records = opened(desk)
    desk.navigation.go(records.model.ids[4])
    assert records.table.currentIndex().row() == 4


def test_a_click_on_a_row_still_marked_returns_to_its_record(desk: Desk) -> None:
    records = opened(desk)
    records.table.mark_row(2)
    marked = records.model.ids[2]
    desk.qtbot.waitUntil(lambda: desk.navigation.current == marked)
    desk.navigation.go(opened(desk, "vehicle").model.ids[0])
    assert records.selected_ids == (marked,)
    place = records.table.visualRect(records.model.index(2, 0)).center()
    viewport = records.table.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    desk.qtbot.waitUntil(lambda: desk.navigation.current == marked)


def test_enter_and_a_double_click_open_a_record(desk: Desk) -> None:
    records = opened(desk)
    ids: list[int] = []
    records.opened.connect(ids.append)
    records.table.mark_row(1)
    QTest.keyClick(records.table, Qt.Key.Key_Return)
    place = records.table.visualRect(records.model.index(2, 0)).center()
    viewport = records.table.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert ids == [records.model.ids[1], records.model.ids[2]]


def test_a_name_in_a_cell_is_a_link(desk: Desk) -> None:
    records = opened(desk, "vehicle")
    column = [c.name for c in records.model.columns].index("brand")
    cell = records.table.visualRect(records.model.index(3, column))
    place = cell.topLeft()
    place.setX(place.x() + 32)
    place.setY(cell.center().y())
    QTest.mouseClick(
        records.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )
    row = records.model.row_at(3)
    assert row is not None
    brand = row.values["brand"]
    linked = brand[0] if isinstance(brand, tuple) else brand
    assert desk.navigation.current == getattr(linked, "id", None)


def test_letters_typed_ahead_find_rows(desk: Desk) -> None:
    records = opened(desk)
    records.table.setFocus()
    QTest.keyClicks(records.table, "nmk")
    desk.settle()
    assert records.table.currentIndex().data() == "NMKV"


def test_copied_rows_carry_the_shown_columns_in_their_order(desk: Desk) -> None:
    records = opened(desk)
    records.table.setColumnHidden(1, True)
    records.table.horizontalHeader().moveSection(2, 0)
    records.table.mark_row(0)
    records.copy()
    desk.settle()
    data = QGuiApplication.clipboard().mimeData()
    head, line = data.text().split("\n")
    assert head.split("\t")[:2] == ["Country", "Company"]
    assert "Type" not in head
    assert line.split("\t")[1] == names(records)[0]
    assert "<table>" in data.html()


def test_a_filter_says_how_many_of_how_many_are_left(desk: Desk) -> None:
    records = opened(desk)
    total = records.model.rowCount()
    records.filters.want(Wanted(filters=(Filter("type", ("brand",)),)))
    desk.settle()
    assert records.filters.count == f"{records.model.rowCount()} of {total}"
    chips = [chip for chip in records.findChildren(QPushButton) if chip.property("chip")]
    shown = [chip.text() for chip in chips if chip.isVisibleTo(records)]
    assert shown == ["Type: brand  ×"]
    chips[0].click()
    desk.settle()
    assert records.filters.count == str(total)


def test_words_filter_the_list_as_they_are_typed(desk: Desk) -> None:
    records = opened(desk)
    everything = records.model.rowCount()
    QTest.keyClicks(records.filters.field, "nissan")
    desk.qtbot.waitUntil(lambda: 0 < records.model.rowCount() < everything)
    assert "Nissan" in names(records)


def test_where_nothing_passes_the_filters_they_can_be_cleared(desk: Desk) -> None:
    records = opened(desk)
    records.filters.want(Wanted("zzzzzz"))
    desk.settle()
    button = records.findChild(QPushButton, "emptyButton")
    assert button is not None
    assert button.isVisible()
    assert button.text() == "Clear filters"
    button.click()
    desk.settle()
    assert records.model.rowCount() > 10
    assert records.table.isVisible()


def test_an_empty_list_says_what_it_would_show_and_how_to_add_one(empty_desk: Desk) -> None:
    records = opened(empty_desk, "plant")
    asked: list[str] = []
    records.addition_asked.connect(asked.append)
    button = records.findChild(QPushButton, "emptyButton")
    assert button is not None
    assert button.text() == "Add a plant…"
    button.click()
    assert asked == ["plant"]


def test_a_hidden_list_asks_nothing_until_it_is_shown(desk: Desk) -> None:
    records = opened(desk)
    before = records.model.rowCount()
    records.hide()
    desk.do(Save("Add", (a_company("Aaa Motors"),)))
    assert records.model.rowCount() == before
    records.show()
    desk.settle()
    assert records.model.rowCount() == before + 1


def test_selection_outlasts_a_change_and_a_new_order(desk: Desk) -> None:
    records = opened(desk)
    records.table.mark_row(3)
    marked = records.selected_ids
    desk.do(Save("Add", (a_company("Aaa Motors"),)))
    records.model.sort(0, Qt.SortOrder.DescendingOrder)
    desk.settle()
    assert records.selected_ids == marked


def test_columns_can_be_hidden_but_not_the_name(desk: Desk) -> None:
    records = opened(desk)
    name, kind, *_ = records.column_actions(records)
    assert not name.isEnabled()
    kind.setChecked(False)
    assert records.table.isColumnHidden(1)


def test_the_columns_share_the_width_until_the_user_sets_them(desk: Desk) -> None:
    records = opened(desk)
    header = records.table.horizontalHeader()
    assert header.length() > records.table.viewport().width() - header.count()
    header.resizeSection(0, 300)
    records.resize(1200, 500)
    desk.settle()
    assert records.table.columnWidth(0) == 300


def test_markup_in_a_name_is_drawn_as_it_is(desk: Desk) -> None:
    desk.do(Save("Add", (a_company("<h1>Aaa</h1>"),)))
    records = opened(desk)
    assert names(records)[0] == "<h1>Aaa</h1>"
    assert records.grab().height() == 500


def test_the_whole_row_under_the_mouse_is_shown_and_none_once_it_has_left(desk: Desk) -> None:
    records = opened(desk)
    table = records.table
    hovered = current_theme().palette.hovered
    row = table.visualRect(records.model.index(2, 0)).top() + 2

    def grounds() -> set[str]:
        image = table.viewport().grab().toImage()
        return {image.pixelColor(x, row).name() for x in range(3, image.width() - 3, 40)}

    QTest.mouseMove(table.viewport(), QPoint(40, row))
    assert grounds() == {hovered}
    QApplication.sendEvent(table, QEvent(QEvent.Type.Leave))
    assert hovered not in grounds()
