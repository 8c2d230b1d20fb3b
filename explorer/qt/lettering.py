"""The fonts of a drawing, with texts measured and fitted once."""

from typing import Final

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QGuiApplication

from explorer.qt.picture_text import fit, printable
from explorer.qt.time_words import calendar_words

SMALL: Final = 0.86
"""Of the size of the labels."""
_MOST_FITTED: Final = 20_000


class Lettering:
    """Labels in one font, by default the application's; beside it a smaller and a bolder one."""

    def __init__(self, font: QFont | None = None) -> None:
        self.font = _in_pixels(font or QGuiApplication.font(), 1.0)
        self.small = _in_pixels(self.font, SMALL)
        self.bold = QFont(self.font)
        self.bold.setWeight(QFont.Weight.DemiBold)
        self.metrics = QFontMetricsF(self.font)
        self.small_metrics = QFontMetricsF(self.small)
        self.bold_metrics = QFontMetricsF(self.bold)
        self.words = calendar_words(QLocale())
        self._small_widths: dict[str, float] = {}
        self._widths: dict[str, float] = {}
        self._fitted: dict[tuple[str, int], tuple[str, float]] = {}
        self._names: dict[tuple[str, int, int], tuple[str, ...]] = {}

    def width(self, text: str) -> float:
        """The width of a label, measured once."""
        known = self._widths.get(text)
        if known is None:
            if len(self._widths) > _MOST_FITTED:
                self._widths.clear()
            known = self._widths[text] = self.metrics.horizontalAdvance(text)
        return known

    def small_width(self, text: str) -> float:
        """The width of a word in the small font, measured once."""
        known = self._small_widths.get(text)
        if known is None:
            known = self._small_widths[text] = self.small_metrics.horizontalAdvance(text)
        return known

    def fitted(self, text: str, room: float) -> tuple[str, float]:
        """The text as far as there is room, on one line, and its width."""
        known = self._fitted.get((text, int(room)))
        if known is None:
            if len(self._fitted) > _MOST_FITTED:
                self._fitted.clear()
            line = " ".join(text.split())
            elided = self.metrics.elidedText(line, Qt.TextElideMode.ElideRight, int(room))
            known = elided, self.width(elided)
            self._fitted[text, int(room)] = known
        return known

    def name_lines(self, name: str, room: float, most: int) -> tuple[str, ...]:
        """A name in bold on as many lines as it needs, at most so many."""
        key = (name, int(room), most)
        if key not in self._names:
            self._names[key] = fit(printable(name), self.bold, room, most).lines
        return self._names[key]


def _in_pixels(font: QFont, factor: float) -> QFont:
    """The font in pixels, so that it is as large on paper as beside the marks."""
    scaled = QFont(font)
    scaled.setPixelSize(max(9, round(QFontInfo(font).pixelSize() * factor)))
    return scaled
