"""One drawing of the chart in progress: painter, scene, places and looks together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from explorer.diagrams.slip.ends import Pixel, ends_of
from explorer.diagrams.slip.looks import Looks
from explorer.diagrams.slip.plot import Area, Plot
from explorer.diagrams.slip.routes import Route
from explorer.diagrams.slip.scene import Frame, Scene, frame_of
from explorer.qt.colours import Shade

_MOST_ENDS: Final = 600
"""Ends that are all marked."""


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """What every painting function is given.

    ``numbers`` are the routes in view, ``ends`` the pixels at which their ends are marked: of
    very many only those that do not hide each other.
    """

    painter: QPainter
    scene: Scene
    frame: Frame
    looks: Looks
    numbers: tuple[int, ...]
    ends: Mapping[int, Pixel]
    radius: float
    """Of what came of a promise."""

    @classmethod
    def begin(cls, painter: QPainter, rect: QRectF, scene: Scene, looks: Looks) -> "Drawing":
        content, frame = scene.content, frame_of(rect, scene, looks)
        numbers = tuple(content.in_view(scene.view))
        radius = looks.radius_of(len(numbers))
        marked: Sequence[int] = numbers
        if len(numbers) > _MOST_ENDS:
            marked = content.thinned(numbers, frame.plot, 2 * radius)
        ends = ends_of(content.routes, marked, frame.plot, 2 * radius + 1)
        return cls(painter, scene, frame, looks, numbers, ends, radius)

    @property
    def plot(self) -> Plot:
        return self.frame.plot

    @property
    def routes(self) -> tuple[Route, ...]:
        return self.scene.content.routes

    def shade(self, route: int) -> Shade:
        return self.looks.shade(self.routes[route].slip.colour)

    def write(
        self, text: str, at: tuple[float, float], ink: str, font: QFont | None = None
    ) -> None:
        """Write plain text from its top left corner, in the labels' font unless told."""
        self.looks.stamps.text(self.painter, at, text, font or self.looks.font, ink)

    def line(self, one: tuple[float, float], other: tuple[float, float]) -> None:
        self.painter.drawLine(QPointF(*one), QPointF(*other))

    def ink(self, colour: str, width: float = 1.0) -> QPen:
        """Put the painter's pen to a colour, with ends that do not reach beyond its points."""
        pen = QPen(QColor(colour), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.painter.setPen(pen)
        return pen


def rect_of(area: Area) -> QRectF:
    return QRectF(area.left, area.top, area.width, area.height)
