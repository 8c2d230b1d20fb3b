"""The promise board, from the promises of the ledger."""

from collections.abc import Mapping

from sqlalchemy.engine import Connection

from explorer.domain.board import BoardOf, Card, Column, columns_of, due_of
from explorer.domain.parts import Link
from explorer.storage.queries.promise_list import pledges_passing
from explorer.storage.queries.promises import Pledge, pledges
from explorer.storage.reading import links_to


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
    told = {pledge.promise.latest.source for pledge, _ in placed}
    sources = links_to(connection, (id_ for id_ in told if id_ is not None))
    return columns_of((group, _card(pledge, sources)) for pledge, group in placed)


def _card(pledge: Pledge, sources: Mapping[int, Link]) -> Card:
    latest = pledge.promise.latest
    return Card(
        pledge.link,
        latest.date,
        latest.speaker or sources.get(latest.source or 0),
        pledge.promise.outcome,
        pledge.promise.origins,
        "date" in pledge.contested,
        pledge.colour,
    )
