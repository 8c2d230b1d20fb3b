"""The item model of a list, over a real library."""

import pytest
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from explorer.domain.columns import LISTS, TABS
from explorer.domain.edits import Delete, Save
from explorer.domain.lists import Filter
from explorer.models.cells import Cell
from explorer.models.records import CELL, ID, ROW, RecordTable
from tests.desk import Desk
from tests.worlds import a_company


def texts(model: RecordTable, column: int = 0) -> list[str]:
    return [model.index(row, column).data() or "" for row in range(model.rowCount())]


def filled(desk: Desk, kind: str = "company") -> RecordTable:
    """A list with all its first rows at hand."""
    model = RecordTable(kind, desk.workspace)
    model.refresh()
    desk.settle()
    texts(model)
    desk.settle()
    return model


@pytest.mark.parametrize("kind", TABS)
def test_every_list_shows_its_rows_and_keeps_the_rules_of_models(desk: Desk, kind: str) -> None:
    model = RecordTable(kind, desk.workspace)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Warning, model
    )
    model.refresh()
    desk.settle()
    texts(model)
    desk.settle()
    assert model.rowCount() > 2
    assert model.columnCount() == len(LISTS[kind])
    assert all(texts(model))
    model.sort(0, Qt.SortOrder.DescendingOrder)
    desk.settle()
    model.show_matches("re", ())
    desk.settle()
    del tester


def test_a_row_that_is_not_at_hand_is_empty_and_arrives_later(desk: Desk) -> None:
    model = RecordTable("company", desk.workspace)
    model.refresh()
    desk.settle()
    index = model.index(0, 0)
    model._pages = type(model._pages)()  # as after a long scroll
    assert index.data() is None
    desk.settle()
    assert index.data()


def test_a_cell_hands_out_its_row_its_look_and_its_id(desk: Desk) -> None:
    model = filled(desk)
    index = model.index(0, 0)
    assert index.data(ROW).link.id == index.data(ID) == model.ids[0]
    cell = index.data(CELL)
    assert isinstance(cell, Cell)
    assert cell.text == index.data()


def test_sorting_is_the_databases_and_keeps_the_marked_row(desk: Desk) -> None:
    model = filled(desk)
    marked = QPersistentModelIndex(model.index(3, 0))
    name = marked.data()
    model.sort(0, Qt.SortOrder.DescendingOrder)
    desk.settle()
    assert texts(model) == sorted(texts(model), key=str.casefold, reverse=True)
    assert marked.data() == name
    assert marked.row() != 3


def test_a_filter_narrows_and_leaves_the_rest_alone(desk: Desk) -> None:
    model = filled(desk)
    counted: list[tuple[int, int]] = []
    model.counted.connect(lambda shown, total: counted.append((shown, total)))
    total = model.rowCount()
    model.show_matches("", (Filter("type", ("automaker",)),))
    desk.settle()
    kinds = [c.name for c in model.columns].index("type")
    assert set(texts(model, kinds)) == {"automaker"}
    assert counted == [(model.rowCount(), total)]
    assert 0 < model.rowCount() < total


def test_a_new_record_is_one_inserted_row(desk: Desk) -> None:
    model = filled(desk)
    before = model.rowCount()
    inserted: list[tuple[int, int]] = []
    model.rowsInserted.connect(lambda _, first, last: inserted.append((first, last)))
    model.modelReset.connect(lambda: pytest.fail("the whole list was reset"))
    desk.do(Save("Add", (a_company("Aaa Motors"),)))
    model.refresh()
    desk.settle()
    assert model.rowCount() == before + 1
    assert inserted == [(0, 0)]


def test_a_deleted_record_is_one_removed_row(desk: Desk) -> None:
    (made,) = desk.do(Save("Add", (a_company("Aaa Motors"),))).made
    model = filled(desk)
    removed: list[tuple[int, int]] = []
    model.rowsRemoved.connect(lambda _, first, last: removed.append((first, last)))
    desk.do(Delete("Delete", (made,)))
    model.refresh()
    desk.settle()
    assert removed == [(0, 0)]
    assert model.place_of(made) is None


def test_a_changed_record_changes_its_row_alone(desk: Desk) -> None:
    (made,) = desk.do(Save("Add", (a_company("Aaa Motors", country="Japan"),))).made
    model = filled(desk)
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda top, bottom: changed.append((top.row(), bottom.row())))
    renamed = a_company("Aaa Motors", country="France", id=made, key="company/aaa")
    desk.do(Save("Edit", (renamed,)))
    model.refresh()
    desk.settle()
    country = [c.name for c in model.columns].index("country")
    assert model.index(0, country).data() == "France"
    assert changed == [(0, 0)]


def test_rows_of_an_earlier_run_are_shown_until_the_database_answers(desk: Desk) -> None:
    rows = tuple(filled(desk).row_at(place) for place in range(3))
    model = RecordTable("company", desk.workspace)
    model.begin_with(tuple(row for row in rows if row is not None))
    assert len(texts(model)) == 3
    assert all(texts(model))
    model.refresh()
    desk.settle()
    assert model.rowCount() > 3


def test_markup_in_a_name_stays_text_in_its_tooltip(desk: Desk) -> None:
    desk.do(Save("Add", (a_company("<b>Aaa</b> & <img src=x>"),)))
    model = filled(desk)
    assert model.index(0, 0).data() == "<b>Aaa</b> & <img src=x>"
    assert "&lt;b&gt;" in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_scrolling_far_asks_for_little(desk: Desk) -> None:
    desk.do(Save("Add", tuple(a_company(f"Company {n:04}") for n in range(900))))
    model = RecordTable("company", desk.workspace)
    model.refresh()
    desk.settle()
    texts(model)  # as if everything had been scrolled past in one turn
    desk.settle()
    assert len(model._pages) < 900
    assert model.index(model.rowCount() - 1, 0).data()


def test_selection_flags_are_those_of_rows(desk: Desk) -> None:
    model = filled(desk)
    selection = QItemSelectionModel(model)
    selection.select(
        model.index(1, 0),
        QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
    )
    assert [index.row() for index in selection.selectedRows()] == [1]
