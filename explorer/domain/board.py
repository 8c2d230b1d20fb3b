"""The promise board: what is due next and what is overdue, in groups."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from explorer.domain.clocks import Clocks
from explorer.domain.dates import Window
from explorer.domain.lists import Filter
from explorer.domain.parts import Link
from explorer.domain.promises import Outcome, Promise
from explorer.domain.question import Question


class Due(StrEnum):
    """The groups of the board in their order.

    Overdue and silent are the outcomes of these names. What is open is due by the last day of
    its latest target: in the calendar quarter of the true day, in the twelve months after that
    day, or later. A target without a last day is never due.
    """

    OVERDUE = "overdue"
    SILENT = "silent"
    QUARTER = "this quarter"
    YEAR = "next 12 months"
    LATER = "later"
    UNDATED = "no last day"


@dataclass(frozen=True, slots=True)
class Card:
    """One promise on the board; ``target`` is its latest, ``said_by`` who or what said it.

    ``days`` are those from the true day to the target's last day, negative once it is past;
    None where it has none.
    """

    link: Link
    target: Window | None
    said_by: str
    outcome: Outcome
    origins: int
    contested: bool = False
    colour: str = ""
    days: int | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A group of the board that has cards; ``hidden`` others come after them."""

    due: Due
    cards: tuple[Card, ...]
    hidden: int = 0


@dataclass(frozen=True, slots=True)
class BoardOf(Question[tuple[Column, ...]]):
    """The promises that are due, overdue or undated, in the groups of ``Due``.

    ``text`` and ``filters`` are those of the list of promises; ``ids`` keeps some of them.
    ``most`` cards of a group are told, the others counted.
    """

    clocks: Clocks
    text: str = ""
    filters: tuple[Filter, ...] = ()
    ids: tuple[int, ...] | None = None
    most: int | None = None


def due_of(promise: Promise, today: date) -> Due | None:
    """Return the group of a promise, None for one that has come to its end."""
    match promise.outcome:
        case Outcome.OVERDUE:
            return Due.OVERDUE
        case Outcome.SILENT:
            return Due.SILENT
        case Outcome.OPEN:
            return _ahead(promise.latest.date, today)
    return None


def _ahead(target: Window | None, today: date) -> Due:
    due = None if target is None else target.latest
    if due is None:
        return Due.UNDATED
    if due < quarter_after(today):
        return Due.QUARTER
    return Due.YEAR if due <= _a_year_after(today) else Due.LATER


def quarter_after(today: date) -> date:
    """Return the first day of the calendar quarter after that of a day."""
    month = (today.month - 1) // 3 * 3 + 4
    return date(today.year + (month > 12), (month - 1) % 12 + 1, 1)


def _a_year_after(today: date) -> date:
    leap_day = (today.month, today.day) == (2, 29)
    return date(today.year + 1, today.month, 28 if leap_day else today.day)


def columns_of(cards: Iterable[tuple[Due, Card]], most: int | None = None) -> tuple[Column, ...]:
    """Return the groups that have cards: what is due soonest first, what lapsed last first."""
    groups: dict[Due, list[Card]] = {due: [] for due in Due}
    for due, card in cards:
        groups[due].append(card)
    return tuple(
        Column(due, _ordered(due, found)[:most], len(found) - len(found[:most]))
        for due, found in groups.items()
        if found
    )


def _ordered(due: Due, cards: Sequence[Card]) -> tuple[Card, ...]:
    named = sorted(cards, key=lambda card: card.link.name.casefold())
    lapsed = due in (Due.OVERDUE, Due.SILENT)
    return tuple(sorted(named, key=_last_day, reverse=lapsed))


def _last_day(card: Card) -> tuple[date, date]:
    target = card.target
    if target is None:
        return date.max, date.max
    return target.latest or date.max, target.earliest or date.max
