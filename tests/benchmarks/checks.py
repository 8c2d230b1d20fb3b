"""Checks: every one of them over ten thousand developments, the ledger not at hand."""

import tempfile
from contextlib import closing
from datetime import date
from pathlib import Path

from explorer.domain.checks import FindingsOf
from explorer.domain.clocks import Clocks
from explorer.storage.library import Library
from tests.benchmarks.large import build
from tests.benchmarks.measurement import Measurement, milliseconds

_DEVELOPMENTS = 10_000


def measure() -> list[Measurement]:
    """Measure a first run: it reads everything anew."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "large.explorer")
        build(path, _DEVELOPMENTS)
        with closing(Library.open(path)) as library:
            question = FindingsOf(Clocks(date(2026, 11, 22)))
            took = milliseconds(lambda: library.answer(question))
    return [Measurement(f"checks over {_DEVELOPMENTS:,} developments", took, "ms", limit=1000.0)]
