"""Choosing among rival claims from the inspector: which one holds, and why."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from explorer.domain.edits import Choose
from explorer.qt.workspace import Workspace
from explorer.views.inspector_words import ChooseClaim, ReleaseClaim

_LETTERS = 60


class ReasonDialog(QDialog):
    """Asks why a claim holds; it cannot be accepted without a reason."""

    def __init__(self, said: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Choose a claim"))
        words = self.tr("“{0}” shall hold. The other claims stay as they are.").format(said)
        sentence = QLabel(words, self)
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        sentence.setWordWrap(True)
        self.reason = QLineEdit(self)
        self.reason.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS)
        asked = QLabel(self.tr("&Why?"), self)
        asked.setBuddy(self.reason)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.choose = buttons.addButton(self.tr("&Choose"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.choose.setDefault(True)
        self.choose.setEnabled(False)
        self.reason.textChanged.connect(lambda text: self.choose.setEnabled(bool(text.strip())))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (sentence, asked, self.reason, buttons):
            column.addWidget(part)


class Choosing(QObject):
    """Asks for the reason and carries the choice out, as one step that can be undone."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._window = parent

    def ask(self, target: ChooseClaim) -> ReasonDialog:
        """Ask why a claim holds, and choose it once that is said."""
        dialog = ReasonDialog(target.said, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._choose(target, dialog.reason.text().strip()))
        dialog.open()
        return dialog

    def release(self, target: ReleaseClaim) -> None:
        """Take the choice back: the claim that was said last is taken again."""
        label = self.tr("Take back the choice of {0}").format(target.said)
        self._workspace.do(Choose(label, target.id, chosen=False))

    def _choose(self, target: ChooseClaim, reason: str) -> None:
        label = self.tr("Choose {0}").format(target.said)
        self._workspace.do(Choose(label, target.id, reason))
