"""Contested values with their rival claims, over the whole database."""

from collections.abc import Sequence

from sqlalchemy.engine import Connection

from explorer.domain.claims import Statement, are_rivals, holding, origins, what_is_said
from explorer.domain.conflicts import Conflict, ConflictsOf, Rival
from explorer.domain.parts import Link
from explorer.domain.records import label_of_field
from explorer.storage.queries.claims import by_about, every_claim
from explorer.storage.reading import links_to


def conflicts_of(connection: Connection, question: ConflictsOf) -> tuple[Conflict, ...]:
    """Return every contested value that was known."""
    found = [
        (subject, about, group)
        for subject, said in every_claim(connection).items()
        for about, group in by_about(said).items()
        if are_rivals(group)
    ]
    ids = {s.source for *_, group in found for s in group if s.source is not None}
    links = links_to(connection, ids | {subject for subject, *_ in found})
    conflicts = (_conflict(links[subject], about, group, links) for subject, about, group in found)
    return tuple(sorted(conflicts, key=lambda c: (c.link.name.casefold(), c.link.key, c.about)))


def _conflict(
    link: Link, about: str, group: Sequence[Statement], links: dict[int, Link]
) -> Conflict:
    taken = holding(group)
    rivals = tuple(
        Rival(
            claim,
            links.get(claim.source or 0),
            claim is taken,
            origins(s for s in group if what_is_said(s) == what_is_said(claim)),
        )
        for claim in group
    )
    return Conflict(link, about, label_of_field(link.kind, about), rivals)
