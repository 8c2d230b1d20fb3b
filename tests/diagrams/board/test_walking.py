"""The way of the arrow keys over the board."""

import pytest

from explorer.diagrams.board.walking import Spot, Step, stepped

# Two lanes of two cards, and one of a tall card.
SPOTS = [Spot(0, 0, 50), Spot(0, 50, 100), Spot(1, 0, 40), Spot(1, 40, 90), Spot(2, 0, 100)]


@pytest.mark.parametrize(
    ("start", "step", "end"),
    [
        (0, Step.DOWN, 1),
        (1, Step.DOWN, 2),
        (4, Step.DOWN, 4),
        (0, Step.UP, 0),
        (2, Step.UP, 1),
        (1, Step.RIGHT, 3),
        (0, Step.RIGHT, 2),
        (3, Step.RIGHT, 4),
        (4, Step.RIGHT, 4),
        (4, Step.LEFT, 3),
        (0, Step.LEFT, 0),
        (3, Step.FIRST, 0),
        (0, Step.LAST, 4),
    ],
)
def test_arrows_go_along_a_lane_and_to_the_card_at_the_same_height(
    start: int, step: Step, end: int
) -> None:
    assert stepped(SPOTS, start, step) == end
