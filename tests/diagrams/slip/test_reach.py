"""Windows along one axis of the chart."""

from datetime import date
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.diagrams.slip.reach import Edge, Reach, reach_of
from explorer.domain.dates import Sense, Window, read_date
from tests.diagrams.slip.made import day


@pytest.mark.parametrize(
    ("words", "begin", "end", "edge"),
    [
        ("27 January 2022", day(2022, 1, 27), day(2022, 1, 28), Edge.DAY),
        ("2024", day(2024), day(2025), Edge.WITHIN),
        ("second half of 2023", day(2023, 7), day(2024), Edge.WITHIN),
        ("by the end of 2026", -inf, day(2027), Edge.BY),
        ("not before 2027", day(2027), inf, Edge.FROM),
        ("from 2024 to 2026", day(2024), day(2027), Edge.THROUGHOUT),
    ],
)
def test_a_window_reaches_over_its_days_and_ends_as_it_is_meant(
    words: str, begin: float, end: float, edge: Edge
) -> None:
    reach = _reach(words)
    assert (reach.begin, reach.end, reach.edge) == (begin, end, edge)


def test_a_year_is_marked_at_its_middle_and_never_at_its_first_day() -> None:
    assert _reach("2024").at == day(2024, 7, 2)


def test_a_limit_is_marked_at_its_own_day() -> None:
    assert _reach("by the end of 2026").at == day(2027)
    assert _reach("not before 2027").at == day(2027)


def test_words_that_say_no_day_have_no_reach() -> None:
    assert reach_of(read_date("some day, perhaps")) is None
    assert reach_of(None) is None


@given(st.dates(), st.dates(), st.sampled_from([s for s in Sense if s is not Sense.TEXT]))
def test_a_mark_never_leaves_its_window(one: date, other: date, sense: Sense) -> None:
    earliest, latest = sorted((one, other))
    reach = reach_of(Window("", None, earliest, latest, sense))
    assert reach is not None
    assert reach.begin <= reach.at <= reach.end


def _reach(words: str) -> Reach:
    reach = reach_of(read_date(words))
    assert reach is not None
    return reach
