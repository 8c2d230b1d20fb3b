"""Tall timelines parted into pages."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from explorer.timeline.layout import Box, boxes_of
from explorer.timeline.measures import Measures
from explorer.timeline.paging import pages_of

SIZES = Measures(16.0)
ROWS = st.lists(st.integers(1, 80), min_size=1, max_size=30)


def boxes(rows: list[int]) -> tuple[Box, ...]:
    return boxes_of(rows, [0.0] * len(rows), SIZES.row, SIZES.pad)


@given(ROWS, st.floats(150, 900))
def test_pages_show_every_lane_once_from_top_to_bottom(rows: list[int], room: float) -> None:
    made = boxes(rows)
    pages = pages_of(made, room, SIZES)
    assert pages[0][0] == 0
    assert pages[-1][1] == made[-1].bottom
    assert all(one[1] == other[0] for one, other in pairwise(pages))
    assert all(0 < bottom - top <= room + 1e-6 for top, bottom in pages)


@given(ROWS, st.floats(150, 900))
def test_no_page_ends_within_a_row(rows: list[int], room: float) -> None:
    made = boxes(rows)
    for _, bottom in pages_of(made, room, SIZES)[:-1]:
        box = next(box for box in made if box.top < bottom <= box.bottom)
        into = (bottom - box.top - SIZES.pad) / SIZES.row
        assert bottom == box.bottom or abs(into - round(into)) < 0.001


def test_a_lane_moves_to_the_next_page_whole_if_the_page_is_full_enough() -> None:
    first, _, third = made = boxes([20, 20, 20])
    assert pages_of(made, first.height * 1.5, SIZES) == (
        (0.0, first.bottom),
        (first.bottom, third.top),
        (third.top, third.bottom),
    )


def test_a_lane_higher_than_a_page_is_parted_between_rows() -> None:
    (box,) = made = boxes([50])
    pages = pages_of(made, box.height / 2 - 1, SIZES)
    assert len(pages) == 3
    assert pages_of(made, box.height, SIZES) == ((0.0, box.bottom),)


def test_nothing_has_no_pages() -> None:
    assert pages_of((), 500, SIZES) == ()
