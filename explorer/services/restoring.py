"""A database from a backup: verified before and after, the present one kept beside it."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from explorer.domain.errors import DatabaseDamaged, Refusal
from explorer.services.content import content_digest, counts
from explorer.services.manifests import is_as_made, read_manifest
from explorer.storage import seal
from explorer.storage.engine import inspecting_connection
from explorer.storage.failures import as_refusal
from explorer.storage.journals import journals_of, remove_index
from explorer.storage.opening import copy_database, problems_of_file, version_of
from explorer.storage.publish import published

_TAKEN = ("SQLITE_BUSY", "SQLITE_LOCKED")


@dataclass(frozen=True, slots=True)
class Restored:
    """How many records came back, and where the former database is kept (None: there was none)."""

    records: int
    kept: Path | None


def restore(backup: Path, database: Path, at: datetime) -> Restored:
    """Put a backup in the place of a database that nobody has open; raises Refusal.

    Nothing is changed unless the backup is sound, of this program, and what its manifest says.
    """
    if database.exists() and backup.exists() and os.path.samefile(backup, database):
        raise Refusal(f"“{backup}” is the database itself; give a backup of it.")
    content = _content_to_restore(backup)
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
        with _held(database), published(database) as part:
            _copy(backup, part, content)
            kept = _keep(database, at)
        found = _content_of(database)
        if found != content:
            _put_back(kept, database)
            raise DatabaseDamaged("The database could not be restored: the disk changed it.")
        seal.write_seal(database)
        with closing(inspecting_connection(database)) as connection:
            return Restored(sum(counts(connection).values()), kept)
    except (OSError, sqlite3.Error) as error:
        raise as_refusal(error, database) from error


def _content_to_restore(backup: Path) -> str:
    """Return the content's digest of a backup that can be trusted."""
    manifest = read_manifest(backup) if backup.is_file() else None
    if manifest is not None and not (is_as_made(backup, manifest) or _was_opened(backup)):
        raise DatabaseDamaged(f"“{backup}” is not as it was when it was made; try an older backup.")
    version_of(backup)
    problems = problems_of_file(backup)
    if problems:
        raise DatabaseDamaged(f"“{backup}” is damaged: {problems[0]} Try an older backup.")
    try:
        content = _content_of(backup)
    except sqlite3.Error as error:
        raise as_refusal(error, backup) from error
    if manifest is not None and content != manifest.content:
        raise DatabaseDamaged(f"“{backup}” does not hold what it held when it was made.")
    return content


def _was_opened(backup: Path) -> bool:
    """Return whether a backup differs only as a file that this program has opened and closed."""
    try:
        return seal.is_intact(backup) is True
    except OSError:
        return False


def _content_of(path: Path) -> str:
    with closing(inspecting_connection(path)) as connection:
        return content_digest(connection)


@contextmanager
def _held(database: Path) -> Iterator[None]:
    """Keep other programs from a database, and take what lies in its journal into the file.

    One that is too damaged for that is nobody's; DatabaseInUse if another program has it open.
    """
    connection = None
    if database.exists():
        # To take the journal in writes the file: no longer sealed, it is checked at next start
        # if this ends half-way.
        seal.break_seal(database)
        connection = sqlite3.connect(database, timeout=0, isolation_level=None)
    try:
        if connection is not None:
            _lock(connection, database)
        yield
    finally:
        if connection is not None:
            connection.close()


def _lock(connection: sqlite3.Connection, database: Path) -> None:
    try:
        for statement in (
            "PRAGMA trusted_schema = OFF",
            "PRAGMA journal_mode = DELETE",
            "BEGIN IMMEDIATE",
        ):
            connection.execute(statement).close()
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorname", "").startswith(_TAKEN):
            raise as_refusal(error, database) from error


def _copy(backup: Path, part: Path, content: str) -> None:
    with closing(inspecting_connection(backup)) as source:
        copy_database(source, part)
    if _content_of(part) != content:
        raise DatabaseDamaged(f"“{backup}” could not be copied: the disk changed it.")


def _keep(database: Path, at: datetime) -> Path | None:
    """Give the present database, with what lies beside it, another name as well."""
    if not database.exists():
        return None
    kept = _kept_name(database, at)
    try:
        os.link(database, kept)
    except OSError:  # a disk without links
        with published(kept) as part:
            shutil.copyfile(database, part)
    for journal in journals_of(database):
        # SQLite would read it into the restored file.
        journal.rename(f"{kept}{journal.name.removeprefix(database.name)}")
    remove_index(database)
    return kept


def _kept_name(database: Path, at: datetime) -> Path:
    for number in count(1):
        tail = "" if number == 1 else f"-{number}"
        path = database.with_name(
            f"{database.stem}-before-restore-{at:%Y-%m-%d-%H%M%S}{tail}{database.suffix}"
        )
        if not path.exists():
            return path
    raise AssertionError


def _put_back(kept: Path | None, database: Path) -> None:
    if kept is not None:
        with published(database) as part:
            shutil.copyfile(kept, part)
