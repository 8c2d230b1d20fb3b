"""Triggers that keep an image of every changed row, cascades and bulk statements included."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from sqlalchemy import Column, Float, Table, Text
from sqlalchemy.engine import Connection

from explorer.storage.schema import RECORDED

_NEWEST = "SELECT id, state FROM step ORDER BY id DESC LIMIT 1"
_WRITTEN = f"(SELECT id FROM ({_NEWEST}) WHERE state = 'recording')"
"""The step whose images are kept: the newest one while it goes on, else null."""


@cache
def row_as_json(table: Table, alias: str) -> str:
    """Return the SQL for a row as a JSON object, to be read with ``strict=False``.

    It is put together by hand: SQLite's JSON functions may not stand in triggers where the
    schema is not trusted, and they write reals with 15 digits. Reals are kept as text with 17,
    which is enough for every double (IEEE 754). Control characters stand as they are.
    """
    pairs = (f"""'"{c.name}":' || {_value(c, alias)}""" for c in table.columns)
    return "'{' || " + " || ',' || ".join(pairs) + " || '}'"


def _value(column: Column[Any], alias: str) -> str:
    name = f'{alias}."{column.name}"'
    if isinstance(column.type, Float):
        # To printf, null is zero.
        text = f"CASE WHEN {name} IS NOT NULL THEN '\"' || printf('%!.17g', {name}) || '\"' END"
    elif isinstance(column.type, Text):
        text = f"""'"' || replace(replace({name}, '\\', '\\\\'), '"', '\\"') || '"'"""
    else:
        text = f"CAST({name} AS TEXT)"
    return f"coalesce({text}, 'null')"


def record_column(table: Table) -> str:
    """Return the column that names the record to which a row of the table belongs."""
    return "record_id" if "record_id" in table.columns else "id"


def _statements(table: Table) -> Iterator[str]:
    owner = record_column(table)
    old, new = row_as_json(table, "OLD"), row_as_json(table, "NEW")
    for event, row, before, after in (
        ("INSERT", "NEW", "NULL", new),
        ("UPDATE", "NEW", old, new),
        ("DELETE", "OLD", old, "NULL"),
    ):
        changed = f" AND {old} IS NOT {new}" if event == "UPDATE" else ""
        yield (
            f"CREATE TRIGGER keep_{table.name}_{event.lower()} AFTER {event} ON {table.name} "
            f"WHEN {_WRITTEN} IS NOT NULL{changed} BEGIN "
            "INSERT INTO image (step_id, table_name, row_id, record_id, old, new) VALUES "
            f"({_WRITTEN}, '{table.name}', {row}.id, {row}.{owner}, {before}, {after}); END"
        )


def trigger_statements() -> list[str]:
    """Return the statements that make the triggers, as SQLite keeps them."""
    return [statement for table in RECORDED for statement in _statements(table)]


def install_triggers(connection: Connection) -> None:
    """Make the triggers anew from the tables as this program knows them."""
    remove_triggers(connection)
    for statement in trigger_statements():
        connection.exec_driver_sql(statement)


def remove_triggers(connection: Connection) -> None:
    """Remove every trigger, and every view as well: this program has none."""
    query = "SELECT type, name FROM sqlite_master WHERE type IN ('trigger', 'view')"
    for type_, name in connection.exec_driver_sql(query).all():
        quoted = name.replace('"', '""')
        connection.exec_driver_sql(f'DROP {type_} IF EXISTS "{quoted}"')
