"""Claims about records, as the domain's statements."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Row, select
from sqlalchemy.engine import Connection

from explorer.domain.claims import Statement, are_rivals, in_order, origin_of
from explorer.domain.parts import Link
from explorer.storage import schema
from explorer.storage.reading import chunks, links_to, window_of

Statements = dict[int, list[Statement]]
_CLAIM, _STANDING = schema.OWN["claim"], schema.standing
_SOURCE = (
    select(schema.citation.c.source_id)
    .where(schema.citation.c.record_id == _CLAIM.c.id)
    .order_by(schema.citation.c.position)
    .limit(1)
    .scalar_subquery()
    .label("source_id")
)
_QUERY = select(_CLAIM, _SOURCE, _STANDING.c.known_from).join(
    _STANDING, _STANDING.c.id == _CLAIM.c.id
)


def claims_about(connection: Connection, ids: Iterable[int]) -> Statements:
    """Return what is claimed about each record, oldest first; a claim's source is its first."""
    rows = [
        row
        for some in chunks(sorted(set(ids)))
        for row in connection.execute(_QUERY.where(_CLAIM.c.subject_id.in_(some)))
    ]
    return _statements(connection, rows)


def claims_about_all(connection: Connection, kind: str, abouts: Sequence[str]) -> Statements:
    """Return what is claimed about all records of a kind in some respects."""
    subjects = select(schema.record.c.id).where(schema.record.c.kind == kind)
    some = _CLAIM.c.subject_id.in_(subjects) & _CLAIM.c.about.in_(abouts)
    return _statements(connection, connection.execute(_QUERY.where(some)).all())


def every_claim(connection: Connection) -> Statements:
    """Return all that is claimed, by the record that it is about."""
    return _statements(connection, connection.execute(_QUERY).all())


def _statements(connection: Connection, rows: Sequence[Row[tuple[object, ...]]]) -> Statements:
    linked = [
        id_ for row in rows for id_ in (row.id, row.target_id, row.speaker_id) if id_ is not None
    ]
    links, based_on = links_to(connection, linked), echoes(connection) if rows else {}
    found: Statements = {}
    for row in rows:
        statement = _statement(row, links, based_on)
        found.setdefault(statement.subject, []).append(statement)
    return {subject: in_order(statements) for subject, statements in found.items()}


def echoes(connection: Connection) -> Mapping[int, int]:
    """Return which source is based on which."""
    source = schema.OWN["source"]
    query = select(source.c.id, source.c.based_on_id).where(source.c.based_on_id.is_not(None))
    return dict(connection.execute(query).all())


def _statement(
    row: Row[tuple[object, ...]], links: Mapping[int, Link], based_on: Mapping[int, int]
) -> Statement:
    values = row._mapping
    return Statement(
        link=links[row.id],
        subject=row.subject_id,
        about=row.about,
        words=links[row.id].name,
        stated=window_of(values, "stated"),
        date=window_of(values, "date"),
        status=row.status,
        value=row.value,
        unit=row.unit,
        bound=row.bound,
        target=links.get(row.target_id),
        speaker=links.get(row.speaker_id),
        chosen=bool(row.chosen),
        reason=row.reason,
        source=row.source_id,
        origin=None if row.source_id is None else origin_of(row.source_id, based_on),
        known_from=row.known_from,
    )


def by_about(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    """Return one record's statements grouped by what they are about."""
    found: dict[str, list[Statement]] = {}
    for statement in statements:
        found.setdefault(statement.about, []).append(statement)
    return found


def contested(statements: Iterable[Statement]) -> frozenset[str]:
    """Return what of a record its sources disagree about."""
    return frozenset(a for a, group in by_about(statements).items() if are_rivals(group))
