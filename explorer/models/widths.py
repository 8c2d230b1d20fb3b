"""How the columns of a list share its width."""

from collections.abc import Sequence
from typing import Final, NamedTuple

_NEARLY_ALL: Final = 0.85


class Need(NamedTuple):
    """What a column would take, from all its cells on one line to what it cannot do without.

    ``usual`` is enough for nearly all cells: ``least`` ≤ ``usual`` ≤ ``most``.
    """

    most: float
    usual: float
    least: float
    weight: float


def shared_width(needs: Sequence[Need], room: float) -> tuple[float, ...]:
    """The widths of columns in a room without the gaps between them.

    Room to spare is given to all alike. With too little, the few longest cells give way first;
    then those columns that want most for their weight, none below its least unless there is no
    room even for that.
    """
    most = [need.most for need in needs]
    usual = [need.usual for need in needs]
    least = [need.least for need in needs]
    if sum(most) <= room:
        spare = (room - sum(most)) / len(needs)
        return tuple(width + spare for width in most)
    if sum(usual) <= room:
        return _grown(needs, room)
    if sum(least) >= room:
        return tuple(width * room / sum(least) for width in least)
    weights = [need.weight for need in needs]
    low, high = 0.0, max(usual) / min(weights)
    for _ in range(60):
        middle = (low + high) / 2
        taken = sum(_capped(usual, least, weights, middle))
        low, high = (middle, high) if taken < room else (low, middle)
    return _capped(usual, least, weights, low)


def _grown(needs: Sequence[Need], room: float) -> tuple[float, ...]:
    """Let the columns grow by their weights until they have their most or the room is taken."""
    low, high = 0.0, max(need.most for need in needs) / min(need.weight for need in needs)
    for _ in range(60):
        middle = (low + high) / 2
        taken = sum(min(need.most, need.usual + need.weight * middle) for need in needs)
        low, high = (middle, high) if taken < room else (low, middle)
    return tuple(min(need.most, need.usual + need.weight * low) for need in needs)


def need_for(
    widths: Sequence[float], *, head: float, least: float, short: float, weight: float
) -> Need:
    """The need of a column whose cells want these widths below a header so wide.

    Cells up to ``short`` are usual, however few they are: there is little to be gained from
    cutting a figure or a date.
    """
    ordered = sorted(widths) or [head]
    most = max(head, ordered[-1])
    nearly_all = ordered[int(len(ordered) * _NEARLY_ALL)]
    usual = max(head, nearly_all, min(most, short))
    return Need(most, usual, max(head, min(nearly_all, least)), weight)


def _capped(
    wanted: Sequence[float], floors: Sequence[float], weights: Sequence[float], unit: float
) -> tuple[float, ...]:
    columns = zip(wanted, floors, weights, strict=True)
    return tuple(max(floor, min(width, weight * unit)) for width, floor, weight in columns)
