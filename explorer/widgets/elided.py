"""Buttons and lines whose text gives way where there is no room for it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from explorer.models.tooltips import plain_tooltip

_NARROWEST = 64
_SIDES = 24


class ElidedButton(QPushButton):
    """Shows as much of a plain text as fits; all of it is in the tooltip."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = text
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setToolTip(plain_tooltip(text))
        self.setAccessibleName(text)
        self._fit(self.sizeHint().width())

    @override
    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._whole) + _SIDES
        return QSize(width, super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        right = Qt.TextElideMode.ElideRight
        text = self.fontMetrics().elidedText(self._whole, right, width - _SIDES + 4)
        # An ampersand in a name is a letter, not an access key.
        self.setText(text.replace("&", "&&"))


class ElidedLabel(QLabel):
    """A line of plain text that shows as much of it as fits; all of it is in the tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        whole = "" if shown == self.text() else plain_tooltip(self.text())
        if whole != self.toolTip():
            self.setToolTip(whole)
        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            room,
            int(self.alignment()) | int(Qt.TextFlag.TextSingleLine),
            self.palette(),
            self.isEnabled(),
            shown,
            self.foregroundRole(),
        )
        painter.end()
