"""A program that is killed at its n-th call of the system that changes files.

Run as a script: the number, the operation, the database, the file it works with. It ends with
KILLED where it was killed, with 0 where it came to its end before.
"""

import os
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

KILLED = 9
CHANGING = ("fsync", "link", "rename", "replace", "unlink", "remove")
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def kill_at(number: int) -> None:
    """End this process, without any clean-up, just before the n-th call."""
    left = iter(range(number - 1, -1, -1))

    def counted(call: Callable[..., Any]) -> Callable[..., Any]:
        def call_or_die(*given: Any, **named: Any) -> Any:
            if next(left, 0) == 0:
                os._exit(KILLED)
            return call(*given, **named)

        return call_or_die

    for name in CHANGING:
        setattr(os, name, counted(getattr(os, name)))


def carry_out(operation: str, database: Path, file: Path) -> None:
    from explorer.services.backups import make_backup
    from explorer.services.exporting import export_csv, export_json
    from explorer.services.importing import import_file
    from explorer.services.restoring import restore
    from explorer.storage.library import Library

    if operation == "restore":
        restore(file, database, NOW)
        return
    with closing(Library.open(database)) as library:
        match operation:
            case "backup":
                make_backup(library, file, NOW)
            case "import":
                import_file(library, file)
            case "export":
                export_json(library, file)
            case "tables":
                export_csv(library, file)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))
    kill_at(int(sys.argv[1]))
    carry_out(sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
