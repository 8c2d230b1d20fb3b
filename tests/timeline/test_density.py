"""Counts a pixel, against counting one by one."""

from datetime import date
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from explorer.timeline import density
from explorer.timeline.density import Density
from explorer.timeline.entries import entries_of
from explorer.timeline.pyramid import Pyramid
from explorer.timeline.strips import touched
from tests.timeline.arbitrary import timelines
from tests.timeline.made import LANES, Event, an_event, columns_of

starts = st.integers(date(1990, 1, 1).toordinal(), date(2040, 1, 1).toordinal())


@given(timelines, starts, st.integers(1, 400))
def test_a_strip_counts_what_touches_each_column(
    events: list[Event], start: int, width: int
) -> None:
    entries = entries_of(columns_of(events), len(LANES))
    counts = Density(entries)
    edges = np.arange(start, start + 10 * width + 1, width).astype(float)
    begin, end = entries.drawn_extent()
    for lane in range(len(LANES)):
        members = list(entries.of_lane(lane))
        expected = [
            sum(
                (begin[i] < right and max(end[i], begin[i] + 1) > left and begin[i] < end[i])
                or (begin[i] == end[i] and left <= begin[i] < right)
                for i in members
            )
            for left, right in pairwise(edges)
        ]
        assert counts.touching(lane, edges).tolist() == expected


@given(timelines, starts, st.integers(10, 4000))
def test_no_view_shows_more_than_the_most(events: list[Event], start: int, days: int) -> None:
    counts = Density(entries_of(columns_of(events), len(LANES)))
    edges = np.array([start, start + days], float)
    assert counts.touching_any(edges)[0] <= counts.most_within(days)


def test_cells_grow_wider_where_days_would_be_too_many() -> None:
    events = [an_event(day=date(1, 1, 1)), an_event(day=date(9999, 1, 1))] * 20
    lanes = 40
    entries = entries_of(columns_of(events), lanes)
    counts = Density(entries)
    assert counts.cells * lanes <= density.MOST_CELLS + lanes
    edges = np.array([1.0, 400.0, 3_650_000.0, 3_652_060.0])
    assert counts.touching(0, edges)[[0, 2]].tolist() == [20, 20]


@given(timelines, st.integers(0, 12))
def test_each_bin_names_its_most_important_entry(events: list[Event], level: int) -> None:
    entries = entries_of(columns_of(events), len(LANES))
    pyramid = Pyramid(entries)
    level = min(level, pyramid.level_for(1e9))
    width = pyramid.cell * 2**level
    bins = np.floor((entries.anchor - pyramid.origin) / width)
    for lane in range(len(LANES)):
        members = np.array(entries.of_lane(lane), int)
        best = pyramid.best(lane, level, pyramid.origin, pyramid.origin + 1e6)
        assert len(best) == len(np.unique(bins[members]))
        for entry in best:
            rivals = members[bins[members] == bins[entry]]
            assert entries.importance[entry] == entries.importance[rivals].max()


@given(st.lists(st.tuples(st.floats(-50, 150), st.floats(0, 300)), max_size=30))
def test_the_strip_of_what_found_no_row_counts_it(spans: list[tuple[float, float]]) -> None:
    begin = np.array([start for start, _ in spans])
    end = begin + np.array([length for _, length in spans])
    counts = touched(begin, end, 100)
    for column in range(100):
        expected = sum(
            np.floor(a) <= column < max(np.ceil(b), np.floor(a) + 1)
            for a, b in zip(begin, end, strict=True)
        )
        assert counts[column] == expected
