"""What can be done about a database that does not open."""

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from explorer.domain.errors import (
    DatabaseChanged,
    DatabaseDamaged,
    DatabaseInUse,
    DatabaseReadOnly,
    DiskFull,
    Refusal,
)


class Remedy(Enum):
    """What the user chose; the value is the order of the buttons."""

    RETRY = 1
    OPEN_AS_IT_IS = 2
    RESTORE = 3
    OPEN_ANOTHER = 4
    SHOW_FOLDER = 5
    QUIT = 6


def remedies(refusal: Refusal, *, has_backup: bool) -> tuple[Remedy, ...]:
    """Return what helps against a refusal, the most likely first."""
    offered = [Remedy.OPEN_ANOTHER, Remedy.SHOW_FOLDER, Remedy.QUIT]
    if isinstance(refusal, DatabaseDamaged) and has_backup:
        offered.insert(0, Remedy.RESTORE)
    if isinstance(refusal, DatabaseChanged):
        offered.insert(0, Remedy.OPEN_AS_IT_IS)
    if isinstance(refusal, DatabaseInUse | DatabaseReadOnly | DiskFull):
        offered.insert(0, Remedy.RETRY)
    return tuple(offered)


class TroubleDialog(QDialog):
    """Says why, in one sentence, and offers what helps. Nothing has been changed so far."""

    def __init__(
        self, refusal: Refusal, *, has_backup: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.chosen = Remedy.QUIT
        self.sentence = str(refusal)
        self.setWindowTitle(self.tr("The database cannot be opened"))
        heading = self._text(self.tr("The database cannot be opened"))
        heading.setProperty("tone", "heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addWidget(self._text(self.sentence))
        column.addWidget(self._text(self.tr("The file was left as it is.")))
        column.addWidget(self._buttons(remedies(refusal, has_backup=has_backup)))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 70)

    def _text(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setWordWrap(True)
        return label

    def _buttons(self, offered: tuple[Remedy, ...]) -> QDialogButtonBox:
        box = QDialogButtonBox(Qt.Orientation.Vertical, self)
        for remedy in offered:
            button = box.addButton(self._words(remedy), QDialogButtonBox.ButtonRole.ActionRole)
            button.setDefault(remedy is offered[0])
            button.setProperty("primary", remedy is offered[0])
            button.clicked.connect(lambda _, remedy=remedy: self._choose(remedy))
        return box

    def _words(self, remedy: Remedy) -> str:
        return {
            Remedy.RETRY: self.tr("&Try again"),
            Remedy.OPEN_AS_IT_IS: self.tr("Open it &as it is"),
            Remedy.RESTORE: self.tr("&Restore the newest backup"),
            Remedy.OPEN_ANOTHER: self.tr("&Open another database…"),
            Remedy.SHOW_FOLDER: self.tr("Show the &folder"),
            Remedy.QUIT: self.tr("&Quit"),
        }[remedy]

    def _choose(self, remedy: Remedy) -> None:
        self.chosen = remedy
        self.accept()
