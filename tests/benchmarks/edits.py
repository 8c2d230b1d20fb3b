"""Saving: an edit from the form to the disk."""

import os
import statistics
import tempfile
from dataclasses import replace
from itertools import count
from pathlib import Path

from explorer.domain.edits import Save
from explorer.domain.questions import RecordWith
from explorer.storage.library import Library
from tests.benchmarks.large import build
from tests.benchmarks.measurement import Measurement, interleaved

_ROUNDS = 60


def measure(records: int = 10_000) -> list[Measurement]:
    """Measure a changed development, durable, against one page written and fdatasync'ed."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        path = Path(folder, "large.explorer")
        build(path, records)
        library = Library.open(path)
        handle = os.open(Path(folder, "floor"), os.O_WRONLY | os.O_CREAT)
        numbers = count()
        record = library.answer(RecordWith(key="development/17"))

        def edit() -> None:
            library.do(Save("Change", (replace(record, note=f"Note {next(numbers)}"),)))

        def sync() -> None:
            os.pwrite(handle, b"x" * 4096, 0)
            os.fdatasync(handle)

        try:
            edit()
            ours, floor = interleaved(edit, sync, _ROUNDS)
        finally:
            library.close()
            os.close(handle)
    return [
        Measurement(
            f"a saved edit among {records:,} developments, median",
            statistics.median(ours),
            "ms",
            statistics.median(floor),
            "one fdatasync",
            ratio=6.0,
        )
    ]
