"""A process that opens databases together with others, as fast as it can.

For each folder named on the standard input it tells what came of it, keeps the database open
until the next line, makes an edit if it was opened, and closes it.
"""

import sys
import time
from pathlib import Path

from explorer.domain.errors import Refusal
from explorer.storage.library import Library
from explorer.storage.seeding import prepare
from tests.reliability.acts import shipping
from tests.reliability.older import knowing_migrations
from tests.reliability.states import places_in
from tests.worlds import a_company, save


def main() -> None:
    print("ready", flush=True)
    for line in sys.stdin:
        folder = Path(line.strip())
        with knowing_migrations(folder / "migrations"), shipping(folder / "shipped"):
            _contend(folder)


def _contend(folder: Path) -> None:
    began = time.monotonic()
    library: Library | None = None
    try:
        prepare(places_in(folder))
        library = Library.open(places_in(folder).database)
        told = "opened"
    except Refusal as refusal:
        told = type(refusal).__name__
    print(told, time.monotonic() - began, flush=True)
    sys.stdin.readline()
    if library is not None:
        save(library, a_company("The writer's"))
        library.close()
    print("closed", flush=True)


if __name__ == "__main__":
    main()
