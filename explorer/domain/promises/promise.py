"""A promise: its targets as they were said, and what came of them."""

from dataclasses import dataclass
from enum import StrEnum

from explorer.domain.dates import Window
from explorer.domain.promises.endings import Ending
from explorer.domain.promises.slip import slip_words
from explorer.domain.promises.targets import Target, first_dated, same_days, target_that_holds


class Outcome(StrEnum):
    """What came of a promise.

    Met, early, late: it was kept, measured by its first target. Missed: a source says so, or
    its figure was reported short of what was promised once the target was past. Withdrawn: it
    was cancelled or denied. Open: its target is still ahead, or it has none. Overdue: the
    target is past, and sources have spoken of it since. Silent: the target is past, and nothing
    was said of it afterwards.
    """

    MET = "met"
    EARLY = "early"
    LATE = "late"
    MISSED = "missed"
    WITHDRAWN = "withdrawn"
    OPEN = "open"
    OVERDUE = "overdue"
    SILENT = "silent"

    @property
    def is_kept(self) -> bool:
        return self in (Outcome.MET, Outcome.EARLY, Outcome.LATE)

    @property
    def is_lapsed(self) -> bool:
        """Whether the target is past without any outcome."""
        return self in (Outcome.OVERDUE, Outcome.SILENT)


@dataclass(frozen=True, slots=True)
class Promise:
    """A development with a target, or one that was announced without a day.

    ``targets`` stand in the order in which they were said. ``slip`` is in days, from the first
    target to ``actual`` or else to the latest target: an interval whose ends are None where a
    window has no bound; None if there is nothing to compare. ``origins`` counts the texts that
    tell of it, echoes of one release once. ``ending`` is what was said of its outcome, None
    while there is none.
    """

    targets: tuple[Target, ...]
    actual: Window | None
    outcome: Outcome
    slip: tuple[int | None, int | None] | None
    origins: int
    ending: Ending | None = None

    @property
    def first(self) -> Target:
        return self.targets[0]

    @property
    def latest(self) -> Target:
        """The target that holds: the one chosen among rivals, else the one said last."""
        return target_that_holds(self.targets)

    @property
    def has_stood_still(self) -> bool:
        """Whether the latest target is the first one said again, and nothing came of it yet."""
        first, latest = first_dated(self.targets), self.latest
        if self.actual is not None or first is None or first.date is None or latest.date is None:
            return False
        return latest is not first and same_days(latest.date, first.date)


def slip_text(promise: Promise) -> str:
    """Return a promise's slip in words, "none" for a target that was only said again.

    The days between a window and itself are open, but nobody moved it.
    """
    return slip_words((0, 0) if promise.has_stood_still else promise.slip)
