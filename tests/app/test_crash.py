"""Errors of ours: logged, shown, survived."""

import subprocess
import sys
from pathlib import Path

from explorer.app.crash import CrashReports, system_information

PROGRAM = """
import sys, threading, gc
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer, qWarning
from explorer.app.crash import CrashReports

reports = CrashReports(Path(sys.argv[1]))
reports.install()
app = QCoreApplication(sys.argv)
seen = []
reports.written.connect(seen.append)


class Careless:
    def __del__(self):
        raise ValueError("unraisable fault")


def fail():
    raise ValueError("fault in a timer")


def later():
    def work():
        raise ValueError("fault in a thread")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    Careless()
    gc.collect()
    qWarning("warned by Qt")
    QTimer.singleShot(0, app.quit)


QTimer.singleShot(0, fail)
QTimer.singleShot(0, later)
code = app.exec()
reports.uninstall()
print(len(seen), code)
"""


def test_a_fault_anywhere_is_reported_and_the_program_goes_on(tmp_path: Path) -> None:
    log = tmp_path / "home" / "explorer.log"
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(log)], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["3", "0"]
    text = log.read_text()
    for fault in ("fault in a timer", "fault in a thread", "unraisable fault", "warned by Qt"):
        assert fault in text


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where the folder would be")
    reports = CrashReports(tmp_path / "home" / "explorer.log")
    reports.note("said to nobody")


def test_a_large_log_begins_anew_and_the_one_before_is_kept(tmp_path: Path) -> None:
    log = tmp_path / "explorer.log"
    log.write_text("x" * 1_000_001)
    reports = CrashReports(log)
    reports.note("first line")
    reports.uninstall()
    assert log.read_text().endswith("first line\n")
    assert len(log.read_text()) < 100
    assert (tmp_path / "explorer.old.log").exists()


def test_a_report_names_versions_and_nothing_personal() -> None:
    text = system_information()
    assert "Alliance Explorer" in text
    assert "Qt 6" in text
    assert str(Path.home()) not in text
