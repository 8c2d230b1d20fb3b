"""The promise ledger with the names of all that its promises mention."""

import datetime
from collections.abc import Iterable, Iterator

from sqlalchemy import text
from sqlalchemy.engine import Connection

from explorer.domain.ledger import LedgerOf, ToldPromise
from explorer.domain.promises import Promise
from explorer.storage.queries.promises import Pledge, pledges
from explorer.storage.reading import links_to

_WITH_PARTS = """
WITH RECURSIVE held (id) AS (
    SELECT :company UNION SELECT c.id FROM company c JOIN held ON c.parent_id = held.id)
SELECT id FROM held
"""


def ledger_of(connection: Connection, question: LedgerOf) -> tuple[ToldPromise, ...]:
    """Return the promises that are asked for; those said on no known day come last."""
    found = pledges(connection, question.clocks)
    if question.outcome is not None:
        found = [pledge for pledge in found if pledge.promise.outcome is question.outcome]
    if question.company is not None:
        given = {"company": question.company}
        concerned = set(connection.execute(text(_WITH_PARTS), given).scalars())
        found = [p for p in found if any(link.id in concerned for link in p.companies)]
    return told(connection, sorted(found, key=_first_said))


def told(connection: Connection, found: Iterable[Pledge]) -> tuple[ToldPromise, ...]:
    """Return promises with links to the sources and the later developments that they mention."""
    listed = list(found)
    mentioned = {pledge.id: set(_mentioned(pledge.promise)) for pledge in listed}
    links = links_to(connection, set().union(*mentioned.values()))
    return tuple(
        ToldPromise(
            pledge.link,
            pledge.companies,
            pledge.promise,
            {id_: links[id_] for id_ in mentioned[pledge.id] if id_ in links},
            "date" in pledge.contested,
        )
        for pledge in listed
    )


def _mentioned(promise: Promise) -> Iterator[int]:
    for target in promise.targets:
        yield from (id_ for id_ in (target.source, target.record) if id_ is not None)
    ending = promise.ending
    if ending is not None:
        yield from (id_ for id_ in (ending.source, ending.record) if id_ is not None)


def _first_said(pledge: Pledge) -> tuple[datetime.date, str]:
    first = pledge.promise.first
    day = datetime.date.max if first.stated is None and first.claim is None else first.said_on
    return day, pledge.link.key
