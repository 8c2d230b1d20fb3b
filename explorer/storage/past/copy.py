"""The copy of the database that holds what was known by a day, kept until it is stale."""

import sqlite3
from dataclasses import dataclass
from datetime import date

from sqlalchemy import create_engine
from sqlalchemy.engine import Connection
from sqlalchemy.pool import StaticPool

from explorer.domain.changes import Change
from explorer.storage import upkeep
from explorer.storage.driver import driver_of, rows, run
from explorer.storage.images import Touched
from explorer.storage.past.removal import list_later, remove_later
from explorer.storage.past.telling import tell_then
from explorer.storage.triggers import remove_triggers

_DELETING = 0.1
"""What it costs to take a record out of the search index, where putting one in costs 1."""


@dataclass(frozen=True, slots=True)
class _Kept:
    day: date
    changes: int
    connection: Connection


class Past:
    """What was known of a database by the day that was asked about last."""

    def __init__(self, now: Connection) -> None:
        self._now = now
        self._kept: _Kept | None = None

    def as_known_on(self, day: date) -> Connection:
        """Return the connection to what was known by a day, made anew if that is stale.

        It belongs to the database's thread and is good until the next call; raises
        sqlite3.Error.
        """
        changes = driver_of(self._now).total_changes
        kept = self._kept
        if kept is None or (kept.day, kept.changes) != (day, changes):
            self.forget()
            kept = self._kept = _Kept(day, changes, _made(self._now, day.toordinal()))
        return kept.connection

    def forget(self) -> None:
        """Let the copy go."""
        if self._kept is not None:
            _close(self._kept.connection)
        self._kept = None


def _made(now: Connection, day: int) -> Connection:
    connection = _copied(driver_of(now))
    try:
        with connection.begin():
            run(connection, "BEGIN")
            remove_triggers(connection)
            list_later(connection, day)
            renamed = tell_then(connection, day)
            remove_later(connection)
            _refresh(connection, renamed)
        return connection
    except BaseException:
        _close(connection)
        raise


def _copied(now: sqlite3.Connection) -> Connection:
    engine = create_engine(
        "sqlite://", connect_args={"isolation_level": None}, poolclass=StaticPool
    )
    connection = engine.connect()
    driver = driver_of(connection)
    now.backup(driver)
    # Nobody needs it after a crash; and what is deleted in bulk needs no look at each row's links.
    for setting in ("journal_mode = OFF", "synchronous = OFF", "foreign_keys = OFF"):
        driver.execute(f"PRAGMA {setting}").close()
    return connection


def _close(connection: Connection) -> None:
    connection.close()
    connection.engine.dispose()


def _refresh(connection: Connection, renamed: frozenset[int]) -> None:
    """Bring standing and search index up to date."""
    gone = [id_ for (id_,) in rows(connection, "SELECT id FROM later")]
    left = rows(connection, "SELECT r.id, r.kind FROM record r JOIN around a ON a.id = r.id")
    ((kept,),) = rows(connection, "SELECT count(*) FROM record")
    if len(gone) * _DELETING + len(left) > kept:
        upkeep.refresh_all(connection)
        return
    changes = (
        *(Change("", id_, "delete") for id_ in gone),
        *(Change(kind, id_, "update") for id_, kind in left),
    )
    recited = frozenset(id_ for id_, _ in left)
    upkeep.refresh(connection, Touched(changes, renamed, recited, frozenset()))
