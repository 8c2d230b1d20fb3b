"""The promise board, from the promises of the ledger."""

from collections.abc import Mapping

from sqlalchemy.engine import Connection

from explorer.domain.board import BoardOf, Card, Column, columns_of, due_of
from explorer.domain.parts import Link
from explorer.storage.queries.promises import Pledge, pledges, pledges_passing
from explorer.storage.reading import links_to


def board_of(connection: Connection, question: BoardOf) -> tuple[Column, ...]:
    """Return the promises that are still to come or past their target, in groups."""
    pledged = pledges(connection, question.clocks, question.ids)
    passing = pledges_passing(connection, pledged, question.text, question.filters)
    day = question.clocks.true_day
    placed = [(due_of(pledge.promise, day), pledge) for pledge in passing]
    told = {pledge.promise.latest.source for due, pledge in placed if due is not None}
    sources = links_to(connection, (id_ for id_ in told if id_ is not None))
    return columns_of((due, _card(pledge, sources)) for due, pledge in placed if due is not None)


def _card(pledge: Pledge, sources: Mapping[int, Link]) -> Card:
    latest = pledge.promise.latest
    return Card(
        pledge.link,
        latest.date,
        latest.speaker or sources.get(latest.source or 0),
        pledge.promise.outcome,
        pledge.promise.origins,
        "date" in pledge.contested,
        pledge.companies[0].key if pledge.companies else "",
    )
