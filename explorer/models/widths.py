"""How the columns of a list share its width."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

_NEARLY_ALL: Final = 0.85
_MOST_STEPS: Final = 24
_ENOUGH: Final = 0.01
"""Pixels."""

Wants = tuple[float, ...]
"""The widths at which one cell after the other has what it wants, in ascending order."""


class Need(NamedTuple):
    """What a column cannot do without, and what its cells want, the more urgent first."""

    least: float
    wants: tuple[Wants, ...]
    weight: float

    @property
    def comfort(self) -> float:
        """The width at which none of what is most urgent is cut."""
        urgent = self.wants[0] if self.wants else ()
        return max(self.least, urgent[-1] if urgent else 0.0)


def shared_width(needs: Sequence[Need], room: float) -> tuple[float, ...]:
    """The widths of columns in a room without the gaps between them.

    Above its least a column gets what satisfies most cells for the fewest pixels, by weight.
    What is left goes to the columns whose cells still want more, or else to all alike. Where
    there is no room even for the least, all are narrower in proportion.
    """
    least = [need.least for need in needs]
    if sum(least) >= room:
        return tuple(width * room / sum(least) for width in least)
    widths = list(least)
    for stage in range(max(len(need.wants) for need in needs)):
        wants = [need.wants[stage] if stage < len(need.wants) else () for need in needs]
        _satisfy(widths, wants, [need.weight for need in needs], room)
    wanting = [need.weight * _is_cut(need, at) for need, at in zip(needs, widths, strict=True)]
    shares = wanting if any(wanting) else [1.0] * len(needs)
    spare = room - sum(widths)
    return tuple(
        width + spare * share / sum(shares) for width, share in zip(widths, shares, strict=True)
    )


def need_for(
    *wants: Sequence[float], head: float, least: float, short: float, weight: float
) -> Need:
    """The need of a column whose cells want these widths below a header so wide.

    Its least is no more than nearly all of its cells take. Cells up to ``short`` come first:
    there is little to be gained from cutting a figure or a date.
    """
    ordered = [sorted(wanted) for wanted in wants]
    first = [width for width in ordered[0] if width <= short]
    steps = tuple(tuple(_steps(wanted)) for wanted in (first, *ordered))
    return Need(max(head, min(_nearly_all(ordered[-1]), least)), steps, weight)


def _nearly_all(ordered: Sequence[float]) -> float:
    return ordered[int(len(ordered) * _NEARLY_ALL)] if ordered else 0.0


def _steps(ordered: Sequence[float]) -> Iterator[float]:
    """All widths of a few, the same share of many, and always the widest."""
    share = max(1.0, len(ordered) / _MOST_STEPS)
    count = min(len(ordered), _MOST_STEPS)
    return (ordered[-1 - int(step * share)] for step in range(count - 1, -1, -1))


def _satisfy(
    widths: list[float], wants: Sequence[Wants], weights: Sequence[float], room: float
) -> None:
    """Widen columns as long as that satisfies cells, the most for each pixel first."""
    spare = room - sum(widths)
    while True:
        steps = [
            (weights[column] * count / (wanted - widths[column]), column, wanted)
            for column in range(len(widths))
            for count, wanted in _steps_above(wants[column], widths[column])
            if wanted - widths[column] <= spare
        ]
        if not steps:
            return
        _, column, wanted = max(steps)
        spare -= wanted - widths[column]
        widths[column] = wanted


def _steps_above(wants: Wants, width: float) -> Iterator[tuple[int, float]]:
    """How many cells each wider width satisfies more than this one does."""
    first = bisect_right(wants, width + _ENOUGH)
    return ((at - first + 1, wants[at]) for at in range(first, len(wants)))


def _is_cut(need: Need, width: float) -> bool:
    return any(wants and wants[-1] > width + _ENOUGH for wants in need.wants)
