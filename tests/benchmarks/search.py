"""Search: a keystroke's answer among many records."""

import sqlite3
import tempfile
from pathlib import Path

from explorer.domain.questions import SearchFor
from explorer.storage.library import Library
from tests.benchmarks.large import build
from tests.benchmarks.measurement import Measurement, interleaved, percentile_95
from tests.worlds import NOW

_TYPED = ("f", "fl", "flo", "flotation", "bat pl", "company 12", "model 7", "electric saloon")
_ROUNDS = 12


def measure(records: int = 10_000) -> list[Measurement]:
    """Measure SearchFor against counting the same matches with SQLite's own LIKE."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "large.explorer")
        build(path, records)
        bare = sqlite3.connect(path)
        names = [name for (name,) in bare.execute("SELECT name FROM record")]
        bare.close()
        memory = sqlite3.connect(":memory:")
        memory.execute("CREATE TABLE record (name TEXT)")
        memory.executemany("INSERT INTO record VALUES (?)", [(name,) for name in names])
        library = Library.open(path)
        try:
            ours: list[float] = []
            floor: list[float] = []
            for typed in _TYPED:
                like = ("SELECT count(*) FROM record WHERE name LIKE ?", (f"%{typed}%",))
                one, other = interleaved(
                    lambda typed=typed: library.answer(SearchFor(typed, NOW)),  # type: ignore[misc]
                    lambda like=like: memory.execute(*like).fetchone(),  # type: ignore[misc]
                    _ROUNDS,
                )
                ours += one
                floor += other
        finally:
            library.close()
            memory.close()
    return [
        Measurement(
            f"search, p95 of a keystroke among {records:,} developments",
            percentile_95(ours),
            "ms",
            percentile_95(floor),
            "LIKE over names in memory",
            limit=5.0,
        )
    ]
