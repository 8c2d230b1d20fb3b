"""Fonts, colours and sizes of one drawing of the timeline."""

from PySide6.QtGui import QFont

from explorer.domain.rows import Lane
from explorer.qt.colours import Palette, Shade
from explorer.qt.lettering import Lettering
from explorer.qt.stamps import PaperStamps, Stamps
from explorer.timeline.measures import Measures


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
        return self.palette.shade_of(lane.colour)
