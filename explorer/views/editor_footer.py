"""What stands below a form: what is wrong with it, what it lacks, Save and Cancel."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from explorer.qt.theme import restyle
from explorer.widgets.ruled import RuledStrip

Answered = Callable[[QMessageBox.StandardButton], object]

_SIDE = 16
_MOST_LINES = 2


class EditorFooter(RuledStrip):
    """``saving`` and ``cancelling`` when the buttons are used."""

    saving = Signal()
    cancelling = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._message = _label(self, "fault")
        self._hint = _label(self, "small")
        self.save_button = QPushButton(self.tr("Save"), self)
        restyle(self.save_button, primary=True)
        self.save_button.setToolTip("Ctrl+S")
        self.save_button.clicked.connect(self.saving)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.cancel_button.setToolTip(self.tr("Esc"))
        self.cancel_button.clicked.connect(self.cancelling)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.cancel_button)
        self._buttons.addWidget(self.save_button)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.addWidget(self._hint, 1)
        self._foot.addLayout(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 8, _SIDE, 8)
        column.addWidget(self._message)
        column.addLayout(self._foot)
        self.say("")

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._place_hint()

    def _place_hint(self) -> None:
        """Put the hint beside the buttons, or above them where it would take many lines."""
        beside = self.width() - 2 * _SIDE - self._buttons.sizeHint().width()
        words = self._hint.fontMetrics().horizontalAdvance(self._hint.text())
        is_narrow = words > _MOST_LINES * beside
        direction = QBoxLayout.Direction
        self._foot.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)

    @property
    def message(self) -> str:
        return self._message.text()

    @property
    def hint(self) -> str:
        return self._hint.text()

    def say(self, sentence: str) -> None:
        """Show what keeps the form from being saved; "" when nothing does."""
        self._message.setText(sentence)
        self._message.setVisible(bool(sentence))
        if sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def hint_at(self, sentence: str) -> None:
        self._hint.setText(sentence)
        self._hint.setVisible(bool(sentence))
        self._place_hint()

    @property
    def is_busy(self) -> bool:
        """Whether a save is under way."""
        return not self.save_button.isEnabled()

    def set_busy(self, is_busy: bool) -> None:
        """A save that is under way is not begun twice."""
        self.save_button.setEnabled(not is_busy)


def ask_to_save(parent: QWidget, name: str, answered: Answered) -> QMessageBox:
    """Ask whether to save, discard or go on with what was typed about a record."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(parent.tr("Unsaved changes"))
    box.setText(parent.tr("Save what you typed about “{0}”?").format(name))
    save, discard = QMessageBox.StandardButton.Save, QMessageBox.StandardButton.Discard
    box.setStandardButtons(save | discard | QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(save)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.finished.connect(lambda answer: answered(QMessageBox.StandardButton(answer)))
    box.open()
    return box


def _label(parent: QWidget, tone: str) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    restyle(label, tone=tone)
    return label
