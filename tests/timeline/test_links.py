"""Ways of arrows."""

import math
from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from explorer.domain.rows import Arrow
from explorer.timeline.entries import entries_of
from explorer.timeline.links import Ends, links_of, pieces, struck, way
from tests.timeline.made import an_event, columns_of

places = st.tuples(st.integers(0, 800), st.sampled_from([8.5 + 17 * n for n in range(8)]))
labels = st.lists(
    st.tuples(st.integers(0, 800), st.integers(0, 7), st.integers(20, 200)).map(
        lambda t: (t[0], 1.5 + 17 * t[1], t[0] + t[2], 15.5 + 17 * t[1])
    ),
    max_size=12,
)


def _ends(start: tuple[float, float], end: tuple[float, float]) -> Ends:
    return Ends((start[0] + 6, start[1]), (end[0] - 6, end[1]), start[0], end[0], 17, 6)


@given(places, places, labels)
def test_what_is_drawn_of_an_arrow_strikes_through_no_label(
    start: tuple[float, float],
    end: tuple[float, float],
    rects: list[tuple[float, float, float, float]],
) -> None:
    points = way(_ends(start, end), rects)
    for piece in pieces(points, rects):
        assert struck(piece, rects) == 0


@given(places, places, labels)
def test_a_ways_points_are_close_together(
    start: tuple[float, float],
    end: tuple[float, float],
    rects: list[tuple[float, float, float, float]],
) -> None:
    points = way(_ends(start, end), rects)
    assert all(math.dist(one, other) < 90 for one, other in pairwise(points))


def test_a_way_between_rows_avoids_the_label_behind_a_mark() -> None:
    label = (110.0, 1.5, 300.0, 15.5)
    points = way(_ends((100, 8.5), (400, 8.5)), [label])
    assert struck(points, [label]) == 0


def test_arrows_lead_from_the_plan_to_what_came_of_it_in_every_shared_lane() -> None:
    plan, outcome = date(2022, 1, 1), date(2025, 1, 1)
    events = [
        *(an_event(day=plan, id=1, lane=lane) for lane in (0, 1)),
        *(an_event(day=outcome, id=2, lane=lane) for lane in (0, 1, 2)),
    ]
    entries = entries_of(columns_of(events), 3)
    links = links_of(entries, [Arrow(origin=2, target=1, sort="outcome of")])
    drawn = [
        (entries.ids[a], entries.ids[b], entries.lanes[a], entries.lanes[b]) for a, b, _ in links
    ]
    assert drawn == [(1, 2, 0, 0), (1, 2, 1, 1)]


def test_an_arrow_between_records_without_a_common_lane_stands_once() -> None:
    events = [an_event(id=1, lane=0), an_event(id=2, lane=1), an_event(id=2, lane=2)]
    entries = entries_of(columns_of(events), 3)
    assert len(links_of(entries, [Arrow(1, 2, "revises")])) == 1
