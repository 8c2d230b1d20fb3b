"""The system's dialog for the file that an export goes to, in a format of choice."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget


class Form(NamedTuple):
    """A format by its name on the command line, and the suffix of its files."""

    name: str
    suffix: str


class ExportDialog(QFileDialog):
    """``chosen`` carries the path and the name of the format.

    The name in the dialog follows the format, so that what is asked before a file is replaced
    is asked of the right one.
    """

    chosen = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Export data"))
        self.forms = {
            self.tr("Everything as JSON (*.json)"): Form("json", "json"),
            self.tr("Everything as CSV, a folder (*)"): Form("csv", ""),
            self.tr("Sources as CSL-JSON (*.json)"): Form("csl-json", "json"),
            self.tr("Sources as BibTeX (*.bib)"): Form("bibtex", "bib"),
            self.tr("Sources as RIS (*.ris)"): Form("ris", "ris"),
        }
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setNameFilters(list(self.forms))
        self.filterSelected.connect(self._follow)
        self.fileSelected.connect(self._choose)
        self.finished.connect(self.deleteLater)
        self.selectFile("alliance")
        self._follow(self.selectedNameFilter())

    def _follow(self, sort: str) -> None:
        """Give the file that is named the suffix of the format."""
        suffix = self.forms[sort].suffix
        self.setDefaultSuffix(suffix)
        for path in map(Path, self.selectedFiles()[:1]):
            stem = (
                path.stem
                if path.suffix[1:] in {f.suffix for f in self.forms.values()}
                else path.name
            )
            self.selectFile(f"{stem}.{suffix}" if suffix else stem)

    def _choose(self, path: str) -> None:
        self.chosen.emit(Path(path), self.forms[self.selectedNameFilter()].name)
