"""Records into rows: inserting and updating whole records."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import CursorResult, Table, bindparam, delete, insert, select, update
from sqlalchemy.engine import Connection

from explorer.domain.dates import Window
from explorer.domain.errors import NotFound
from explorer.domain.fields import Field, FieldType
from explorer.domain.parts import Link
from explorer.domain.records import Record, kind_of
from explorer.storage import schema

Values = dict[str, Any]


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
    ids = [_write_heads(connection, record, today, dataset_version) for record in records]
    keys = _Keys(connection, dict(zip((r.key for r in records), ids, strict=True)))
    keys.learn(link for record in records for link in _links_of(record))
    by_kind: dict[str, list[tuple[int, Record]]] = {}
    for id_, record in zip(ids, records, strict=True):
        by_kind.setdefault(kind_of(record), []).append((id_, record))
    for kind, members in by_kind.items():
        _write_own(connection, kind, members, keys)
    _write_parts(connection, ids, records, keys)
    return ids


def _write_heads(
    connection: Connection, record: Record, today: int, dataset_version: str | None
) -> int:
    head: Values = {"name": record.name, "note": record.note, "origin": record.origin}
    if record.id is not None:
        statement = update(schema.record).where(schema.record.c.id == record.id).values(head)
        if connection.execute(statement).rowcount == 0:
            raise NotFound(f"“{record.name}” is no longer in the database.")
        return record.id
    head |= {"kind": kind_of(record), "key": record.key, "recorded": today}
    head["dataset_version"] = dataset_version
    return inserted_id(connection.execute(insert(schema.record).values(head)))


def inserted_id(result: CursorResult[Any]) -> int:
    """Return the id that the database gave to the row of a single insert."""
    assert result.inserted_primary_key is not None
    return int(result.inserted_primary_key[0])


class _Keys:
    """Ids of link targets, by key."""

    def __init__(self, connection: Connection, known: dict[str, int]) -> None:
        self._connection = connection
        self._known = known

    def learn(self, links: Iterable[Link]) -> None:
        """Look the keys up that are not yet known, a few hundred at a time."""
        missing = sorted({link.key for link in links if link.id is None} - self._known.keys())
        for start in range(0, len(missing), 500):
            some = schema.record.c.key.in_(missing[start : start + 500])
            query = select(schema.record.c.key, schema.record.c.id).where(some)
            self._known.update((key, id_) for key, id_ in self._connection.execute(query))

    def id_of(self, link: Link) -> int:
        if link.id is not None:
            return link.id
        try:
            return self._known[link.key]
        except KeyError:
            raise NotFound(f"There is no record “{link.key or link.name}” to link to.") from None


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
    connection: Connection, kind: str, members: Sequence[tuple[int, Record]], keys: _Keys
) -> None:
    table = schema.OWN[kind]
    new = [(id_, record) for id_, record in members if record.id is None]
    old = [(id_, record) for id_, record in members if record.id is not None]
    if new:
        rows = [{"id": id_, **own_values(kind, record, keys.id_of)} for id_, record in new]
        connection.execute(insert(table), rows)
    if old and len(table.columns) > 1:
        rows = [{"its_id": id_, **own_values(kind, record, keys.id_of)} for id_, record in old]
        connection.execute(update(table).where(table.c.id == bindparam("its_id")), rows)


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


def _write_parts(
    connection: Connection, ids: Sequence[int], records: Sequence[Record], keys: _Keys
) -> None:
    rows: dict[Table, list[Values]] = {table: [] for table in schema.PARTS}
    for id_, record in zip(ids, records, strict=True):
        for table, values in _parts_of(record, keys):
            rows[table].append({"record_id": id_, **values})
    old = [id_ for id_, record in zip(ids, records, strict=True) if record.id is not None]
    for table in schema.PARTS:
        _replace(connection, table, old, rows[table])


def _parts_of(record: Record, keys: _Keys) -> Iterator[tuple[Table, Values]]:
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


def _part_values(field: Field, item: Any, head: Values, keys: _Keys) -> tuple[Table, Values]:
    if field.type is FieldType.LINKS:
        return schema.link, {**head, "target_id": keys.id_of(item), "role": item.role}
    if field.type is FieldType.CHOICES:
        return schema.tag, {**head, "value": item}
    sums = {"value": item.value, "unit": item.unit, "bound": item.bound, "what": item.what}
    return schema.amount, {**head, **sums}


def _replace(
    connection: Connection, table: Table, old: Sequence[int], rows: Sequence[Values]
) -> None:
    """Make the rows of the old records these; rows that stay as they are keep their ids."""
    existing = _existing(connection, table, old)
    fresh = []
    for row in rows:
        same = existing.get(_identity(row))
        if same:
            same.pop()
        else:
            fresh.append(row)
    gone = [{"its_id": id_} for ids in existing.values() for id_ in ids]
    if gone:
        connection.execute(delete(table).where(table.c.id == bindparam("its_id")), gone)
    if fresh:
        connection.execute(insert(table), fresh)


def _existing(
    connection: Connection, table: Table, old: Sequence[int]
) -> dict[frozenset[tuple[str, Any]], list[int]]:
    found: dict[frozenset[tuple[str, Any]], list[int]] = {}
    for record_id in old:
        query = select(table).where(table.c.record_id == record_id)
        for row in connection.execute(query).mappings():
            values = {name: row[name] for name in row if name != "id"}
            found.setdefault(_identity(values), []).append(row["id"])
    return found


def _identity(values: Mapping[str, Any]) -> frozenset[tuple[str, Any]]:
    return frozenset(values.items())


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
        table = schema.record
        connection.execute(delete(table).where(table.c.id == bindparam("its_id")), rows)
    return gone
