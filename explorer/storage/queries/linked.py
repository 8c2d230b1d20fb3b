"""What many records are linked to, in one query a field."""

from collections.abc import Iterable

from sqlalchemy import text
from sqlalchemy.engine import Connection

from explorer.domain.parts import Link
from explorer.storage.queries.holding import Parameters
from explorer.storage.reading import chunks

Links = dict[int, tuple[Link, ...]]


def links_by(connection: Connection, query: str, ids: Iterable[int], given: Parameters) -> Links:
    """Return links by the record that holds them.

    ``query`` selects owner, id, key, kind, name, role, with "{ids}" where the owners' ids stand.
    """
    found: dict[int, list[Link]] = {}
    for some in chunks(sorted(set(ids))):
        marks = ",".join(str(int(id_)) for id_ in some)
        for owner, id_, key, kind, name, role in connection.execute(
            text(query.replace("{ids}", marks)), given
        ):
            found.setdefault(owner, []).append(Link(key, kind, name, id_, role or ""))
    return {owner: tuple(links) for owner, links in found.items()}


def linked(connection: Connection, ids: Iterable[int], field: str) -> Links:
    """Return what a field of links holds for each record."""
    query = (
        "SELECT l.record_id, n.id, n.key, n.kind, n.name, l.role FROM link l "
        "JOIN record n ON n.id = l.target_id "
        "WHERE l.record_id IN ({ids}) AND l.field = :field "
        "ORDER BY l.position"
    )
    return links_by(connection, query, ids, {"field": field})


def linked_companies(connection: Connection, ids: Iterable[int]) -> Links:
    """Return the companies of each development."""
    return linked(connection, ids, "companies")
