"""One row of a form."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from explorer.qt.theme import restyle
from explorer.widgets.controls import Control

_WIDEST = 16_777_215
"""Qt's own greatest width."""
_SPACING = 8


class Row(QWidget):
    """A control with its label, its error, and room below for what belongs to it."""

    def __init__(self, label: str, label_width: int, control: Control, parent: QWidget) -> None:
        super().__init__(parent)
        self.control = control
        self._label_width = label_width
        self.label = _plain_label(self, "muted")
        self.label.setText(label)
        self.label.setBuddy(control)
        self.error = _plain_label(self, "fault")
        self.error.hide()
        self.below = QVBoxLayout()
        side = QVBoxLayout()
        side.setSpacing(2)
        side.addWidget(control)
        side.addWidget(self.error)
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.addWidget(self.label, 0, Qt.AlignmentFlag.AlignTop)
        self._pair.addLayout(side, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._pair)
        column.addLayout(self.below)
        self.stack(False)

    def stack(self, stacked: bool) -> None:
        """Put the label above the control, or beside it."""
        beside, above = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._pair.setDirection(above if stacked else beside)
        self._pair.setSpacing(0 if stacked else _SPACING)
        self.label.setContentsMargins(0, 0 if stacked else 5, 0, 0)
        self.label.setMinimumWidth(0 if stacked else self._label_width)
        self.label.setMaximumWidth(_WIDEST if stacked else self._label_width)

    def say(self, sentence: str) -> None:
        """Show an error beside the control, or take it away."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.control.mark_faulty(bool(sentence))
        target = self.control.focusProxy() or self.control
        target.setAccessibleDescription(sentence)


def _plain_label(parent: QWidget, tone: str) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    restyle(label, tone=tone)
    return label
