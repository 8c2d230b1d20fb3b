"""What is certain, and what only possible, of a span of days with imprecise ends."""

from datetime import date
from typing import NamedTuple

from explorer.domain.dates import Answer, Window


class Span(NamedTuple):
    """From a start to an end; a missing start means ever since, a missing end means still.

    Its last day counts to what follows, so that a post or a share that passes from one to the
    other on a day is not held twice.
    """

    start: Window | None
    end: Window | None

    @property
    def _starts(self) -> tuple[date, date]:
        return _bounds(self.start) if self.start else (date.min, date.min)

    @property
    def _ends(self) -> tuple[date, date]:
        return _bounds(self.end) if self.end else (date.max, date.max)

    def holds_on(self, day: date) -> Answer:
        """Whether it lasted on a day and beyond."""
        (first_start, last_start), (first_end, last_end) = self._starts, self._ends
        if last_start <= day < first_end:
            return Answer.YES
        return Answer.POSSIBLY if first_start <= day < last_end else Answer.NO

    def overlaps(self, other: "Span", day: date | None = None) -> Answer:
        """Whether both lasted at once: on a day, or on any where there is none."""
        if day is not None:
            return _both(self.holds_on(day), other.holds_on(day))
        if max(self._starts[1], other._starts[1]) < min(self._ends[0], other._ends[0]):
            return Answer.YES
        is_open = max(self._starts[0], other._starts[0]) < min(self._ends[1], other._ends[1])
        return Answer.POSSIBLY if is_open and not self.hands_over(other) else Answer.NO

    def hands_over(self, other: "Span") -> bool:
        """Whether one ends in the very window in which the other begins ("until", "from 2019")."""
        return _is_same(self.end, other.start) or _is_same(other.end, self.start)


def _both(one: Answer, other: Answer) -> Answer:
    if Answer.NO in (one, other):
        return Answer.NO
    return Answer.YES if one is other is Answer.YES else Answer.POSSIBLY


def _bounds(window: Window) -> tuple[date, date]:
    return window.earliest or date.min, window.latest or date.max


def _is_same(end: Window | None, start: Window | None) -> bool:
    if end is None or start is None or end.earliest is None:
        return False
    return (end.earliest, end.latest) == (start.earliest, start.latest)
