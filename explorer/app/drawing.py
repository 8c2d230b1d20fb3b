"""The whole window and every view drawn into files, where there is no display."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QThread
from PySide6.QtWidgets import QApplication

from explorer.app.program import Program
from explorer.domain.columns import TABS
from explorer.domain.errors import Refusal

if TYPE_CHECKING:
    from explorer.storage.library import Library

_SIZE = (1600, 900)
_QUIET = 8
"""Turns of the event loop in a row without work, after which everything is shown."""
_PATIENCE = 120_000
"""Milliseconds; a first start builds its database."""


def draw_everything(program: Program, folder: Path) -> tuple[Path, ...]:
    """Draw the window as it opens, with each of its tabs, and every view; return the files made.

    Raises Refusal if the database does not open or a file cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    program.window.resize(*_SIZE)
    program.window.share_with_inspector()
    _settle(program)
    opened = _draw_opened(program, folder)
    made = [opened, *(_draw_window(program, kind, folder) for kind in TABS)]
    views: list[Path] = []
    program.background.submit(
        lambda: program.database.use(partial(_draw_views, program, folder)), views.extend
    )
    _settle(program)
    return (*made, *views)


def _draw_opened(program: Program, folder: Path) -> Path:
    """Draw the promises, with the record that the window opens at: the picture of the README."""
    program.window.show_tab("promise")
    _settle(program)
    return _grabbed(program, folder / "window.png")


def _draw_window(program: Program, kind: str, folder: Path) -> Path:
    program.window.show_tab(kind)
    _settle(program)
    program.window.list_in_front.table.mark_row(0)
    _settle(program)
    return _grabbed(program, folder / f"window-{kind}.png")


def _grabbed(program: Program, path: Path) -> Path:
    if not program.window.grab().save(str(path)):
        raise Refusal(f"“{path}” could not be written.")
    return path


def _draw_views(program: Program, folder: Path, library: "Library") -> tuple[Path, ...]:
    from explorer.qt.picture_export import ExportOptions
    from explorer.views.picture_request import Request
    from explorer.views.pictures import VIEWS, draw_views

    requests = {name: Request(program.workspace.clocks, program.language) for name in VIEWS}
    return draw_views(library.answer, requests, "png", folder, ExportOptions())


def _settle(program: Program) -> None:
    """Let the program work until everything that was asked for is shown."""
    deadline = QDeadlineTimer(_PATIENCE)
    quiet = 0
    while quiet < _QUIET:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        QThread.msleep(10)  # timers of the views run out meanwhile
        if program.start.dialog is not None:
            raise Refusal(program.start.dialog.sentence)
        if deadline.hasExpired():
            raise Refusal("The window was not filled in time.")
        is_quiet = program.panes.timeline is not None and not program.background.unfinished
        quiet = quiet + 1 if is_quiet else 0
