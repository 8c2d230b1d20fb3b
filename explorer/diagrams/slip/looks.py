"""Fonts, colours and sizes of one drawing of the slip chart."""

from typing import Final

from PySide6.QtGui import QFont

from explorer.qt.colours import Palette, Shade
from explorer.qt.lettering import Lettering
from explorer.qt.stamps import PaperStamps, Stamps

FEW: Final = 14
"""Promises in view that are named with details, and with the words of their targets."""
SOME: Final = 60
"""Promises in view that are drawn one by one, with their windows; more are drawn thin."""


class Looks(Lettering):
    """How a chart is drawn: by default on paper, with the application's font.

    Lengths are pixels, taken from the height of the text.
    """

    def __init__(
        self, palette: Palette, font: QFont | None = None, stamps: Stamps | None = None
    ) -> None:
        super().__init__(font)
        self.palette = palette
        self.stamps: Stamps = stamps or PaperStamps()
        self._shades: dict[str, Shade] = {}
        self.text = self.metrics.height()
        self.line = float(round(self.text * 1.2))
        self.small_line = float(round(self.small_metrics.height() * 1.1))
        self.mark = round(self.text * 0.36) + 0.5
        """The radius of what came of a promise."""
        self.dot = round(self.text * 0.22) + 0.5
        """The radius of a target."""
        self.band = float(round(self.text * 0.4))
        """The breadth of a window across its direction."""
        self.lead = float(round(self.text * 2))
        """How far an open side fades."""

        months = (self.words.month_of_year.format(month=m, year=2028) for m in self.words.months)
        self.axis = max(map(self.small_width, months)) + 8
        """The width of the periods beside the chart."""

    def radius_of(self, count: int) -> float:
        """The radius of what came of a promise, smaller where many are in view."""
        return self.mark if count <= SOME else self.mark - 1.5

    def shade(self, company: str) -> Shade:
        """The colours of a promise by its company's key; slate where it has none."""
        known = self._shades.get(company)
        if known is None:
            known = self._shades[company] = self.palette.shade_of(company)
        return known
