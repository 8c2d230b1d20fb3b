"""Shapes and anchors of entries."""

from datetime import date

import pytest

from explorer.timeline.entries import Shape, entries_of
from tests.timeline.made import Event, an_event, columns_of, in_year

FIRST, LAST = date(2024, 1, 1), date(2024, 12, 31)


@pytest.mark.parametrize(
    ("earliest", "latest", "sense", "shape"),
    [
        (FIRST, FIRST, "once", Shape.INSTANT),
        (FIRST, LAST, "once", Shape.WINDOW),
        (FIRST, LAST, "throughout", Shape.BAR),
        (FIRST, FIRST, "throughout", Shape.BAR),
        (FIRST, None, "throughout", Shape.BAR),
        (None, LAST, "deadline", Shape.DEADLINE),
        (FIRST, LAST, "deadline", Shape.DEADLINE),
        (FIRST, None, "not before", Shape.NOT_BEFORE),
        (None, LAST, "once", Shape.DEADLINE),
        (FIRST, None, "once", Shape.NOT_BEFORE),
    ],
)
def test_the_sense_and_the_days_decide_the_shape(
    earliest: date | None, latest: date | None, sense: str, shape: Shape
) -> None:
    entries = entries_of(columns_of([Event("x", earliest, latest, sense=sense)]), 1)
    assert entries.shape.tolist() == [shape]


def test_a_year_is_anchored_at_its_middle_and_not_at_its_first_day() -> None:
    entries = entries_of(columns_of([in_year(2024)]), 1)
    assert date.fromordinal(int(entries.anchor[0])) == date(2024, 7, 2)


def test_a_deadline_is_anchored_at_the_end_of_its_last_day() -> None:
    entries = entries_of(columns_of([Event("x", None, LAST, sense="deadline")]), 1)
    assert entries.anchor[0] == LAST.toordinal() + 1


def test_what_has_no_day_is_counted_and_not_drawn() -> None:
    entries = entries_of(columns_of([an_event(), Event("x", None, None)]), 1)
    assert (len(entries), entries.undated) == (1, 1)


def test_entries_are_ordered_by_lane_and_then_by_time() -> None:
    events = [an_event(day=LAST, lane=1), an_event(day=LAST), an_event(day=FIRST, lane=1)]
    entries = entries_of(columns_of(events), 2)
    assert entries.ids.tolist() == [2, 3, 1]
    assert [list(entries.of_lane(lane)) for lane in (0, 1)] == [[0], [1, 2]]


def test_only_what_lasts_reaches_to_the_edge() -> None:
    events = [
        Event("holds", FIRST, None, sense="throughout"),
        Event("by", None, LAST, sense="deadline"),
    ]
    begin, end = entries_of(columns_of(events), 1).drawn_extent()
    assert end[0] == float("inf")
    assert begin[1] == end[1] == LAST.toordinal() + 1
