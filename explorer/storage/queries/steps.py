"""The history as it is shown: steps, newest first, and what each changed."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Connection

from explorer.domain.amounts import write_amount
from explorer.domain.parts import Amount, Link
from explorer.domain.questions import StepsOf, WhatCanBeUndone
from explorer.domain.records import KINDS, fields_of
from explorer.domain.rows import StepRow, UndoState
from explorer.storage.history import DONE, next_redo, next_undo
from explorer.storage.images import row_of
from explorer.storage.reading import links_to
from explorer.storage.schema import image, step, table_name

_LONGEST = 80
_LABELS = {
    (table_name(kind), field.name): field.label for kind in KINDS for field in fields_of(kind)
} | {("record", "name"): "Name", ("record", "note"): "Note"}
_FIELDS = {field.name: field.label for kind in KINDS for field in fields_of(kind)}
_PARTS = frozenset({"alias", "identifier", "citation", "link", "tag", "amount"})
Names = Mapping[int, Link]


def steps_of(connection: Connection, question: StepsOf) -> tuple[StepRow, ...]:
    """Return the latest steps with their sentences."""
    query = select(step).order_by(step.c.id.desc()).limit(question.limit)
    if question.record_id is not None:
        of_record = select(image.c.step_id).where(image.c.record_id == question.record_id)
        query = query.where(step.c.id.in_(of_record))
    return tuple(
        StepRow(
            row.id,
            row.label,
            datetime.fromisoformat(row.at),
            "done" if row.state == DONE else "undone",
            _details(connection, row.id, question.record_id),
        )
        for row in connection.execute(query).all()
    )


def _details(connection: Connection, number: int, record_id: int | None) -> tuple[str, ...]:
    columns = (image.c.table_name, image.c.old, image.c.new)
    query = select(*columns).where(image.c.step_id == number).order_by(image.c.id).limit(50)
    if record_id is not None:
        query = query.where(image.c.record_id == record_id)
    images = [(table, _row(old), _row(new)) for table, old, new in connection.execute(query)]
    names = links_to(connection, _named_in(row for _, *pair in images for row in pair if row))
    told = [line for table, old, new in images for line in _sentences(table, old, new, names)]
    return tuple(dict.fromkeys(told))


def _row(kept: str | None) -> Mapping[str, Any] | None:
    return None if kept is None else row_of(kept)


def _named_in(rows: Iterable[Mapping[str, Any]]) -> Iterator[int]:
    for row in rows:
        yield from (value for name, value in row.items() if name.endswith("_id") and value)


def _sentences(
    table: str, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None, names: Names
) -> list[str]:
    if table in _PARTS:
        done = "changed" if before and after else "added" if after else "removed"
        return [f"{_part_words(table, after or before or {}, names)} {done}"]
    if before is None or after is None:
        return [("made" if before is None else "deleted")] if table == "record" else []
    return [
        f"{_LABELS[table, field]}: {_shown(before, column, names)} → {_shown(after, column, names)}"
        for column, field in _shown_columns(table, after)
        if before.get(column) != after.get(column)
    ]


def _part_words(table: str, row: Mapping[str, Any], names: Names) -> str:
    """Return what a part says: "Companies: “Nissan”", "Amounts: “€ 200 million”"."""
    match table:
        case "alias":
            return f"name {_short(row['text'])}"
        case "identifier":
            return f"identifier {_short(row['scheme'] + ' ' + row['value'])}"
        case "citation":
            return f"source {_shown(row, 'source_id', names)}"
        case "link":
            value = _shown(row, "target_id", names)
        case "amount":
            amount = Amount(float(row["value"]), row["unit"], row["bound"], row["what"])
            value = _short(write_amount(amount))
        case _:
            value = _short(row["value"])
    return f"{_FIELDS.get(row['field'], row['field'])}: {value}"


def _shown(row: Mapping[str, Any], column: str, names: Names) -> str:
    value = row.get(column)
    if column.endswith("_id") and value is not None:
        return _short(names[value].name if value in names else "a deleted record")
    return _short(value)


def _shown_columns(table: str, row: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return the columns that are told, each with its field: of a date only its words."""
    found = []
    for column in row:
        field = column.removesuffix("_words").removesuffix("_id")
        if (table, field) in _LABELS:
            found.append((column, field))
    return found


def _short(value: Any) -> str:
    if value in (None, ""):
        return "—"
    words = str(value)
    return f"“{words[:_LONGEST]}…”" if len(words) > _LONGEST else f"“{words}”"


def what_can_be_undone(connection: Connection, _question: WhatCanBeUndone) -> UndoState:
    """Return the labels of the steps next in line for undo and redo."""
    undo, redo = next_undo(connection), next_redo(connection)
    return UndoState(undo.label if undo else "", redo.label if redo else "")
