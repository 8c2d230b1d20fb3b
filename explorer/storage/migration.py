"""Bringing an older database to the newest version: on a copy, checked, then swapped in."""

import filecmp
import os
import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from itertools import count
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DatabaseError

from explorer.domain.errors import DatabaseDamaged
from explorer.paths import shipped_database_folder
from explorer.storage import opening, seal
from explorer.storage.creating import creating_engine, finish_tables
from explorer.storage.datasets import find_basis
from explorer.storage.driver import driver_of
from explorer.storage.engine import reading_connection
from explorer.storage.failures import as_refusal
from explorer.storage.publish import published
from explorer.storage.schema import RECORDED, image, step
from explorer.storage.triggers import remove_triggers


def migrations_folder() -> Path:
    return shipped_database_folder() / "migrations"


def configuration(connection: Connection | None = None) -> Config:
    """Return Alembic's configuration, made in code; ``%`` in a path must be doubled."""
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def migrate(path: Path, version: str) -> None:
    """Migrate a database of an older version; the old file stays beside it as a backup.

    Nothing is changed at ``path`` before the migrated copy is complete and has been checked:
    the same rows and no dangling links. Raises a Refusal.
    """
    try:
        seal.break_seal(path)
        with closing(_lock(path)) as lock:
            if opening.version_of(path) == version:  # else another program was faster
                _migrate(lock, path, version)
        seal.write_seal(path)
    except CommandError as error:
        raise DatabaseDamaged(f"“{path}” has a version that is unknown: {version}.") from error
    except (sqlite3.Error, DatabaseError, OSError) as error:
        raise as_refusal(_first_of(error), path) from error


def _first_of(error: BaseException) -> BaseException:
    """Return the error that began it: Alembic tidies up where nothing is left to be tidied."""
    while isinstance(error.__context__, sqlite3.Error | DatabaseError):
        error = error.__context__
    return error


def _lock(path: Path) -> sqlite3.Connection:
    """Take what lies in a journal into the file, and keep other programs from it."""
    connection = sqlite3.connect(path, timeout=0, isolation_level=None)
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("BEGIN IMMEDIATE")
    except BaseException:
        connection.close()
        raise
    return connection


def _migrate(lock: sqlite3.Connection, path: Path, version: str) -> None:
    with published(path) as part:
        with closing(reading_connection(path)) as source:
            opening.copy_database(source, part)
        _require_soundness(part)
        before = _counts(part)
        _keep_old(part, path, version)
        _upgrade(part)
        _require_same(part, before)
        if os.name == "nt":
            lock.close()  # a file that is open cannot be replaced there


def _keep_old(part: Path, path: Path, version: str) -> None:
    for number in count(1):
        suffix = "" if number == 1 else f"-{number}"
        kept = path.with_name(f"{path.name}.version-{version}{suffix}")
        if not kept.exists():
            with published(kept) as copy:
                shutil.copyfile(part, copy)
            return
        if filecmp.cmp(kept, part, shallow=False):
            return


def _upgrade(part: Path) -> None:
    engine = creating_engine(part)
    try:
        with engine.connect() as connection:
            # A batch rebuild of a parent table would delete every row that depends on it.
            driver_of(connection).execute("PRAGMA foreign_keys = OFF").close()
            with connection.begin():
                remove_triggers(connection)  # they are for edits, and perhaps not this program's
                command.upgrade(configuration(connection), "head")
                finish_tables(connection)
                find_basis(connection)
    finally:
        engine.dispose()


def _require_soundness(part: Path) -> None:
    with closing(reading_connection(part)) as connection:
        problems = opening.broken_parts(connection)
    if problems:
        raise DatabaseDamaged(f"The database is damaged: {problems[0]} Restore a backup of it.")


def _counts(part: Path) -> Mapping[str, int]:
    """Return how many rows there are of everything that somebody typed."""
    with closing(reading_connection(part)) as connection:
        there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        tables = [t.name for t in (*RECORDED, step, image) if t.name in there]
        rows = {t: connection.execute(f"SELECT count(*) FROM {t}").fetchone() for t in tables}
    return {table: number for table, (number,) in rows.items()}


def _require_same(part: Path, before: Mapping[str, int]) -> None:
    problems = opening.problems_of_file(part)
    after = _counts(part)
    if problems or any(after.get(table) != number for table, number in before.items()):
        what = problems[0] if problems else "records would be lost."
        raise DatabaseDamaged(f"The database could not be brought up to date: {what}")
