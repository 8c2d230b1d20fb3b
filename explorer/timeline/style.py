"""Fonts, colours and sizes of one drawing of the timeline."""

from typing import Final

from PySide6.QtGui import QFont

from explorer.domain.rows import Lane
from explorer.qt.colours import CATEGORY_NAMES, Palette, Shade, colour_of
from explorer.qt.lettering import Lettering
from explorer.qt.stamps import PaperStamps, Stamps
from explorer.timeline.measures import Measures

_NO_COMPANY: Final = CATEGORY_NAMES.index("slate")


class Style(Lettering):
    """How a timeline is drawn: by default on paper, with the application's font."""

    def __init__(
        self, palette: Palette, font: QFont | None = None, stamps: Stamps | None = None
    ) -> None:
        super().__init__(font)
        self.palette = palette
        self.stamps: Stamps = stamps or PaperStamps()
        self.sizes = Measures(self.metrics.height())

    def shade(self, lane: Lane) -> Shade:
        """The colours of a lane; slate where it belongs to no company."""
        index = colour_of(lane.colour) if lane.colour else _NO_COMPANY
        return self.palette.categories[index]
