"""What stands where a list would be while it is empty."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

_SIDE, _LEAST_ABOVE, _SPACING = 24, 2, 8


class EmptyPage(QWidget):
    """A heading, a sentence and a button; ``acted`` when the button was used.

    On a low page the sentence gives way to the button, which says what it is about too.
    """

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = self._label("emptyHeading")
        font = self._heading.font()
        font.setBold(True)
        self._heading.setFont(font)
        self._sentence = self._label("emptySentence")
        self._button = QPushButton(self)
        self._button.setObjectName("emptyButton")
        self._button.clicked.connect(self.acted)
        column = self._column = QVBoxLayout(self)
        column.setSpacing(_SPACING)
        column.addStretch(1)
        column.addWidget(self._heading)
        column.addWidget(self._sentence)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)

    def say(self, heading: str, sentence: str, button: str) -> None:
        self._heading.setText(heading)
        self._sentence.setText(sentence)
        self._sentence.setToolTip(sentence)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._give_way()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        width = self.width() - 2 * _SIDE
        parts = (self._heading.heightForWidth(width), self._button.sizeHint().height())
        room = self.height() - sum(parts) - 2 * _LEAST_ABOVE - 2 * _SPACING
        has_room = self._sentence.heightForWidth(width) <= room
        self._sentence.setVisible(bool(self._sentence.text()) and has_room)
        above = _SIDE if has_room else _LEAST_ABOVE
        self._column.setContentsMargins(_SIDE, above, _SIDE, above)

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        return label
