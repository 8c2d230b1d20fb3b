"""The promise board as a picture: groups of cards side by side, what is due soonest first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter

from explorer.diagrams.board.cards import (
    LINE,
    SMALL_SIZE,
    full_text,
    is_cut,
    paint_card,
    paint_heading,
)
from explorer.diagrams.board.groups import Board, Placed
from explorer.diagrams.board.layout import HEADING, Block
from explorer.qt.colours import Palette
from explorer.qt.marks import paint_contested, paint_status
from explorer.qt.picture import LegendEntry, PaintMark
from explorer.qt.picture_text import draw_line, elide, face
from explorer.qt.theme import Theme

NAME: Final = "promise-board"


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
        return self.board.height(width)

    def used_height(self, width: float, height: float, _theme: Theme, /) -> float:
        bottoms = [card.place.bottom() for card in self.board.placed(width)]
        return max((bottom for bottom in bottoms if bottom <= height), default=height)

    def shortened(self, width: float, height: float, /) -> tuple[str, ...]:
        wide = self.board.lane_width(width)
        return tuple(
            full_text(card.laid)
            for card in self.board.placed(width)
            if card.place.bottom() <= height and is_cut(card.laid, wide)
        )

    def parts(self, width: float, height: float, _theme: Theme, /) -> "tuple[BoardPicture, ...]":
        return tuple(replace(self, board=board) for board in self.board.divided(width, height))

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme, /) -> None:
        """Paint from the top of the rectangle: every card that fits, and how many do not.

        What the painter's clip hides costs nothing.
        """
        painter.save()
        painter.translate(rect.topLeft())
        if not self.board.columns:
            painter.setFont(face(SMALL_SIZE, bold=True))
            line = QRectF(0, 0, rect.width(), LINE)
            draw_line(painter, line, nothing_due(), theme.palette.muted)
        blocks, size = self.board.blocks(rect.width()), rect.size()
        if _begin_below(blocks, size.height()):
            size.setHeight(size.height() - LINE)
        unseen = _begin_below(blocks, size.height())
        for block in blocks:
            if block not in unseen:
                self._paint_block(painter, block, QRectF(QPointF(), size), theme.palette)
        if unseen:
            self._name(painter, unseen, QRectF(0, size.height(), size.width(), LINE), theme.palette)
        painter.restore()

    def _name(
        self, painter: QPainter, blocks: Sequence[Block], line: QRectF, palette: Palette
    ) -> None:
        """Name the groups for which there is no room, with how many cards each has."""
        named = (self.board.heading(block, line.width())[:2] for block in blocks)
        groups = " · ".join(" ".join(words) for words in named)
        bold = face(SMALL_SIZE, bold=True)
        painter.setFont(bold)
        text = QCoreApplication.translate("Board", "Not shown: {0}").format(groups)
        draw_line(painter, line, elide(text, bold, line.width()), palette.muted)

    def _paint_block(self, painter: QPainter, block: Block, rect: QRectF, palette: Palette) -> None:
        """Paint a group; a lane that does not fit ends with how many cards are left out."""
        paint_heading(painter, *self.board.heading(block, rect.width()), palette)
        sight = (
            painter.clipBoundingRect() if painter.hasClipping() else QRectF(QPointF(), rect.size())
        )
        hidden: dict[int, list[Placed]] = {}
        for card in self.board.placed_in(block, rect.width()):
            room = rect.height() - (LINE if block.bottom > rect.height() else 0)
            if card.place.bottom() <= room and card.lane not in hidden:
                if card.place.intersects(sight):
                    paint_card(painter, card.laid, card.place, palette)
            else:
                hidden.setdefault(card.lane, []).append(card)
        painter.setFont(face(SMALL_SIZE, bold=True))
        for cards in hidden.values():
            remark = QRectF(cards[0].place.topLeft(), cards[0].place.topRight())
            remark.setHeight(LINE)
            draw_line(painter, remark, _more(len(cards)), palette.muted)


def _begin_below(blocks: Sequence[Block], height: float) -> list[Block]:
    return [block for block in blocks if block.top + HEADING + LINE > height]


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
