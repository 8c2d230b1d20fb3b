"""Columns that share a width, and rows that share a height."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.diagrams.table_layout import Need, divided, fitting, placed, shared_width

SIZES = st.floats(1, 400)
NEEDS = st.lists(
    st.tuples(st.lists(SIZES, min_size=3, max_size=3).map(sorted), st.floats(1, 40)).map(
        lambda drawn: Need(drawn[0][2], drawn[0][1], drawn[0][0], drawn[1])
    ),
    min_size=1,
    max_size=12,
)
HEIGHTS = st.lists(st.floats(10, 60), max_size=40)


@given(NEEDS, st.floats(50, 3000))
def test_the_columns_together_take_exactly_the_room(needs: list[Need], room: float) -> None:
    assert sum(shared_width(needs, room)) == pytest.approx(room)


@given(NEEDS, st.floats(50, 3000))
def test_no_column_falls_below_its_least_while_there_is_room(
    needs: list[Need], room: float
) -> None:
    if sum(need.least for need in needs) <= room:
        widths = shared_width(needs, room)
        assert all(width >= need.least - 0.001 for need, width in zip(needs, widths, strict=True))


def test_one_long_cell_gives_way_before_the_other_columns() -> None:
    name, date = Need(900, 200, 80, 30), Need(120, 120, 60, 10)
    assert shared_width([name, date], 500) == pytest.approx((380, 120))


def test_the_weightier_column_keeps_more_where_all_must_give_way() -> None:
    name, date = Need(900, 900, 80, 30), Need(900, 900, 60, 10)
    assert shared_width([name, date], 400) == pytest.approx((300, 100))


def test_columns_stand_side_by_side_with_their_gaps() -> None:
    assert placed([100, 50, 20], 10) == (0, 110, 170)


@given(HEIGHTS, st.floats(0, 1500), st.floats(0, 30))
def test_the_rows_that_fit_and_the_remark_stay_in_the_room(
    heights: list[float], room: float, remark: float
) -> None:
    count = fitting(heights, room, remark)
    assert count == len(heights) or sum(heights[:count]) + remark <= room or count == 0
    if count < len(heights):
        assert sum(heights[: count + 1]) + remark > room


@given(HEIGHTS, st.floats(60, 500))
def test_pages_hold_every_row_once_and_none_overflows(heights: list[float], room: float) -> None:
    pages = divided(heights, room)
    assert [height for page in pages for height in heights[page]] == heights
    assert all(sum(heights[page]) <= room for page in pages)


def test_a_row_higher_than_a_page_has_one_of_its_own() -> None:
    assert divided([20, 500, 20], 100) == (slice(0, 1), slice(1, 2), slice(2, 3))
