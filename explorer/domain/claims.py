"""Claims beside claims: what is contested, which one holds, how many origins they have."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from explorer.domain.dates import Answer, Window, overlaps
from explorer.domain.fields import Field, FieldType
from explorer.domain.parts import Link

if TYPE_CHECKING:
    from explorer.domain.records import Claim


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim as it bears on its subject; ``origin`` is the source that it goes back to.

    ``known_from`` is the day from which its source is public (``date.toordinal()``).
    """

    link: Link
    subject: int
    about: str
    words: str
    stated: Window | None
    date: Window | None
    status: str
    value: float | None
    unit: str
    bound: str
    target: Link | None
    speaker: Link | None
    chosen: bool
    reason: str
    source: int | None
    origin: int | None
    known_from: int

    @property
    def said_on(self) -> datetime.date:
        """The day by which it was surely said, for ordering claims."""
        stated = self.stated and (self.stated.latest or self.stated.earliest)
        return stated or datetime.date.fromordinal(
            min(self.known_from, datetime.date.max.toordinal())
        )


def in_order(statements: Iterable[Statement]) -> list[Statement]:
    """Return the statements as they were made, oldest first."""
    return sorted(statements, key=lambda s: (s.said_on, s.link.key))


_AHEAD = ("announced", "confirmed", "under discussion", "rumoured", "delayed", "concept")
"""The statuses of what is still to come."""
_SETTLED = ("done", "cancelled", "denied", "missed", "ended", "closed", "sold")
"""The statuses that nothing follows."""


def are_rivals(statements: Sequence[Statement]) -> bool:
    """Return whether statements about one thing cannot all be right.

    What was foreseen is no rival of what a later day tells of the outcome, nor is an earlier
    state one of a later state: what was announced in 2022 and done in 2023 was both. Different
    dates foreseen on different days are: whoever planned with the first was wrong. So is what
    was chosen and what a later day says otherwise.
    """
    ordered = in_order(statements)
    return any(
        _contradict(one, later)
        for place, one in enumerate(ordered)
        for later in ordered[place + 1 :]
    )


def _contradict(one: Statement, later: Statement) -> bool:
    is_later = one.said_on < _first_day(later)
    if is_later and not one.chosen and one.status in _AHEAD and later.status in _SETTLED:
        return False
    is_state_chosen = one.chosen and one.about == "status"
    return (
        _states_clash(one.status, later.status, is_later and not is_state_chosen)
        or _are_disjoint(one.date, later.date)
        or _figures_differ(one, later)
        or _differ(one.target and one.target.id, later.target and later.target.id)
    )


def _first_day(said: Statement) -> datetime.date:
    """Return the first day on which it may have been said."""
    return (said.stated and said.stated.earliest) or said.said_on


def _states_clash(status: str, later: str, is_later: bool) -> bool:
    if not _differ(status, later):
        return False
    is_backwards = status not in _AHEAD and later in _AHEAD
    return not is_later or status in _SETTLED or is_backwards


def _figures_differ(one: Statement, other: Statement) -> bool:
    if one.value is None or other.value is None:
        return False
    return (one.value, one.unit, one.bound) != (other.value, other.unit, other.bound)


def _differ(one: object, other: object) -> bool:
    return bool(one) and bool(other) and one != other


def _are_disjoint(one: Window | None, other: Window | None) -> bool:
    if one is None or other is None or not (one.is_readable and other.is_readable):
        return False
    return overlaps(one, other) is Answer.NO


def holding(statements: Sequence[Statement]) -> Statement | None:
    """Return the statement that is taken: the chosen one, else the one made last."""
    chosen = [s for s in statements if s.chosen]
    ordered = in_order(chosen or statements)
    return ordered[-1] if ordered else None


def what_is_said(claim: Statement) -> tuple[object, ...]:
    """Return by what statements are told apart: what they say, or their words if nothing else."""
    said = (claim.date, claim.status, claim.value, claim.unit, claim.bound, claim.target)
    return said if any(part not in ("", None) for part in said) else (claim.words,)


def folded(statements: Sequence[Statement]) -> list[list[Statement]]:
    """Return the statements with those that repeat one of the same origin behind it.

    The one that was chosen leads, else the origin's own, else the first one said.
    """
    groups: dict[tuple[object, ...], list[Statement]] = {}
    for statement in statements:
        own = statement.link if statement.origin is None else statement.origin
        groups.setdefault((own, *what_is_said(statement)), []).append(statement)
    return [
        sorted(group, key=lambda s: (not s.chosen, s.source != s.origin))
        for group in groups.values()
    ]


def value_said(field: Field, claim: "Claim | Statement") -> Window | Link | float | str | None:
    """Return what a claim says for a field of this type, None if it says nothing for it."""
    match field.type:
        case FieldType.DATE:
            return claim.date
        case FieldType.LINK:
            return claim.target if claim.target and claim.target.kind in field.kinds else None
        case FieldType.NUMBER | FieldType.PERCENT:
            return claim.value
        case FieldType.CHOICE:
            return claim.status if claim.status in field.choices else None
    return None


def origins(statements: Iterable[Statement]) -> int:
    """Return how many independent texts make the statements: echoes of one release are one."""
    return len({s.origin for s in statements if s.origin is not None})


def origin_of(source: int, based_on: Mapping[int, int]) -> int:
    """Return the text that a source goes back to, following what it is based on."""
    seen = {source}
    while (parent := based_on.get(source)) is not None and parent not in seen:
        source = parent
        seen.add(source)
    return source
