"""How the parts of a bar give way to each other where there is no room for all of them."""

from collections.abc import Callable, Sequence

Step = Callable[[bool], object]
"""Gives way if called with True, and takes its room again with False."""


def give_way(steps: Sequence[Step], needed: Callable[[], int], room: int) -> None:
    """Give way step by step, only as far as it takes for the needed width to fit the room."""
    for step in steps:
        step(False)
    for step in steps:
        if needed() <= room:
            return
        step(True)
