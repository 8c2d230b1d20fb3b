"""SQLite's journals: the part of a database that lies beside its file."""

import os
from pathlib import Path

_SHARED = "-shm"
_JOURNALS = ("-wal", "-journal")


def journals_of(database: Path) -> tuple[Path, ...]:
    """Return the files beside a database that SQLite would read into it."""
    beside = (Path(f"{database}{tail}") for tail in _JOURNALS)
    return tuple(path for path in beside if os.path.lexists(path))


def has_journal(database: Path) -> bool:
    """Return whether the database is open, or was not closed cleanly."""
    return bool(journals_of(database))


def remove_index(database: Path) -> None:
    """Remove the index of a journal, which SQLite makes anew whenever it needs one."""
    Path(f"{database}{_SHARED}").unlink(missing_ok=True)


def remove_left_behind(database: Path) -> None:
    """Remove what others have left beside a database that is open, and locked, in WAL mode.

    The owner of the lock keeps its index in memory. A rollback journal that is there by now was
    never begun: what one has to tell, SQLite has undone and removed it.
    """
    remove_index(database)
    if os.path.lexists(f"{database}-wal"):
        Path(f"{database}-journal").unlink(missing_ok=True)
