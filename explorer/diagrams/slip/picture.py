"""The slip chart as a picture for image files, paper and the clipboard."""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF
from PySide6.QtGui import QPainter

from explorer.diagrams.slip.content import Content
from explorer.diagrams.slip.drawing import Drawing
from explorer.diagrams.slip.legend import legend_of
from explorer.diagrams.slip.lettered import remarks_of, undated_words
from explorer.diagrams.slip.looks import Looks
from explorer.diagrams.slip.names import names_of
from explorer.diagrams.slip.painting import paint
from explorer.diagrams.slip.plot import View
from explorer.diagrams.slip.routes import Route
from explorer.diagrams.slip.scene import Scene
from explorer.diagrams.slip.words import standing
from explorer.models.formats import number
from explorer.qt.picture import LegendEntry
from explorer.qt.picture_text import draw_line, face
from explorer.qt.theme import Theme, current_theme

_LETTERS: Final = 12
"""Pixels."""
_SHAPE: Final = (0.56, 0.95)
"""Heights at least and at most, as shares of the width."""
_LINES: Final = 3.2
"""Heights of the text for each name with its details."""
_MOST_LISTED: Final = 400
"""Promises whose names are listed where they have no room; more would be a book."""
_NOTHING: Final = 24.0


@dataclass(frozen=True, eq=False)
class PrintedSlipChart:
    """Promises by the day they were said and the day they name; it needs no widget.

    ``view`` is what of it is shown, everything where it is None.
    """

    content: Content
    title: str
    today_label: str
    language: str = "en"
    view: View | None = None

    @property
    def name(self) -> str:
        return "slip-chart"

    @property
    def subtitle(self) -> str:
        count = len(self._shown)
        promises = _tr("1 promise.") if count == 1 else _tr("{0} promises.")
        how = _tr(
            "A flat path held, a rising one slipped; where it meets the diagonal, it happened."
        )
        parts = [promises.format(number(count, self.language)), how]
        if self.content.undated:
            parts.append(f"{undated_words(self.content.undated)}.")
        return " ".join(parts)

    @cached_property
    def record_ids(self) -> tuple[int, ...]:
        """The claims that say what is drawn, and the promises that say it themselves."""
        ids = [id_ for route in self._shown for id_ in _records(route)]
        return tuple(dict.fromkeys(ids))

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the promises in view."""
        return tuple(route.slip.link.key for route in self._shown)

    @property
    def legend(self) -> tuple[LegendEntry, ...]:
        edges = {edge for route in self._shown for edge in route.edges}
        return legend_of(edges, {route.outcome for route in self._shown})

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme, /) -> None:
        if not self._shown:
            painter.setFont(face(theme.scaled(_LETTERS), bold=True))
            line = QRectF(rect.topLeft(), QSizeF(rect.width(), _NOTHING))
            sentence = QCoreApplication.translate("Picture", "There is nothing to show.")
            draw_line(painter, line, sentence, theme.palette.muted)
            return
        paint(painter, rect, self._scene, self._looks(theme))

    def natural_height(self, width: float, theme: Theme, /) -> float:
        if not self._shown:
            return _NOTHING
        least, most = (share * width for share in _SHAPE)
        names = len(self._shown) * _LINES * theme.scaled(_LETTERS)
        return min(max(names, least), most)

    def parts(
        self, _width: float, _height: float, _theme: Theme, /
    ) -> "tuple[PrintedSlipChart, ...]":
        """The chart itself: it fits any page, and nothing of it goes on on another."""
        return (self,)

    def shortened(self, width: float, height: float, /) -> tuple[str, ...]:
        """The names that are cut, and those without room where the promises are not too many."""
        if not self._shown:
            return ()
        looks = self._looks(current_theme())
        drawing = Drawing.begin(QPainter(), QRectF(0, 0, width, height), self._scene, looks)
        numbers = drawing.numbers
        names = names_of(drawing, [place for _, place in remarks_of(drawing)])
        wanted = {name.route for name in names if name.is_cut}
        if len(numbers) <= _MOST_LISTED:
            wanted |= set(numbers) - {name.route for name in names}
        return tuple(self._in_full(self.content.routes[n]) for n in numbers if n in wanted)

    def _in_full(self, route: Route) -> str:
        return f"{route.slip.link.name}: {standing(route, self.language)}"

    @property
    def _scene(self) -> Scene:
        view = self.view or self.content.whole
        return Scene(self.content, view, self.today_label, self.language, is_printed=True)

    @cached_property
    def _shown(self) -> tuple[Route, ...]:
        if self.view is None:
            return self.content.routes
        return tuple(self.content.routes[n] for n in self.content.in_view(self.view))

    def _looks(self, theme: Theme) -> Looks:
        return Looks(theme.palette, face(theme.scaled(_LETTERS)))


def _records(route: Route) -> list[int]:
    slip = route.slip
    told = [target.said for target in slip.targets]
    told += [slip.ending] if slip.ending is not None else []
    links = [said.claim or slip.link for said in told]
    return [link.id for link in links if link.id is not None]


def _tr(text: str) -> str:
    return QCoreApplication.translate("SlipChart", text)
