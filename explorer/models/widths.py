"""How the columns of a list share its width."""

from collections.abc import Sequence
from typing import NamedTuple


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
        return _grown(usual, most, room)
    if sum(least) >= room:
        return tuple(width * room / sum(least) for width in least)
    weights = [need.weight for need in needs]
    low, high = 0.0, max(usual) / min(weights)
    for _ in range(60):
        middle = (low + high) / 2
        taken = sum(_capped(usual, least, weights, middle))
        low, high = (middle, high) if taken < room else (low, middle)
    return _capped(usual, least, weights, low)


def _grown(widths: Sequence[float], most: Sequence[float], room: float) -> tuple[float, ...]:
    """Let all columns grow alike until they have their most or the room is taken."""
    grown = list(widths)
    open_ = [number for number, width in enumerate(grown) if width < most[number]]
    while open_:
        spare = room - sum(grown)
        step = min(spare / len(open_), *(most[number] - grown[number] for number in open_))
        for number in open_:
            grown[number] += step
        if step * len(open_) >= spare:
            break
        open_ = [number for number in open_ if most[number] - grown[number] > 1e-6]
    return tuple(grown)


def _capped(
    wanted: Sequence[float], floors: Sequence[float], weights: Sequence[float], unit: float
) -> tuple[float, ...]:
    columns = zip(wanted, floors, weights, strict=True)
    return tuple(max(floor, min(width, weight * unit)) for width, floor, weight in columns)
