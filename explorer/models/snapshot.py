"""The rows last shown, as text that the next start can paint before the database is open."""

import json
from collections.abc import Iterable
from typing import Any

from explorer.domain.columns import LISTS
from explorer.domain.lists import Row
from explorer.domain.parts import Link
from explorer.models.cells import cells_of

_VERSION = 1


def snapshot_of(kind: str, rows: Iterable[Row], database: str) -> str:
    """Return rows as JSON; their values become the texts that are shown."""
    listed = [_written(kind, row) for row in rows]
    return json.dumps(
        {"version": _VERSION, "database": database, "kind": kind, "rows": listed},
        ensure_ascii=False,
    )


def rows_of(text: str, kind: str, database: str) -> tuple[Row, ...]:
    """Read rows back; none of another list, another database, or of text in another form."""
    try:
        kept = json.loads(text)
        if (kept["version"], kept["database"], kept["kind"]) != (_VERSION, database, kind):
            return ()
        return tuple(_read(row) for row in kept["rows"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return ()


def _written(kind: str, row: Row) -> dict[str, Any]:
    cells = cells_of(row, kind, LISTS[kind])
    return {
        "id": row.link.id,
        "key": row.link.key,
        "kind": row.link.kind,
        "name": row.link.name,
        "colour": row.colour,
        "contested": sorted(row.contested),
        "values": {column.name: cell.text for column, cell in zip(LISTS[kind], cells, strict=True)},
    }


def _read(row: dict[str, Any]) -> Row:
    return Row(
        link=Link(str(row["key"]), str(row["kind"]), str(row["name"]), int(row["id"])),
        values={str(name): str(text) for name, text in row["values"].items()},
        contested=frozenset(str(name) for name in row["contested"]),
        colour=str(row["colour"]),
    )
