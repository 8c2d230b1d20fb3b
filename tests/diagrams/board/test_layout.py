"""How groups of cards stand in lanes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.diagrams.board.layout import (
    BETWEEN,
    HEADING,
    Block,
    arranged,
    flowed,
    lane_count,
    shared_out,
)

NONE: frozenset[int] = frozenset()
CARDS = st.lists(st.sampled_from((46.0, 63.0, 80.0)), min_size=1, max_size=30)
GROUPS = st.lists(CARDS, min_size=1, max_size=6)


@pytest.mark.parametrize(
    ("width", "lanes"), [(100.0, 1), (250.0, 1), (523.0, 1), (524.0, 2), (798.0, 3), (1552.0, 5)]
)
def test_so_many_lanes_stand_side_by_side_as_have_the_least_width(width: float, lanes: int) -> None:
    assert lane_count(width, 250.0, 24.0) == lanes


@pytest.mark.parametrize(
    ("heights", "lanes", "shares"),
    [
        ([100.0, 100.0, 300.0], 2, [2, 1]),
        ([300.0, 100.0, 100.0], 2, [1, 2]),
        ([100.0, 100.0, 100.0, 300.0], 3, [1, 2, 1]),
        ([50.0], 1, [1]),
    ],
)
def test_groups_are_shared_out_so_that_no_lane_is_empty_and_the_tallest_is_low(
    heights: list[float], lanes: int, shares: list[int]
) -> None:
    assert [len(heights[some]) for some in shared_out(heights, lanes)] == shares


def test_the_fullest_group_flows_over_the_lanes_that_are_left() -> None:
    few, many = [50.0] * 2, [50.0] * 9
    blocks = arranged([few, many], 4, NONE)
    assert [(block.lane, len(block.lanes)) for block in blocks] == [(0, 1), (1, 3)]
    assert [len(many[some]) for some in blocks[1].lanes] == [3, 3, 3]


def test_more_groups_than_lanes_stand_below_each_other() -> None:
    first, second, third = arranged([[50.0], [50.0], [150.0]], 2, NONE)
    assert (first.lane, second.lane, third.lane) == (0, 0, 1)
    assert second.top == HEADING + 50 + BETWEEN


def test_a_wide_group_stands_below_all_others_over_every_lane() -> None:
    dated, undated = arranged([[50.0] * 4, [50.0] * 6], 3, frozenset({1}))
    assert undated.top >= dated.bottom
    assert (undated.lane, len(undated.lanes)) == (0, 3)


@given(GROUPS, st.integers(1, 7), st.sets(st.integers(0, 5)))
def test_every_card_stands_once_and_no_two_blocks_overlap(
    groups: list[list[float]], lanes: int, wide: set[int]
) -> None:
    chosen = frozenset(number for number in wide if number < len(groups))
    blocks = arranged(groups, lanes, chosen)
    assert sorted(block.group for block in blocks) == list(range(len(groups)))
    for block in blocks:
        cards = groups[block.group]
        assert [height for some in block.lanes for height in cards[some]] == cards
        assert block.lane + len(block.lanes) <= lanes
        assert block.bottom == block.top + HEADING + max(sum(cards[some]) for some in block.lanes)
    for place, one in enumerate(blocks):
        assert not any(_overlap(one, other) for other in blocks[place + 1 :])


def _overlap(one: Block, other: Block) -> bool:
    beside = one.lane < other.lane + len(other.lanes) and other.lane < one.lane + len(one.lanes)
    return beside and one.top < other.bottom and other.top < one.bottom


@given(CARDS, st.integers(1, 6))
def test_cards_flow_from_left_to_right_as_evenly_as_their_order_allows(
    cards: list[float], lanes: int
) -> None:
    slices = flowed(cards, lanes)
    assert [height for some in slices for height in cards[some]] == cards
    assert len(slices) <= lanes
    tallest = max(sum(cards[some]) for some in slices)
    assert tallest <= sum(cards) / lanes + max(cards)
