"""What is drawn, and where: the content with its view, and the areas of a rectangle."""

from dataclasses import dataclass
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF

from explorer.diagrams.slip.content import Content, Spot
from explorer.diagrams.slip.looks import FEW, Looks
from explorer.diagrams.slip.plot import Area, Plot, View

_NARROWEST: Final = 40.0
"""Heights of the text that the chart must be wide to have a column of names."""
_COLUMN: Final = ((0.3, 15.0, 27.0), (0.24, 15.0, 22.0))
"""The column's share of the width, and the heights of the text that it is at least and at most:
for few promises, whose names stand there in bold with details, and for many."""


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """Everything that one drawing depends on, but colours and place.

    ``selected`` and ``highlighted`` are records; ``highlighted`` is None where nothing is to be
    dimmed. ``hovered`` is a route, ``current`` the mark that has the keyboard's focus.
    """

    content: Content
    view: View
    today_label: str
    language: str = "en"
    selected: frozenset[int] = frozenset()
    highlighted: frozenset[int] | None = None
    hovered: int | None = None
    current: Spot | None = None
    is_printed: bool = False
    """Whether legend and remarks stand around the chart already."""

    @property
    def chosen(self) -> list[int]:
        """The routes of what is selected."""
        route_of = self.content.route_of
        return sorted(route_of[record] for record in self.selected if record in route_of)

    @property
    def raised(self) -> list[int]:
        """The routes that are drawn above the others, the last one on top."""
        pointed = [self.current.route if self.current else None, self.hovered]
        every = [*self.chosen, *(route for route in pointed if route is not None)]
        return list(dict.fromkeys(every))

    def is_dimmed(self, route: int) -> bool:
        if self.highlighted is None:
            return False
        return self.content.record_of(route) not in self.highlighted


class Frame(NamedTuple):
    """The areas of a rectangle: the chart with its axes around it, and the column of names."""

    rect: Area
    plot: Plot
    column: Area | None


def frame_of(rect: QRectF, scene: Scene, looks: Looks) -> Frame:
    """Lay out a rectangle; one that is too narrow gets no column."""
    whole = Area(rect.left(), rect.top(), rect.right(), rect.bottom())
    left = whole.left + looks.axis
    top, bottom = whole.top + looks.small_line + 6, whole.bottom - 2 * looks.small_line - 4
    right = whole.right - looks.text
    column = None
    if whole.width >= _NARROWEST * looks.text:
        share, least, most = _COLUMN[len(scene.content.routes) > FEW]
        width = min(max(whole.width * share, least * looks.text), most * looks.text)
        right = round(whole.right - width)
        column = Area(right + looks.text * 1.5, top, whole.right, bottom)
    area = Area(round(left), round(top), max(left + 1, right), max(top + 1, round(bottom)))
    return Frame(whole, Plot(scene.view, area), column)
