"""The parts of the export dialog and where they stand."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from explorer.qt.theme import current_theme, restyle
from explorer.views.picture_form import PictureForm
from explorer.views.picture_preview import PicturePreview
from explorer.widgets.screen_room import resize_within_screen

_WIDTH, _HEIGHT = 960, 600


class ExportLayout:
    """Built once for a dialog; the dialog listens to its parts and speaks through them."""

    def __init__(self, dialog: QDialog, form: PictureForm) -> None:
        self._dialog = dialog
        self._form = form
        self.preview = PicturePreview(dialog)
        self.size = QLabel(dialog)
        self.path = QLineEdit(dialog)
        self.browse = QPushButton(dialog.tr("&Browse…"), dialog)
        self.message = QLabel(dialog)
        self.progress = QProgressBar(dialog)
        buttons = QDialogButtonBox(dialog)
        action, accept = QDialogButtonBox.ButtonRole.ActionRole, QDialogButtonBox.ButtonRole
        self.copy = buttons.addButton(dialog.tr("Cop&y image"), action)
        self.export = buttons.addButton("", accept.AcceptRole)
        self.close = buttons.addButton(QDialogButtonBox.StandardButton.Close)
        self._dress()
        self._place(buttons)
        dialog.setWindowTitle(dialog.tr("Export image"))
        theme = current_theme()
        resize_within_screen(dialog, theme.scaled(_WIDTH), theme.scaled(_HEIGHT))

    def say(self, sentence: str, *, bad: bool = False) -> None:
        """Show a sentence below the picture, and announce it; "" takes it away."""
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))
        restyle(self.message, tone="fault" if bad else "")
        if sentence:
            event = QAccessibleAnnouncementEvent(self.message, sentence)
            QAccessible.updateAccessibility(event)

    def show_work(self, is_busy: bool) -> None:
        """Show that pictures are being made, and offer to cancel it."""
        self.progress.setVisible(is_busy)
        self.progress.setRange(0, 0)
        for part in (self._form, self.path, self.browse, self.copy, self.export):
            part.setEnabled(not is_busy)
        tr = self._dialog.tr
        self.close.setText(tr("Cancel") if is_busy else tr("Close"))

    def _dress(self) -> None:
        self.size.setProperty("tone", "muted")
        self.path.setAccessibleName(self._dialog.tr("File"))
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.hide()
        self.progress.hide()
        self.progress.setAccessibleName(self._dialog.tr("Progress"))
        self.export.setDefault(True)
        restyle(self.export, primary=True)

    def _place(self, buttons: QDialogButtonBox) -> None:
        file_label = QLabel(self._dialog.tr("F&ile"), self._dialog)
        file_label.setBuddy(self.path)
        file = QHBoxLayout()
        for part, stretch in ((file_label, 0), (self.path, 1), (self.browse, 0)):
            file.addWidget(part, stretch)
        left = _scrolled(self._form, self._dialog)
        right = QVBoxLayout()
        right.addWidget(self.preview, 1)
        right.addWidget(self.size)
        upper = QHBoxLayout()
        upper.setSpacing(24)
        upper.addWidget(left)
        upper.addLayout(right, 1)
        column = QVBoxLayout(self._dialog)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(upper, 1)
        column.addLayout(file)
        column.addWidget(self.message)
        column.addWidget(self.progress)
        column.addWidget(buttons)
        order = (self._form.sources, self.path, self.browse, self.export, self.copy, self.close)
        for first, second in pairwise(order):
            QDialog.setTabOrder(first, second)


def _scrolled(form: PictureForm, parent: QWidget) -> QScrollArea:
    """The form as wide as it wants, scrolled where it is too high."""
    area = QScrollArea(parent)
    area.setWidget(form)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    bar = area.verticalScrollBar().sizeHint().width()
    area.setFixedWidth(form.sizeHint().width() + bar)
    return area
