"""Opening a database: is it ours, of which version, sound, and free."""

import sqlite3
from pathlib import Path

from sqlalchemy.engine import Connection
from sqlalchemy.exc import DatabaseError

from explorer.domain.errors import (
    DatabaseChanged,
    DatabaseDamaged,
    DatabaseNewer,
    Refusal,
)
from explorer.storage import seal
from explorer.storage.engine import APPLICATION_ID, reading_connection, writing_engine
from explorer.storage.failures import as_refusal
from explorer.storage.schema import SCHEMA_VERSION, metadata
from explorer.storage.triggers import trigger_statements

_HEADER = b"SQLite format 3\x00"
_APPLICATION_ID_AT = 68  # https://www.sqlite.org/fileformat.html, 1.3


def open_connection(path: Path, *, accept_changed: bool = False) -> Connection:
    """Return the one connection to a database, after every check; raises a Refusal."""
    version = version_of(path)
    if version < SCHEMA_VERSION:
        from explorer.storage.migration import migrate  # Alembic is slow to import

        migrate(path, version)
    intact = seal.is_intact(path)
    if intact is False and not accept_changed:
        raise _changed_or_damaged(path)
    try:
        connection = writing_engine(path).connect()
        with connection.begin():
            pass  # takes the lock, so that a second program is refused here
        seal.break_seal(path)
    except (DatabaseError, OSError) as error:
        raise as_refusal(error, path) from error
    if not intact:
        _require_soundness(connection, path)
    return connection


def version_of(path: Path) -> str:
    """Return the schema version of a file, without touching it; raises a Refusal."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except OSError as error:
        raise as_refusal(error, path) from error
    mark = head[_APPLICATION_ID_AT : _APPLICATION_ID_AT + 4]
    if not head.startswith(_HEADER) or mark != APPLICATION_ID.to_bytes(4, "big"):
        raise DatabaseDamaged(f"“{path}” is not a database of this program.")
    try:
        connection = reading_connection(path)
        try:
            found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            foreign = _foreign_parts(connection)
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise as_refusal(error, path) from error
    version = str(found[0]) if found else ""
    if version > SCHEMA_VERSION:
        raise DatabaseNewer(
            f"“{path}” was written by a newer version of the program (database version "
            f"{version}; this program knows {SCHEMA_VERSION}). Install the newer version."
        )
    if foreign and version == SCHEMA_VERSION:
        raise DatabaseDamaged(f"“{path}” holds parts that are not this program's: {foreign}.")
    return version


def _foreign_parts(connection: sqlite3.Connection) -> str:
    """Return the names of triggers and views that this program did not make."""
    ours = set(trigger_statements())
    query = "SELECT name, sql FROM sqlite_master WHERE type IN ('trigger', 'view')"
    names = [name for name, sql in connection.execute(query) if sql not in ours]
    return ", ".join(sorted(names)[:5])


def _changed_or_damaged(path: Path) -> Refusal:
    problems = problems_of_file(path)
    if problems:
        return DatabaseDamaged(f"“{path}” is damaged: {problems[0]} Restore a backup of it.")
    return DatabaseChanged(
        f"“{path}” is not as it was when it was last closed: something else has changed it, or "
        "the disk has. It seems sound; open it as it is, or restore a backup."
    )


def problems_of_file(path: Path) -> list[str]:
    """Return what is wrong with a closed file, in sentences; empty if it seems sound."""
    try:
        connection = reading_connection(path)
        try:
            return problems_of(connection)
        finally:
            connection.close()
    except sqlite3.Error as error:
        return [str(as_refusal(error, path))]


def problems_of(connection: sqlite3.Connection) -> list[str]:
    """Return what SQLite's own checks and a comparison of the tables find."""
    found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(10)")]
    problems = [f"SQLite reports: {text}." for text in found if text != "ok"]
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check").fetchmany(10):
        problems.append(f"Row {row} of {table} points to a missing {parent}.")
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    missing = sorted(metadata.tables.keys() - names)
    return problems + [f"The table {name} is missing." for name in missing]


def _require_soundness(connection: Connection, path: Path) -> None:
    problems = problems_of(driver_of(connection))
    if problems:
        connection.close()
        connection.engine.dispose()
        raise DatabaseDamaged(f"“{path}” is damaged: {problems[0]} Restore a backup of it.")


def driver_of(connection: Connection) -> sqlite3.Connection:
    """Return SQLite's own connection."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver


def copy_database(source: sqlite3.Connection, path: Path) -> None:
    """Copy a database page by page into a new file in rollback-journal mode."""
    target = sqlite3.connect(path)
    try:
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE").close()
        target.commit()
    finally:
        target.close()
