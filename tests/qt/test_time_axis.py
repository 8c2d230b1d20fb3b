"""Ticks and labels of the axis."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetricsF

from explorer.qt.time_axis import Axis, axis_for, level_for
from explorer.qt.time_scale import Scale


def _scale(first: date, last: date, width: float = 1000) -> Scale:
    return Scale(first.toordinal(), last.toordinal(), 100, width)


def _axis(first: date, last: date, width: float = 1000, fiscal_month: int = 1) -> Axis:
    metrics = QFontMetricsF(QFont())
    scale = _scale(first, last, width)
    return axis_for(scale, metrics.horizontalAdvance, fiscal_month=fiscal_month)


@given(
    st.dates(date(1, 1, 1), date(9990, 1, 1)),
    st.floats(14, 2_000_000),
    st.integers(120, 3000),
    st.integers(1, 12),
)
def test_labels_never_collide_nor_leave_the_axis(
    start: date, days: float, width: int, fiscal_month: int
) -> None:
    metrics = QFontMetricsF(QFont())
    scale = Scale(start.toordinal(), start.toordinal() + days, 100, width)
    axis = axis_for(scale, metrics.horizontalAdvance, fiscal_month=fiscal_month)
    for line in (axis.coarse, axis.fine):
        placed = [(t.x, t.x + metrics.horizontalAdvance(t.label)) for t in line if t.x is not None]
        assert all(left[1] < right[0] for left, right in pairwise(placed))
        assert all(begin >= scale.left and end <= scale.right for begin, end in placed)


@pytest.mark.parametrize(
    ("first", "last", "coarse", "fine"),
    [
        (date(1900, 1, 1), date(2030, 1, 1), "1960", None),
        (date(2010, 1, 1), date(2030, 1, 1), "2011", None),
        (date(2020, 1, 1), date(2025, 1, 1), "2021", "Q3"),
        (date(2024, 1, 1), date(2025, 1, 1), "2024", "Mar"),
        (date(2024, 3, 1), date(2024, 4, 10), "Mar 2024", "11"),
    ],
)
def test_periods_are_as_fine_as_there_is_room_for(
    first: date, last: date, coarse: str, fine: str | None
) -> None:
    axis = _axis(first, last)
    assert coarse in {tick.label for tick in axis.coarse}
    assert (fine in {tick.label for tick in axis.fine}) if fine else not axis.fine


def test_a_decades_axis_names_no_single_year() -> None:
    years = {int(tick.label) for tick in _axis(date(1900, 1, 1), date(2030, 1, 1)).coarse}
    assert all(year % 5 == 0 for year in years)


def test_fiscal_years_begin_in_their_month_and_say_so() -> None:
    axis = _axis(date(2022, 1, 1), date(2028, 1, 1), width=500, fiscal_month=4)
    days = {tick.label: date.fromordinal(int(tick.day)) for tick in axis.coarse}
    assert days["FY2026"] == date(2026, 4, 1)


def test_the_first_fiscal_quarter_begins_with_the_fiscal_year() -> None:
    axis = _axis(date(2022, 1, 1), date(2026, 1, 1), fiscal_month=4)
    first = next(tick for tick in axis.fine if tick.label == "Q1")
    assert date.fromordinal(int(first.day)).month == 4


def test_the_label_of_a_period_that_began_before_stays_in_view() -> None:
    axis = _axis(date(2024, 2, 10), date(2024, 12, 15))
    assert axis.coarse[0].label == "2024"
    assert axis.coarse[0].x is not None


def test_an_axis_can_be_told_to_be_as_coarse_as_another() -> None:
    metrics = QFontMetricsF(QFont())
    wide, narrow = (_scale(date(2000, 1, 1), date(2030, 1, 1), width) for width in (2000, 200))
    level = level_for(narrow, metrics.horizontalAdvance)
    assert level.days > level_for(wide, metrics.horizontalAdvance).days
    days = [tick.day for tick in axis_for(wide, metrics.horizontalAdvance, level=level).coarse]
    assert days == [t.day for t in axis_for(narrow, metrics.horizontalAdvance).coarse]
