"""What is in a database or a file, to be compared before and after."""

import hashlib
from contextlib import closing
from datetime import date
from pathlib import Path

from sqlalchemy.engine import Connection

from explorer.domain.questions import WhatCanBeUndone
from explorer.paths import Places
from explorer.storage import seal
from explorer.storage.driver import rows
from explorer.storage.engine import reading_connection
from explorer.storage.library import Library
from explorer.storage.schema import RECORDED, image, standing, step
from explorer.storage.seeding import prepare

State = dict[str, str]
"""A digest of each table's or file's content, by its name."""

_QUERIES = {
    **{t.name: f"SELECT * FROM {t.name} ORDER BY id" for t in (*RECORDED, image, standing)},
    step.name: "SELECT id, label, state FROM step ORDER BY id",
    "search": "SELECT rowid, * FROM search ORDER BY rowid",
}


def database_in(folder: Path) -> Path:
    return folder / "alliance.explorer"


def places_in(folder: Path) -> Places:
    return Places(folder, database_in(folder))


def state_of(library: Library) -> State:
    """Everything in an open database but the time of day."""

    def read(connection: Connection) -> State:
        return {name: _digest(repr(rows(connection, query))) for name, query in _QUERIES.items()}

    return library.read(read)


def state_after_start(folder: Path) -> State:
    """Open the database as a start of the program does; see that undo works, and close it.

    A Refusal here would be a question to the user: nobody is there to click it away.
    """
    places = places_in(folder)
    prepare(places)
    library = Library.open(places.database)
    try:
        found = state_of(library)
        if library.answer(WhatCanBeUndone()).undo:
            library.undo()
            library.redo()
            assert state_of(library) == found, "undo and redo lead elsewhere"
    finally:
        library.close()
    assert seal.is_intact(places.database), "a clean end leaves a sealed file"
    return found


def files_in(folder: Path) -> State:
    """Every file in a folder but the unfinished ones, which a later publication removes."""
    return {
        str(path.relative_to(folder)): digest_of(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }


def contents_beside(path: Path) -> dict[str, bytes]:
    """Every file in the folder of a path, byte for byte."""
    return {p.name: p.read_bytes() if p.is_file() else b"" for p in path.parent.iterdir()}


def digest_of(path: Path) -> str:
    """A digest of a closed file; of a database, that of its rows."""
    content = path.read_bytes()
    if not content.startswith(b"SQLite format 3"):
        return _digest(content.decode("latin-1"))
    with closing(reading_connection(path)) as connection:
        return _digest(repr([connection.execute(q).fetchall() for q in _QUERIES.values()]))


def _digest(text: str) -> str:
    """A digest of a text in which today is no particular day: a run may pass midnight."""
    today = date.today().toordinal()
    anonymous = text.replace(str(today), "today").replace(str(today - 1), "today")
    return hashlib.sha256(anonymous.encode("utf-8", "surrogatepass")).hexdigest()[:12]
