"""Imports after PySide: nothing is read that need not be, and nothing is lost."""

import subprocess
import sys

_BEGIN = "from explorer.qt.plain_imports import import_plainly\nimport_plainly()\n"


def told_by(code: str) -> str:
    """What a new interpreter prints that imports plainly."""
    done = subprocess.run(
        [sys.executable, "-c", _BEGIN + code], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_no_source_text_is_read_and_kept() -> None:
    kept = "import linecache, wave; print([name for name in linecache.cache if 'wave' in name])"
    assert told_by(kept) == "[]"


def test_everything_of_a_module_of_qt_can_be_imported() -> None:
    assert told_by("from PySide6.QtWidgets import *; print(QPushButton.__name__)") == "QPushButton"
