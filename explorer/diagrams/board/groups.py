"""The groups of a board as they stand at a width, and as they go on from page to page."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF

from explorer.diagrams.board.cards import LINE, LaidCard, heading_of, laid_card
from explorer.diagrams.board.layout import HEADING, Block, arranged, lane_count
from explorer.domain.board import Card, Column, Due
from explorer.models.formats import number

_LEAST_LANE: Final = 250.0
_GAP: Final = 24.0
_WIDE: Final = (Due.UNDATED,)
"""What is never due stands below all that is, over the whole width."""


class Placed(NamedTuple):
    """A card and its place in the picture, measured from the picture's corner."""

    laid: LaidCard
    place: QRectF
    lane: int
    due: Due


class Board:
    """The groups of a board, laid out once for each width.

    ``figures`` stand beside the headings: of a part of a board those of the whole.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        language: str,
        figures: dict[Due, str] | None = None,
        laid: dict[tuple[Card, float], LaidCard] | None = None,
    ) -> None:
        self.columns = tuple(columns)
        self._language = language
        self._figures = figures or {c.due: _figure(c, language) for c in columns}
        self._laid = {} if laid is None else laid
        self._blocks: dict[float, tuple[Block, ...]] = {}

    def lane_width(self, width: float) -> float:
        count = lane_count(width, _LEAST_LANE, _GAP)
        return (width - _GAP * (count - 1)) / count

    def blocks(self, width: float) -> tuple[Block, ...]:
        """Return where each group stands."""
        if width not in self._blocks:
            groups = [[card.height for card in self._cards(c, width)] for c in self.columns]
            wide = frozenset(n for n, column in enumerate(self.columns) if column.due in _WIDE)
            lanes = lane_count(width, _LEAST_LANE, _GAP)
            self._blocks[width] = tuple(arranged(groups, lanes, wide))
        return self._blocks[width]

    def height(self, width: float) -> float:
        return max((block.bottom for block in self.blocks(width)), default=2 * LINE)

    def placed(self, width: float) -> list[Placed]:
        """Return every card with its place, lane by lane from the top."""
        found = [card for block in self.blocks(width) for card in self.placed_in(block, width)]
        return sorted(found, key=lambda card: (card.lane, card.place.top()))

    def placed_in(self, block: Block, width: float) -> Iterator[Placed]:
        """Yield the cards of one group, from the first lane on."""
        wide, column = self.lane_width(width), self.columns[block.group]
        cards = self._cards(column, width)
        for lane, some in enumerate(block.lanes, block.lane):
            top = block.top + HEADING
            for laid in cards[some]:
                place = QRectF(lane * (wide + _GAP), top, wide, laid.height)
                yield Placed(laid, place, lane, column.due)
                top += laid.height

    def heading(self, block: Block, width: float) -> tuple[str, str, QRectF]:
        """Return a group's heading, its figure, and the place of both."""
        wide, lanes = self.lane_width(width), max(1, len(block.lanes))
        due = self.columns[block.group].due
        left, whole = block.lane * (wide + _GAP), lanes * (wide + _GAP) - _GAP
        return heading_of(due), self._figures[due], QRectF(left, block.top, whole, HEADING)

    def divided(self, width: float, height: float) -> Iterator["Board"]:
        """Yield boards that each fit a height, their groups going on from one to the next."""
        rest = [(column.due, card) for column in self.columns for card in column.cards]
        while rest:
            count = self._fitting(rest, width, height)
            yield self._part(rest[:count])
            rest = rest[count:]

    def _fitting(self, rest: Sequence[tuple[Due, Card]], width: float, height: float) -> int:
        """Return how many of the next cards fit, one at the least."""
        low, high = 1, len(rest)
        while low < high:
            middle = (low + high + 1) // 2
            if self._part(rest[:middle]).height(width) <= height:
                low = middle
            else:
                high = middle - 1
        return low

    def _part(self, cards: Sequence[tuple[Due, Card]]) -> "Board":
        groups: dict[Due, list[Card]] = {}
        for due, card in cards:
            groups.setdefault(due, []).append(card)
        columns = [Column(due, tuple(some)) for due, some in groups.items()]
        return Board(columns, self._language, self._figures, self._laid)

    def _cards(self, column: Column, width: float) -> tuple[LaidCard, ...]:
        wide = self.lane_width(width)
        for card in column.cards:
            if (card, wide) not in self._laid:
                self._laid[card, wide] = laid_card(card, wide, self._language)
        return tuple(self._laid[card, wide] for card in column.cards)


def _figure(column: Column, language: str) -> str:
    """Return how many cards a group has, and of how many if it is too long to show."""
    shown = number(len(column.cards), language)
    if not column.hidden:
        return shown
    whole = number(len(column.cards) + column.hidden, language)
    return QCoreApplication.translate("Board", "{0} of {1}").format(shown, whole)
