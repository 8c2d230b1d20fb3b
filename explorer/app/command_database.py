"""The database as commands find it: free, open in a window, in use for a moment, read-only."""

import shutil
import tempfile
import time
from argparse import Namespace
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any

from explorer.domain.errors import DatabaseInUse, DatabaseReadOnly, Refusal
from explorer.paths import Places, places
from explorer.services.copies import copy_of
from explorer.storage.library import Library
from explorer.storage.seeding import prepare

_PATIENCE = 5.0
"""Seconds to wait for another command to be done."""
_PAUSE = 0.05
_COPYING = 120_000
"""Milliseconds that a window may take for a copy of a large database."""


def places_of(arguments: Namespace) -> Places:
    return places(getattr(arguments, "data_dir", None), getattr(arguments, "database", None))


@contextmanager
def reading(arguments: Namespace) -> Iterator[Library]:
    """Open the database, or a copy of it where a window has it open or it is read-only."""
    where = places_of(arguments)
    with ExitStack() as stack:
        library = _opened_to_read(where, stack)
        yield stack.enter_context(closing(library))


@contextmanager
def writing(arguments: Namespace) -> Iterator[Library]:
    """Open the database; refused while a window has it open."""
    where = places_of(arguments)
    prepare(where)
    with closing(_opened(where.database)) as library:
        yield library


@contextmanager
def file_to_look_at(arguments: Namespace) -> Iterator[Path]:
    """Give the closed database file, or a copy made by the window that has it open."""
    where = places_of(arguments)
    prepare(where)
    with ExitStack() as stack:
        copy = _copy_of_window(where.database, stack)
        yield copy or where.database


def require_no_window(database: Path) -> None:
    """Raise DatabaseInUse if a window has the database open."""
    if _ask_window(database, {"ask": "nothing"}) is not None:
        raise DatabaseInUse(
            "The database is open in a window of the program, so nothing was changed. "
            "Make the change there, or close the window first."
        )


def _opened_to_read(where: Places, stack: ExitStack) -> Library:
    prepare(where)
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            return Library.open(where.database)
        except DatabaseReadOnly:
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="alliance-explorer-"))
            return Library.open(copy_of(where.database, Path(folder)))
        except DatabaseInUse:
            copy = _copy_of_window(where.database, stack)
            if copy is not None:
                return Library.open(copy)
            if time.monotonic() > deadline:
                raise
        time.sleep(_PAUSE)


def _opened(database: Path) -> Library:
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            return Library.open(database)
        except DatabaseInUse:
            require_no_window(database)
            if time.monotonic() > deadline:
                raise
        time.sleep(_PAUSE)


def _copy_of_window(database: Path, stack: ExitStack) -> Path | None:
    """Return a copy that the running program made; None if there is no such program."""
    reply = _ask_window(database, {"ask": "snapshot"})
    if reply is None:
        return None
    if "path" not in reply:
        raise Refusal(str(reply.get("error", "The running program gave no copy.")))
    copy = Path(str(reply["path"]))
    stack.callback(shutil.rmtree, copy.parent, ignore_errors=True)
    return copy


def _ask_window(database: Path, request: dict[str, Any]) -> dict[str, Any] | None:
    # Qt is slow to import and seldom needed.
    from explorer.app.instance import ask_running, may_be_running

    return ask_running(database, request, _COPYING) if may_be_running(database) else None
