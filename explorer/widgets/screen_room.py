"""Windows that open no larger than the screen they open on."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_FRAME = QSize(8, 40)
"""What the system's frame takes; it is not known before a window is shown."""


def resize_within_screen(window: QWidget, width: int, height: int) -> None:
    """Resize a window that is to be shown as far as its screen has room."""
    above = window.parentWidget() or window
    room = above.screen().availableGeometry().size() - _FRAME
    window.resize(QSize(width, height).boundedTo(room))
