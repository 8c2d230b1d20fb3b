"""The window of days that a press date leaves open."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import total_ordering


class Sense(StrEnum):
    """How a window's days are meant."""

    ONCE = "once"
    DEADLINE = "deadline"
    NOT_BEFORE = "not before"
    THROUGHOUT = "throughout"
    TEXT = "text"


class UnreadableDate(ValueError):
    """EDTF or stored fields that state no date."""


@total_ordering
@dataclass(frozen=True, slots=True)
class Window:
    """A date as written, and what it says.

    `edtf` carries the meaning: reading it again gives the same days and sense.
    A day is None where the window is open, unknown, or outside the years 1 to 9999.
    """

    words: str
    edtf: str | None
    earliest: date | None
    latest: date | None
    sense: Sense

    @property
    def is_readable(self) -> bool:
        """Whether the words were understood; otherwise they are all there is."""
        return self.sense is not Sense.TEXT

    @property
    def is_exact(self) -> bool:
        """Whether the window is a single day on which something happened."""
        return (
            self.sense is Sense.ONCE and self.earliest is not None and self.earliest == self.latest
        )

    @property
    def is_approximate(self) -> bool:
        """Whether the source hedges ("about", "perhaps"): the days are then nominal."""
        return self.edtf is not None and not _HEDGES.isdisjoint(self.edtf)

    @property
    def sort_day(self) -> date | None:
        """The day a list is sorted by: the middle of a window, so that a year is not its first day.

        A deadline sorts by its last day; a not-before and what lasts by its first.
        """
        if self.earliest is None or self.latest is None:
            return self.earliest or self.latest
        if self.sense is Sense.THROUGHOUT:
            return self.earliest
        return self.earliest + (self.latest - self.earliest) // 2

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Window):
            return NotImplemented
        return self._rank() < other._rank()

    def _rank(self) -> tuple[bool, date, date, date, str, str, str]:
        day = self.sort_day
        return (
            day is None,
            day or date.max,
            self.latest or date.max,
            self.earliest or date.min,
            self.sense.value,
            self.edtf or "",
            self.words,
        )


_HEDGES = frozenset("?~%")


def text_only(words: str) -> Window:
    """The window of words that say no date: they stay as they are."""
    return Window(words, None, None, None, Sense.TEXT)
