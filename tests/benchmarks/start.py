"""Starting: from the call of the interpreter to painted rows, and the memory held then."""

import subprocess
import sys
import tempfile
import time
from compileall import compile_dir
from pathlib import Path
from statistics import median

import explorer
from tests.benchmarks.large import build
from tests.benchmarks.measurement import Measurement

_ROUNDS = 7
_PROGRAM = Path(explorer.__file__).parent

_BARE = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: tell())

def tell():
    print(time.monotonic(), flush=True)
    memory()
    app.quit()

def memory():
    print(next(l for l in open("/proc/self/status") if l.startswith("VmHWM")).split()[1])

app = QApplication([])
window = Window()
window.resize(1440, 860)
window.show()
app.exec()
"""

_OURS = """
import sys, time
from explorer.app import main

def memory():
    status = open("/proc/self/status").read()
    print(status.partition("VmHWM:")[2].split()[0], flush=True)

def watch():
    from explorer.app import program
    from explorer.views import records
    from PySide6.QtCore import QTimer

    # A table that tells: a filter on its viewport would cost a start 10 ms of PySide's.
    class Table(records.Table):
        told = False
        def paintEvent(self, event):
            super().paintEvent(event)
            model = self.model()
            if not self.told and model.rowCount() >= 100 and model.index(0, 0).data():
                self.told = True
                QTimer.singleShot(0, tell)

    class Program(program.Program):
        def show(self):
            global running
            running = self
            super().show()

    def tell():
        print(time.monotonic(), flush=True)
        wait()

    def wait():
        # The memory is that of the whole window: list, timeline, inspector.
        if running.is_open and running.panes.timeline and not running.background.unfinished:
            QTimer.singleShot(500, leave)
        else:
            QTimer.singleShot(20, wait)

    def leave():
        memory()
        running.window.close()

    records.Table = Table
    program.Program = Program

def run_windows(*arguments):
    watch()  # only now, so that everything is imported in the order in which main does it
    return unwatched(*arguments)

unwatched, main._run_windows = main._run_windows, run_windows
sys.exit(main.main(sys.argv[1:]))
"""


def measure(rounds: int = _ROUNDS) -> list[Measurement]:
    """Measure the program against a bare PySide6 window, in turns."""
    compile_dir(_PROGRAM, quiet=1)  # as whatever installs a package does
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        build(data / "large.explorer", 10_000, companies=120)
        arguments = ["--data-dir", folder, "--database", str(data / "large.explorer")]
        _run(_OURS, arguments)  # leaves the snapshot of its rows behind, as any earlier start does
        pairs = [(_run(_OURS, arguments), _run(_BARE, [])) for _ in range(rounds)]
    ours, bare = ([pair[side] for pair in pairs] for side in (0, 1))
    return [
        Measurement(
            "start to 100 rows painted, median",
            median(seconds for seconds, _ in ours) * 1000,
            "ms",
            median(seconds for seconds, _ in bare) * 1000,
            "bare PySide6 window",
            ratio=2.0,
        ),
        Measurement(
            "peak memory with the timeline, median",
            median(kib for _, kib in ours) / 1024,
            "MiB",
            median(kib for _, kib in bare) / 1024,
            "bare PySide6 window",
            ratio=3.5,
        ),
    ]


def _run(code: str, arguments: list[str]) -> tuple[float, float]:
    """Return the seconds until the rows were painted and the peak memory in KiB."""
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    painted, kib = done.stdout.split()[:2]
    return float(painted) - begun, float(kib)
