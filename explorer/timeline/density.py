"""How many entries touch each column of pixels, found without looking at any of them."""

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from explorer.timeline.entries import Entries, Floats, Integers

MOST_CELLS: Final = 8_000_000
"""Of all lanes together; beyond it a cell is wider than a day."""

Counts = NDArray[np.unsignedinteger[Any]]


class Density:
    """Prefix sums of starts and ends, a lane and cell; a cell is a day or a few.

    What touches the days *a* to *b* is the starts before *b* less the ends before *a*: exact
    to a cell, at the same price for ten entries and ten million.
    """

    def __init__(self, entries: Entries) -> None:
        extent = entries.extent() or (0.0, 1.0)
        lanes = max(1, entries.lane_count)
        days = extent[1] - extent[0] + 2
        self.origin = float(np.floor(extent[0]))
        self.cell = float(max(1, int(np.ceil(days * lanes / MOST_CELLS))))
        self.cells = int(days / self.cell) + 1
        begin, end = entries.drawn_extent()
        self._starts = self._sums(entries, self.cells_of(begin))
        last = np.maximum(np.ceil((end - self.origin) / self.cell) - 1, self.cells_of(begin))
        self._ends = self._sums(entries, np.where(np.isinf(end), np.inf, last))
        self._all_starts = self._starts.sum(axis=0, dtype=np.int64)
        self._all_ends = self._ends.sum(axis=0, dtype=np.int64)

    def cells_of(self, moments: Floats) -> Floats:
        """The cells in which moments lie, not limited to those that exist."""
        return np.floor((moments - self.origin) / self.cell)

    def touching(self, lane: int, edges: Floats) -> Integers:
        """How many of a lane's entries touch each stretch between neighbouring moments."""
        begin, end = self._bounds(edges)
        counts: Integers = self._starts[lane][end].astype(np.int64) - self._ends[lane][begin]
        return counts

    def touching_each(self, lanes: list[int], edges: Floats) -> Integers:
        """The same for several lanes, a row each."""
        begin, end = self._bounds(edges)
        rows = np.asarray(lanes, np.int64)[:, np.newaxis]
        counts: Integers = self._starts[rows, end].astype(np.int64) - self._ends[rows, begin]
        return counts

    def touching_any(self, edges: Floats) -> Integers:
        """The same over all lanes."""
        begin, end = self._bounds(edges)
        counts: Integers = self._all_starts[end] - self._all_ends[begin]
        return counts

    def beginning(self, edges: Floats) -> Integers:
        """How many entries of all lanes begin between neighbouring moments."""
        cells = np.clip(np.floor((edges - self.origin) / self.cell), 0, self.cells)
        counts: Integers = np.diff(self._all_starts[cells.astype(np.int64)])
        return counts

    def most_within(self, days: float) -> int:
        """The most entries that any view of that many days could show."""
        width = min(self.cells, int(np.ceil(days / self.cell)) + 1)
        ends = self._all_ends[: len(self._all_ends) - width]
        return int((self._all_starts[width:] - ends).max())

    def _bounds(self, edges: Floats) -> tuple[Integers, Integers]:
        cells = (edges - self.origin) / self.cell
        begin = np.clip(np.floor(cells[:-1]), 0, self.cells).astype(np.int64)
        end = np.clip(np.maximum(np.ceil(cells[1:]), begin + 1), 0, self.cells).astype(np.int64)
        return begin, np.where(cells[1:] <= 0, 0, end)

    def _sums(self, entries: Entries, cells: Floats) -> Counts:
        """Lane by lane, in the narrowest integers: this is the most that a timeline keeps."""
        width = self.cells + 1
        known = np.where(np.isneginf(cells), 0, np.clip(cells, 0, self.cells) + 1).astype(np.int64)
        most = int(np.diff(entries.lane_starts).max(initial=0))
        sums: Counts = np.zeros((max(1, entries.lane_count), width), np.min_scalar_type(most))
        for lane in range(entries.lane_count):
            of_lane = entries.of_lane(lane)
            counts = np.bincount(known[of_lane.start : of_lane.stop], minlength=width)[:width]
            np.cumsum(counts, dtype=sums.dtype, out=sums[lane])
        return sums
