"""Columns that share a width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.models.widths import Need, need_for, shared_width

SIZES = st.floats(1, 400)
NEEDS = st.lists(
    st.tuples(st.lists(SIZES, min_size=3, max_size=3).map(sorted), st.floats(1, 40)).map(
        lambda drawn: Need(drawn[0][2], drawn[0][1], drawn[0][0], drawn[1])
    ),
    min_size=1,
    max_size=12,
)


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


def test_room_to_spare_is_given_to_all_alike() -> None:
    assert shared_width([Need(300, 100, 80, 30), Need(40, 40, 40, 5)], 440) == (350, 90)


def test_a_short_column_gets_all_it_wants_before_a_long_one() -> None:
    title, author = Need(900, 300, 80, 30), Need(110, 90, 60, 10)
    assert shared_width([title, author], 600) == pytest.approx((490, 110))


def test_a_date_or_figure_is_usual_though_most_cells_are_empty() -> None:
    cells = [8.0] * 40 + [100.0]
    need = need_for(cells, head=30, least=10, short=120, weight=10)
    assert need == Need(100, 100, 30, 10)
    assert need_for([8.0] * 40 + [500.0], head=30, least=10, short=120, weight=10).usual == 120
