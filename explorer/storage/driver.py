"""SQLite's own connection, for the statements that every single edit needs.

Each costs a few microseconds there and some thirty through SQLAlchemy, which tells where an
edit is measured against the disk. They run in the transaction that SQLAlchemy has begun.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy.engine import Connection

Row = tuple[Any, ...]


def driver_of(connection: Connection) -> sqlite3.Connection:
    """Return SQLite's own connection."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver


def rows(connection: Connection, statement: str, given: Sequence[Any] = ()) -> list[Row]:
    """Run a statement and return all its rows; raises sqlite3.Error."""
    cursor = driver_of(connection).execute(statement, given)
    try:
        return cursor.fetchall()
    finally:
        cursor.close()


def run(connection: Connection, statement: str, given: Sequence[Any] = ()) -> int:
    """Run a statement and return the id of the row that it inserted, if it did."""
    cursor = driver_of(connection).execute(statement, given)
    inserted = cursor.lastrowid or 0
    cursor.close()
    return inserted


def run_many(connection: Connection, statement: str, given: Iterable[Sequence[Any]]) -> None:
    """Run a statement once for each of the parameters."""
    driver_of(connection).executemany(statement, given).close()
