"""The promise ledger's list: computed from developments and their claims."""

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text
from sqlalchemy.engine import Connection

from explorer.domain.clocks import Clocks
from explorer.domain.dates import Window
from explorer.domain.lists import Filter, Keys, ListKeys, ListValues, Row, Value
from explorer.domain.parts import Link
from explorer.domain.promises import PLEDGED, Promise, promise_of, slip_words
from explorer.storage.queries.claims import Statements, claims_about, contested
from explorer.storage.queries.holding import known, parameters
from explorer.storage.queries.linked import linked_companies
from explorer.storage.reading import chunks, links_to, window_of
from explorer.storage.search_text import match_expression

_STATUSES = ", ".join(f"'{status}'" for status in PLEDGED)
_CANDIDATES = f"""
SELECT d.* FROM development d WHERE {known("d")} AND (
    d.date_latest > d.announced_earliest
    OR d.date_words IS NULL AND d.announced_words IS NOT NULL AND d.status IN ({_STATUSES})
    OR d.id IN (SELECT subject_id FROM claim WHERE about = 'date' AND date_words IS NOT NULL))
"""


@dataclass(frozen=True, slots=True)
class Pledge:
    """A promise with the development that holds it."""

    link: Link
    promise: Promise
    companies: tuple[Link, ...]
    contested: frozenset[str]


def pledges(
    connection: Connection, clocks: Clocks, ids: Iterable[int] | None = None
) -> list[Pledge]:
    """Return every promise that is known, or those of some developments."""
    rows = _candidates(connection, clocks, ids)
    about = claims_about(connection, rows, clocks)
    found: dict[int, Promise] = {}
    for id_, row in rows.items():
        promise = _promise(row, about, clocks)
        if promise is not None:
            found[id_] = promise
    links = links_to(connection, found)
    companies = linked_companies(connection, found, clocks)
    return [
        Pledge(links[id_], promise, companies.get(id_, ()), contested(about.get(id_, ())))
        for id_, promise in found.items()
    ]


def _candidates(
    connection: Connection, clocks: Clocks, ids: Iterable[int] | None
) -> dict[int, Mapping[Any, Any]]:
    given = parameters(clocks)
    if ids is None:
        rows = connection.execute(text(_CANDIDATES), given).mappings().all()
    else:
        rows = [
            row
            for some in chunks(list(ids))
            for row in connection.execute(
                text(f"{_CANDIDATES} AND d.id IN ({','.join(str(int(i)) for i in some)})"), given
            ).mappings()
        ]
    return {row["id"]: row for row in rows}


def _promise(row: Mapping[Any, Any], about: Statements, clocks: Clocks) -> Promise | None:
    statements = [s for s in about.get(row["id"], ()) if s.about in ("date", "status")]
    taken, announced = window_of(row, "date"), window_of(row, "announced")
    status = row["status"]
    if clocks.known_on is not None and statements:
        status = next((s.status for s in reversed(statements) if s.status), status)
    return promise_of(taken, announced, status, statements, clocks.true_day)


def promise_rows(connection: Connection, ids: Iterable[int], clocks: Clocks) -> dict[int, Row]:
    """Return the rows of the Promises tab, by id."""
    return {p.link.id or 0: _row(p) for p in pledges(connection, clocks, ids)}


def _row(pledge: Pledge) -> Row:
    promise = pledge.promise
    values: dict[str, Value] = {
        "name": pledge.link,
        "companies": pledge.companies,
        "stated": promise.first.stated,
        "first_target": promise.first.date,
        "target": promise.latest.date,
        "slip": slip_words(promise.slip),
        "outcome": str(promise.outcome),
        "origins": promise.origins,
    }
    marked = frozenset({"target"} if "date" in pledge.contested else ())
    colour = pledge.companies[0].key if pledge.companies else ""
    late = promise.outcome in ("overdue", "silent")
    return Row(pledge.link, values, marked, promise.origins, colour, late)


def pledges_passing(
    connection: Connection, pledged: Iterable[Pledge], words: str, filters: Sequence[Filter]
) -> list[Pledge]:
    """Return those that hold the words and pass the filters of the list of promises."""
    kept = [pledge for pledge in pledged if _passes(_row(pledge), filters)]
    if not words.strip():
        return kept
    matching = _matching(connection, words)
    return [pledge for pledge in kept if pledge.link.id in matching]


def promise_keys(connection: Connection, question: ListKeys) -> Keys:
    """Return the ids of the promises in order; those without a target date come last."""
    pledged = pledges(connection, question.clocks)
    passing = pledges_passing(connection, pledged, question.text, question.filters)
    rows = {pledge.link.id or 0: _row(pledge) for pledge in passing}
    kept = list(rows)
    kept.sort(key=lambda id_: (rows[id_].values["target"] is None, rows[id_].link.name.casefold()))
    if question.sort is not None:
        column = question.sort.column
        keyed = [(id_, _sort_key(rows[id_].values[column])) for id_ in kept]
        empty = [id_ for id_, key in keyed if key is None]
        full = [(id_, key) for id_, key in keyed if key is not None]
        full.sort(key=lambda pair: pair[1], reverse=question.sort.descending)
        kept = [id_ for id_, _ in full] + empty
    return Keys(array("q", kept), len(pledged))


def _matching(connection: Connection, words: str) -> frozenset[int]:
    given = {"match": match_expression(words) or '""'}
    query = text("SELECT rowid FROM search WHERE search MATCH :match")
    return frozenset(connection.execute(query, given).scalars())


def _sort_key(value: Value) -> Any:
    match value:
        case Window(earliest=earliest, latest=latest):
            day = earliest or latest
            return None if day is None else (day, latest or day)
        case Link(name=name):
            return name.casefold()
        case tuple():
            return _sort_key(value[0]) if value else None
        case str():
            return value.casefold() or None
    return value


def _passes(row: Row, filters: Iterable[Filter]) -> bool:
    return all(set(_texts(row.values[f.column])) & set(f.values) for f in filters)


def _texts(value: Value) -> list[str]:
    if isinstance(value, tuple):
        return [word for item in value for word in _texts(item)]
    if isinstance(value, Link):
        return [value.name]
    return [str(value)]


def promise_values(connection: Connection, question: ListValues) -> tuple[tuple[str, int], ...]:
    """Return the values of a column of the Promises tab with their counts."""
    counts = Counter(
        word
        for pledge in pledges(connection, question.clocks)
        for word in set(_texts(_row(pledge).values[question.column]))
    )
    return tuple(counts.most_common())
