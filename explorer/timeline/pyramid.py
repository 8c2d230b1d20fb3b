"""The most important entry of each stretch of a lane, whatever the number of entries."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from explorer.timeline.density import MOST_CELLS
from explorer.timeline.entries import Entries, Integers

NOBODY: Final = -1
Ranks = NDArray[np.int32]
"""Places in the order of importance, the least important first; of equals the earlier wins."""


class Pyramid:
    """Levels of bins: a bin of level *n* is 2ⁿ cells wide and anchored to the first one.

    Bins do not move with the view, so that a label chosen for one does not flicker.
    """

    def __init__(self, entries: Entries) -> None:
        extent = entries.extent() or (0.0, 1.0)
        lanes = max(1, entries.lane_count)
        self.origin = float(np.floor(extent[0]))
        self.cell = float(max(1, int(np.ceil((extent[1] - self.origin + 1) * lanes / MOST_CELLS))))
        width = int((extent[1] - self.origin) / self.cell) + 1
        # The last one written to a cell stays, so the most important ones are written last.
        self._ranked = np.lexsort((-np.arange(len(entries)), entries.importance))
        cells = ((entries.anchor - self.origin) / self.cell).astype(np.int64)[self._ranked]
        base = np.full((lanes, width), NOBODY, np.int32)
        base[entries.lanes[self._ranked], cells] = np.arange(len(entries))
        self._levels = [base]
        while self._levels[-1].shape[1] > 1:
            self._levels.append(self._halved(self._levels[-1]))

    def level_for(self, days: float) -> int:
        """The lowest level whose bins are at least so many days wide."""
        level = int(np.ceil(np.log2(max(1.0, days / self.cell))))
        return min(level, len(self._levels) - 1)

    def best(self, lane: int, level: int, start: float, end: float) -> Integers:
        """The best entries of the bins that touch a span, in order of time."""
        width = self.cell * 2**level
        first = max(0, int(np.floor((start - self.origin) / width)))
        last = max(0, int(np.floor((end - self.origin) / width)) + 1)
        chosen = self._levels[level][lane, first:last]
        known: Integers = self._ranked[chosen[chosen != NOBODY]]
        return known

    def _halved(self, level: Ranks) -> Ranks:
        """The next level: the more important one of each pair of neighbours."""
        if level.shape[1] % 2:
            level = np.pad(level, ((0, 0), (0, 1)), constant_values=NOBODY)
        return np.maximum(level[:, ::2], level[:, 1::2])
