"""Which developments should have happened by the true day, and did not."""

from collections.abc import Iterable

from sqlalchemy import text
from sqlalchemy.engine import Connection

from explorer.domain.clocks import Clocks
from explorer.storage.queries.holding import parameters
from explorer.storage.queries.promises import pledges
from explorer.storage.queries.sequels import sequels_of_all

_PLAIN = """
SELECT d.id FROM development d JOIN standing k ON k.id = d.id
WHERE d.date_latest < :day AND d.date_sense <> 'text'
    AND d.id NOT IN (SELECT subject_id FROM claim) AND (
    d.announced_words IS NULL AND d.status IN ('announced', 'confirmed', 'delayed')
        AND d.date_latest > k.known_from
    OR d.announced_words IS NOT NULL
        AND d.status IN ('announced', 'confirmed', 'delayed', 'under discussion', 'rumoured')
        AND d.date_latest >= coalesce(d.announced_earliest, 0)
        AND (d.date_earliest, d.date_latest, d.date_sense)
            IS NOT (d.announced_earliest, d.announced_latest, d.announced_sense))
"""
"""The rules of ``domain.promises`` for a development that has nothing but its own fields."""
_CLAIMED = "SELECT DISTINCT c.subject_id FROM claim c JOIN development d ON d.id = c.subject_id"


def lapsed(connection: Connection, clocks: Clocks) -> frozenset[int]:
    """Return the developments whose promise is overdue or silent on the true day.

    Most developments have only their own fields to tell, and while both clocks stand at today
    the database finds those of them that lapsed; the ledger is asked for the others.
    """
    if clocks.known_on is not None or clocks.true_on is not None:
        return _in_ledger(connection, clocks, None)
    told = set(sequels_of_all(connection))
    told |= set(connection.execute(text(_CLAIMED)).scalars())
    plain = set(connection.execute(text(_PLAIN), parameters(clocks)).scalars())
    return _in_ledger(connection, clocks, told) | (plain - told)


def lapsed_among(connection: Connection, clocks: Clocks, ids: Iterable[int]) -> frozenset[int]:
    """Return those of some developments whose promise is overdue or silent on the true day."""
    return _in_ledger(connection, clocks, ids)


def _in_ledger(connection: Connection, clocks: Clocks, ids: Iterable[int] | None) -> frozenset[int]:
    found = pledges(connection, clocks, ids)
    return frozenset(pledge.id for pledge in found if pledge.promise.outcome.is_lapsed)
