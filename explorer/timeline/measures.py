"""Sizes of marks, rows and lanes, all taken from the height of the text."""

from dataclasses import dataclass

import numpy as np

from explorer.domain.rows import MARK_CONTESTED, MARK_OVERDUE, MARK_UNSOURCED
from explorer.timeline.entries import Entries, Floats, Integers, Shape

BADGES = (MARK_OVERDUE, MARK_CONTESTED, MARK_UNSOURCED)
"""Marks that stand beside an entry's own, in this order."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Lengths in pixels; ``text`` is the height of a line of the labels."""

    text: float

    @property
    def row(self) -> float:
        return float(round(self.text * 1.22))

    @property
    def radius(self) -> float:
        return round(self.text * 0.64) / 2 + 0.5

    @property
    def gap(self) -> float:
        """Between a mark and its label, and between a label and the next mark."""
        return float(round(self.text * 0.3))

    @property
    def badge(self) -> float:
        """The width of one badge, its gap included."""
        return float(round(self.text * 0.78))

    @property
    def lead(self) -> float:
        """The dotted line that leads to a bracket whose other side is open."""
        return float(round(self.text * 2))

    @property
    def pad(self) -> float:
        """Above and below the rows of a lane."""
        return float(round(self.text * 0.36))

    @property
    def strip(self) -> float:
        """The height of a lane's strip of density."""
        return float(round(self.text * 0.9))

    @property
    def overflow(self) -> float:
        """The height of the thin strip for marks that found no row."""
        return float(round(self.text * 0.22))

    @property
    def longest_label(self) -> float:
        return float(round(self.text * 22))

    @property
    def shortest_label(self) -> float:
        """A label elided to less says nothing."""
        return float(round(self.text * 6))


def badges_of(entries: Entries, chosen: Integers) -> Integers:
    """How many badges stand beside each entry."""
    counts = np.zeros(len(chosen), np.int64)
    for badge in BADGES:
        counts += entries.marks[chosen] & badge != 0
    return counts


def extents(
    entries: Entries, chosen: Integers, per_day: float, sizes: Measures
) -> tuple[Floats, Floats]:
    """Where the marks of entries begin and end, badges included, in pixels from day 0.

    What is wider than its days on the calendar only shrinks in days when ``per_day`` grows.
    """
    shape = entries.shape[chosen]
    begin, end = entries.begin[chosen] * per_day, entries.end[chosen] * per_day
    anchor = entries.anchor[chosen] * per_day
    around = sizes.radius + 1
    is_round = (shape == Shape.INSTANT) | (shape == Shape.WINDOW)
    begin = np.where(is_round, np.minimum(begin, anchor - around), begin)
    end = np.where(is_round, np.maximum(end, anchor + around), end)
    lead = np.where(np.isinf(begin), np.inf, begin)
    begin = np.where(shape == Shape.DEADLINE, np.minimum(lead, end - sizes.lead), begin)
    tail = np.where(np.isinf(end), -np.inf, end)
    end = np.where(shape == Shape.NOT_BEFORE, np.maximum(tail, begin + sizes.lead), end)
    end = np.where(shape == Shape.BAR, np.maximum(end, begin + 3), end)
    return begin, end + badges_of(entries, chosen) * sizes.badge
