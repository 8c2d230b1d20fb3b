"""What was not known yet, taken out of a copy of the database."""

from collections.abc import Iterator

from sqlalchemy import Table
from sqlalchemy.engine import Connection

from explorer.domain.fields import FieldType
from explorer.storage.driver import rows, run
from explorer.storage.schema import OWN, PARTS, own_fields

_FACTS = ("office", "production", "platform use")
"""The kinds whose ends tell of them in the search index."""


def list_later(connection: Connection, day: int) -> None:
    """Fill the table ``later``: records that only later sources tell of, and what needs them.

    Fill ``around`` with the records that stay and tell of one of those, or cite it.
    """
    for name in ("later", "around"):
        run(connection, f"CREATE TEMP TABLE {name} (id INTEGER PRIMARY KEY)")
    run(connection, "INSERT INTO later SELECT id FROM standing WHERE known_from > ?", (day,))
    while _list_dependents(connection):
        pass
    for query in _around():
        run(connection, f"INSERT OR IGNORE INTO around {query}")
    run(connection, "DELETE FROM around WHERE id IN later")


def _list_dependents(connection: Connection) -> bool:
    before = _later_count(connection)
    for table, column, required in _links():
        if required:
            query = f"SELECT id FROM {table.name} WHERE {column} IN later"
            run(connection, f"INSERT OR IGNORE INTO later {query}")
    return _later_count(connection) > before


def _later_count(connection: Connection) -> int:
    ((found,),) = rows(connection, "SELECT count(*) FROM later")
    return int(found)


def _around() -> Iterator[str]:
    yield "SELECT record_id FROM citation WHERE source_id IN later"
    yield "SELECT record_id FROM link WHERE target_id IN later"
    yield "SELECT subject_id FROM claim WHERE id IN later"
    for table, column, required in _links():
        if not required:
            yield f"SELECT id FROM {table.name} WHERE {column} IN later"
        elif table in map(OWN.__getitem__, _FACTS):
            yield f"SELECT {column} FROM {table.name} WHERE id IN later"


def remove_later(connection: Connection) -> None:
    """Delete the records listed in ``later`` with every trace of them, and the whole history.

    The history tells what was typed, in the words of today.
    """
    for table, column, required in _links():
        if not required:
            run(connection, f"UPDATE {table.name} SET {column} = NULL WHERE {column} IN later")
    run(connection, "DELETE FROM citation WHERE source_id IN later")
    run(connection, "DELETE FROM link WHERE target_id IN later")
    for part in PARTS:
        run(connection, f"DELETE FROM {part.name} WHERE record_id IN later")
    for name in (*(table.name for table in OWN.values()), "standing", "record"):
        run(connection, f"DELETE FROM {name} WHERE id IN later")
    run(connection, "DELETE FROM image")
    run(connection, "DELETE FROM step")


def _links() -> Iterator[tuple[Table, str, bool]]:
    """Yield every column that links to a record, and whether its row needs the target."""
    for kind, table in OWN.items():
        for field in own_fields(kind):
            if field.type is FieldType.LINK:
                yield table, f"{field.name}_id", field.required
