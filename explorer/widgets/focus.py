"""Where the Tab key goes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def reached_in(pane: QWidget | None) -> list[QWidget]:
    """Return what the Tab key reaches in a part of a window, in the order of making."""
    if pane is None:
        return []
    return [
        part
        for part in (pane, *pane.findChildren(QWidget))
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.window() is pane.window()
    ]
