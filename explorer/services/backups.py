"""Backups: copies that are verified when made, kept by age, the newest never deleted."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from explorer.domain.errors import DatabaseDamaged, Refusal
from explorer.paths import Places
from explorer.services.content import content_digest, counts, version
from explorer.services.manifests import (
    Manifest,
    backup_of,
    is_as_made,
    manifest_of,
    manifests_in,
    read_manifest,
    write_manifest,
)
from explorer.services.retention import times_kept
from explorer.storage.driver import driver_of
from explorer.storage.engine import reading_connection
from explorer.storage.failures import as_refusal
from explorer.storage.library import Library
from explorer.storage.opening import problems_of
from explorer.storage.seal import digest

SUFFIX = ".explorer"


def now() -> datetime:
    return datetime.now().astimezone()


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup with the manifest that was written when it had been verified."""

    path: Path
    manifest: Manifest


class Backups:
    """The automatic backups of a database, in the folder for them."""

    def __init__(self, places: Places, clock: Callable[[], datetime] = now) -> None:
        self._folder = places.backups
        self._database = places.database
        self._clock = clock

    def make(self, library: Library) -> Path:
        """Return a verified backup of the library as it is, and drop those that are too old.

        Where nothing was changed since the newest one, that is the backup. Raises Refusal.
        """
        newest = self.newest()
        if newest is not None and newest.manifest.content == _content_of(library):
            return newest.path
        made = make_backup(library, self._folder, self._clock(), of=self._database)
        self._drop_old()
        return made.path

    def all(self) -> tuple[Backup, ...]:
        """Return the backups that were verified when made, newest first."""
        found = []
        for path in map(backup_of, manifests_in(self._folder)):
            manifest = read_manifest(path)
            if manifest is not None and manifest.database == str(self._database) and path.is_file():
                found.append(Backup(path, manifest))
        return tuple(sorted(found, key=lambda b: b.manifest.made, reverse=True))

    def newest(self) -> Backup | None:
        """Return the newest backup that still is what was verified; None if there is none."""
        return next((b for b in self.all() if is_as_made(b.path, b.manifest)), None)

    def _drop_old(self) -> None:
        every = self.all()
        newest = self.newest()
        kept = times_kept((b.manifest.made for b in every), self._clock())
        of_version = {b.manifest.version: b.path for b in reversed(every)}
        for backup in every:
            lasting = backup == newest or backup.path in of_version.values()
            if backup.manifest.made not in kept and not lasting:
                _remove(backup.path)


def make_backup(library: Library, folder: Path, at: datetime, *, of: Path | None = None) -> Backup:
    """Copy a library into a folder, compare the copy with it and write what it must be.

    ``of`` is the database that the backup is called after, by default the library's own file.
    Raises Refusal; what could not be verified is not left there.
    """
    path, database = folder, of or library.path
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = _free_name(folder, f"{database.stem}-{at:%Y-%m-%d-%H%M%S}")
        library.copy_to(path)
        manifest = _verified(path, library, at, database)
        write_manifest(path, manifest)
    except (OSError, sqlite3.Error) as error:
        _discard(path)
        raise as_refusal(error, path) from error
    except Refusal:
        _discard(path)
        raise
    return Backup(path, manifest)


def _free_name(folder: Path, stem: str) -> Path:
    names = (f"{stem}{'' if number == 1 else f'-{number}'}{SUFFIX}" for number in count(1))
    return next(folder / name for name in names if not (folder / name).exists())


def _verified(path: Path, library: Library, at: datetime, database: Path) -> Manifest:
    with closing(reading_connection(path)) as copy:
        problems = problems_of(copy)
        content = content_digest(copy)
        if problems or content != _content_of(library):
            what = problems[0] if problems else "it differs from the database."
            raise DatabaseDamaged(f"The backup “{path}” could not be verified: {what}")
        return Manifest(
            made=at,
            database=str(database.absolute()),
            version=version(copy),
            size=path.stat().st_size,
            sha256=digest(path),
            content=content,
            records=dict(counts(copy)),
        )


def _content_of(library: Library) -> str:
    return library.read(lambda connection: content_digest(driver_of(connection)))


def _discard(path: Path) -> None:
    if path.is_file():
        _remove(path)


def _remove(path: Path) -> None:
    # A manifest without its file is no backup; the other way round it would never be dropped.
    path.unlink(missing_ok=True)
    manifest_of(path).unlink(missing_ok=True)
