"""The timeline's entries as arrays: what shape each has, where it begins, ends and is anchored."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from explorer.domain.rows import OPEN_FUTURE, OPEN_PAST, SENSES, TimelineEvents

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


class Shape(IntEnum):
    """How an entry's window is drawn."""

    INSTANT = 0
    WINDOW = 1
    BAR = 2
    DEADLINE = 3
    NOT_BEFORE = 4


_ONCE: Final = SENSES.index("once")
_DEADLINE: Final = SENSES.index("deadline")
_NOT_BEFORE: Final = SENSES.index("not before")
_THROUGHOUT: Final = SENSES.index("throughout")


@dataclass(frozen=True, slots=True, eq=False)
class Entries:
    """Columns of equal length, ordered by lane and then by anchor.

    Moments are days as floats: a window of days *a* to *b* runs from ``begin`` *a* to ``end``
    *b* + 1, with infinities where it is open. ``solid_from`` to ``solid_to`` is what surely
    lasted. ``anchor`` is where the eye finds the entry. The entries of lane *n* are
    ``lane_starts[n]`` to ``lane_starts[n + 1]``. ``undated`` counts what has no day at all.
    """

    ids: Integers
    lanes: Integers
    begin: Floats
    end: Floats
    solid_from: Floats
    solid_to: Floats
    anchor: Floats
    shape: Integers
    status: Integers
    marks: Integers
    importance: Integers
    lane_starts: Integers
    undated: int

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def lane_count(self) -> int:
        return len(self.lane_starts) - 1

    def of_lane(self, lane: int) -> range:
        return range(int(self.lane_starts[lane]), int(self.lane_starts[lane + 1]))

    def with_id(self, record_id: int) -> list[int]:
        """The entries of a record: one in each lane that it concerns."""
        return [int(i) for i in np.flatnonzero(self.ids == record_id)]

    def drawn_extent(self) -> tuple[Floats, Floats]:
        """Where each entry begins and ends in the picture.

        Only what lasts runs on to the edge; a bracket with an open side stands where its day is.
        """
        begin = np.where(np.isinf(self.begin) & (self.shape != Shape.BAR), self.end, self.begin)
        end = np.where(np.isinf(self.end) & (self.shape != Shape.BAR), self.begin, self.end)
        return begin, end

    def extent(self) -> tuple[float, float] | None:
        """The first and last moment that any entry names; None without entries."""
        if not len(self):
            return None
        moments = np.concatenate((self.begin, self.end))
        moments = moments[np.isfinite(moments)]
        return float(moments.min()), float(moments.max())


def entries_of(events: TimelineEvents, lane_count: int) -> Entries:
    """Make the arrays of what storage handed out."""
    begin = _moments(events.earliest, OPEN_PAST, -np.inf)
    end = _moments(events.latest, OPEN_FUTURE, np.inf) + 1
    solid_from, solid_to = _solid(events, begin, end)
    shape = _shapes(np.asarray(events.sense, np.int64), begin, end)
    columns: dict[str, Any] = {
        "ids": np.asarray(events.ids, np.int64),
        "lanes": np.asarray(events.lanes, np.int64),
        "begin": begin,
        "end": end,
        "solid_from": solid_from,
        "solid_to": solid_to,
        "anchor": _anchors(shape, begin, end),
        "shape": shape,
        "status": np.asarray(events.status, np.int64),
        "marks": np.asarray(events.marks, np.int64),
        "importance": np.asarray(events.importance, np.int64),
    }
    dated = np.flatnonzero(np.isfinite(begin) | np.isfinite(end))
    order = dated[
        np.lexsort((columns["ids"][dated], columns["anchor"][dated], columns["lanes"][dated]))
    ]
    columns = {name: column[order] for name, column in columns.items()}
    lane_starts = np.searchsorted(columns["lanes"], np.arange(lane_count + 1))
    return Entries(**columns, lane_starts=lane_starts, undated=len(begin) - len(dated))


def _moments(days: Any, open_day: int, infinite: float) -> Floats:
    column = np.asarray(days, np.float64)
    return np.where(column == open_day, infinite, column)


def _solid(events: TimelineEvents, begin: Floats, end: Floats) -> tuple[Floats, Floats]:
    """What surely lasted; where storage says nothing of it, the window itself."""
    raw_from = np.asarray(events.solid_from, np.int64)
    raw_to = np.asarray(events.solid_to, np.int64)
    unsaid = (raw_from == 0) & (raw_to == 0)
    first = np.where(unsaid, begin, _moments(raw_from, OPEN_PAST, -np.inf))
    last = np.where(unsaid, end, _moments(raw_to, OPEN_FUTURE, np.inf) + 1)
    return np.clip(first, begin, end), np.clip(last, begin, end)


def _shapes(sense: Integers, begin: Floats, end: Floats) -> Integers:
    shape = np.full(len(sense), int(Shape.WINDOW))
    shape[(sense == _ONCE) & (end - begin == 1)] = Shape.INSTANT
    shape[(sense == _DEADLINE) | (sense == _ONCE) & np.isinf(begin)] = Shape.DEADLINE
    shape[(sense == _NOT_BEFORE) | (sense == _ONCE) & np.isinf(end)] = Shape.NOT_BEFORE
    shape[(shape == Shape.DEADLINE) & np.isinf(end)] = Shape.NOT_BEFORE
    shape[(shape == Shape.NOT_BEFORE) & np.isinf(begin)] = Shape.DEADLINE
    shape[sense == _THROUGHOUT] = Shape.BAR
    return shape


def _anchors(shape: Integers, begin: Floats, end: Floats) -> Floats:
    """A window's middle, a bracket's own day, the beginning of what lasts."""
    with np.errstate(invalid="ignore"):
        anchor = (begin + end) / 2
    anchor = np.where(shape == Shape.DEADLINE, end, anchor)
    starts = (shape == Shape.NOT_BEFORE) | (shape == Shape.BAR)
    return np.where(starts, np.where(np.isinf(begin), end, begin), anchor)
