"""Lines and areas of text that leave the window its keys."""

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from typing_extensions import override

_KEYS: Final = (Qt.Key.Key_E, Qt.Key.Key_K)
"""Export image and the command palette; on Linux, Qt would move to the end or delete up to it."""


class Line(QLineEdit):
    """A line of text."""

    @override
    def event(self, event: QEvent, /) -> bool:
        return not _leave_to_window(event) and super().event(event)


class TextArea(QPlainTextEdit):
    """Several lines of text."""

    @override
    def event(self, event: QEvent, /) -> bool:
        return not _leave_to_window(event) and super().event(event)


def _leave_to_window(event: QEvent) -> bool:
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.modifiers() != Qt.KeyboardModifier.ControlModifier or event.key() not in _KEYS:
        return False
    event.ignore()
    return True
