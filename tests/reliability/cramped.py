"""A process on a disk that it fills: edits and copies are refused until there is room again."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from explorer.domain.errors import DiskFull
from explorer.storage.library import Library
from tests.reliability.states import database_in, state_after_start, state_of
from tests.worlds import a_company, save


def main(folder: Path, bundled: Path) -> None:
    shutil.copyfile(bundled, database_in(folder))
    library = Library.open(database_in(folder))
    ballast = folder / "ballast"
    ballast.write_bytes(bytes(14_000_000))  # more than what is left for the database
    _fill(library)
    before = state_of(library)
    _require_refusals(library, folder / "copy")
    assert state_of(library) == before
    print("unchanged")
    ballast.unlink()
    library.copy_to(folder / "copy")
    (folder / "copy").unlink()
    print("copied")
    save(library, a_company("There is room again"))
    print("saved")
    expected = state_of(library)
    library.close()
    assert state_after_start(folder) == expected
    print("sound")


def _fill(library: Library) -> None:
    try:
        for number in range(10_000):
            save(library, a_company(f"Company {number}", note="A note. " * 100))
    except DiskFull:
        print("full")


def _require_refusals(library: Library, copy: Path) -> None:
    for _ in range(3):
        _require_refusal(lambda: save(library, a_company(note="x" * 9000)))
        _require_refusal(lambda: library.copy_to(copy))
    assert not copy.exists()


def _require_refusal(act: Callable[[], object]) -> None:
    try:
        act()
    except DiskFull:
        return
    raise AssertionError("there was room")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
