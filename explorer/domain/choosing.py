"""A choice among rival claims: the one that holds, and what its record then says."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from explorer.domain.claims import value_said
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
        if field.name == claim.about and (value := value_said(field, claim)) is not None:
            told: dict[str, Any] = {field.name: value}
            return replace(subject, **told)
    return subject
