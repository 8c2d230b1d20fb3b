"""The program's entry: the command line, the hooks, the one window."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.app.arguments import Arguments, names_command, read_arguments
from explorer.paths import Places, places

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from explorer.app.crash import CrashReports


def main(words: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    words = sys.argv[1:] if words is None else words
    if names_command(words):
        from explorer.app.commands import run

        return run(words)
    arguments = read_arguments(words)
    where = places(arguments.data_dir, arguments.database)
    if arguments.draw_into is not None:
        # Before Qt is imported; whoever draws on a display of his own has set it already.
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return _run_window(where, arguments)


def _run_window(where: Places, arguments: Arguments) -> int:
    gc.disable()  # what is imported and built until the first paint is no garbage
    try:
        return _run_reported(where, arguments)
    finally:
        gc.enable()


def _run_reported(where: Places, arguments: Arguments) -> int:
    from explorer.qt.plain_imports import import_plainly

    import_plainly()
    from explorer.app.crash import CrashReports

    crashes = CrashReports(where.log)
    crashes.install()
    try:
        app = _application()
        if arguments.draw_into is not None:
            return _draw_and_quit(where, arguments.draw_into, app, crashes)
        return _run_windows(where, app, crashes)
    finally:
        crashes.uninstall()


def _run_windows(where: Places, app: "QApplication", crashes: "CrashReports") -> int:
    """Run a window, and another one for as long as the user goes on with another database."""
    from explorer.app.instance import ask_running, may_be_running
    from explorer.app.program import Program

    code, greeting = 0, ""
    going_on: Places | None = where
    while going_on is not None:
        if may_be_running(going_on.database) and ask_running(going_on.database, {"ask": "raise"}):
            return code
        program = Program(going_on, app)
        crashes.written.connect(program.show_report)
        program.window.painted.connect(gc.enable)
        program.show()
        if greeting:
            program.window.notice.say(greeting)
        code = app.exec()
        program.close()
        greeting, going_on = program.hand_over(), program.next_places
    return code


def _draw_and_quit(
    where: Places, folder: Path, app: "QApplication", crashes: "CrashReports"
) -> int:
    from explorer.app.drawing import draw_everything
    from explorer.app.program import Program
    from explorer.domain.errors import Refusal

    program = Program(where, app)
    faults: list[str] = []
    crashes.written.connect(faults.append)
    program.show()
    try:
        for path in draw_everything(program, folder):
            print(path)
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return 1
    finally:
        program.window.close()
        program.close()
    return 1 if faults else 0


def _application() -> "QApplication":
    from PySide6.QtWidgets import QApplication

    QApplication.setApplicationName("alliance-explorer")
    QApplication.setApplicationDisplayName("Alliance Explorer")
    QApplication.setDesktopFileName("alliance-explorer")
    return QApplication(sys.argv[:1])
