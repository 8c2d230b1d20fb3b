"""The keyboard's way through the entries."""

from hypothesis import given

from explorer.timeline import walking
from explorer.timeline.entries import Entries, entries_of
from tests.timeline.arbitrary import timelines
from tests.timeline.made import LANES, Event, columns_of


def _steps(entries: Entries, at: int) -> set[int]:
    along = {walking.beside(entries, at, step) for step in (-1, 1)}
    return along | {walking.across(entries, at, step) for step in (-1, 1)}


@given(timelines)
def test_the_arrow_keys_reach_every_mark(events: list[Event]) -> None:
    entries = entries_of(columns_of(events), len(LANES))
    start = walking.entry_near(entries, 735_000.0)
    if start is None:
        assert not len(entries)
        return
    reached, frontier = {start}, {start}
    while frontier:
        frontier = {near for at in frontier for near in _steps(entries, at)} - reached
        reached |= frontier
    assert reached == set(range(len(entries)))


@given(timelines)
def test_home_and_end_are_the_ends_of_the_lane(events: list[Event]) -> None:
    entries = entries_of(columns_of(events), len(LANES))
    for at in range(len(entries)):
        members = entries.of_lane(int(entries.lanes[at]))
        first, last = walking.first_of_lane(entries, at), walking.last_of_lane(entries, at)
        assert (first, last) == (members[0], members[-1])
        assert entries.anchor[first] <= entries.anchor[at] <= entries.anchor[last]


@given(timelines)
def test_a_step_across_leads_to_the_nearest_in_the_next_lane_that_has_any(
    events: list[Event],
) -> None:
    entries = entries_of(columns_of(events), len(LANES))
    for at in range(len(entries)):
        there = walking.across(entries, at, 1)
        filled = sorted({int(lane) for lane in entries.lanes if lane > entries.lanes[at]})
        if not filled:
            assert there == at
            continue
        members = list(entries.of_lane(filled[0]))
        away = [abs(entries.anchor[m] - entries.anchor[at]) for m in members]
        assert abs(entries.anchor[there] - entries.anchor[at]) == min(away)
