"""Records from and to files, chosen in the system's dialogs."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from explorer.app.export_dialog import ExportDialog
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


class DataFiles(QObject):
    """Imports as one step that can be undone, and exports.

    ``kept`` carries the sources that a bibliography gives otherwise, which stay as they are.
    """

    kept = Signal(object)

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
        sorts = self.tr(
            "Records and bibliographies (*.json *.csv *.bib *.ris *.csljson);;All files (*)"
        )
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("Import data"), "", sorts)
        if path:
            self.import_file(Path(path))

    def choose_export(self) -> None:
        """Ask for a place and a format and export to it."""
        dialog = ExportDialog(self._window)
        dialog.chosen.connect(self.export)
        dialog.open()

    def import_file(self, path: Path) -> None:
        """Import a file; the notice says what it brought and offers to undo it."""
        label = self.tr("Importing “{0}”").format(path.name)
        self._run(partial(_import, path), partial(self._tell_imported, path), label)

    def export(self, path: Path, form: str) -> None:
        """Export everything as JSON or as a folder of CSV, or the sources as a bibliography."""
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
        if imported.kept:
            kept = self.tr("Kept although the file says otherwise: {0}.")
            sentence += f" {kept.format(number(len(imported.kept)))}"
            self.kept.emit(imported.kept)
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
    from explorer.services.bibliography.exporting import export_sources
    from explorer.services.exporting import export_csv, export_json

    match form:
        case "json":
            export_json(library, path)
        case "csv":
            export_csv(library, path)
        case _:
            export_sources(library, path, form)
    return path
