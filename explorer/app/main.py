"""The program's entry: the command line, the hooks, the one window."""

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from explorer.app.arguments import Arguments, read_arguments
from explorer.paths import Places, places

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def main(words: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    arguments = read_arguments(sys.argv[1:] if words is None else words)
    where = places(arguments.data_dir, arguments.database)
    if arguments.draw_into is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return _run_window(where, arguments)


def _run_window(where: Places, arguments: Arguments) -> int:
    from explorer.app.crash import CrashReports
    from explorer.app.instance import ask_running, may_be_running

    crashes = CrashReports(where.log)
    crashes.install()
    try:
        app = _application()
        if may_be_running(where.database) and ask_running(where.database, {"ask": "raise"}):
            return 0
        from explorer.app.program import Program

        code = 0
        going_on: Places | None = where
        while going_on is not None:
            program = Program(going_on, app)
            crashes.written.connect(program.dialogs.show_report)
            program.show()
            code = app.exec()
            program.close()
            going_on = program.next_places
        return code
    finally:
        crashes.uninstall()


def _application() -> "QApplication":
    from PySide6.QtWidgets import QApplication

    QApplication.setApplicationName("alliance-explorer")
    QApplication.setApplicationDisplayName("Alliance Explorer")
    QApplication.setDesktopFileName("alliance-explorer")
    return QApplication(sys.argv[:1])
