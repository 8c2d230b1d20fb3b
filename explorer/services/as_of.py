"""Which records a true day shows: the facts that held then, and all that is no such fact."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.engine import Connection

from explorer.domain.fields import FieldType
from explorer.domain.records import KINDS, Record, fields_of, kind_of
from explorer.storage.queries.holding import held, office_held
from explorer.storage.schema import OWN, own_fields

_HELD = {
    "office": office_held("t"),
    **{kind: held("t") for kind in ("stake", "production", "platform use", "market")},
}
"""The conditions of the kinds whose records are facts with a beginning and an end."""


def shown_ids(connection: Connection, true_on: date | None) -> dict[str, list[int]]:
    """Return the ids that an export shows, by kind, in the order of their keys.

    With a true day only facts that may have held then are shown, and no record that cannot
    exist without one that is not shown.
    """
    found: dict[str, list[int]] = {}
    for kind in KINDS:
        holds = f"WHERE {_HELD[kind]}" if true_on and kind in _HELD else ""
        query = (
            f"SELECT t.id FROM {OWN[kind].name} t JOIN record r ON r.id = t.id {holds} "
            "ORDER BY r.key"
        )
        given = {"day": true_on.toordinal()} if true_on else {}
        found[kind] = list(connection.execute(text(query), given).scalars())
    return found if true_on is None else _without_orphans(connection, found)


def _without_orphans(
    connection: Connection, found: Mapping[str, list[int]]
) -> dict[str, list[int]]:
    left = {kind: list(ids) for kind, ids in found.items()}
    needs = _needed(connection)
    while True:
        shown = {id_ for ids in left.values() for id_ in ids}
        orphans = {id_ for id_ in shown if not needs.get(id_, frozenset()) <= shown}
        if not orphans:
            return left
        left = {kind: [i for i in ids if i not in orphans] for kind, ids in left.items()}


def _needed(connection: Connection) -> dict[int, frozenset[int]]:
    """Return the targets without which each record cannot exist."""
    needs: dict[int, frozenset[int]] = {}
    for kind, table in OWN.items():
        columns = [
            table.c[f"{field.name}_id"]
            for field in own_fields(kind)
            if field.type is FieldType.LINK and field.required
        ]
        if columns:
            for id_, *targets in connection.execute(select(table.c.id, *columns)):
                needs[id_] = frozenset(targets)
    return needs


def without_hidden(record: Record, shown: frozenset[int]) -> Record:
    """Return the record without its links to records that are not shown."""
    values: dict[str, Any] = {
        "citations": tuple(c for c in record.citations if c.source.id in shown)
    }
    for field in fields_of(kind_of(record)):
        value = getattr(record, field.name)
        if field.type is FieldType.LINK:
            values[field.name] = value if value and value.id in shown else None
        elif field.type is FieldType.LINKS:
            values[field.name] = tuple(link for link in value if link.id in shown)
    return replace(record, **values)
