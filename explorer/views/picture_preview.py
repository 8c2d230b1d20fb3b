"""The preview of a picture: the page as large as there is room, or why there is none."""

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from explorer.qt.theme import current_theme

_EDGE = 1.0


class PicturePreview(QWidget):
    """Shows an image or a sentence; both are read out by screen readers as a description."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = self._scaled = QImage()
        self._sentence = ""
        self.setMinimumSize(320, 240)
        self.setAccessibleName(self.tr("Preview"))

    @property
    def image(self) -> QImage:
        return self._image

    @property
    def sentence(self) -> str:
        return self._sentence

    def show_image(self, image: QImage, description: str) -> None:
        self._image, self._scaled, self._sentence = image, QImage(), ""
        self.setAccessibleDescription(description)
        self.update()

    def show_sentence(self, sentence: str) -> None:
        self._image, self._scaled, self._sentence = QImage(), QImage(), sentence
        self.setAccessibleDescription(sentence)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, 520)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette = current_theme().palette
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(palette.raised))
        if self._image.isNull():
            painter.setPen(QColor(palette.muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(24, 24, -24, -24), int(flags), self._sentence)
            return
        place = self._place()
        painter.drawImage(place, self._at_size(place))
        painter.setPen(QColor(palette.line))
        painter.drawRect(place)

    def _at_size(self, place: QRectF) -> QImage:
        """The image as large as it is shown, each pixel from all of those that it stands for."""
        size = (place.size() * self.devicePixelRatioF()).toSize()
        if self._scaled.size() != size:
            ratio = Qt.AspectRatioMode.IgnoreAspectRatio
            smooth = Qt.TransformationMode.SmoothTransformation
            self._scaled = self._image.scaled(size, ratio, smooth)
        return self._scaled

    def _place(self) -> QRectF:
        """Where the whole page fits, never larger than it was painted."""
        room = QSizeF(self.size()) - QSizeF(16, 16)
        size = QSizeF(self._image.size()) / self.devicePixelRatioF()
        if size.width() > room.width() or size.height() > room.height():
            size.scale(room, Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(left, top, size.width() - _EDGE, size.height() - _EDGE)
