"""The way of the arrow keys from card to card."""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple


class Step(Enum):
    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    FIRST = "first"
    LAST = "last"


class Spot(NamedTuple):
    """Where a card stands: its lane, and its edges in any unit of length."""

    lane: int
    top: float
    bottom: float


def stepped(spots: Sequence[Spot], current: int, step: Step) -> int:
    """Return the place of the card that a key leads to; the same where there is none.

    ``spots`` stand lane by lane, each lane from its top. Up and down go on from lane to lane,
    left and right to the card at the same height.
    """
    match step:
        case Step.FIRST:
            return 0
        case Step.LAST:
            return len(spots) - 1
        case Step.UP | Step.DOWN:
            place = current + (1 if step is Step.DOWN else -1)
            return min(max(place, 0), len(spots) - 1)
    return _beside(spots, current, 1 if step is Step.RIGHT else -1)


def _beside(spots: Sequence[Spot], current: int, side: int) -> int:
    here = spots[current]
    there = [place for place, spot in enumerate(spots) if spot.lane == here.lane + side]
    middle = (here.top + here.bottom) / 2
    return min(there, key=lambda place: _distance(spots[place], middle), default=current)


def _distance(spot: Spot, height: float) -> float:
    return max(spot.top - height, height - spot.bottom, 0.0)
