"""Accounts of developments: what is recorded and said of each, and which ones came of it."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy.engine import Connection

from explorer.domain.claims import Statement, origin_of
from explorer.domain.clocks import Clocks
from explorer.domain.dates import Sense, Window
from explorer.domain.promises import Account, Cited, Later, Promise, account_known, promise_of
from explorer.storage.driver import rows
from explorer.storage.queries.claims import Statements, claims_about, echoes
from explorer.storage.queries.sequels import Sequel, sequels_of_all, unrolled
from explorer.storage.schema import DATE_PARTS

# Read through the driver: a ledger has thousands of rows, which SQLAlchemy hands out at three
# times the cost.
_IDS = "(SELECT value FROM json_each(?))"
_OWN = (
    "SELECT d.id, d.status, k.known_from, "
    + ", ".join(f"d.{name}_{part}" for name in ("date", "announced") for part in DATE_PARTS)
    + f" FROM development d JOIN standing k ON k.id = d.id WHERE d.id IN {_IDS}"
)
_CITED = (
    "SELECT c.record_id, c.source_id, c.supports, k.known_from FROM citation c "
    f"JOIN standing k ON k.id = c.source_id WHERE c.record_id IN {_IDS} ORDER BY c.position"
)
_CLAIMED = f"SELECT DISTINCT subject_id FROM claim WHERE subject_id IN {_IDS}"
_PUBLISHED = f"SELECT id, {', '.join(f'published_{part}' for part in DATE_PARTS)} FROM source"


class Accounts:
    """The accounts of some developments and of all that revise or conclude them."""

    def __init__(self, connection: Connection, ids: Iterable[int], clocks: Clocks) -> None:
        told = unrolled(ids, sequels_of_all(connection))
        self._accounts = _accounts(connection, list(told), clocks)
        self._promises: dict[int, Promise | None] = {}
        for id_, sequels in told.items():
            later = tuple(map(self._later, sequels))
            self._promises[id_] = promise_of(self._accounts[id_], later, clocks)

    def statements(self, id_: int) -> tuple[Statement, ...]:
        """Return what was claimed of a development by the known day."""
        return self._accounts[id_].statements

    def promise(self, id_: int) -> Promise | None:
        """Return the promise that a development holds, with what came of it in later ones."""
        return self._promises[id_]

    def _later(self, sequel: Sequel) -> Later:
        account, promise = self._accounts[sequel.id], self._promises[sequel.id]
        return Later(sequel.id, account, promise, sequel.concludes)


def _accounts(connection: Connection, ids: Sequence[int], clocks: Clocks) -> dict[int, Account]:
    given = (json.dumps(ids),)
    claimed = [id_ for (id_,) in rows(connection, _CLAIMED, given)]
    said = claims_about(connection, claimed)
    published = {id_: _window(*parts) for id_, *parts in rows(connection, _PUBLISHED)}
    cited = _cited(connection, given, published)
    accounts = {}
    for id_, status, known_from, *parts in rows(connection, _OWN, given):
        account = Account(
            _window(*parts[:5]),
            _window(*parts[5:]),
            status,
            _dated(said, id_, published),
            tuple(cited.get(id_, ())),
            known_from,
        )
        accounts[id_] = account_known(account, clocks)
    return accounts


def _window(
    words: str | None, edtf: str | None, earliest: int | None, latest: int | None, sense: str
) -> Window | None:
    if words is None:
        return None
    first = None if earliest is None else date.fromordinal(earliest)
    last = None if latest is None else date.fromordinal(latest)
    return Window(words, edtf, first, last, Sense(sense))


def _cited(
    connection: Connection, given: tuple[Any, ...], published: Mapping[int, Window | None]
) -> dict[int, list[Cited]]:
    based_on = echoes(connection)
    found: dict[int, list[Cited]] = {}
    for record, source, supports, known_from in rows(connection, _CITED, given):
        origin = origin_of(source, based_on) if based_on else source
        cited = Cited(source, origin, known_from, published.get(source), supports)
        found.setdefault(record, []).append(cited)
    return found


def _dated(
    said: Statements, id_: int, published: Mapping[int, Window | None]
) -> tuple[Statement, ...]:
    """Return the claims about a development; those without a day were made when published."""
    return tuple(
        replace(s, stated=published.get(s.source)) if s.stated is None and s.source else s
        for s in said.get(id_, ())
    )
