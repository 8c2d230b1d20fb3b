"""Records from and to files, chosen in the system's dialogs."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from explorer.app.opening import LateLibrary
from explorer.app.window import Window
from explorer.domain.changes import Changes
from explorer.domain.questions import WhatCanBeUndone
from explorer.domain.rows import UndoState
from explorer.models.formats import number
from explorer.qt.background import Background
from explorer.qt.tasks import Cancelled
from explorer.qt.workspace import Workspace

if TYPE_CHECKING:
    from explorer.services.importing import Imported
    from explorer.storage.library import Library

T = TypeVar("T")

_JSON = "json"
_SHEETS = "csv"


class DataFiles(QObject):
    """Imports as one step that can be undone, and exports everything."""

    def __init__(
        self, window: Window, workspace: Workspace, background: Background, database: LateLibrary
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._background = background
        self._database = database

    def choose_import(self) -> None:
        """Ask for a file and import it."""
        sorts = self.tr("Records (*.json *.csv);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("Import data"), "", sorts)
        if path:
            self.import_file(Path(path))

    def choose_export(self) -> None:
        """Ask for a place and export everything to it."""
        sorts = {self.tr("JSON, one file (*.json)"): _JSON, self.tr("CSV, a folder (*)"): _SHEETS}
        path, chosen = QFileDialog.getSaveFileName(
            self._window, self.tr("Export data"), "alliance.json", ";;".join(sorts)
        )
        if path:
            self.export(Path(path), sorts.get(chosen, _JSON))

    def import_file(self, path: Path) -> None:
        """Import a file; the notice says what it brought and offers to undo it."""
        label = self.tr("Importing “{0}”").format(path.name)
        self._run(partial(_import, path), partial(self._tell_imported, path), label)

    def export(self, path: Path, form: str) -> None:
        """Export everything, as JSON into a file or as CSV into a folder."""
        label = self.tr("Exporting to “{0}”").format(path.name)
        self._run(partial(_export, path, form), self._tell_exported, label)

    def _run(self, work: "Callable[[Library], T]", then: Callable[[T], object], label: str) -> None:
        self._background.submit(lambda: self._database.use(work), then, self._report, label=label)

    def _report(self, error: BaseException) -> None:
        if not isinstance(error, Cancelled):
            self._workspace.report(error)

    def _tell_imported(self, path: Path, done: "tuple[Imported, UndoState]") -> None:
        imported, state = done
        label = self.tr("Import “{0}”").format(path.name)
        self._workspace.changed.emit(Changes(None, label, undo=state.undo, redo=state.redo))
        sentence = self.tr("“{0}”: {1} records added, {2} changed, {3} as they were.").format(
            path.name,
            number(imported.added),
            number(imported.changed),
            number(imported.unchanged),
        )
        if imported.added or imported.changed:
            self._window.notice.say(sentence, self.tr("&Undo"), self._workspace.undo)
        else:
            self._window.notice.say(sentence)

    def _tell_exported(self, path: Path) -> None:
        sentence = self.tr("Exported to “{0}”.").format(path.name)
        show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path.parent)))
        self._window.notice.say(sentence, self.tr("Show &folder"), show)


def _import(path: Path, library: "Library") -> "tuple[Imported, UndoState]":
    from explorer.services.importing import import_file

    return import_file(library, path), library.answer(WhatCanBeUndone())


def _export(path: Path, form: str, library: "Library") -> Path:
    from explorer.services.exporting import export_csv, export_json

    if form == _SHEETS:
        export_csv(library, path)
    else:
        export_json(library, path)
    return path
