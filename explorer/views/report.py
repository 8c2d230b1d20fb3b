"""The dialog for an error of ours: what happened, and a report to copy."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from explorer.widgets.screen_room import resize_within_screen


class ReportDialog(QDialog):
    """Collects reports while it is open, so that a fault that repeats opens no second one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        sentence = QLabel(
            self.tr(
                "The program met an error of its own and goes on. What was saved is safe. "
                "If something looks wrong now, quit and start again."
            ),
            self,
        )
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        sentence.setWordWrap(True)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Report"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(self.tr("&Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(sentence)
        column.addWidget(self.text, 1)
        column.addWidget(buttons)
        letter = self.fontMetrics().averageCharWidth()
        resize_within_screen(self, letter * 90, self.fontMetrics().height() * 24)

    def add(self, report: str) -> None:
        """Show a report below those that are shown already."""
        self.text.appendPlainText(report)

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
