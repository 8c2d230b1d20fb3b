"""Rows into records: whole frozen records by their ids."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Table, select
from sqlalchemy.engine import Connection

from explorer.domain.dates import Sense, Window
from explorer.domain.errors import NotFound
from explorer.domain.fields import Field, FieldType
from explorer.domain.labels import JOINED, joined_label
from explorer.domain.parts import Alias, Amount, Citation, Identifier, Link
from explorer.domain.records import KINDS, Record
from explorer.storage import schema

Item = TypeVar("Item")
CHUNK = 500
"""Ids a statement: well below SQLite's limit of variables."""


def window_of(row: Mapping[Any, Any], name: str) -> Window | None:
    """Return the date kept in the five columns of a name, or None."""
    words = row[f"{name}_words"]
    if words is None:
        return None
    days = (_day(row[f"{name}_earliest"]), _day(row[f"{name}_latest"]))
    return Window(words, row[f"{name}_edtf"], *days, Sense(row[f"{name}_sense"]))


def _day(ordinal: int | None) -> date | None:
    return None if ordinal is None else date.fromordinal(ordinal)


def links_to(connection: Connection, ids: Iterable[int]) -> dict[int, Link]:
    """Return a link to each record, by id; ids that are gone are left out."""
    found: dict[int, Link] = {}
    table = schema.record
    query = select(table.c.id, table.c.key, table.c.kind, table.c.name)
    for some in chunks(sorted(set(ids))):
        for id_, key, kind, name in connection.execute(query.where(table.c.id.in_(some))):
            found[id_] = Link(key, kind, name, id_)
    return found | _joined(connection, [link for link in found.values() if not link.name])


def _joined(connection: Connection, nameless: Sequence[Link]) -> dict[int, Link]:
    """Name links to records that are named by what they join."""
    found: dict[int, Link] = {}
    for kind in {link.kind for link in nameless} & JOINED.keys():
        members = {link.id: link for link in nameless if link.kind == kind and link.id}
        table, (first, second, _) = schema.OWN[kind], JOINED[kind]
        one, other = schema.record.alias(), schema.record.alias()
        query = (
            select(table.c.id, one.c.name, other.c.name)
            .join(one, one.c.id == table.c[f"{first}_id"])
            .join(other, other.c.id == table.c[f"{second}_id"])
        )
        for some in chunks(list(members)):
            for id_, *names in connection.execute(query.where(table.c.id.in_(some))):
                found[id_] = replace(members[id_], name=joined_label(kind, *names))
    return found


def chunks(ids: Sequence[Item]) -> Iterable[Sequence[Item]]:
    """Return the ids or keys in runs that fit into one statement."""
    return (ids[start : start + CHUNK] for start in range(0, len(ids), CHUNK))


def read_record(connection: Connection, id_: int) -> Record:
    """Return one whole record; NotFound if it is gone."""
    found = read_records(connection, [id_])
    if not found:
        raise NotFound("That record is no longer in the database.")
    return found[0]


def read_records(connection: Connection, ids: Sequence[int]) -> list[Record]:
    """Return whole records in the order of the ids; ids that are gone are left out."""
    heads = _heads(connection, ids)
    owns = _owns(connection, heads)
    parts = {table.name: _parts(connection, table, list(heads)) for table in schema.PARTS}
    links = links_to(connection, _targets(owns, parts))
    return [
        _assemble(heads[id_], owns[id_], {n: p.get(id_, []) for n, p in parts.items()}, links)
        for id_ in ids
        if id_ in heads
    ]


def _heads(connection: Connection, ids: Sequence[int]) -> dict[int, Mapping[Any, Any]]:
    return {
        row["id"]: row
        for some in chunks(ids)
        for row in connection.execute(
            select(schema.record).where(schema.record.c.id.in_(some))
        ).mappings()
    }


def _owns(
    connection: Connection, heads: Mapping[int, Mapping[Any, Any]]
) -> dict[int, Mapping[Any, Any]]:
    by_kind: dict[str, list[int]] = {}
    for id_, head in heads.items():
        by_kind.setdefault(head["kind"], []).append(id_)
    return {
        row["id"]: row
        for kind, ids in by_kind.items()
        for some in chunks(ids)
        for row in connection.execute(
            select(schema.OWN[kind]).where(schema.OWN[kind].c.id.in_(some))
        ).mappings()
    }


def _parts(
    connection: Connection, table: Table, ids: Sequence[int]
) -> dict[int, list[Mapping[Any, Any]]]:
    found: dict[int, list[Mapping[Any, Any]]] = {}
    for some in chunks(ids):
        query = select(table).where(table.c.record_id.in_(some))
        for row in connection.execute(query.order_by(table.c.position, table.c.id)).mappings():
            found.setdefault(row["record_id"], []).append(row)
    return found


def _targets(owns: Mapping[int, Mapping[Any, Any]], parts: Mapping[Any, Any]) -> Iterable[int]:
    for row in owns.values():
        yield from (v for n, v in row.items() if n.endswith("_id") and v is not None)
    for column, name in (("target_id", "link"), ("source_id", "citation")):
        for rows in parts[name].values():
            yield from (row[column] for row in rows)


def _assemble(
    head: Mapping[Any, Any],
    own: Mapping[Any, Any],
    parts: Mapping[str, Sequence[Mapping[Any, Any]]],
    links: Mapping[int, Link],
) -> Record:
    kind = head["kind"]
    values: dict[str, Any] = {n: head[n] for n in ("id", "key", "origin", "name", "note")}
    values["aliases"] = tuple(Alias(r["text"], r["sort"], r["language"]) for r in parts["alias"])
    values["identifiers"] = tuple(Identifier(r["scheme"], r["value"]) for r in parts["identifier"])
    values["citations"] = tuple(_citation(r, links) for r in parts["citation"])
    for field in schema.own_fields(kind):
        values[field.name] = _own_value(field, own, links)
    for field in schema.part_fields(kind):
        values[field.name] = _part_value(field, parts, links)
    return KINDS[kind](**values)


def _citation(row: Mapping[Any, Any], links: Mapping[int, Link]) -> Citation:
    words = (row["place"], row["supports"], row["quotation"], row["spelling"])
    return Citation(links[row["source_id"]], *words)


def _own_value(field: Field, row: Mapping[Any, Any], links: Mapping[int, Link]) -> Any:
    if field.type is FieldType.DATE:
        return window_of(row, field.name)
    if field.type is FieldType.LINK:
        target = row[f"{field.name}_id"]
        return None if target is None else links[target]
    return row[field.name]


def _part_value(
    field: Field,
    parts: Mapping[str, Sequence[Mapping[Any, Any]]],
    links: Mapping[int, Link],
) -> tuple[Any, ...]:
    def own(table: str) -> list[Mapping[Any, Any]]:
        return [row for row in parts[table] if row["field"] == field.name]

    if field.type is FieldType.LINKS:
        return tuple(_with_role(links[row["target_id"]], row["role"]) for row in own("link"))
    if field.type is FieldType.CHOICES:
        return tuple(row["value"] for row in own("tag"))
    return tuple(
        Amount(row["value"], row["unit"], row["bound"], row["what"]) for row in own("amount")
    )


def _with_role(link: Link, role: str) -> Link:
    return replace(link, role=role) if role else link
