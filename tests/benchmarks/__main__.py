"""Every measurement in one table: ``python -m tests.benchmarks [NAME …]``."""

import importlib
import os
import sys
from collections.abc import Sequence

from tests.benchmarks.measurement import Measurement, table, where

NAMES = (
    "start",
    "timeline",
    "search",
    "promises",
    "edits",
    "dates",
    "pictures",
    "repaints",
    "bibliographies",
    "slip",
    "checks",
)


def main(names: Sequence[str]) -> int:
    """Print the table; the exit code is 1 if a budget was missed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(where(), flush=True)
    rows: list[Measurement] = []
    for name in names or NAMES:
        found: list[Measurement] = importlib.import_module(f"tests.benchmarks.{name}").measure()
        print(table(found), flush=True)
        rows += found
    missed = [row.name for row in rows if not row.holds]
    print("All budgets hold." if not missed else "Missed: " + "; ".join(missed))
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
