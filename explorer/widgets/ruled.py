"""A strip at the foot of a page, parted from it by a line."""

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from explorer.qt.theme import current_theme


class RuledStrip(QWidget):
    """Draws the line along its top."""

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, QColor(current_theme().palette.line))
        painter.end()
