"""Fonts, colours and sizes of one drawing of the timeline."""

from typing import Final

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QGuiApplication

from explorer.domain.rows import Lane
from explorer.qt.colours import CATEGORY_NAMES, Palette, Shade, colour_of
from explorer.qt.picture_text import fit, printable
from explorer.timeline.axis import CalendarWords
from explorer.timeline.measures import Measures
from explorer.timeline.stamps import PaperStamps, Stamps

_NO_COMPANY: Final = CATEGORY_NAMES.index("slate")
SMALL: Final = 0.86
_MOST_FITTED: Final = 20_000


class Style:
    """How a timeline is drawn: by default on paper, with the application's font."""

    def __init__(
        self, palette: Palette, font: QFont | None = None, stamps: Stamps | None = None
    ) -> None:
        self.palette = palette
        self.stamps: Stamps = stamps or PaperStamps()
        self.font = _in_pixels(font or QGuiApplication.font(), 1.0)
        self.small = _in_pixels(self.font, SMALL)
        self.bold = QFont(self.font)
        self.bold.setWeight(QFont.Weight.DemiBold)
        self.metrics = QFontMetricsF(self.font)
        self.small_metrics = QFontMetricsF(self.small)
        self.bold_metrics = QFontMetricsF(self.bold)
        self.sizes = Measures(self.metrics.height())
        self.words = calendar_words(QLocale())
        self._small_widths: dict[str, float] = {}
        self._widths: dict[str, float] = {}
        self._fitted: dict[tuple[str, int], tuple[str, float]] = {}
        self._names: dict[tuple[str, int, int], tuple[str, ...]] = {}

    def shade(self, lane: Lane) -> Shade:
        """The colours of a lane; slate where it belongs to no company."""
        index = colour_of(lane.colour) if lane.colour else _NO_COMPANY
        return self.palette.categories[index]

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
        """A lane's name in bold on as many lines as it needs, at most so many."""
        key = (name, int(room), most)
        if key not in self._names:
            self._names[key] = fit(printable(name), self.bold, room, most).lines
        return self._names[key]


def calendar_words(locale: QLocale) -> CalendarWords:
    """The words of the axis in the language of the interface."""
    short = QLocale.FormatType.ShortFormat
    months = tuple(locale.standaloneMonthName(month, short) for month in range(1, 13))
    if locale.language() is QLocale.Language.Japanese:
        return CalendarWords(months, "Q{number}", "{year}年{month}", "{year}年度")
    if locale.language() is QLocale.Language.French:
        return CalendarWords(months, "T{number}", "{month} {year}", "exercice {year}")
    return CalendarWords(months)


def _in_pixels(font: QFont, factor: float) -> QFont:
    """The font in pixels, so that it is as large on paper as beside the marks."""
    scaled = QFont(font)
    scaled.setPixelSize(max(9, round(QFontInfo(font).pixelSize() * factor)))
    return scaled
