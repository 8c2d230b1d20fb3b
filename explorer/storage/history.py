"""The history: steps, the row images that triggers keep for them, undo, redo, revert."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Float, Table, delete, insert, or_, select, update
from sqlalchemy.engine import Connection

from explorer.domain.changes import Change
from explorer.domain.errors import UndoRefused
from explorer.storage import schema
from explorer.storage.schema import image, recording, step
from explorer.storage.triggers import row_as_json
from explorer.storage.writing import inserted_id

DONE, UNDONE, DROPPED = "done", "undone", "dropped"
_TABLES = {table.name: table for table in schema.RECORDED}


@dataclass(frozen=True, slots=True)
class Step:
    """A named step of the history."""

    id: int
    label: str


@dataclass(frozen=True, slots=True)
class _Image:
    table: Table
    row_id: int
    old: str | None
    new: str | None


def begin_step(connection: Connection, label: str) -> int:
    """Start to keep images under a new step."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    number = inserted_id(connection.execute(insert(step).values(label=label, at=at, state=DONE)))
    connection.execute(update(recording).values(step_id=number))
    return number


def end_step(connection: Connection, number: int) -> bool:
    """Stop keeping images; what was undone can no longer be redone.

    A step that changed nothing is forgotten, and False returned.
    """
    connection.execute(update(recording).values(step_id=None))
    if connection.scalar(select(image.c.id).where(image.c.step_id == number).limit(1)):
        connection.execute(update(step).where(step.c.state == UNDONE).values(state=DROPPED))
        return True
    connection.execute(delete(step).where(step.c.id == number))
    return False


def next_undo(connection: Connection) -> Step | None:
    """Return the step that undo would act on."""
    return _next(connection, DONE, step.c.id.desc())


def next_redo(connection: Connection) -> Step | None:
    """Return the step that redo would act on."""
    return _next(connection, UNDONE, step.c.id.asc())


def _next(connection: Connection, state: str, order: Any) -> Step | None:
    query = select(step.c.id, step.c.label).where(step.c.state == state)
    found = connection.execute(query.order_by(order).limit(1)).first()
    return None if found is None else Step(found.id, found.label)


def undo_step(connection: Connection, number: int) -> tuple[Change, ...]:
    """Take a step back, newest image first; UndoRefused if a row was changed since."""
    images = _images(connection, number)
    changes = changes_of(connection, number, backwards=True)
    for kept in reversed(images):
        _put_back(connection, kept.table, kept.row_id, expected=kept.new, wanted=kept.old)
    connection.execute(update(step).where(step.c.id == number).values(state=UNDONE))
    return changes


def redo_step(connection: Connection, number: int) -> tuple[Change, ...]:
    """Take an undone step again, oldest image first."""
    for kept in _images(connection, number):
        _put_back(connection, kept.table, kept.row_id, expected=kept.old, wanted=kept.new)
    connection.execute(update(step).where(step.c.id == number).values(state=DONE))
    return changes_of(connection, number)


def row_of(image_text: str) -> dict[str, Any]:
    """Return the row that an image keeps, by column; reals are still text."""
    row: dict[str, Any] = json.loads(image_text, strict=False)
    return row


def _images(connection: Connection, number: int) -> list[_Image]:
    columns = (image.c.table_name, image.c.row_id, image.c.old, image.c.new)
    query = select(*columns).where(image.c.step_id == number).order_by(image.c.id)
    return [_Image(_TABLES[t], r, old, new) for t, r, old, new in connection.execute(query)]


def _put_back(
    connection: Connection, table: Table, row_id: int, *, expected: str | None, wanted: str | None
) -> None:
    now = _row_now(connection, table, row_id)
    if now == wanted:
        return  # a cascade has done it already
    if now != expected:
        raise UndoRefused("A later change concerns the same record; undo that one first.")
    _make(connection, table, row_id, exists=now is not None, wanted=wanted)


def _make(
    connection: Connection, table: Table, row_id: int, *, exists: bool, wanted: str | None
) -> None:
    if wanted is None:
        connection.execute(delete(table).where(table.c.id == row_id))
    elif exists:
        connection.execute(update(table).where(table.c.id == row_id).values(_values(table, wanted)))
    else:
        connection.execute(insert(table).values(_values(table, wanted)))


def _row_now(connection: Connection, table: Table, row_id: int) -> str | None:
    query = f"SELECT {row_as_json(table, 't')} FROM {table.name} t WHERE t.id = ?"
    found = connection.exec_driver_sql(query, (row_id,)).first()
    return None if found is None else str(found[0])


def _values(table: Table, wanted: str) -> dict[str, Any]:
    values = row_of(wanted)
    for column in table.columns:
        if isinstance(column.type, Float) and values.get(column.name) is not None:
            values[column.name] = float(values[column.name])
    # A column added by a later migration is not in older images: it keeps its default.
    return {name: value for name, value in values.items() if name in table.columns}


_BACKWARDS = {"insert": "delete", "delete": "insert", "update": "update"}


def changes_of(
    connection: Connection, number: int, *, backwards: bool = False
) -> tuple[Change, ...]:
    """Return which records a step made, altered and removed (or, backwards, its undoing)."""
    touched = select(image.c.record_id).where(image.c.step_id == number).distinct()
    heads = _heads_in(connection, number)
    kind_now = select(schema.record.c.id, schema.record.c.kind)
    query = kind_now.where(schema.record.c.id.in_(touched))
    kinds = dict(connection.execute(query).all())
    kinds |= {id_: kind for id_, (kind, _) in heads.items()}
    found = []
    for id_ in connection.scalars(touched.order_by(image.c.record_id)):
        if id_ in kinds:
            operation = heads[id_][1] if id_ in heads else "update"
            done = _BACKWARDS[operation] if backwards else operation
            found.append(Change(kinds[id_], id_, done))
    return tuple(found)


def _heads_in(connection: Connection, number: int) -> dict[int, tuple[str, str]]:
    """Return kind and operation of the records that a step made or removed."""
    query = select(image.c.row_id, image.c.old, image.c.new).where(
        image.c.step_id == number,
        image.c.table_name == schema.record.name,
        or_(image.c.old.is_(None), image.c.new.is_(None)),
    )
    return {
        row_id: (row_of(new or old)["kind"], "insert" if new else "delete")
        for row_id, old, new in connection.execute(query)
    }


def revert_record(connection: Connection, record_id: int, number: int) -> None:
    """Put a record's rows back to what they were just after a step (to be run in a step)."""
    query = (
        select(image.c.table_name, image.c.row_id, image.c.old)
        .join(step, step.c.id == image.c.step_id)
        .where(image.c.record_id == record_id, image.c.step_id > number, step.c.state == DONE)
        .order_by(image.c.id)
    )
    then: dict[tuple[str, int], str | None] = {}
    for table_name, row_id, old in connection.execute(query):
        then.setdefault((table_name, row_id), old)
    for (table_name, row_id), wanted in then.items():
        table = _TABLES[table_name]
        now = _row_now(connection, table, row_id)
        if now != wanted:
            _make(connection, table, row_id, exists=now is not None, wanted=wanted)


def renamed_in(connection: Connection, number: int) -> list[int]:
    """Return the records whose name a step changed."""
    query = select(image.c.row_id, image.c.old, image.c.new).where(
        image.c.step_id == number,
        image.c.table_name == schema.record.name,
        image.c.old.is_not(None),
        image.c.new.is_not(None),
    )
    return [
        row_id
        for row_id, old, new in connection.execute(query)
        if row_of(old)["name"] != row_of(new)["name"]
    ]
