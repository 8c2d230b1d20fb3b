"""The way of the keyboard through the entries: along a lane, and from lane to lane."""

import numpy as np

from explorer.timeline.entries import Entries


def beside(entries: Entries, current: int, steps: int) -> int:
    """The entry so many steps later in the lane (earlier if negative), at most its last."""
    members = entries.of_lane(int(entries.lanes[current]))
    return min(max(current + steps, members.start), members.stop - 1)


def first_of_lane(entries: Entries, current: int) -> int:
    return entries.of_lane(int(entries.lanes[current])).start


def last_of_lane(entries: Entries, current: int) -> int:
    return entries.of_lane(int(entries.lanes[current])).stop - 1


def across(entries: Entries, current: int, lanes: int) -> int:
    """The nearest entry in time, so many lanes below (above if negative); empty ones are skipped.

    Where there are fewer lanes it is the last one with entries.
    """
    filled = np.unique(entries.lanes)
    at = int(np.searchsorted(filled, entries.lanes[current]))
    lane = int(filled[min(max(at + lanes, 0), len(filled) - 1)])
    if lane == int(entries.lanes[current]):
        return current
    return nearest(entries, lane, float(entries.anchor[current]))


def nearest(entries: Entries, lane: int, day: float) -> int:
    """The entry of a lane that is nearest to a moment; the lane must not be empty."""
    members = entries.of_lane(lane)
    anchors = entries.anchor[members.start : members.stop]
    return members.start + int(np.argmin(np.abs(anchors - day)))


def entry_near(entries: Entries, day: float) -> int | None:
    """The entry nearest to a moment in the first lane that has any; None without entries."""
    if not len(entries):
        return None
    return nearest(entries, int(entries.lanes[0]), day)
