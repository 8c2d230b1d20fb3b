"""Columns that stand side by side, and rows that share a height."""

from hypothesis import given
from hypothesis import strategies as st

from explorer.diagrams.table_layout import divided, fitting, placed

HEIGHTS = st.lists(st.floats(10, 60), max_size=40)


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
