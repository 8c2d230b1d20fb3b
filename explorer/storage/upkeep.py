"""What follows from the records and is kept beside them: standing and the search index."""

from collections.abc import Iterable, Sequence

from sqlalchemy.engine import Connection

from explorer.domain.fields import FieldType
from explorer.domain.records import KINDS, fields_of
from explorer.storage.reading import chunks
from explorer.storage.schema import OWN, own_fields, table_name
from explorer.storage.search_text import indexed

NEVER = 9_999_999
"""A day later than any: a source whose day of publication is open at the end."""

_CREATE_INDEX = """
CREATE VIRTUAL TABLE search USING fts5(
    names, body, content='search_text', content_rowid='id',
    tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')
"""
_CREATE_TEXT = """
CREATE TABLE search_text (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, names TEXT NOT NULL, body TEXT NOT NULL)
"""

# A record is known from the day on which the first of its sources was surely published; a
# source by its own day; a record without a source from the day on which it was recorded.
_STANDING = f"""
INSERT OR REPLACE INTO standing (id, known_from, sources)
SELECT r.id,
       CASE WHEN r.kind = 'source'
            THEN coalesce(own.published_latest, own.retrieved_latest, r.recorded)
            ELSE coalesce(min(CASE WHEN c.id IS NULL THEN NULL ELSE
                 coalesce(s.published_latest, s.retrieved_latest, {NEVER}) END), r.recorded) END,
       count(DISTINCT c.source_id)
FROM record r
LEFT JOIN source own ON own.id = r.id
LEFT JOIN citation c ON c.record_id = r.id
LEFT JOIN source s ON s.id = c.source_id
"""


def create_search(connection: Connection) -> None:
    """Make the empty search index anew."""
    for statement in (
        "DROP TABLE IF EXISTS search",
        "DROP TABLE IF EXISTS search_text",
        _CREATE_TEXT,
        _CREATE_INDEX,
    ):
        connection.exec_driver_sql(statement)


def refresh(connection: Connection, ids: Iterable[int], renamed: Sequence[int] = ()) -> None:
    """Bring standing and search index up to date for changed, new and deleted records.

    The records that show a renamed one's name in their own text are indexed anew as well.
    """
    touched = sorted(
        {*ids, *(id_ for some in chunks(renamed) for id_ in _showing(connection, some))}
    )
    for some in chunks(touched):
        _refresh_standing(connection, some)
        _refresh_search(connection, some)


def refresh_all(connection: Connection) -> None:
    """Build standing and search index for the whole database."""
    connection.exec_driver_sql("DELETE FROM standing")
    connection.exec_driver_sql(_STANDING + " GROUP BY r.id")
    create_search(connection)
    connection.exec_driver_sql(f"INSERT INTO search_text (id, kind, names, body) {_TEXTS}")
    _separate_wide(connection, "")
    connection.exec_driver_sql("INSERT INTO search (search) VALUES ('rebuild')")


def _refresh_standing(connection: Connection, ids: Sequence[int]) -> None:
    marks = _marks(ids)
    depending = (
        f"r.id IN ({marks}) OR r.id IN "
        f"(SELECT record_id FROM citation WHERE source_id IN ({marks}))"
    )
    connection.exec_driver_sql(f"{_STANDING} WHERE {depending} GROUP BY r.id", (*ids, *ids))


def _refresh_search(connection: Connection, ids: Sequence[int]) -> None:
    marks = _marks(ids)
    connection.exec_driver_sql(
        "INSERT INTO search (search, rowid, names, body) "
        f"SELECT 'delete', id, names, body FROM search_text WHERE id IN ({marks})",
        tuple(ids),
    )
    connection.exec_driver_sql(f"DELETE FROM search_text WHERE id IN ({marks})", tuple(ids))
    connection.exec_driver_sql(
        f"INSERT INTO search_text (id, kind, names, body) {_TEXTS} WHERE r.id IN ({marks})",
        tuple(ids),
    )
    _separate_wide(connection, f"WHERE id IN ({','.join(str(int(i)) for i in ids)})")
    connection.exec_driver_sql(
        "INSERT INTO search (rowid, names, body) "
        f"SELECT id, names, body FROM search_text WHERE id IN ({marks})",
        tuple(ids),
    )


def _separate_wide(connection: Connection, where: str) -> None:
    query = f"SELECT id, names, body FROM search_text {where}"
    rows = connection.exec_driver_sql(query).all()
    changed = [
        (indexed(names), indexed(body), id_)
        for id_, names, body in rows
        if not (names + body).isascii()
    ]
    if changed:
        statement = "UPDATE search_text SET names = ?, body = ? WHERE id = ?"
        connection.exec_driver_sql(statement, changed)


def _showing(connection: Connection, ids: Sequence[int]) -> Iterable[int]:
    """Return the records that link to one of the ids."""
    marks = _marks(ids)
    yield from connection.exec_driver_sql(
        f"SELECT record_id FROM link WHERE target_id IN ({marks})", tuple(ids)
    ).scalars()
    for kind, table in OWN.items():
        for field in own_fields(kind):
            if field.type is FieldType.LINK:
                query = f"SELECT id FROM {table.name} WHERE {field.name}_id IN ({marks})"
                yield from connection.exec_driver_sql(query, tuple(ids)).scalars()


def _marks(ids: Sequence[int]) -> str:
    return ",".join("?" * len(ids))


_BODY_TYPES = (FieldType.TEXT, FieldType.LONG_TEXT, FieldType.CHOICE, FieldType.ADDRESS)


def _own_texts(kind: str) -> str:
    table = table_name(kind)
    columns = []
    for field in fields_of(kind):
        if field.name in ("name", "note"):
            continue
        if field.type in _BODY_TYPES:
            columns.append(f"t.{field.name}")
        elif field.type is FieldType.DATE:
            columns.append(f"coalesce(t.{field.name}_words, '')")
        elif field.type is FieldType.LINK:
            name = f"(SELECT name FROM record WHERE id = t.{field.name}_id)"
            columns.append(f"coalesce({name}, '')")
    texts = " || ' ' || ".join(columns) or "''"
    return f"WHEN '{kind}' THEN (SELECT {texts} FROM {table} t WHERE t.id = r.id)"


_TEXTS = f"""
SELECT r.id, r.kind,
       r.name || ' ' || coalesce((SELECT group_concat(text, ' ') FROM alias
                                  WHERE record_id = r.id), '')
              || ' ' || coalesce((SELECT group_concat(spelling, ' ') FROM citation
                                  WHERE record_id = r.id), ''),
       r.note || ' ' || coalesce(CASE r.kind {" ".join(_own_texts(kind) for kind in KINDS)}
                                 END, '')
              || ' ' || coalesce((SELECT group_concat(t.name, ' ') FROM link l
                                  JOIN record t ON t.id = l.target_id
                                  WHERE l.record_id = r.id), '')
              || ' ' || coalesce((SELECT group_concat(value, ' ') FROM tag
                                  WHERE record_id = r.id), '')
              || ' ' || coalesce((SELECT group_concat(value, ' ')
                                  FROM identifier WHERE record_id = r.id), '')
              || ' ' || coalesce((SELECT group_concat(quotation || ' ' || place, ' ')
                                  FROM citation WHERE record_id = r.id), '')
FROM record r
"""
