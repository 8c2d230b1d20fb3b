"""The library, opened on its own thread once the window has been painted."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from explorer.domain.errors import Refusal
from explorer.domain.question import Question
from explorer.paths import Places

if TYPE_CHECKING:
    from explorer.domain.changes import Changes
    from explorer.domain.edits import Edit
    from explorer.storage.library import Library

T = TypeVar("T")


class LateLibrary:
    """A ``Database`` that lets questions wait until it is open.

    All of it but ``release`` and ``interrupt`` belongs to the library's thread, where whatever
    was asked before the release waits. Importing SQLAlchemy there would slow the first paint.
    """

    def __init__(self, places: Places) -> None:
        self._places = places
        self._gate = threading.Event()
        self._library: Library | None = None
        self._refusal: Refusal | None = None

    def release(self) -> None:
        """Let the opening begin."""
        self._gate.set()

    def open(self, *, accept_changed: bool = False) -> None:
        """Open the database, a copy of the bundled one if there is none; raises a Refusal."""
        self._gate.wait()
        from explorer.storage.library import Library
        from explorer.storage.seeding import prepare

        try:
            prepare(self._places)
            self._library = Library.open(self._places.database, accept_changed=accept_changed)
            self._refusal = None
        except Refusal as refusal:
            self._refusal = refusal
            raise

    def close(self) -> None:
        if self._library is not None:
            self._library.close()
            self._library = None

    def answer(self, question: Question[T]) -> T:
        return self._opened().answer(question)

    def do(self, edit: "Edit") -> "Changes":
        return self._opened().do(edit)

    def undo(self) -> "Changes":
        return self._opened().undo()

    def redo(self) -> "Changes":
        return self._opened().redo()

    def copy_to(self, path: Path) -> None:
        self._opened().copy_to(path)

    def use(self, work: "Callable[[Library], T]") -> T:
        """Run work that needs the whole library, such as an import."""
        return work(self._opened())

    def interrupt(self) -> None:
        if self._library is not None:
            self._library.interrupt()

    def _opened(self) -> "Library":
        if self._library is None:
            raise self._refusal or Refusal("The database is closed.")
        return self._library
