"""The promise ledger: what a development promised, and what came of it, as of the clocks."""

from collections.abc import Sequence
from datetime import date

from explorer.domain.claims import Statement, origins
from explorer.domain.clocks import Clocks
from explorer.domain.dates import Window, subtract
from explorer.domain.promises.accounts import Account, Later
from explorer.domain.promises.endings import Ending, claimed, ending_of
from explorer.domain.promises.figures import tally
from explorer.domain.promises.hindsight import account_by, later_by
from explorer.domain.promises.keeping import kept
from explorer.domain.promises.promise import Outcome, Promise
from explorer.domain.promises.targets import (
    Target,
    first_dated,
    same_days,
    target_that_holds,
    targets_of,
)


def promise_of(account: Account, later: Sequence[Later], clocks: Clocks) -> Promise | None:
    """Return the promise that a development holds, or None if nothing was ever promised.

    ``account`` and those of the ``later`` developments hold only what was known on the known
    day (`account_known`); what had been said and done by the true day is told apart here.
    """
    account, later = account_by(account, clocks), later_by(later, clocks)
    targets = targets_of(account, later)
    if not targets:
        return None
    told = [*account.statements, *(s for each in later for s in each.account.statements)]
    ending = ending_of(account, targets, later, _of_figures(told, clocks.true_day))
    actual = ending.date if ending is not None and ending.word == "done" else None
    outcome = _outcome(targets, ending, clocks.true_day, _heard(account, told))
    slip = _slip(targets, actual)
    return Promise(targets, actual, outcome, slip, _origins(account, targets), ending)


def _of_figures(told: Sequence[Statement], today: date) -> Ending | None:
    if not any(said.value is not None for said in told):
        return None
    found = tally(told, today)
    if found.short is not None:
        return claimed("missed", found.short)
    reached = found.reached
    return None if reached is None else claimed("done", reached, reached.date or reached.stated)


def _outcome(
    targets: Sequence[Target], ending: Ending | None, today: date, heard: Sequence[date]
) -> Outcome:
    if ending is not None and ending.word == "done":
        first = first_dated(targets)
        return Outcome(kept(None if first is None else first.date, ending.date))
    if ending is not None:
        return Outcome.MISSED if ending.word == "missed" else Outcome.WITHDRAWN
    target = target_that_holds(targets).date
    due = target and target.latest
    if due is None or due >= today:
        return Outcome.OPEN
    return Outcome.OVERDUE if any(day > due for day in heard) else Outcome.SILENT


def _heard(account: Account, told: Sequence[Statement]) -> list[date]:
    """Return the first days on which sources may have spoken of it."""
    published = [cited.published.earliest for cited in account.cited if cited.published]
    stated = [(said.stated and said.stated.earliest) or said.said_on for said in told]
    return [day for day in (*stated, *published) if day is not None]


def _slip(targets: Sequence[Target], actual: Window | None) -> tuple[int | None, int | None] | None:
    """Return the days from the first target to what came, or else to the one that holds.

    What was said at once with the first target does not compare, even if it is another figure.
    """
    first = first_dated(targets)
    if first is None or first.date is None:
        return None
    if actual is not None:
        return subtract(actual, first.date) if actual.is_readable else None
    latest = target_that_holds(targets)
    if latest.date is None:
        return None
    is_said_at_once = same_days(latest.date, first.date) and latest.said_on == first.said_on
    return None if is_said_at_once else subtract(latest.date, first.date)


def _origins(account: Account, targets: Sequence[Target]) -> int:
    """Return how many texts tell of it independently, echoes of one release once."""
    from_claims = [s for s in account.statements if s.about in ("date", "status") or s.value]
    from_claims += [target.claim for target in targets if target.claim is not None]
    return origins(from_claims) or len({cited.origin for cited in account.cited})
