"""Copies of database files that may be read-only or not have been closed cleanly."""

import sqlite3
from contextlib import closing
from pathlib import Path

from explorer.storage.engine import inspecting_connection
from explorer.storage.failures import as_refusal
from explorer.storage.opening import copy_database


def copy_of(database: Path, folder: Path) -> Path:
    """Copy what a file and its journal hold into a folder; raises Refusal."""
    copy = folder / "copy.explorer"
    try:
        with closing(inspecting_connection(database)) as source:
            copy_database(source, copy)
    except (sqlite3.Error, OSError) as error:
        raise as_refusal(error, database) from error
    return copy
