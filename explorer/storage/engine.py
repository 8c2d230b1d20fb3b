"""The SQLite profile: one connection, exclusive, durable, every pragma read back."""

import sqlite3
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.pool import StaticPool

from explorer.domain.errors import DatabaseDamaged
from explorer.storage.driver import run
from explorer.storage.journals import has_journal, journals_of

APPLICATION_ID = 0x416C6C78
"""Marks the file as this program's ("Allx" in ASCII, PRAGMA application_id)."""

_FULL, _ON, _OFF = 2, 1, 0
PROFILE: Mapping[str, tuple[str, tuple[object, ...]]] = MappingProxyType(
    {
        "locking_mode": ("EXCLUSIVE", ("exclusive",)),
        "journal_mode": ("WAL", ("wal", "delete")),
        "synchronous": ("FULL", (_FULL,)),
        "fullfsync": ("ON", (_ON,)),
        "checkpoint_fullfsync": ("ON", (_ON,)),
        "foreign_keys": ("ON", (_ON,)),
        "trusted_schema": ("OFF", (_OFF,)),
        "cell_size_check": ("ON", (_ON,)),
        "busy_timeout": ("0", (0,)),
        "temp_store": ("MEMORY", (2,)),
    }
)
"""What each pragma is set to, and the values that it may read back as.

The full syncs are for macOS, where an ordinary one leaves what was written to the disk's cache.
"""


def writing_engine(path: Path) -> Engine:
    """Return the engine of the one connection that owns a database.

    Transactions begin as BEGIN IMMEDIATE, so that a second process is refused at once.
    """
    engine = _engine(path)

    @event.listens_for(engine, "connect")
    def connect(connection: sqlite3.Connection, _record: Any) -> None:
        try:
            _set_profile(connection)
        except BaseException:
            connection.close()
            raise

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        run(connection, "BEGIN IMMEDIATE")

    return engine


def _set_profile(connection: sqlite3.Connection) -> None:
    for name, (value, accepted) in PROFILE.items():
        connection.execute(f"PRAGMA {name} = {value}").close()
        found = connection.execute(f"PRAGMA {name}").fetchone()[0]
        if found not in accepted:
            raise DatabaseDamaged(f"The database cannot be used safely: {name} is {found}.")


def _engine(path: Path) -> Engine:
    # A formatted address would be percent-decoded; and Python's own transactions are off, since
    # they would leave schema changes outside and swallow the foreign_keys pragma.
    return create_engine(
        URL.create("sqlite", database=str(path)),
        connect_args={"isolation_level": None, "timeout": 0},
        poolclass=StaticPool,
    )


def reading_connection(path: Path) -> sqlite3.Connection:
    """Open a closed file as it lies there, never writing, with nothing of its schema trusted."""
    return _distrustful(path, "immutable=1")


def inspecting_connection(path: Path) -> sqlite3.Connection:
    """Open a file to look at it that may be in use, or not have been closed cleanly.

    What lies in a journal beside it is heeded, and a lock at once refused.
    """
    if any(journal.name.endswith("-wal") for journal in journals_of(path)):
        return _distrustful(path, "mode=ro")
    if has_journal(path):
        return _distrustful(path, "mode=rw")  # SQLite must undo what was left half-written
    return reading_connection(path)


def _distrustful(path: Path, options: str) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?{options}", uri=True, timeout=0)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    return connection
