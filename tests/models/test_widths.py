"""Columns that share a width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.models.widths import Need, need_for, shared_width

SIZES = st.floats(1, 400)
CELLS = st.lists(SIZES, max_size=40)
NEEDS = st.lists(
    st.builds(
        lambda whole, line, head, least, weight: need_for(
            whole, line, head=head, least=least, short=60, weight=weight
        ),
        *(CELLS, CELLS, SIZES, SIZES, st.floats(1, 40)),
    ),
    min_size=1,
    max_size=12,
)


def a_need(*cells: float, least: float = 40, weight: float = 10) -> Need:
    return need_for(cells, head=20, least=least, short=0, weight=weight)


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


@given(NEEDS)
def test_no_cell_is_cut_where_there_is_room_for_all(needs: list[Need]) -> None:
    wanted = [max([need.least, *(max(w) for w in need.wants if w)]) for need in needs]
    widths = shared_width(needs, sum(wanted) + 1)
    assert all(width >= most for width, most in zip(widths, wanted, strict=True))


def test_one_long_cell_gives_way_before_the_other_columns() -> None:
    names, dates = a_need(*[200.0] * 9, 900), a_need(*[120.0] * 10)
    assert shared_width([names, dates], 500) == pytest.approx((380, 120))


def test_the_column_with_more_to_show_for_each_pixel_comes_first() -> None:
    types, owners = a_need(*[70.0] * 8, 90, 90), a_need(*[40.0] * 9, 170)
    assert shared_width([types, owners], 180)[0] >= 90


def test_the_weightier_column_keeps_more_where_all_must_give_way() -> None:
    name, date = a_need(900, weight=30), a_need(900, weight=10)
    assert shared_width([name, date], 400) == pytest.approx((280, 120))


def test_room_to_spare_is_given_to_all_alike() -> None:
    assert shared_width([a_need(300), a_need(40)], 440) == pytest.approx((350, 90))


def test_a_short_column_gets_all_it_wants_before_a_long_one() -> None:
    title, author = a_need(*[300.0] * 5, 900, weight=30), a_need(90, 110)
    assert shared_width([title, author], 600) == pytest.approx((490, 110))


def test_what_is_urgent_everywhere_comes_before_what_is_not() -> None:
    title = need_for([100], [200], head=20, least=40, short=0, weight=30)
    date = need_for([100], [200], head=20, least=40, short=0, weight=1)
    assert shared_width([title, date], 210) == pytest.approx((110 - 10 / 31, 100 + 10 / 31))


def test_a_date_or_figure_comes_first_though_most_cells_are_empty() -> None:
    names = need_for([200.0] * 40, head=30, least=80, short=120, weight=30)
    dates = need_for([8.0] * 40 + [100.0], head=30, least=80, short=120, weight=10)
    assert shared_width([names, dates], 250) == pytest.approx((150, 100))


def test_a_column_of_mostly_empty_cells_may_shrink_to_its_header() -> None:
    assert need_for([8.0] * 40 + [500.0], head=30, least=80, short=0, weight=10).least == 30
    assert need_for([90.0] * 40 + [500.0], head=30, least=80, short=0, weight=10).least == 80


def test_of_many_cells_a_few_widths_are_tried_and_always_the_widest() -> None:
    need = need_for([float(n) for n in range(10_000)], head=30, least=80, short=0, weight=10)
    assert len(need.wants[-1]) < 50
    assert need.wants[-1][-1] == 9999
