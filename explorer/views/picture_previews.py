"""The painting of previews behind the export dialog."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QImage

from explorer.domain.errors import Refusal
from explorer.qt.picture_export import preview_of
from explorer.qt.tasks import Cancelled
from explorer.views.export_layout import ExportLayout
from explorer.views.picture_choices import Choices
from explorer.views.picture_request import Request
from explorer.views.picture_work import PictureWork, Plates

_WIDTH: Final = 1000
"""Logical pixels of a preview; a picture that is narrower is shown as it is."""


class Previews(QObject):
    """Shows what would be exported, or the sentence of what stands against it."""

    def __init__(self, parts: ExportLayout, work: PictureWork) -> None:
        super().__init__(work)
        self._parts = parts
        self._work = work
        self._choices: Choices | None = None

    def paint(self, requests: Mapping[str, Request], choices: Choices) -> None:
        """Paint the one view that is asked for; a newer call supersedes this one."""
        self._choices = choices
        if not requests:
            self._work.stop()
            self._show_sentence(QCoreApplication.translate("ExportImage", "Choose a view."))
            return
        share = min(1.0, _WIDTH / choices.width) * self._parts.preview.devicePixelRatioF()
        options = replace(choices.options, scale=share)

        def preview(plates: Plates) -> tuple[QImage, int]:
            return preview_of(plates[0], choices.format, options)

        self._work.start(requests, preview, self._show, self._refuse)

    def _show(self, painted: tuple[QImage, int]) -> None:
        image, pages = painted
        if self._choices is None:
            return
        size = _size(self._choices, image)
        if pages > 1:
            text = QCoreApplication.translate("ExportImage", "{0} pages of {1}")
            size = text.format(pages, size)
        self._parts.size.setText(size)
        self._parts.preview.show_image(image, size)

    def _refuse(self, error: BaseException) -> None:
        if isinstance(error, Refusal):
            self._show_sentence(str(error))
        elif not isinstance(error, Cancelled):
            raise error

    def _show_sentence(self, sentence: str) -> None:
        self._parts.preview.show_sentence(sentence)
        self._parts.size.setText("")


def _size(choices: Choices, image: QImage) -> str:
    height = choices.height or round(image.height() * choices.width / image.width())
    factor = choices.scale if choices.format == "png" else 1
    text = QCoreApplication.translate("ExportImage", "{0} × {1} pixels")
    return text.format(choices.width * factor, height * factor)
