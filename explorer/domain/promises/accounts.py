"""What is recorded and said of a development, as far as it was known on a day."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from explorer.domain.claims import Statement, holding
from explorer.domain.clocks import Clocks
from explorer.domain.dates import Window

if TYPE_CHECKING:
    from explorer.domain.promises.promise import Promise

Value = TypeVar("Value")
UNSETTLED = "announced"
"""The status of a development of which nothing else is known."""


class Cited(NamedTuple):
    """A text that a development cites; ``supports`` is the field that it is cited for.

    ``known_from`` is a day (``date.toordinal()``), ``origin`` the text that it goes back to.
    """

    source: int
    origin: int
    known_from: int
    published: Window | None = None
    supports: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """A development's own date, announcement and status beside every claim about it.

    ``statements`` are the claims in the order in which they were made, whatever they are about;
    one that names no day was stated when its source was published. ``known_from`` is the day
    (``date.toordinal()``) by which the first text that tells of it was surely published, or on
    which it was recorded if there is none; None if that is not known.
    """

    taken: Window | None = None
    announced: Window | None = None
    status: str = UNSETTLED
    statements: tuple[Statement, ...] = ()
    cited: tuple[Cited, ...] = ()
    known_from: int | None = None

    @property
    def about_itself(self) -> tuple[Statement, ...]:
        """The claims about its date and its status."""
        return tuple(s for s in self.statements if s.about in ("date", "status"))


class Later(NamedTuple):
    """A development that revises another one (or, if ``concludes``, is its outcome).

    ``promise`` is the promise that it holds itself, if any.
    """

    record: int
    account: Account
    promise: "Promise | None"
    concludes: bool


def account_known(account: Account, clocks: Clocks) -> Account:
    """Return the account without what only sources of later than the known day say.

    What the development itself says now may stem from them. So where claims of later speak of
    its date or status, the claims of the day tell it in its place; where only later claims or
    citations support it, or where it is said to be done on a day that had not come, it is not
    known yet.
    """
    if clocks.known_on is None:
        return account
    day = clocks.known_through
    known = _Known(account, day)
    status = known.status()
    taken = known.taken()
    if status == "done" and taken is not None and _begins_after(taken, day):
        status, taken = UNSETTLED, None
    return replace(
        account,
        taken=taken,
        announced=known.announced(),
        status=status,
        statements=tuple(s for s in account.statements if s.known_from <= day),
        cited=tuple(c for c in account.cited if c.known_from <= day),
    )


def _begins_after(window: Window, day: int) -> bool:
    return window.earliest is not None and window.earliest > date.fromordinal(day)


class _Known(NamedTuple):
    """A development's own fields as they could be known on a day (``date.toordinal()``)."""

    account: Account
    day: int

    def taken(self) -> Window | None:
        dated = [s for s in self.account.statements if s.about == "date" and s.date is not None]
        return self._then(self.account.taken, None, dated, "date", lambda s: s.date)

    def announced(self) -> Window | None:
        said = [s for s in self.account.statements if s.about == "announced" and s.date]
        return self._then(self.account.announced, None, said, "announced", lambda s: s.date)

    def status(self) -> str:
        said = [s for s in self.account.about_itself if s.status]
        return self._then(self.account.status, UNSETTLED, said, "status", lambda s: s.status)

    def _then(
        self,
        own: Value,
        unknown: Value,
        said: Sequence[Statement],
        field: str,
        value: Callable[[Statement], Value],
    ) -> Value:
        then = [s for s in said if s.known_from <= self.day]
        taken = holding(then)
        if taken is not None and len(then) < len(said):
            return value(taken)
        return unknown if self._came_later(said, then, field) else own

    def _came_later(self, said: Sequence[Statement], then: Sequence[Statement], field: str) -> bool:
        support = [c for c in self.account.cited if c.supports == field]
        if any(c.known_from <= self.day for c in support):
            return False
        return bool(support) or (bool(said) and not then)
