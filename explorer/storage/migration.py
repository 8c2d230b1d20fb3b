"""Bringing an older database to the newest version: on a copy, checked, then swapped in."""

import shutil
import sqlite3
from collections.abc import Mapping
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy.engine import Connection

from explorer.domain.errors import DatabaseDamaged
from explorer.paths import shipped_database_folder
from explorer.storage import opening, seal
from explorer.storage.creating import creating_engine, finish_tables
from explorer.storage.engine import reading_connection
from explorer.storage.failures import as_refusal
from explorer.storage.publish import published


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
    the same records and no dangling links. Raises a Refusal.
    """
    try:
        kept = path.with_name(f"{path.name}.version-{version}")
        with published(path) as part:
            _copy_with_journal(path, part)
            before = _counts(part)
            _upgrade(part)
            _require_same(part, before)
            if not kept.exists():
                shutil.copyfile(path, kept)
        _remove_journals(path)
        seal.write_seal(path)
    except (sqlite3.Error, OSError) as error:
        raise as_refusal(error, path) from error


def _copy_with_journal(path: Path, part: Path) -> None:
    """Copy what the file and its journal hold together."""
    source = sqlite3.connect(path)
    try:
        opening.copy_database(source, part)
    finally:
        source.close()


def _upgrade(part: Path) -> None:
    engine = creating_engine(part)
    try:
        with engine.connect() as connection:
            # A batch rebuild of a parent table would delete every row that depends on it.
            connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
            connection.commit()
            with connection.begin():
                command.upgrade(configuration(connection), "head")
                finish_tables(connection)
    finally:
        engine.dispose()


def _counts(part: Path) -> Mapping[str, int]:
    connection = reading_connection(part)
    try:
        query = "SELECT kind, count(*) FROM record GROUP BY kind"
        return dict(connection.execute(query).fetchall())
    finally:
        connection.close()


def _require_same(part: Path, before: Mapping[str, int]) -> None:
    problems = opening.problems_of_file(part)
    if problems or _counts(part) != before:
        what = problems[0] if problems else "records would be lost."
        raise DatabaseDamaged(f"The database could not be brought up to date: {what}")


def _remove_journals(path: Path) -> None:
    for tail in ("-wal", "-shm", "-journal"):
        Path(f"{path}{tail}").unlink(missing_ok=True)
