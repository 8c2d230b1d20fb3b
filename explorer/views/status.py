"""The status bar: how much there is, whether something runs, whether all is saved."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from explorer.models.formats import number
from explorer.qt.background import Background
from explorer.qt.workspace import Workspace
from explorer.views.busy import BusySign
from explorer.widgets.elided import ElidedLabel

if TYPE_CHECKING:
    from explorer.domain.changes import Changes
    from explorer.domain.rows import Counts


class StatusLine(QStatusBar):
    """Says that all is saved only when it is on the disk."""

    def __init__(
        self, workspace: Workspace, background: Background, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setSizeGripEnabled(False)
        self._counts = ElidedLabel(self)
        self.busy = BusySign(background, self)
        self._saved = QLabel(self)
        self._saved.setTextFormat(Qt.TextFormat.PlainText)
        self._is_editing = False
        self.addWidget(self._counts, 1)
        self.addPermanentWidget(self.busy)
        self.addPermanentWidget(self._saved)
        workspace.saving.connect(self._show_saving)
        workspace.changed.connect(self._hear)
        workspace.clocks_changed.connect(self.refresh)

    @property
    def counts(self) -> str:
        return self._counts.text()

    @property
    def saved(self) -> str:
        return self._saved.text()

    def refresh(self) -> None:
        """Count anew."""
        from explorer.domain.questions import CountsOn

        question = CountsOn(self._workspace.clocks)
        self._workspace.ask(question, self._show_counts, topic="counts", owner=self)

    def say_saved(self) -> None:
        words = self.tr("Editing…") if self._is_editing else self.tr("All changes saved")
        self._saved.setText(words)

    def show_editing(self, editing: bool) -> None:
        """Promise nothing about what is typed into an open form."""
        self._is_editing = editing
        self.say_saved()

    def _show_saving(self, saving: bool) -> None:
        if saving:
            self._saved.setText(self.tr("Saving…"))
        else:
            self.say_saved()

    def _hear(self, _changes: "Changes") -> None:
        self.refresh()

    def _show_counts(self, counts: "Counts") -> None:
        figures = [
            self.tr("{0} developments").format(number(counts.records.get("development", 0))),
            self.tr("{0} contested").format(number(counts.contested)),
            self.tr("{0} overdue").format(number(counts.overdue)),
        ]
        if counts.unsourced:
            figures.append(self.tr("{0} unsourced").format(number(counts.unsourced)))
        self._counts.setText("     ".join(figures))
