"""A switch of two or more: one word stands for each, one of them is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QToolButton, QWidget


class Switch(QWidget):
    """``chosen`` carries the name that the user chose; arrow keys choose the next."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """``choices`` are names and the words that they are shown as; the first is chosen."""
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, (name, text) in enumerate(choices):
            button = self._buttons[name] = self._button(text)
            button.setProperty("segment", _segment(place, len(choices)))
            row.addWidget(button)
        self.choose(choices[0][0])
        self._group.buttonToggled.connect(self._report)

    @property
    def choice(self) -> str:
        return next(name for name, button in self._buttons.items() if button.isChecked())

    def choose(self, name: str) -> None:
        """Choose without a word about it."""
        with QSignalBlocker(self._group):
            self._buttons[name].setChecked(True)
        self.setFocusProxy(self._buttons[name])

    def _button(self, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text.replace("&", "&&"))
        button.setAccessibleName(text)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._group.addButton(button)
        return button

    def _report(self, button: QAbstractButton, on: bool) -> None:
        if on:
            self.setFocusProxy(button)
            self.chosen.emit(self.choice)


def _segment(place: int, count: int) -> str:
    if place == 0:
        return "first"
    return "last" if place == count - 1 else "middle"
