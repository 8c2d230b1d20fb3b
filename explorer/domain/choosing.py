"""A choice among rival claims: the one that holds, and what its record then says."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from explorer.domain.fields import Field, FieldType
from explorer.domain.records import Claim, Record, fields_of, kind_of


def with_choice(claims: Iterable[Claim], chosen: int | None, reason: str) -> Iterator[Claim]:
    """Yield the claims that a choice changes: one is chosen, at most, and has the reason.

    ``chosen`` is the id of the claim, None to choose none of them.
    """
    for claim in claims:
        is_chosen = claim.id is not None and claim.id == chosen
        then = replace(claim, chosen=is_chosen, reason=reason if is_chosen else "")
        if then != claim:
            yield then


def as_told_by(subject: Record, claim: Claim) -> Record:
    """Return the record with the value that a claim gives for the field that it is about.

    A claim about something else than a field, or without a value for it, leaves it as it is.
    """
    for field in fields_of(kind_of(subject)):
        if field.name == claim.about and (value := _said(field, claim)) is not None:
            return replace(subject, **{field.name: value})
    return subject


def _said(field: Field, claim: Claim) -> Any:
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
