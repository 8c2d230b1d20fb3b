"""A switch of two or more: one word stands for each, one of them is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QWidget,
)


class Switch(QWidget):
    """``chosen`` carries the name that the user chose; arrow keys choose the next.

    Where there is no room for all words it can be condensed to the chosen one, with a menu.
    """

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
        self._only = self._menu_button()
        row.addWidget(self._only)
        self.choose(choices[0][0])
        self._group.buttonToggled.connect(self._report)

    @property
    def choice(self) -> str:
        return next(name for name, button in self._buttons.items() if button.isChecked())

    def choose(self, name: str) -> None:
        """Choose without a word about it."""
        with QSignalBlocker(self._group):
            self._buttons[name].setChecked(True)
        self._show_chosen()

    def condense(self, is_condensed: bool) -> None:
        """Show the chosen word alone, or all words side by side."""
        for button in self._buttons.values():
            button.setVisible(not is_condensed)
        self._only.setVisible(is_condensed)
        self._show_chosen()

    @property
    def least_width(self) -> int:
        """What it takes when it is condensed, whatever is chosen."""
        metrics = self._only.fontMetrics()
        words = [metrics.horizontalAdvance(_word(button)) for button in self._buttons.values()]
        return (
            self._only.sizeHint().width()
            + max(words)
            - metrics.horizontalAdvance(_word(self._buttons[self.choice]))
        )

    def _show_chosen(self) -> None:
        chosen = self._buttons[self.choice]
        self._only.setText(f"{chosen.text()} ▾")
        self._only.setAccessibleName(chosen.accessibleName())
        for button in self._buttons.values():  # the Tab key stops once, at what is chosen
            policy = Qt.FocusPolicy.StrongFocus if button is chosen else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
        self.setFocusProxy(chosen if self._only.isHidden() else self._only)

    def _menu_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("dropdown", True)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(button)
        for choice in self._buttons.values():
            menu.addAction(choice.text(), choice.click)
        button.setMenu(menu)
        button.hide()
        return button

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
            self._show_chosen()
            self.chosen.emit(self.choice)


def _word(button: QToolButton) -> str:
    return button.text().replace("&&", "&")


def _segment(place: int, count: int) -> str:
    if place == 0:
        return "first"
    return "last" if place == count - 1 else "middle"
