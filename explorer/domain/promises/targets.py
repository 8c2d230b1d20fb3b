"""The targets of a promise: what was said to come, before it was past."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from explorer.domain.claims import Statement
from explorer.domain.dates import Answer, Window, before
from explorer.domain.parts import Amount, Link
from explorer.domain.promises.accounts import Account, Later

PLEDGED = ("announced", "confirmed", "delayed", "cancelled", "denied")
"""The statuses of something that was promised; what is only talked about is no promise."""
AHEAD = ("announced", "confirmed", "delayed", "under discussion", "rumoured")
"""The statuses that a claim gives to what is still to come."""
ENDED = ("done", "cancelled", "denied", "missed")
"""The statuses of a claim that tells what came of a promise; its date is no target."""


@dataclass(frozen=True, slots=True)
class Target:
    """A target date as it was said; ``source`` is the id of the text that said it.

    ``date`` is None where something was announced without a day. ``speaker`` is the person or
    company that the text lets say it. ``claim`` is what says it, None if the development's own
    fields do; ``record`` the id of a later development that says it, None for the promise's own.
    """

    stated: Window | None
    date: Window | None
    source: int | None = None
    speaker: Link | None = None
    claim: Statement | None = None
    record: int | None = None

    @property
    def figure(self) -> Amount | None:
        """How much is to be reached by then, if a figure was promised."""
        said = self.claim
        if said is None or said.value is None:
            return None
        what = "" if said.about in ("date", "status") else said.about
        return Amount(said.value, said.unit, said.bound or "exactly", what)

    @property
    def said_on(self) -> datetime.date:
        """The day by which it was surely said, for the order of the targets."""
        if self.claim is not None:
            return self.claim.said_on
        stated = self.stated and (self.stated.latest or self.stated.earliest)
        return stated or datetime.date.min


def targets_of(account: Account, later: Iterable[Later]) -> tuple[Target, ...]:
    """Return a development's targets, oldest first; none if nothing was promised.

    A claim tells a target if it gives the development a date, or a figure with a date by which
    it is to be reached, that was not surely past when it was said. Where no claim tells what
    was said at the announcement, the development's own date is the target that it was announced
    with (but once it is done, its date is what came, not what had been said); where nothing
    tells a target, it was announced without a day. The targets of developments that revise it
    or are its outcome follow. One release repeated by ten outlets says one target.
    """
    told = [
        Target(s.stated, s.date, s.source, s.speaker, s) for s in account.statements if is_target(s)
    ]
    own = _own_target(account)
    if own is not None and (not told or _was_first(own, account.status, told)):
        told.append(own)
    if not told:
        return ()
    since = [
        replace(target, record=target.record or development.record)
        for development in later
        if development.promise is not None
        for target in development.promise.targets
        if target.date is not None
    ]
    return _without_echoes(sorted([*told, *since], key=_order))


def target_that_holds(targets: Sequence[Target]) -> Target:
    """Return the target chosen among rivals, else the one said last."""
    chosen = [target for target in targets if target.claim is not None and target.claim.chosen]
    return (chosen or targets)[-1]


def first_dated(targets: Sequence[Target]) -> Target | None:
    """Return the first target that names a date, by which all that follows is measured."""
    return next((target for target in targets if target.date is not None), None)


def is_target(said: Statement) -> bool:
    """Return whether a claim tells a target."""
    if said.about in ("date", "status"):
        tells = said.status not in ENDED
    else:
        tells = said.value is not None and said.status in AHEAD
    return tells and _is_ahead(said.stated, said.date)


def _is_ahead(stated: Window | None, target: Window | None) -> bool:
    """Return whether a date was said before it was surely past."""
    if stated is None or target is None or not target.is_readable:
        return False
    return before(target, stated) is not Answer.YES and not same_days(target, stated)


def same_days(one: Window, other: Window) -> bool:
    """Return whether two windows are the same, however they are written."""
    return (one.earliest, one.latest, one.sense) == (other.earliest, other.latest, other.sense)


def _own_target(account: Account) -> Target | None:
    taken, announced = account.taken, account.announced
    first = min(account.cited, key=lambda c: c.known_from, default=None)
    source = None if first is None else first.source
    if announced is not None:
        undated = taken is None and account.status in PLEDGED
        if undated or _is_ahead(announced, taken):
            return Target(announced, None if account.status == "done" else taken, source)
    elif taken is not None and _was_ahead(account, taken):
        return Target(None if first is None else first.published, taken, source)
    return None


def _was_first(own: Target, status: str, told: Sequence[Target]) -> bool:
    """Return whether a development's own date was said before anything that claims tell."""
    if own.date is None or status == "done":
        return False
    return all(own.said_on < target.said_on for target in told) and not any(
        target.date is not None and same_days(own.date, target.date) for target in told
    )


def _was_ahead(account: Account, taken: Window) -> bool:
    """Return whether a date that was never announced was surely told before it was past."""
    known_from, last = account.known_from, taken.latest
    if account.status not in PLEDGED or known_from is None or not taken.is_readable:
        return False
    return last is None or last.toordinal() > known_from


def _order(target: Target) -> tuple[datetime.date, bool, str]:
    """Return the order in which targets were said; what also says how much comes first."""
    key = "" if target.claim is None else target.claim.link.key
    return target.said_on, target.figure is None, key


def _without_echoes(targets: Iterable[Target]) -> tuple[Target, ...]:
    """Return the targets without those that say once more what a text has said already."""
    kept: list[Target] = []
    said: set[object] = set()
    for target in targets:
        claim, day = target.claim, target.date
        if claim is not None and claim.origin is not None and day is not None:
            one = (claim.origin, claim.chosen, day.earliest, day.latest, day.sense)
            if (one, target.figure) in said or (target.figure is None and one in said):
                continue
            said |= {one, (one, target.figure)}
        kept.append(target)
    return tuple(kept)
