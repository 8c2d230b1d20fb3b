"""A line that says what happened and offers one thing to do about it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from explorer.qt.theme import restyle

_SHOWN_FOR = 20_000
"""Milliseconds; long enough to read it and to reach its button with the keyboard."""


class Notice(QFrame):
    """Hidden until there is something to say; later words replace earlier ones."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("notice", "info")
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._button = QPushButton(self)
        self._button.clicked.connect(self._act)
        close = QToolButton(self)
        close.setText("×")
        close.setProperty("quiet", True)
        close.setAccessibleName(self.tr("Close notice"))
        close.setToolTip(self.tr("Close notice"))
        close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        close.clicked.connect(self.hide)
        self._action: Callable[[], object] | None = None
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN_FOR)
        self._timer.timeout.connect(self._leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 4, 4)
        row.addWidget(self._label, 1)
        row.addWidget(self._button)
        row.addWidget(close)
        self.hide()

    @property
    def text(self) -> str:
        """What the notice says, "" while it is hidden."""
        return "" if self.isHidden() else self._label.text()

    def say(
        self,
        text: str,
        button: str = "",
        action: Callable[[], object] | None = None,
        *,
        stays: bool = False,
    ) -> None:
        """Show a sentence, and a button if there is something to do; bad news stays."""
        self._label.setText(text)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._action = action
        restyle(self, notice="warning" if stays else "info")
        self.show()
        if stays:
            self._timer.stop()
        else:
            self._timer.start()
        self._announce(text)

    def _announce(self, text: str) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _act(self) -> None:
        self.hide()
        if self._action is not None:
            self._action()

    def _leave(self) -> None:
        """Go, unless somebody is just about to use the button."""
        focus = QApplication.focusWidget()
        if self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            self._timer.start()
        else:
            self.hide()
