"""The promise ledger: every promise that the database holds, as of the clocks."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import text
from sqlalchemy.engine import Connection

from explorer.domain.clocks import Clocks
from explorer.domain.parts import Link
from explorer.domain.promises import PLEDGED, Promise
from explorer.storage.driver import driver_of
from explorer.storage.queries.accounts import Accounts
from explorer.storage.queries.claims import contested
from explorer.storage.queries.linked import linked_companies
from explorer.storage.reading import links_to

_STATUSES = ", ".join(f"'{status}'" for status in PLEDGED)
_CANDIDATES = f"""
SELECT d.id FROM development d JOIN standing k ON k.id = d.id
WHERE (
    d.date_latest >= d.announced_earliest
    OR d.date_latest IS NULL AND d.announced_words IS NOT NULL
       AND (d.date_words IS NOT NULL OR d.status IN ({_STATUSES}))
    OR d.announced_earliest IS NULL AND d.announced_words IS NOT NULL AND d.date_words IS NOT NULL
    OR d.announced_words IS NULL AND d.date_words IS NOT NULL AND d.status IN ({_STATUSES})
       AND coalesce(d.date_latest, 9999999) > k.known_from
    OR :looking_back AND (d.announced_words IS NOT NULL OR d.date_words IS NOT NULL)
    OR d.id IN (SELECT subject_id FROM claim WHERE date_words IS NOT NULL))
"""
"""The developments that may hold a promise: ``targets_of`` says which of them do."""
_MOST_KEPT: Final = 50_000
"""Promises; more of them are better made anew than held in memory."""


@dataclass(frozen=True, slots=True)
class Pledge:
    """A promise with the development that holds it."""

    link: Link
    promise: Promise
    companies: tuple[Link, ...]
    contested: frozenset[str]

    @property
    def id(self) -> int:
        return self.link.id or 0

    @property
    def colour(self) -> str:
        """The key of the company whose colour the promise carries, "" for none."""
        return self.companies[0].key if self.companies else ""


@dataclass(frozen=True, slots=True)
class _Kept:
    """The whole ledger as of the clocks; ``changes`` tells whether anything was written since."""

    clocks: Clocks
    changes: int
    pledges: tuple[Pledge, ...]


def pledges(
    connection: Connection, clocks: Clocks, ids: Iterable[int] | None = None
) -> list[Pledge]:
    """Return every promise that is known, or those of some developments.

    The list, the board, the chart and the timeline ask for the same ledger one after the
    other, so the last one is kept until something is written or a clock is turned.
    """
    changes = driver_of(connection).total_changes
    kept: _Kept | None = connection.info.get(_Kept)
    if kept is None or (kept.clocks, kept.changes) != (clocks, changes):
        if ids is not None:
            return _read(connection, clocks, frozenset(ids))
        found = _read(connection, clocks, None)
        kept = _Kept(clocks, changes, tuple(found))
        connection.info[_Kept] = kept if len(found) <= _MOST_KEPT else None
    if ids is None:
        return list(kept.pledges)
    wanted = frozenset(ids)
    return [pledge for pledge in kept.pledges if pledge.id in wanted]


def _read(connection: Connection, clocks: Clocks, ids: frozenset[int] | None) -> list[Pledge]:
    given = {"looking_back": clocks.known_on is not None}
    candidates = list(connection.execute(text(_CANDIDATES), given).scalars())
    if ids is not None:
        candidates = [id_ for id_ in candidates if id_ in ids]
    accounts = Accounts(connection, candidates, clocks)
    promises = ((id_, accounts.promise(id_)) for id_ in candidates)
    found = {id_: promise for id_, promise in promises if promise is not None}
    links = links_to(connection, found)
    companies = linked_companies(connection, found)
    return [
        Pledge(links[id_], promise, companies.get(id_, ()), contested(accounts.statements(id_)))
        for id_, promise in found.items()
    ]
