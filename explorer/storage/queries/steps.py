"""The history as it is shown: steps, newest first, and what each changed."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Connection

from explorer.domain.questions import StepsOf, WhatCanBeUndone
from explorer.domain.records import KINDS, fields_of
from explorer.domain.rows import StepRow, UndoState
from explorer.storage.history import DONE, next_redo, next_undo
from explorer.storage.images import row_of
from explorer.storage.schema import image, step, table_name

_LONGEST = 80
_LABELS = {
    (table_name(kind), field.name): field.label for kind in KINDS for field in fields_of(kind)
} | {("record", "name"): "Name", ("record", "note"): "Note"}
_PARTS = {
    "alias": ("name", "text"),
    "identifier": ("identifier", "value"),
    "citation": ("citation", "place"),
    "link": ("link", "role"),
    "tag": ("value", "value"),
    "amount": ("amount", "value"),
}


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
    sentences: dict[str, None] = {}
    for table, old, new in connection.execute(query):
        before, after = (None if text is None else row_of(text) for text in (old, new))
        sentences.update(dict.fromkeys(_sentences(table, before, after)))
    return tuple(sentences)


def _sentences(
    table: str, before: Mapping[Any, Any] | None, after: Mapping[Any, Any] | None
) -> list[str]:
    if table in _PARTS:
        word, column = _PARTS[table]
        row = after or before or {}
        shown = _short(row.get(column))
        done = "changed" if before and after else "added" if after else "removed"
        return [f"{word} {shown} {done}".replace("  ", " ")]
    if before is None or after is None:
        return [("made" if before is None else "deleted")] if table == "record" else []
    return [
        f"{_LABELS[table, field]}: {_short(before[column])} → {_short(after[column])}"
        for column, field in _shown_columns(table, after)
        if before.get(column) != after.get(column)
    ]


def _shown_columns(table: str, row: Mapping[Any, Any]) -> list[tuple[str, str]]:
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
