"""The parts of records into rows: aliases, citations, links, amounts."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Delete, Table, bindparam, delete, insert
from sqlalchemy.engine import Connection

from explorer.domain.fields import Field, FieldType
from explorer.domain.records import Record, kind_of
from explorer.storage import schema
from explorer.storage.driver import rows as found_rows
from explorer.storage.link_keys import Keys

Values = dict[str, Any]


@cache
def deletion(table: Table) -> Delete:
    """Return the statement that deletes rows of a table by their ``its_id``."""
    return delete(table).where(table.c.id == bindparam("its_id"))


def write_parts(
    connection: Connection, ids: Sequence[int], records: Sequence[Record], keys: Keys
) -> None:
    """Write the parts of records; of those that are updated, only what differs."""
    rows: dict[Table, list[Values]] = {table: [] for table in schema.PARTS}
    for id_, record in zip(ids, records, strict=True):
        for table, values in _parts_of(record, keys):
            rows[table].append({"record_id": id_, **values})
    old = [id_ for id_, record in zip(ids, records, strict=True) if record.id is not None]
    _replace(connection, old, rows)


def _parts_of(record: Record, keys: Keys) -> Iterator[tuple[Table, Values]]:
    for position, a in enumerate(record.aliases):
        names = {"text": a.text, "sort": a.sort, "language": a.language}
        yield schema.alias, {"position": position, **names}
    for position, i in enumerate(record.identifiers):
        yield schema.identifier, {"position": position, "scheme": i.scheme, "value": i.value}
    for position, c in enumerate(record.citations):
        what = {"supports": c.supports, "quotation": c.quotation, "spelling": c.spelling}
        place = {"source_id": keys.id_of(c.source), "place": c.place}
        yield schema.citation, {"position": position, **place, **what}
    for field in schema.part_fields(kind_of(record)):
        for position, item in enumerate(getattr(record, field.name)):
            head = {"position": position, "field": field.name}
            yield _part_values(field, item, head, keys)


def _part_values(field: Field, item: Any, head: Values, keys: Keys) -> tuple[Table, Values]:
    if field.type is FieldType.LINKS:
        return schema.link, {**head, "target_id": keys.id_of(item), "role": item.role}
    if field.type is FieldType.CHOICES:
        return schema.tag, {**head, "value": item}
    sums = {"value": item.value, "unit": item.unit, "bound": item.bound, "what": item.what}
    return schema.amount, {**head, **sums}


def _replace(
    connection: Connection, old: Sequence[int], rows: Mapping[Table, list[Values]]
) -> None:
    """Make the parts of the old records these; rows that stay as they are keep their ids."""
    existing = _existing(connection, old)
    for table in schema.PARTS:
        before, fresh = existing[table], []
        for row in rows[table]:
            same = before.get(tuple(row[name] for name in _COLUMNS[table]))
            if same:
                same.pop()
            else:
                fresh.append(row)
        gone = [{"its_id": id_} for ids in before.values() for id_ in ids]
        if gone:
            connection.execute(deletion(table), gone)
        if fresh:
            connection.execute(insert(table), fresh)


Existing = dict[Table, dict[tuple[Any, ...], list[int]]]
_COLUMNS = {t: tuple(c.name for c in t.columns if c.name != "id") for t in schema.PARTS}


def _existing(connection: Connection, old: Sequence[int]) -> Existing:
    """Return the ids of the parts that records have, by table and content."""
    found: Existing = {table: {} for table in schema.PARTS}
    for record_id in old:
        given = (record_id,) * len(schema.PARTS)
        for place, own_id, *row in found_rows(connection, _PARTS_OF, given):
            table = schema.PARTS[place]
            content = tuple(row[: len(_COLUMNS[table])])
            found[table].setdefault(content, []).append(own_id)
    return found


def _parts_query() -> str:
    """Return one query for the parts in all tables: the table's place, the id, the content."""
    widest = max(map(len, _COLUMNS.values()))
    selects = []
    for place, (table, columns) in enumerate(_COLUMNS.items()):
        names = [f'"{name}"' for name in columns] + ["NULL"] * (widest - len(columns))
        content = ", ".join(names)
        selects.append(f"SELECT {place}, id, {content} FROM {table.name} WHERE record_id = ?")
    return " UNION ALL ".join(selects)


_PARTS_OF = _parts_query()
