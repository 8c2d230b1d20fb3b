"""A database's content as one digest, the same however its pages lie in the file."""

import hashlib
import sqlite3
from collections.abc import Mapping

_HIDDEN = ("search", "sqlite_")
"""How the names begin of tables that SQLite keeps for its own purposes."""


def content_digest(connection: sqlite3.Connection) -> str:
    """Return the SHA-256 over every row of every table, in hexadecimal."""
    digest = hashlib.sha256()
    for name in _tables(connection):
        digest.update(f"\0{name}\0".encode())
        quoted = name.replace('"', '""')
        for row in connection.execute(f'SELECT * FROM "{quoted}" ORDER BY 1, rowid'):
            digest.update(repr(row).encode("utf-8", "surrogatepass") + b"\n")
    return digest.hexdigest()


def _tables(connection: sqlite3.Connection) -> list[str]:
    query = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
    return [name for (name,) in connection.execute(query) if not name.startswith(_HIDDEN)]


def counts(connection: sqlite3.Connection) -> Mapping[str, int]:
    """Return how many records of each kind there are."""
    query = "SELECT kind, count(*) FROM record GROUP BY kind ORDER BY kind"
    return dict(connection.execute(query).fetchall())


def version(connection: sqlite3.Connection) -> str:
    """Return the schema version, "" if none is given."""
    found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(found[0]) if found else ""
