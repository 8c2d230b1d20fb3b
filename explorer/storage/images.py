"""Row images, and what they tell of a step: the records it made, altered and removed."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Connection

from explorer.domain.changes import Change
from explorer.storage import schema
from explorer.storage.driver import rows
from explorer.storage.reading import chunks


def row_of(image_text: str) -> dict[str, Any]:
    """Return the row that an image keeps, by column; reals are still text."""
    row: dict[str, Any] = _DECODER.decode(image_text)
    return row


_DECODER = json.JSONDecoder(strict=False)


@dataclass(frozen=True, slots=True)
class Touched:
    """What a step changed, and whose derived texts and standing follow from it.

    ``renamed`` are records of which a name changed, ``recited`` those whose citations or day of
    publication did, ``joined`` those that a changed fact joins.
    """

    records: tuple[Change, ...]
    renamed: frozenset[int]
    recited: frozenset[int]
    joined: frozenset[int]

    def backwards(self) -> "Touched":
        """Return the same for the step's undoing."""
        return replace(
            self,
            records=tuple(replace(c, operation=_BACKWARDS[c.operation]) for c in self.records),
        )


_BACKWARDS = {"insert": "delete", "delete": "insert", "update": "update"}
_JOINING = ("office", "production", "platform_use", "claim")
_IMAGES = f"""
SELECT table_name, record_id, CASE WHEN told THEN old END, CASE WHEN told THEN new END FROM (
    SELECT *, table_name IN ({", ".join(f"'{name}'" for name in ("record", *_JOINING))}) AS told
    FROM image WHERE step_id = ? ORDER BY id)
"""
_KINDS = select(schema.record.c.id, schema.record.c.kind)


def touched_by(connection: Connection, number: int) -> Touched:
    """Return what a step changed, from its images."""
    operations: dict[int, str] = {}
    kinds: dict[int, str] = {}
    renamed, recited, joined = set(), set(), set()
    for table, record_id, before, after in rows(connection, _IMAGES, (number,)):
        operations.setdefault(record_id, "update")
        if table in ("citation", "source"):
            recited.add(record_id)
        if table == "alias":
            renamed.add(record_id)
        if before is None and after is None:
            continue
        was, now = (None if text is None else row_of(text) for text in (before, after))
        if table in _JOINING:
            joined |= _ends(was) | _ends(now)
            continue
        kinds[record_id] = (now or was or {})["kind"]
        if was is None or now is None:
            operations[record_id] = "insert" if was is None else "delete"
        elif was["name"] != now["name"]:
            renamed.add(record_id)
    kinds |= _kinds(connection, operations.keys() - kinds.keys())
    records = (Change(kinds[id_], id_, done) for id_, done in operations.items() if id_ in kinds)
    return Touched(tuple(records), frozenset(renamed), frozenset(recited), frozenset(joined))


def _ends(row: Mapping[str, Any] | None) -> set[int]:
    """Return the ids of what a fact joins."""
    return {value for name, value in (row or {}).items() if name.endswith("_id")} - {None}


def _kinds(connection: Connection, ids: Collection[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    for some in chunks(sorted(ids)):
        found |= dict(connection.execute(_KINDS.where(schema.record.c.id.in_(some))).all())
    return found
