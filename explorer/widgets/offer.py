"""A line that says how things stand and offers ways to go on; it stays until one is taken."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from explorer.qt.theme import restyle

Way = tuple[str, Callable[[], object]]


class Offer(QFrame):
    """Hidden until there is something to offer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        restyle(self, notice="plain")
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._row = QHBoxLayout()
        self._row.addStretch(1)
        self._buttons: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.addWidget(self._label)
        column.addLayout(self._row)
        self.hide()

    @property
    def text(self) -> str:
        """What is offered, "" while hidden."""
        return "" if self.isHidden() else self._label.text()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        return tuple(self._buttons)

    def make(self, text: str, *ways: Way) -> None:
        """Show an offer in place of an earlier one."""
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._label.setText(text)
        self._buttons = [self._button(*way) for way in ways]
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _button(self, text: str, take: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.clicked.connect(partial(self._take, take))
        self._row.addWidget(button)
        return button

    def _take(self, way: Callable[[], object]) -> None:
        self.hide()
        way()
