"""Records into rows: inserting and updating whole records."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Table, insert, select
from sqlalchemy.engine import Connection

from explorer.domain.dates import Window
from explorer.domain.errors import NotFound
from explorer.domain.fields import Field, FieldType
from explorer.domain.parts import Link
from explorer.domain.records import Record, kind_of
from explorer.storage import schema
from explorer.storage.driver import rows as found_rows
from explorer.storage.driver import run
from explorer.storage.link_keys import Keys
from explorer.storage.parts_writing import Values, deletion, write_parts


def write_records(
    connection: Connection,
    records: Sequence[Record],
    *,
    today: int,
    dataset_version: str | None = None,
) -> list[int]:
    """Insert the records without an id, update the others; return all ids in order.

    ``today`` is the day of recording (``date.toordinal()``). Links are resolved by id, or by
    key where they have no id, to records in the database or among those written here.
    Raises NotFound where a link leads nowhere.
    """
    ids = _write_heads(connection, records, today, dataset_version)
    keys = Keys(connection, dict(zip((r.key for r in records), ids, strict=True)))
    keys.learn(link for record in records for link in _links_of(record))
    by_kind: dict[str, list[tuple[int, Record]]] = {}
    for id_, record in zip(ids, records, strict=True):
        by_kind.setdefault(kind_of(record), []).append((id_, record))
    for kind, members in by_kind.items():
        _write_own(connection, kind, members, keys)
    write_parts(connection, ids, records, keys)
    return ids


def _write_heads(
    connection: Connection, records: Sequence[Record], today: int, dataset_version: str | None
) -> list[int]:
    made = {"recorded": today, "dataset_version": dataset_version}
    new = [{**_head(r), "kind": kind_of(r), "key": r.key, **made} for r in records if r.id is None]
    fresh = iter(connection.scalars(_INSERT_HEADS, new).all() if new else ())
    return [next(fresh) if r.id is None else _update_head(connection, r, r.id) for r in records]


_INSERT_HEADS = insert(schema.record).returning(schema.record.c.id, sort_by_parameter_order=True)


def _head(record: Record) -> Values:
    return {"name": record.name, "note": record.note, "origin": record.origin}


def _update_head(connection: Connection, record: Record, id_: int) -> int:
    if not _update_row(connection, schema.record, id_, _head(record)):
        raise NotFound(f"“{record.name}” is no longer in the database.")
    return id_


def _update_row(connection: Connection, table: Table, id_: int, values: Values) -> bool:
    """Give a row these values; return False if there is none. Equal rows are not written."""
    look, change = _looking_and_changing(table.name, tuple(values))
    found = found_rows(connection, look, (id_,))
    if found and values and found[0] != tuple(values.values()):
        run(connection, change, (*values.values(), id_))
    return bool(found)


@cache
def _looking_and_changing(table: str, columns: tuple[str, ...]) -> tuple[str, str]:
    names = [f'"{name}"' for name in columns]
    settings = ", ".join(f"{name} = ?" for name in names)
    return (
        f"SELECT {', '.join(names) or 'id'} FROM {table} WHERE id = ?",
        f"UPDATE {table} SET {settings} WHERE id = ?",
    )


def _links_of(record: Record) -> Iterator[Link]:
    yield from (citation.source for citation in record.citations)
    kind = kind_of(record)
    for field in (*schema.own_fields(kind), *schema.part_fields(kind)):
        value = getattr(record, field.name)
        if field.type is FieldType.LINK and value is not None:
            yield value
        elif field.type is FieldType.LINKS:
            yield from value


def _write_own(
    connection: Connection, kind: str, members: Sequence[tuple[int, Record]], keys: Keys
) -> None:
    table = schema.OWN[kind]
    new = [(id_, record) for id_, record in members if record.id is None]
    old = [(id_, record) for id_, record in members if record.id is not None]
    if new:
        rows = [{"id": id_, **own_values(kind, record, keys.id_of)} for id_, record in new]
        connection.execute(insert(table), rows)
    for id_, record in old:
        _update_row(connection, table, id_, own_values(kind, record, keys.id_of))


def own_values(kind: str, record: Record, id_of: Any) -> Values:
    """Return the values of the kind's own columns for a record."""
    values: Values = {}
    for field in schema.own_fields(kind):
        values |= _column_values(field, getattr(record, field.name), id_of)
    return values


def _column_values(field: Field, value: Any, id_of: Any) -> Values:
    if field.type is FieldType.DATE:
        return date_values(field.name, value)
    if field.type is FieldType.LINK:
        return {f"{field.name}_id": None if value is None else id_of(value)}
    return {field.name: value}


def date_values(name: str, window: Window | None) -> Values:
    """Return the five columns of a date."""
    columns = [f"{name}_{part}" for part in schema.DATE_PARTS]
    if window is None:
        return dict.fromkeys(columns)
    days = [day and day.toordinal() for day in (window.earliest, window.latest)]
    parts = (window.words, window.edtf, *days, str(window.sense))
    return dict(zip(columns, parts, strict=True))


def dependents(connection: Connection, ids: Iterable[int]) -> list[int]:
    """Return the ids and those of every record that cannot exist without one of them."""
    found: dict[int, None] = dict.fromkeys(ids)
    pending = list(found)
    while pending:
        some, pending = pending[:500], pending[500:]
        for table, column in _required_links():
            query = select(table.c.id).where(table.c[column].in_(some))
            more = [id_ for id_ in connection.scalars(query) if id_ not in found]
            found.update(dict.fromkeys(more))
            pending.extend(more)
    return list(found)


def _required_links() -> Iterator[tuple[Table, str]]:
    for kind, table in schema.OWN.items():
        for field in schema.own_fields(kind):
            if field.type is FieldType.LINK and field.required:
                yield table, f"{field.name}_id"


def delete_records(connection: Connection, ids: Iterable[int]) -> list[int]:
    """Delete records with all that depends on them; return every id deleted."""
    gone = dependents(connection, ids)
    # Dependents first: a fact's own table forbids the deletion of what it needs.
    rows = [{"its_id": id_} for id_ in reversed(gone)]
    if rows:
        connection.execute(deletion(schema.record), rows)
    return gone
