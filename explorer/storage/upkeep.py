"""What follows from the records and is kept beside them: standing and the search index."""

from collections.abc import Iterable, Sequence

from sqlalchemy.engine import Connection

from explorer.domain.fields import FieldType
from explorer.domain.labels import JOINED, joined_label
from explorer.domain.records import KINDS, fields_of
from explorer.storage.driver import rows, run_many
from explorer.storage.figures import figures_of
from explorer.storage.images import Touched
from explorer.storage.reading import chunks
from explorer.storage.schema import OWN, own_fields, table_name
from explorer.storage.search_text import indexed

_CREATE_INDEX = """
CREATE VIRTUAL TABLE search USING fts5(
    names, body, tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')
"""

# A record is known from the day on which the first of its sources was surely published; a
# source by its own day; one without a day, and a record without a source, from the day on which
# it was recorded.
_STANDING = """
INSERT OR REPLACE INTO standing (id, known_from, sources)
SELECT r.id,
       CASE WHEN r.kind = 'source'
            THEN coalesce(own.published_latest, own.retrieved_latest, r.recorded)
            ELSE coalesce(min(CASE WHEN c.id IS NULL THEN NULL ELSE
                 coalesce(s.published_latest, s.retrieved_latest, f.recorded) END), r.recorded) END,
       count(DISTINCT c.source_id)
FROM record r
LEFT JOIN source own ON own.id = r.id
LEFT JOIN citation c ON c.record_id = r.id
LEFT JOIN source s ON s.id = c.source_id
LEFT JOIN record f ON f.id = c.source_id
"""


def refresh(connection: Connection, touched: Touched) -> None:
    """Bring standing and search index up to date for what a step changed.

    The records that show a renamed one's name, that a fact joins, or of which a claim tells,
    are indexed anew as well.
    """
    gone = {change.id for change in touched.records if change.operation == "delete"}
    made = {change.id for change in touched.records if change.operation == "insert"}
    for some in chunks(sorted((touched.recited | made) - gone)):
        _refresh_standing(connection, some)
    showing = (
        id_ for some in chunks(sorted(touched.renamed)) for id_ in _showing(connection, some)
    )
    shown = {change.id for change in touched.records} | touched.joined | set(showing)
    for some in chunks(sorted(gone)):
        marks = _marks(some)
        connection.exec_driver_sql(f"DELETE FROM search WHERE rowid IN ({marks})", tuple(some))
    for some in chunks(sorted(shown - gone)):
        _index(connection, f"{_TEXTS} WHERE r.id IN ({_marks(some)})", tuple(some))


def refresh_all(connection: Connection) -> None:
    """Build standing and search index for the whole database."""
    connection.exec_driver_sql("DELETE FROM standing")
    connection.exec_driver_sql(_STANDING + " GROUP BY r.id")
    connection.exec_driver_sql("DROP TABLE IF EXISTS search")
    connection.exec_driver_sql(_CREATE_INDEX)
    _index(connection, _TEXTS, ())


def _refresh_standing(connection: Connection, ids: Sequence[int]) -> None:
    marks = _marks(ids)
    depending = (
        f"r.id IN ({marks}) OR r.id IN "
        f"(SELECT record_id FROM citation WHERE source_id IN ({marks}))"
    )
    connection.exec_driver_sql(f"{_STANDING} WHERE {depending} GROUP BY r.id", (*ids, *ids))


def _index(connection: Connection, query: str, ids: tuple[int, ...]) -> None:
    found = rows(connection, query, ids)
    figures = figures_of(connection, ids)
    statement = "INSERT OR REPLACE INTO search (rowid, names, body) VALUES (?, ?, ?)"
    texts = [
        (id_, indexed(names), indexed(f"{body} {figures.get(id_, '')}"))
        for id_, names, body in found
    ]
    if texts:
        run_many(connection, statement, texts)


_TOLD_OF = (
    ("subject_id", "claim", "id"),
    ("record_id", "link", "target_id"),
    ("vehicle_id", "platform_use", "platform_id"),
    ("vehicle_id", "production", "plant_id"),
    ("person_id", "office", "company_id"),
    ("person_id", "office", "id"),
)
"""Which record shows the name of another one, beside the links of its own: the column that leads
to it, the table, the column that leads to the other."""


def _showing(connection: Connection, ids: Sequence[int]) -> Iterable[int]:
    """Return the records that link to one of the ids, and those of which one of them tells."""
    marks = _marks(ids)
    for shown, holder, named in _TOLD_OF:
        query = f"SELECT {shown} FROM {holder} WHERE {named} IN ({marks})"
        yield from connection.exec_driver_sql(query, tuple(ids)).scalars()
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
            columns.append(_names_of(f"t.{field.name}_id"))
    texts = " || ' ' || ".join(columns) or "''"
    return f"WHEN '{kind}' THEN (SELECT {texts} FROM {table} t WHERE t.id = r.id)"


def _joined_names(select: str) -> str:
    return f"coalesce((SELECT group_concat({select}), '')"


def _names_of(id_: str) -> str:
    """Return the expression of all names of a linked record: whoever types "US" may mean it."""
    aliases = _joined_names("text, ' ') FROM alias WHERE record_id = n.id")
    return f"coalesce((SELECT n.name || ' ' || {aliases} FROM record n WHERE n.id = {id_}), '')"


_OF_PARTS = " || ' ' || ".join(
    (
        _joined_names(f"{_names_of('l.target_id')}, ' ') FROM link l WHERE l.record_id = r.id"),
        _joined_names("value, ' ') FROM tag WHERE record_id = r.id"),
        _joined_names("value, ' ') FROM identifier WHERE record_id = r.id"),
        _joined_names("quotation, ' ') FROM citation WHERE record_id = r.id"),
        _joined_names(
            "n.name || ' ' || c.about, ' ') FROM claim c JOIN record n ON n.id = c.id "
            "WHERE c.subject_id = r.id"
        ),
    )
)
_WORDS_OF_KIND = " ".join(
    f"WHEN '{kind}' THEN '{joined_label(kind, '', '').replace(chr(39), '')}'" for kind in JOINED
)
_OF_FACTS = """
CASE r.kind
WHEN 'vehicle' THEN coalesce((SELECT group_concat(n.name, ' ') FROM record n WHERE n.id IN (
    SELECT platform_id FROM platform_use WHERE vehicle_id = r.id
    UNION SELECT plant_id FROM production WHERE vehicle_id = r.id)), '')
WHEN 'person' THEN coalesce((SELECT group_concat(n.name, ' ') FROM record n WHERE n.id IN (
    SELECT id FROM office WHERE person_id = r.id
    UNION SELECT company_id FROM office WHERE person_id = r.id)), '')
ELSE '' END
"""
_TEXTS = f"""
SELECT r.id,
       r.name || ' ' || {_joined_names("text, ' ') FROM alias WHERE record_id = r.id")}
              || ' ' || {_joined_names("spelling, ' ') FROM citation WHERE record_id = r.id")},
       r.kind || ' ' || CASE r.kind {_WORDS_OF_KIND} ELSE '' END || ' ' || r.note
              || ' ' || CASE r.kind {" ".join(_own_texts(kind) for kind in KINDS)} END
              || ' ' || {_OF_PARTS} || ' ' || {_OF_FACTS}
FROM record r
"""
