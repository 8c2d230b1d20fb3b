"""The promise ledger: a development's targets as they were said, and what came of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from explorer.domain.claims import Statement, in_order, origins
from explorer.domain.dates import Answer, Window, before, subtract
from explorer.domain.parts import Link


class Outcome(StrEnum):
    """What came of a promise.

    Open: its target is still ahead, or it has none. Overdue: the target is past, and sources
    have spoken of it since. Silent: the target is past, and nothing was said of it afterwards.
    """

    MET = "met"
    EARLY = "early"
    LATE = "late"
    MISSED = "missed"
    WITHDRAWN = "withdrawn"
    OPEN = "open"
    OVERDUE = "overdue"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Target:
    """A target date as it was said; ``source`` is the id of the text that said it.

    ``date`` is None where something was announced without a day. ``speaker`` is the person or
    company that the text lets say it, None if it names none.
    """

    stated: Window | None
    date: Window | None
    source: int | None = None
    speaker: Link | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """A development with a target, or one that was announced without a day.

    ``slip`` is in days, from the first target to the outcome or else to the latest target: an
    interval whose ends are None where a window has no bound; None if there is nothing to
    compare.
    """

    targets: tuple[Target, ...]
    actual: Window | None
    outcome: Outcome
    slip: tuple[int | None, int | None] | None
    origins: int

    @property
    def first(self) -> Target:
        return self.targets[0]

    @property
    def latest(self) -> Target:
        return self.targets[-1]


def promise_of(
    taken: Window | None,
    announced: Window | None,
    status: str,
    statements: Sequence[Statement],
    today: date,
) -> Promise | None:
    """Return the promise that a development holds, or None if nothing was ever promised.

    ``taken`` is the development's own date, ``statements`` the claims about its date and status.
    """
    targets = _targets(statements)
    if not targets and (_is_target(announced, taken) or _is_undated(announced, taken, status)):
        targets = [Target(announced, taken)]
    if not targets:
        return None
    actual = _actual(taken, status, statements)
    outcome = _outcome(targets, actual, status, statements, today)
    reached = actual or targets[-1].date
    compared = reached if actual or len(targets) > 1 else None
    first = targets[0].date
    slip = subtract(compared, first) if compared is not None and first is not None else None
    return Promise(tuple(targets), actual, outcome, slip, origins(statements))


def _targets(statements: Sequence[Statement]) -> list[Target]:
    return [
        Target(s.stated, s.date, s.source, s.speaker)
        for s in in_order(statements)
        if s.date is not None and s.status != "done" and _is_target(s.stated, s.date)
    ]


def _is_target(stated: Window | None, target: Window | None) -> bool:
    """Return whether a date was said before it was surely past."""
    if stated is None or target is None or not target.is_readable:
        return False
    return before(target, stated) is not Answer.YES and target != stated


PLEDGED = ("announced", "confirmed", "delayed", "cancelled", "denied")
"""The statuses of something that was promised; what is only talked about is no promise."""


def _is_undated(announced: Window | None, taken: Window | None, status: str) -> bool:
    """Return whether something was announced without saying when it is to be."""
    return announced is not None and taken is None and status in PLEDGED


def _actual(taken: Window | None, status: str, statements: Sequence[Statement]) -> Window | None:
    if status != "done":
        return None
    said = [s.date for s in in_order(statements) if s.status == "done" and s.date]
    return said[-1] if said else taken


def _outcome(
    targets: Sequence[Target],
    actual: Window | None,
    status: str,
    statements: Sequence[Statement],
    today: date,
) -> Outcome:
    if status in ("cancelled", "denied"):
        return Outcome.WITHDRAWN
    if any(s.status == "missed" for s in statements):
        return Outcome.MISSED
    if status == "done":
        return _kept(targets[0].date, actual)
    latest = targets[-1].date
    due = latest and latest.latest
    if due is None or due >= today:
        return Outcome.OPEN
    spoken = any(s.said_on > due for s in statements)
    return Outcome.OVERDUE if spoken else Outcome.SILENT


def _kept(target: Window | None, actual: Window | None) -> Outcome:
    if actual is None or target is None:
        return Outcome.MET
    if before(target, actual) is Answer.YES:
        return Outcome.LATE
    return Outcome.EARLY if before(actual, target) is Answer.YES else Outcome.MET


_DAYS_A_MONTH = 365.2425 / 12


def slip_words(slip: tuple[int | None, int | None] | None) -> str:
    """Return a slip in months ("+10 to +22 months"), "" where there is none to tell."""
    if slip is None or slip == (None, None):
        return ""
    low, high = (None if days is None else round(days / _DAYS_A_MONTH) for days in slip)
    if low == high:
        return f"{low:+d} months" if low else "none"
    if low is None or high is None:
        return f"at most {high:+d} months" if low is None else f"at least {low:+d} months"
    return f"{low:+d} to {high:+d} months"
