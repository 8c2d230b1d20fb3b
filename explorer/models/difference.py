"""What turns one order of ids into another: runs removed, a new order, runs inserted."""

from array import array
from collections.abc import Iterable
from typing import NamedTuple


class Run(NamedTuple):
    """Rows ``first`` to ``last``, both included."""

    first: int
    last: int


class Difference(NamedTuple):
    """Steps to be taken in this order.

    ``removed`` counts in the old order, last run first, so that each run can be taken out
    without moving the others. ``kept`` are the ids that stay, in their new order, and ``moved``
    says whether that order is new. ``inserted`` counts in the new order, first run first.
    """

    removed: tuple[Run, ...]
    kept: "array[int]"
    moved: bool
    inserted: tuple[Run, ...]

    @property
    def runs(self) -> int:
        return len(self.removed) + len(self.inserted)


def difference(old: "array[int]", new: "array[int]") -> Difference:
    """Compare two orders of ids, each without repetitions."""
    head = _common_head(old, new)
    tail = _common_tail(old[head:], new[head:])
    old_middle, new_middle = old[head : len(old) - tail], new[head : len(new) - tail]
    old_ids, new_ids = set(old_middle), set(new_middle)
    stayed = array("q", (i for i in old_middle if i in new_ids))
    ordered = array("q", (i for i in new_middle if i in old_ids))
    removed = _runs(place for place, i in enumerate(old_middle, head) if i not in new_ids)
    inserted = _runs(place for place, i in enumerate(new_middle, head) if i not in old_ids)
    return Difference(
        removed=tuple(reversed(removed)),
        kept=old[:head] + ordered + old[len(old) - tail :],
        moved=stayed != ordered,
        inserted=tuple(inserted),
    )


def _common_head(old: "array[int]", new: "array[int]") -> int:
    """Halve the search with comparisons of whole blocks, which run at the memory's speed."""
    low, high = 0, min(len(old), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        if old[low:middle].tobytes() == new[low:middle].tobytes():
            low = middle
        else:
            high = middle - 1
    return low


def _common_tail(old: "array[int]", new: "array[int]") -> int:
    low, high = 0, min(len(old), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        if (
            old[len(old) - middle : len(old) - low].tobytes()
            == new[len(new) - middle : len(new) - low].tobytes()
        ):
            low = middle
        else:
            high = middle - 1
    return low


def _runs(places: Iterable[int]) -> list[Run]:
    runs: list[Run] = []
    for place in places:
        if runs and runs[-1].last == place - 1:
            runs[-1] = Run(runs[-1].first, place)
        else:
            runs.append(Run(place, place))
    return runs
