"""What the program does to its files, in acts that can be stopped or made to fail anywhere."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from explorer.storage.library import Library
from tests.reliability.states import (
    State,
    database_in,
    files_in,
    state_after_start,
    state_of,
)

Look = Callable[[], State]
Step = Callable[[Library], object]
Act = Callable[[Path], object]
T = TypeVar("T")


class Do(Protocol):
    """Carries out an act and says when it is finished; after a refusal it looks around."""

    def __call__(self, act: Callable[[], object], look: Look) -> None: ...


class Operation(Protocol):
    """Something the program does, in acts each of which is acknowledged to the user."""

    def prepare(self, folder: Path, bundled: Path) -> None:
        """Make the folder as it is before."""

    def run(self, folder: Path, do: Do) -> None:
        """Do it."""

    def state(self, folder: Path) -> State:
        """Look at what is there afterwards, as the next start of the program would."""

    def is_whole(self, found: State, before: State, after: State) -> bool:
        """Return whether an act was done either not at all or completely."""


@dataclass(frozen=True)
class Edits:
    """Steps in an open library; ``before`` are taken in preparation."""

    steps: tuple[Step, ...]
    before: tuple[Step, ...] = ()

    def prepare(self, folder: Path, bundled: Path) -> None:
        database_in(folder).write_bytes(bundled.read_bytes())
        library = Library.open(database_in(folder))
        for step in self.before:
            step(library)
        library.close()

    def run(self, folder: Path, do: Do) -> None:
        opened: list[Library] = []
        do(lambda: opened.append(Library.open(database_in(folder))), lambda: {})
        [library] = opened
        try:
            for step in self.steps:
                do(_bound(step, library), lambda: state_of(library))
        finally:
            library.close()

    def state(self, folder: Path) -> State:
        return state_after_start(folder)

    def is_whole(self, found: State, before: State, after: State) -> bool:
        return found in (before, after)


@dataclass(frozen=True)
class Files:
    """Acts on files; ``first`` makes what is there before, from the bundled database.

    ``around`` changes what the program takes as its own shipped folders.
    """

    acts: tuple[Act, ...]
    first: Callable[[Path, Path], object]
    look: Callable[[Path], State] = files_in
    around: Callable[[Path], AbstractContextManager[object]] = nullcontext

    def prepare(self, folder: Path, bundled: Path) -> None:
        self.first(folder, bundled)

    def run(self, folder: Path, do: Do) -> None:
        with self.around(folder):
            for act in self.acts:
                do(_bound(act, folder), lambda: {})

    def state(self, folder: Path) -> State:
        with self.around(folder):
            return self.look(folder)

    def is_whole(self, found: State, before: State, after: State) -> bool:
        return found in (before, after)


def _bound(act: Callable[[T], object], to: T) -> Callable[[], object]:
    return lambda: act(to)
