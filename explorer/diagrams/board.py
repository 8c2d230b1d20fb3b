"""The promise board as a picture: groups of cards side by side, what is due soonest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from explorer.diagrams.board_cards import (
    HEADING,
    LINE,
    SMALL_SIZE,
    LaidCard,
    full_text,
    heading_of,
    is_cut,
    laid_card,
    paint_card,
    paint_heading,
)
from explorer.diagrams.board_layout import lane_count, shared_out
from explorer.diagrams.table_layout import fitting
from explorer.domain.board import Column
from explorer.models.formats import number
from explorer.qt.colours import Palette
from explorer.qt.marks import paint_contested, paint_status
from explorer.qt.picture import LegendEntry, PaintMark
from explorer.qt.picture_text import draw_line, face
from explorer.qt.theme import Theme

NAME: Final = "promise-board"
_LEAST_LANE: Final = 250.0
_GAP: Final = 24.0
_BETWEEN: Final = 14.0
"""Between two groups of a lane."""


class Group(NamedTuple):
    """A group's heading, its figure, and its cards as they are laid out; ``top`` is its place."""

    heading: str
    figure: str
    cards: tuple[LaidCard, ...]
    top: float

    @property
    def heights(self) -> tuple[float, ...]:
        return tuple(card.height for card in self.cards)

    @property
    def height(self) -> float:
        return HEADING + sum(self.heights)


class Placed(NamedTuple):
    """A card and its place in the picture, measured from the picture's corner."""

    laid: LaidCard
    place: QRectF
    lane: int


class Board:
    """The groups of a board, laid out once for each width."""

    def __init__(self, columns: Sequence[Column], language: str) -> None:
        self.columns = tuple(columns)
        self.language = language
        self._layouts: dict[float, tuple[tuple[Group, ...], ...]] = {}

    def lane_width(self, width: float) -> float:
        count = lane_count(width, _LEAST_LANE, _GAP, len(self.columns))
        return (width - _GAP * (count - 1)) / count

    def lanes(self, width: float) -> tuple[tuple[Group, ...], ...]:
        """Return the groups of each lane, the lanes as even in height as their order allows."""
        if width not in self._layouts:
            self._layouts[width] = self._laid_out(width)
        return self._layouts[width]

    def _laid_out(self, width: float) -> tuple[tuple[Group, ...], ...]:
        if not self.columns:
            return ()
        groups = [self._group(column, self.lane_width(width)) for column in self.columns]
        count = lane_count(width, _LEAST_LANE, _GAP, len(groups))
        heights = [group.height + _BETWEEN for group in groups]
        return tuple(_stacked(groups[lane]) for lane in shared_out(heights, count))

    def _group(self, column: Column, width: float) -> Group:
        cards = tuple(laid_card(card, width, self.language) for card in column.cards)
        return Group(heading_of(column.due), number(len(cards), self.language), cards, 0.0)


def _stacked(groups: Sequence[Group]) -> tuple[Group, ...]:
    placed, top = [], 0.0
    for group in groups:
        placed.append(group._replace(top=top))
        top += group.height + _BETWEEN
    return tuple(placed)


@dataclass(frozen=True, slots=True)
class BoardPicture:
    """A board that paints itself; what does not fit is counted, never cut through."""

    title: str
    subtitle: str
    record_ids: tuple[int, ...]
    board: Board
    name: str = NAME

    @property
    def legend(self) -> tuple[LegendEntry, ...]:
        cards = [card for column in self.board.columns for card in column.cards]
        wanted = {str(card.outcome) for card in cards}
        entries = [
            LegendEntry(QCoreApplication.translate("Board", label), _status_mark(outcome))
            for outcome, label in _LEGEND.items()
            if outcome in wanted
        ]
        if any(card.contested for card in cards):
            entries.append(LegendEntry(QCoreApplication.translate("Board", "contested"), _diamond))
        return tuple(entries)

    def natural_height(self, width: float, _theme: Theme, /) -> float:
        lanes = self.board.lanes(width)
        return max((lane[-1].top + lane[-1].height for lane in lanes), default=LINE * 2)

    def placed(self, width: float) -> Iterator[Placed]:
        """Yield every card with its place, lane by lane from the top."""
        wide = self.board.lane_width(width)
        for lane, groups in enumerate(self.board.lanes(width)):
            for group in groups:
                top = group.top + HEADING
                for laid in group.cards:
                    place = QRectF(lane * (wide + _GAP), top, wide, laid.height)
                    yield Placed(laid, place, lane)
                    top += laid.height

    def shortened(self, width: float, height: float, /) -> tuple[str, ...]:
        wide = self.board.lane_width(width)
        return tuple(
            full_text(placed.laid)
            for placed in self.placed(width)
            if placed.place.bottom() <= height and is_cut(placed.laid, wide)
        )

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme, /) -> None:
        """Paint from the top of the rectangle: every card that fits, and how many do not."""
        palette = theme.palette
        if not self.board.columns:
            painter.setFont(face(SMALL_SIZE, bold=True))
            line = QRectF(rect.left(), rect.top(), rect.width(), LINE)
            draw_line(painter, line, nothing_due(), palette.muted)
        wide = self.board.lane_width(rect.width())
        for number_, groups in enumerate(self.board.lanes(rect.width())):
            left = rect.left() + number_ * (wide + _GAP)
            lane = QRectF(left, rect.top(), wide, rect.height())
            _paint_lane(painter, groups, lane, palette)


def _paint_lane(painter: QPainter, groups: Sequence[Group], lane: QRectF, palette: Palette) -> None:
    """Paint a lane's groups; one that does not fit ends with how many of it are left out."""
    for group in groups:
        top = lane.top() + group.top
        room = lane.bottom() - top - HEADING
        if room < LINE:
            return
        heading = QRectF(lane.left(), top, lane.width(), HEADING)
        paint_heading(painter, group.heading, group.figure, heading, palette)
        shown = fitting(group.heights, room, LINE)
        top += HEADING
        for laid in group.cards[:shown]:
            paint_card(painter, laid, QRectF(lane.left(), top, lane.width(), laid.height), palette)
            top += laid.height
        if shown < len(group.cards):
            painter.setFont(face(SMALL_SIZE, bold=True))
            remark = QRectF(lane.left(), top, lane.width(), LINE)
            draw_line(painter, remark, _more(len(group.cards) - shown), palette.muted)


def nothing_due() -> str:
    """Return what is said where no promise is due, overdue or undated."""
    return QCoreApplication.translate(
        "Board", "Nothing is due or overdue: every promise here has come to its end."
    )


def _more(hidden: int) -> str:
    return QCoreApplication.translate("Board", "and {0} more").format(hidden)


_LEGEND: Final = {
    "overdue": "overdue",
    "silent": "past its target, nothing said since",
    "open": "still to come",
}


def _status_mark(outcome: str) -> PaintMark:
    def paint(painter: QPainter, rect: QRectF, theme: Theme) -> None:
        mark = rect.adjusted(1, 1, -1, -1)
        paint_status(painter, mark, outcome, theme.palette.muted, theme.palette)

    return paint


def _diamond(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    paint_contested(painter, rect.adjusted(1, 1, -1, -1), theme.palette)
