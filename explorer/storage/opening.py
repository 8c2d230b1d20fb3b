"""Opening a database: is it ours, of which version, sound, and free."""

import errno
import os
import random
import re
import sqlite3
import stat
import time
from contextlib import closing
from pathlib import Path

from sqlalchemy.engine import Connection
from sqlalchemy.exc import DatabaseError

from explorer.domain.errors import (
    DatabaseChanged,
    DatabaseDamaged,
    DatabaseInUse,
    DatabaseNewer,
    DatabaseReadOnly,
    Refusal,
)
from explorer.storage import seal
from explorer.storage.engine import APPLICATION_ID, inspecting_connection, writing_engine
from explorer.storage.failures import as_refusal
from explorer.storage.journals import remove_left_behind
from explorer.storage.schema import SCHEMA_VERSION, metadata
from explorer.storage.triggers import trigger_statements

_PAUSES = (0.05, 0.1, 0.2, 0.4)
"""Seconds to wait at most before the next attempt at a database in use."""


def open_connection(path: Path, *, accept_changed: bool = False) -> Connection:
    """Return the one connection to a database, after every check; raises a Refusal."""
    # Programs that start at the same moment stand in each other's way: one must get through.
    for longest in _PAUSES:
        try:
            return _open(path, accept_changed=accept_changed)
        except DatabaseInUse:
            time.sleep(random.uniform(longest / 4, longest))
    return _open(path, accept_changed=accept_changed)


def _open(path: Path, *, accept_changed: bool) -> Connection:
    version = version_of(path)
    intact = _is_intact(path)
    if intact is False and not accept_changed:
        raise _changed_or_damaged(path)
    if version < SCHEMA_VERSION:
        from explorer.storage.migration import migrate  # Alembic is slow to import

        migrate(path, version)
    elif not intact:
        _require_soundness(path)
    return _connect(path)


def _is_intact(path: Path) -> bool | None:
    try:
        return seal.is_intact(path)
    except OSError as error:
        raise as_refusal(error, path) from error


def _connect(path: Path) -> Connection:
    engine = writing_engine(path)
    try:
        if not os.access(path, os.W_OK):
            raise DatabaseReadOnly(f"“{path}” may not be written. Change its permissions.")
        # The profile's journal mode writes the file: no longer sealed, it is checked if that ends
        # half-way.
        seal.break_seal(path)
        connection = engine.connect()
        with connection.begin():
            pass  # takes the lock, so that a second program is refused here
        remove_left_behind(path)
        return connection
    except BaseException as error:
        engine.dispose()  # else the lock is held against the next attempt
        if isinstance(error, DatabaseError | sqlite3.Error | OSError):
            raise as_refusal(error, path) from error
        raise


def close_connection(connection: Connection) -> None:
    """Close a database and let its lock go."""
    connection.close()
    connection.engine.dispose()


def identity_of(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from another that takes its place; None if there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def version_of(path: Path) -> str:
    """Return the schema version of a file, without changing it; raises a Refusal."""
    _require_readable(path)
    version, foreign = _version_and_foreign_parts(path)
    if not re.fullmatch(r"\d{4}", version):
        raise DatabaseDamaged(f"“{path}” has a version that is unknown: “{version}”.")
    if version > SCHEMA_VERSION:
        raise DatabaseNewer(
            f"“{path}” was written by a newer version of the program (database version "
            f"{version}; this program knows {SCHEMA_VERSION}). Install the newer version."
        )
    if foreign and version == SCHEMA_VERSION:
        raise DatabaseDamaged(f"“{path}” holds parts that are not this program's: {foreign}.")
    return version


def _require_readable(path: Path) -> None:
    """Raise a Refusal for what SQLite would only say that it cannot be opened."""
    # Not tried by opening: to close a file gives up every lock that the process has on it.
    try:
        if stat.S_ISDIR(path.stat().st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if not os.access(path, os.R_OK):
            raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))
    except OSError as error:
        raise as_refusal(error, path) from error


def _version_and_foreign_parts(path: Path) -> tuple[str, str]:
    try:
        with closing(inspecting_connection(path)) as connection:
            if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
                raise DatabaseDamaged(f"“{path}” is not a database of this program.")
            found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            return (str(found[0]) if found else "", _foreign_parts(connection))
    except sqlite3.Error as error:
        raise _damaged_or_refused(error, path) from error


def _damaged_or_refused(error: sqlite3.Error, path: Path) -> Refusal:
    """Return the refusal for an error of a statement that every sound file answers."""
    if getattr(error, "sqlite_errorname", "") == "SQLITE_ERROR":
        return DatabaseDamaged(f"“{path}” is damaged: {error}. Restore a backup of it.")
    return as_refusal(error, path)


def _foreign_parts(connection: sqlite3.Connection) -> str:
    """Return the names of triggers and views that this program did not make."""
    ours = set(trigger_statements())
    query = "SELECT name, sql FROM sqlite_master WHERE type IN ('trigger', 'view')"
    names = [name for name, sql in connection.execute(query) if sql not in ours]
    return ", ".join(sorted(names)[:5])


def _changed_or_damaged(path: Path) -> DatabaseChanged:
    _require_soundness(path)
    return DatabaseChanged(
        f"“{path}” is not as it was when it was last closed: something else has changed it, or "
        "the disk has. It seems sound; open it as it is, or restore a backup."
    )


def problems_of_file(path: Path) -> list[str]:
    """Return what is wrong with a file that is not open, in sentences; empty if it seems sound.

    Raises a Refusal if it cannot be read.
    """
    try:
        with closing(inspecting_connection(path)) as connection:
            return problems_of(connection)
    except sqlite3.Error as error:
        refusal = _damaged_or_refused(error, path)
        if isinstance(refusal, DatabaseDamaged):
            return [f"SQLite reports: {error}."]
        raise refusal from error


def problems_of(connection: sqlite3.Connection) -> list[str]:
    """Return what SQLite's own checks and a comparison with this program's tables find."""
    problems = broken_parts(connection)
    version = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if version == (SCHEMA_VERSION,):
        problems += missing_parts(connection)
    return problems


def broken_parts(connection: sqlite3.Connection) -> list[str]:
    """Return what SQLite's own checks find, for a file of any version."""
    found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(10)")]
    problems = [f"SQLite reports: {text}." for text in found if text != "ok"]
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check").fetchmany(10):
        problems.append(f"Row {row} of {table} points to a missing {parent}.")
    return problems


def missing_parts(connection: sqlite3.Connection) -> list[str]:
    """Return which tables, columns and triggers of this version are not as they must be."""
    problems = []
    for name, table in metadata.tables.items():
        found = connection.execute("SELECT name FROM pragma_table_xinfo(?)", (name,)).fetchall()
        if not found:
            problems.append(f"The table {name} is missing.")
        elif {column for (column,) in found} != set(table.columns.keys()):
            problems.append(f"The table {name} has other columns than it must have.")
    query = "SELECT sql FROM sqlite_master WHERE type = 'trigger'"
    triggers = {sql for (sql,) in connection.execute(query)}
    if not triggers.issuperset(trigger_statements()):
        problems.append("Some changes would not be kept in the history.")
    return problems


def _require_soundness(path: Path) -> None:
    problems = problems_of_file(path)
    if problems:
        raise DatabaseDamaged(f"“{path}” is damaged: {problems[0]} Restore a backup of it.")


def copy_database(source: sqlite3.Connection, path: Path) -> None:
    """Copy a database page by page into a new file in rollback-journal mode."""
    with closing(sqlite3.connect(path)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE").close()
        target.commit()
