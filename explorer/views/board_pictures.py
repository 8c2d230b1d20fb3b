"""The promise board as a plate: the questions it asks, and what it says of itself."""

from collections.abc import Generator, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from explorer.diagrams.board.groups import Board
from explorer.diagrams.board.picture import BoardPicture
from explorer.domain.board import BoardOf, Column, Due
from explorer.domain.question import Question
from explorer.domain.questions import SourcesFor
from explorer.models.formats import number
from explorer.qt.picture import Caption, Plate
from explorer.views.list_pictures import filter_text
from explorer.views.picture_request import Request


def board_plate(request: Request) -> Generator[Question[Any], Any, Plate]:
    """Ask for the board and its sources and make a plate of them."""
    clocks = request.clocks
    columns = yield BoardOf(clocks, request.text, request.filters, request.ids)
    picture = board_picture(columns, request.language)
    wanted = picture.record_ids if request.with_sources else ()
    sources = (yield SourcesFor(wanted, clocks)) if wanted else ()
    state = {
        "text": request.text,
        "filters": [[kept.column, list(kept.values)] for kept in request.filters],
    }
    keys = tuple(card.link.key for column in columns for card in column.cards)
    return Plate(
        picture,
        Caption(
            clocks,
            request.language,
            filter_text("promise", request),
            tuple(sources),
            {name: value for name, value in state.items() if value},
            keys,
        ),
    )


def board_picture(columns: Sequence[Column], language: str) -> BoardPicture:
    """Return the picture of a board, with its title and its figures."""
    ids = tuple(card.link.id or 0 for column in columns for card in column.cards)
    title = QCoreApplication.translate("Board", "Promises due and overdue")
    return BoardPicture(title, _subtitle(columns, language), ids, Board(columns, language))


def _subtitle(columns: Sequence[Column], language: str) -> str:
    counts = {column.due: len(column.cards) + column.hidden for column in columns}
    past = counts.get(Due.OVERDUE, 0) + counts.get(Due.SILENT, 0)
    ahead = sum(counts.values()) - past
    text = QCoreApplication.translate("Board", "{0} still to come, {1} past their target")
    return text.format(number(ahead, language), number(past, language))
