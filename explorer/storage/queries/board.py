"""The promise board, from the promises of the ledger."""

import json
from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy.engine import Connection

from explorer.domain.board import BoardOf, Card, Column, columns_of, due_of
from explorer.storage.driver import rows
from explorer.storage.queries.promise_list import pledges_passing
from explorer.storage.queries.promises import Pledge, pledges

_OUTLETS = (
    "SELECT s.id, s.publisher, s.author, r.name FROM source s JOIN record r ON r.id = s.id "
    "WHERE s.id IN (SELECT value FROM json_each(?))"
)


def board_of(connection: Connection, question: BoardOf) -> tuple[Column, ...]:
    """Return the promises that are still to come or past their target, in groups.

    A promise whose latest target another development set stands there once, as that one.
    """
    pledged = pledges(connection, question.clocks, question.ids)
    passing = pledges_passing(connection, pledged, question.text, question.filters)
    day = question.clocks.true_day
    due = [(pledge, group) for pledge in passing if (group := due_of(pledge.promise, day))]
    shown = {pledge.id for pledge, _ in due}
    placed = [pair for pair in due if pair[0].promise.latest.record not in shown]
    outlets = _outlets(connection, {pledge.promise.latest.source for pledge, _ in placed})
    cards = ((group, _card(pledge, outlets, day)) for pledge, group in placed)
    return columns_of(cards, question.most)


def _outlets(connection: Connection, sources: Iterable[int | None]) -> dict[int, str]:
    """Return who published each source, or its author, or else its title."""
    ids = json.dumps([id_ for id_ in sources if id_ is not None])
    return {
        id_: publisher or author or title
        for id_, publisher, author, title in rows(connection, _OUTLETS, (ids,))
    }


def _card(pledge: Pledge, outlets: Mapping[int, str], today: date) -> Card:
    latest = pledge.promise.latest
    speaker = latest.speaker
    last = None if latest.date is None else latest.date.latest
    return Card(
        pledge.link,
        latest.date,
        outlets.get(latest.source or 0, "") if speaker is None else speaker.name,
        pledge.promise.outcome,
        pledge.promise.origins,
        "date" in pledge.contested,
        pledge.colour,
        None if last is None else (last - today).days,
    )
