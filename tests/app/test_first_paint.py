"""What has happened by the time that the window is painted for the first time."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.rules.test_start import HEAVY, LATE

PROGRAM = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from explorer.app.program import Program
from explorer.paths import places

app = QApplication(sys.argv)
program = Program(places(Path(sys.argv[1])), app)
seen = {}


def look():
    seen["modules"] = sorted(sys.modules)
    seen["rows"] = program.window.list_in_front.model.rowCount()
    program._go_on_painted()
    wait.start()


def close_once_filled():
    if program.is_open and program.window.list_in_front.rows_in_sight(1):
        program.window.close()


wait = QTimer(interval=20)
wait.timeout.connect(close_once_filled)
program.window.painted.disconnect()  # so that look() is first
program.window.painted.connect(look)
program.show()
app.exec()
program.close()
print(json.dumps(seen))
"""


def first_paint(home: Path) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(home)],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    seen: dict[str, object] = json.loads(done.stdout)
    return seen


def test_nothing_is_imported_before_the_first_paint_that_can_wait(tmp_path: Path) -> None:
    first_paint(tmp_path / "home")  # leaves rows to be painted
    modules = first_paint(tmp_path / "home")["modules"]
    assert isinstance(modules, list)
    assert "PySide6" in modules
    assert not {*HEAVY, *LATE} & set(modules)


def test_the_second_start_paints_rows_at_once(tmp_path: Path) -> None:
    assert first_paint(tmp_path / "home")["rows"] == 0
    assert first_paint(tmp_path / "home")["rows"] != 0
