"""The layout in which strips of density stand for marks, with the best of each stretch named."""

from collections.abc import Sequence

import numpy as np

from explorer.qt.time_scale import Scale, least_per_day
from explorer.timeline.entries import Entries, Integers
from explorer.timeline.layout import Placed, boxes_of
from explorer.timeline.measures import Measures, badges_of
from explorer.timeline.packing import Side
from explorer.timeline.pyramid import Pyramid

NARROWEST_BIN = 170.0
"""Pixels."""
_MOST_KNOWN = 1000


class Crowd:
    """A strip a lane, and one row of the most important entries, a bin each."""

    crowded = True

    def __init__(self, entries: Entries, pyramid: Pyramid, step: int, sizes: Measures) -> None:
        self._entries = entries
        self._pyramid = pyramid
        self._sizes = sizes
        self._per_day = least_per_day(step)
        self._level = pyramid.level_for(NARROWEST_BIN / self._per_day)
        self._width = pyramid.cell * 2**self._level
        self._known: dict[tuple[int, int, int], list[Placed]] = {}
        count = entries.lane_count
        self.boxes = boxes_of([1] * count, [sizes.strip] * count, sizes.row, sizes.pad)

    def placed(self, lane: int, scale: Scale) -> list[Placed]:
        """The best of each bin in view; a neighbour on each side counts for the room of labels."""
        origin = self._pyramid.origin
        first = int((scale.start - origin) // self._width) - 1
        last = int((scale.end - origin) // self._width) + 1
        known = self._known.get((lane, first, last))
        if known is None:
            if len(self._known) > _MOST_KNOWN:
                self._known.clear()
            known = self._placed_in(lane, origin + first * self._width, last - first + 1)
            self._known[lane, first, last] = known
        return known

    def _placed_in(self, lane: int, start: float, bins: int) -> list[Placed]:
        end = start + (bins - 0.5) * self._width
        best = self._pyramid.best(lane, self._level, start + self._width / 2, end)
        if not len(best):
            return []
        best = self._apart(best)
        anchor = self._entries.anchor[best] * self._per_day
        right = anchor + self._reach() + badges_of(self._entries, best) * self._sizes.badge
        following = np.append(anchor[1:], np.inf) - self._reach()
        room = np.minimum(following - right - 2 * self._sizes.gap, self._sizes.longest_label)
        shortest = self._sizes.shortest_label
        return [
            Placed(entry, 0, Side.RIGHT if space >= shortest else Side.NONE, space)
            for entry, space in zip(best.tolist(), room.tolist(), strict=True)
        ]

    def placed_near(self, lane: int, row: int, day: float, scale: Scale) -> list[Placed]:
        width = 2 * NARROWEST_BIN / self._per_day
        return self.placed(lane, Scale(day - width, day + width, 0, 1))

    def extent(self, entry: int, per_day: float) -> tuple[float, float]:
        anchor = float(self._entries.anchor[entry]) * per_day
        badges = float(badges_of(self._entries, np.array([entry]))[0]) * self._sizes.badge
        return anchor - self._reach(), anchor + self._reach() + badges

    def row_of(self, entry: int) -> int | None:
        return None

    def left_out(self, lane: int) -> Sequence[int]:
        return ()

    def _reach(self) -> float:
        return self._sizes.radius + 1

    def _apart(self, best: Integers) -> Integers:
        """Without those whose marks would touch the one before."""
        anchor = self._entries.anchor[best] * self._per_day
        near = np.diff(anchor, prepend=-np.inf) < 2 * self._reach()
        return best[~near]
