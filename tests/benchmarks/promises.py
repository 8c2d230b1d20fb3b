"""The promise ledger: made anew, and asked for again."""

import sqlite3
import statistics
import tempfile
from datetime import timedelta
from itertools import count
from pathlib import Path

from explorer.domain.board import BoardOf
from explorer.domain.clocks import Clocks
from explorer.domain.lists import ListKeys, Sort
from explorer.storage.library import Library
from tests.benchmarks.large import build
from tests.benchmarks.measurement import Measurement, interleaved
from tests.worlds import TODAY

_ROUNDS = 9
_SLIP = Sort("slip", descending=True)
_READ = (
    "SELECT * FROM development d JOIN standing k ON k.id = d.id",
    "SELECT * FROM citation c JOIN standing k ON k.id = c.source_id",
    "SELECT * FROM link WHERE field = 'companies'",
    "SELECT id, key, kind, name FROM record WHERE kind = 'development'",
)


def measure(records: int = 10_000) -> list[Measurement]:
    """Measure the ledger against fetching the rows that it is made of."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "large.explorer")
        build(path, records)
        memory = sqlite3.connect(":memory:")
        with sqlite3.connect(path) as bare:
            bare.backup(memory)
        bare.close()
        library = Library.open(path)
        days = count()
        try:
            anew, floor = interleaved(
                lambda: library.answer(ListKeys("promise", _day(next(days)), sort=_SLIP)),
                lambda: [memory.execute(query).fetchall() for query in _READ],
                _ROUNDS,
            )
            again, _ = interleaved(
                lambda: library.answer(BoardOf(_day(_ROUNDS - 1))), lambda: None, _ROUNDS
            )
        finally:
            library.close()
            memory.close()
    read = statistics.median(floor)
    among = f"among {records:,} developments"
    return [
        Measurement(
            f"promises sorted by slip {among}",
            statistics.median(anew),
            "ms",
            read,
            "their rows fetched",
            ratio=6.0,
        ),
        Measurement(
            f"the promise board after the list {among}",
            statistics.median(again),
            "ms",
            read,
            "their rows fetched",
            ratio=1.0,
        ),
    ]


def _day(number: int) -> Clocks:
    """Return the clocks on another day each, so that no ledger is at hand."""
    return Clocks(TODAY + timedelta(days=number))
