"""One drawing of the timeline in progress: painter, content, places and looks together."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter

from explorer.timeline.frame import Frame, TimelinePicture
from explorer.timeline.hits import Sight
from explorer.timeline.layout import Box, Layout
from explorer.timeline.style import Style


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """What every painting function is given."""

    painter: QPainter
    picture: TimelinePicture
    frame: Frame
    layout: Layout
    style: Style
    boxes: tuple[Box, ...]
    """The lanes that are in view."""

    @classmethod
    def begin(
        cls, painter: QPainter, rect: QRectF, picture: TimelinePicture, style: Style
    ) -> "Drawing":
        sight = Sight.of(rect, picture, style)
        return cls(painter, picture, sight.frame, sight.layout, style, tuple(sight.boxes))

    def lane_top(self, box: Box) -> float:
        """Where a lane begins in the picture."""
        return self.frame.top - self.picture.scroll + box.top

    def is_in_sight(self, y: float) -> bool:
        """Whether something of a row with its middle at that height is to be seen."""
        body, half = self.frame.body, self.style.sizes.row / 2
        return body.top() - half < y < body.bottom() + half

    def strip(self, box: Box) -> QRectF:
        """Where a lane's strip of density lies."""
        sizes, scale = self.style.sizes, self.frame.scale
        top = self.lane_top(box) + sizes.pad + box.rows * sizes.row
        return QRectF(scale.left, top, int(scale.width), box.strip)

    def write(self, text: str, x: float, top: float, ink: str, font: QFont | None = None) -> None:
        """Write plain text from its top left corner, in the labels' font unless told."""
        self.style.stamps.text(self.painter, (x, top), text, font or self.style.font, ink)
