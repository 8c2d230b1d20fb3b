"""What the program is: version, licence, and what a report of a fault needs."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from explorer.qt.icons import icon
from explorer.widgets.screen_room import resize_within_screen

_ICON = 64


class AboutDialog(QDialog):
    """``information`` is what "Copy system information" copies."""

    def __init__(self, version: str, information: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.information = information
        self.setWindowTitle(self.tr("About Alliance Explorer"))
        picture = QLabel(self)
        picture.setPixmap(icon("app").pixmap(_ICON, _ICON))
        title = self._text("Alliance Explorer")
        title.setProperty("tone", "title")
        words = QVBoxLayout()
        words.addWidget(title)
        words.addWidget(self._text(self.tr("Version {0}").format(version)))
        words.addWidget(
            self._text(
                self.tr(
                    "The companies, vehicles, platforms and promises of the "
                    "Renault–Nissan–Mitsubishi Alliance, and who said so."
                )
            )
        )
        words.addWidget(
            self._text(
                self.tr(
                    "Free software under the MIT licence. Made with Qt for Python (LGPL), "
                    "SQLAlchemy, pyqtgraph, Babel, RapidFuzz and NetworkX."
                )
            )
        )
        details = self._text(information)
        details.setProperty("tone", "small")
        words.addWidget(details)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addLayout(row)
        column.addWidget(self._buttons())
        width = self.fontMetrics().averageCharWidth() * 64
        # As high as its texts: by itself a dialog opens on two thirds of the screen at most.
        resize_within_screen(self, width, self.heightForWidth(width))

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self.information)

    def _text(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(
            self.tr("&Copy system information"), QDialogButtonBox.ButtonRole.ActionRole
        )
        copy.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        return buttons
