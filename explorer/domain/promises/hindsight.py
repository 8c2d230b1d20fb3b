"""An account without hindsight: what had been said and done by the true day."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from explorer.domain.claims import Statement
from explorer.domain.clocks import Clocks
from explorer.domain.dates import Window
from explorer.domain.promises.accounts import UNSETTLED, Account, Later


def account_by(account: Account, clocks: Clocks) -> Account:
    """Return the account as it stood on the true day; all of it while that clock is at today.

    What may have been said by then counts, since a window seldom tells. What is done was not
    yet done on a day before its date; what is cancelled was not yet if every claim of it came
    later.
    """
    day = clocks.true_on
    if day is None:
        return account
    statements = tuple(s for s in account.statements if _first_day(s) <= day)
    is_announced = not _is_after(account.announced, day)
    return replace(
        account,
        taken=account.taken if is_announced else None,
        announced=account.announced if is_announced else None,
        status=_status(account, statements, day),
        statements=statements,
        cited=tuple(c for c in account.cited if not _is_after(c.published, day)),
    )


def later_by(later: Iterable[Later], clocks: Clocks) -> tuple[Later, ...]:
    """Return the later developments that there had been any word of by the true day."""
    day = clocks.true_on
    if day is None:
        return tuple(later)
    return tuple(development for development in later if _is_heard_of(development, day))


def _is_heard_of(development: Later, day: date) -> bool:
    account = development.account
    begun = account.announced or account.taken
    return bool(account.statements) or (begun is not None and not _is_after(begun, day))


def _status(account: Account, statements: Iterable[Statement], day: date) -> str:
    if account.status == "done" and _is_after(account.taken, day):
        return UNSETTLED
    if account.status in ("cancelled", "denied"):
        said = [s for s in account.about_itself if s.status in ("cancelled", "denied")]
        if said and not set(said) & set(statements):
            return UNSETTLED
    return account.status


def _first_day(said: Statement) -> date:
    """Return the first day on which it may have been said."""
    if said.stated is not None:
        return said.stated.earliest or date.min
    return said.said_on


def _is_after(window: Window | None, day: date) -> bool:
    return window is not None and window.earliest is not None and window.earliest > day
