"""The history: steps, the row images that triggers keep for them, undo, redo, revert."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import Float, Select, Table, insert, select, update
from sqlalchemy.engine import Connection

from explorer.domain.errors import UndoRefused
from explorer.storage import schema
from explorer.storage.driver import rows, run
from explorer.storage.images import Touched, row_of, touched_by
from explorer.storage.schema import image, step
from explorer.storage.triggers import row_as_json

RECORDING, DONE, UNDONE, DROPPED = "recording", "done", "undone", "dropped"
_BEGIN = f"INSERT INTO step (label, at, state) VALUES (?, ?, '{RECORDING}')"
_END = f"UPDATE step SET state = '{DONE}' WHERE id = ?"
_ANY_IMAGE = "SELECT 1 FROM image WHERE step_id = ? LIMIT 1"
_FORGET = "DELETE FROM step WHERE id = ?"
_DROP = f"UPDATE step SET state = '{DROPPED}' WHERE state = '{UNDONE}'"
_NEWEST_DONE = f"SELECT id, label FROM step WHERE state = '{DONE}' ORDER BY id DESC LIMIT 1"
# What was undone came after what is still done: the search need not go through all steps.
_OLDEST_UNDONE = f"""
SELECT id, label FROM step WHERE state = '{UNDONE}' AND id > coalesce(
    (SELECT id FROM step WHERE state = '{DONE}' ORDER BY id DESC LIMIT 1), 0)
ORDER BY id LIMIT 1
"""
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
    return run(connection, _BEGIN, (label, at))


def end_step(connection: Connection, number: int) -> Touched | None:
    """Stop keeping images and return what was changed; what was undone is not redoable now.

    A step that changed nothing is forgotten: None.
    """
    touched = touched_by(connection, number)
    if not touched.records and not rows(connection, _ANY_IMAGE, (number,)):
        run(connection, _FORGET, (number,))
        return None
    if next_redo(connection) is not None:
        run(connection, _DROP)
    run(connection, _END, (number,))
    return touched


def next_undo(connection: Connection) -> Step | None:
    """Return the step that undo would act on."""
    return _next(connection, _NEWEST_DONE)


def next_redo(connection: Connection) -> Step | None:
    """Return the step that redo would act on."""
    return _next(connection, _OLDEST_UNDONE)


def _next(connection: Connection, query: str) -> Step | None:
    found = rows(connection, query)
    return Step(*found[0]) if found else None


def undo_step(connection: Connection, number: int) -> Touched:
    """Take a step back, newest image first; UndoRefused if a row was changed since."""
    images = _images(connection, number)
    touched = touched_by(connection, number).backwards()
    for kept in reversed(images):
        _put_back(connection, kept.table, kept.row_id, expected=kept.new, wanted=kept.old)
    connection.execute(update(step).where(step.c.id == number).values(state=UNDONE))
    return touched


def redo_step(connection: Connection, number: int) -> Touched:
    """Take an undone step again, oldest image first."""
    for kept in _images(connection, number):
        _put_back(connection, kept.table, kept.row_id, expected=kept.old, wanted=kept.new)
    connection.execute(update(step).where(step.c.id == number).values(state=DONE))
    return touched_by(connection, number)


def _images(connection: Connection, number: int) -> list[_Image]:
    columns = (image.c.table_name, image.c.row_id, image.c.old, image.c.new)
    query = select(*columns).where(image.c.step_id == number).order_by(image.c.id)
    return [_Image(_TABLES[t], r, old, new) for t, r, old, new in connection.execute(query)]


def _put_back(
    connection: Connection, table: Table, row_id: int, *, expected: str | None, wanted: str | None
) -> None:
    now = _row_now(connection, table, row_id)
    if _agree(now, wanted):
        return  # a cascade has done it already
    if not _agree(now, expected):
        raise UndoRefused("A later change concerns the same record; undo that one first.")
    _make(connection, table, row_id, exists=now is not None, wanted=wanted)


def _agree(now: str | None, then: str | None) -> bool:
    """Return whether a row is as an image has it, in the columns that there were then."""
    if now == then or now is None or then is None:
        return now == then
    row, kept = row_of(now), row_of(then)
    return all(row[name] == value for name, value in kept.items() if name in row)


def _make(
    connection: Connection, table: Table, row_id: int, *, exists: bool, wanted: str | None
) -> None:
    if wanted is None:
        run(connection, f"DELETE FROM {table.name} WHERE id = ?", (row_id,))
    elif exists:
        values = _values(table, wanted)
        run(connection, _change(table, tuple(values)), (*values.values(), row_id))
    else:
        connection.execute(insert(table).values(_values(table, wanted)))


@cache
def _change(table: Table, columns: tuple[str, ...]) -> str:
    settings = ", ".join(f'"{name}" = ?' for name in columns)
    return f"UPDATE {table.name} SET {settings} WHERE id = ?"


def _row_now(connection: Connection, table: Table, row_id: int) -> str | None:
    query = f"SELECT {row_as_json(table, 't')} FROM {table.name} t WHERE t.id = ?"
    found = rows(connection, query, (row_id,))
    return str(found[0][0]) if found else None


def _values(table: Table, wanted: str) -> dict[str, Any]:
    values = row_of(wanted)
    for column in table.columns:
        if isinstance(column.type, Float) and values.get(column.name) is not None:
            values[column.name] = float(values[column.name])
    # A column added by a later migration is not in older images: it keeps its default.
    return {name: value for name, value in values.items() if name in table.columns}


def revert_record(connection: Connection, record_id: int, number: int) -> None:
    """Put a record's rows back to what they were just after a step (to be run in a step)."""
    query = _FORMER.where(image.c.record_id == record_id, image.c.step_id > number)
    _bring_back(connection, query)


def take_all_back(connection: Connection) -> None:
    """Put every row back to what it was before the first step (for a look, then rolled back)."""
    _bring_back(connection, _FORMER)


_FORMER = (
    select(image.c.table_name, image.c.row_id, image.c.old)
    .join(step, step.c.id == image.c.step_id)
    .where(step.c.state == DONE)
    .order_by(image.c.id)
)


def _bring_back(connection: Connection, query: Select[Any]) -> None:
    """Put rows back to the first image of each."""
    then: dict[tuple[str, int], str | None] = {}
    for table_name, row_id, old in connection.execute(query):
        then.setdefault((table_name, row_id), old)
    for (table_name, row_id), wanted in then.items():
        table = _TABLES[table_name]
        now = _row_now(connection, table, row_id)
        if now != wanted:
            _make(connection, table, row_id, exists=now is not None, wanted=wanted)
