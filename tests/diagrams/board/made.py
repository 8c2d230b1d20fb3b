"""Boards of invented cards."""

from typing import Any

from explorer.diagrams.board.groups import Board
from explorer.diagrams.board.picture import BoardPicture
from explorer.domain.board import Card, Column, Due
from explorer.domain.dates import read_date
from explorer.domain.parts import Link
from explorer.domain.promises import Outcome


def a_card(number: int, **fields: Any) -> Card:
    values: dict[str, Any] = {
        "link": Link(f"development/{number}", "development", f"Promise number {number}", number),
        "target": read_date("by the end of 2026"),
        "said_by": "Carlos Ghosn",
        "outcome": Outcome.OPEN,
        "origins": 2,
        "days": 35,
    }
    return Card(**(values | fields))


def a_picture(**counts: int) -> BoardPicture:
    """Return a board with so many cards in each group, by the group's name in capitals."""
    columns, number = [], 0
    for name, count in counts.items():
        due = Due[name]
        cards = tuple(a_card(number + place) for place in range(1, count + 1))
        columns.append(Column(due, cards))
        number += count
    ids = tuple(range(1, number + 1))
    return BoardPicture("Board", "", ids, Board(columns, "en"))
