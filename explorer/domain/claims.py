"""Claims beside claims: what is contested, which one holds, how many origins they have."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from explorer.domain.dates import Answer, Window, overlaps
from explorer.domain.fields import Field, FieldType
from explorer.domain.parts import Link


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


def are_rivals(statements: Sequence[Statement]) -> bool:
    """Return whether statements about one thing cannot all be right."""
    dates = [s.date for s in statements if s.date is not None and s.date.is_readable]
    values = {(s.value, s.unit, s.bound) for s in statements if s.value is not None}
    targets = {s.target.id for s in statements if s.target is not None}
    statuses = {s.status for s in statements if s.status}
    disjoint = any(
        overlaps(one, other) is Answer.NO
        for place, one in enumerate(dates)
        for other in dates[place + 1 :]
    )
    return disjoint or any(len(found) > 1 for found in (values, targets, statuses))


def holding(statements: Sequence[Statement]) -> Statement | None:
    """Return the statement that is taken: the chosen one, else the one made last."""
    chosen = [s for s in statements if s.chosen]
    ordered = in_order(chosen or statements)
    return ordered[-1] if ordered else None


def said_of(field: Field, statements: Sequence[Statement]) -> Window | Link | float | str | None:
    """Return what the statement taken says of a field in the field's own sort of value, or None.

    A claim about a share may also say a status; that is not what the share is.
    """
    taken = holding([s for s in statements if s.about == field.name])
    if taken is None:
        return None
    match field.type:
        case FieldType.DATE:
            return taken.date
        case FieldType.LINK:
            return taken.target
        case FieldType.NUMBER | FieldType.PERCENT:
            return taken.value
        case FieldType.CHOICE if field.name == "status":
            return taken.status or None
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
