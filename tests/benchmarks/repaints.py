"""Repainting for long: some releases of PySide6 abort the interpreter after some hundreds."""

import subprocess
import sys

from tests.benchmarks.measurement import Measurement

_REPAINTS = 20_000
_STRESS = f"""
import sys
from tests.benchmarks.timeline import stress
none = sys.getrefcount(None)
print(stress({_REPAINTS}), none - sys.getrefcount(None))
"""


def measure() -> list[Measurement]:
    """Repaint the timeline's canvas in a process of its own, and count what was lost."""
    command = [sys.executable, "-c", _STRESS]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    painted, lost = (int(word) for word in done.stdout.split()) if done.stdout else (0, 0)
    return [
        Measurement(f"repaints missing of {_REPAINTS:,}", _REPAINTS - painted, "", limit=0),
        # Python 3.12 and later count no references to None.
        Measurement("references to None lost by a repaint", lost / _REPAINTS, "", limit=0.5),
    ]
