"""The list of promises: its rows, their order, the values that it is filtered by."""

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from types import MappingProxyType
from typing import Any

from sqlalchemy import text
from sqlalchemy.engine import Connection

from explorer.domain.clocks import Clocks
from explorer.domain.dates import Window
from explorer.domain.lists import Filter, Keys, ListKeys, ListValues, Row, Value
from explorer.domain.parts import Link
from explorer.domain.promises import slip_order, slip_text
from explorer.storage.queries.promises import Pledge, pledges
from explorer.storage.search_text import match_expression

_MOST_YEARS = 10
"""A window that leaves more of them open says no year to filter by."""


def promise_rows(connection: Connection, ids: Iterable[int], clocks: Clocks) -> dict[int, Row]:
    """Return the rows of the Promises tab, by id."""
    return {pledge.id: _row(pledge) for pledge in pledges(connection, clocks, ids)}


def promise_keys(connection: Connection, question: ListKeys) -> Keys:
    """Return the ids of the promises in order; those without a target date come last."""
    pledged = pledges(connection, question.clocks)
    passing = pledges_passing(connection, pledged, question.text, question.filters)
    passing.sort(key=lambda p: (p.promise.latest.date is None, p.link.name.casefold()))
    if question.sort is not None:
        column, descending = question.sort
        keyed = [(_sort_key(pledge, column), pledge) for pledge in passing]
        full = [pair for pair in keyed if pair[0] is not None]
        full.sort(key=lambda pair: pair[0], reverse=descending)
        empty = [pledge for key, pledge in keyed if key is None]
        passing = [pledge for _, pledge in full] + empty
    return Keys(array("q", (pledge.id for pledge in passing)), len(pledged))


def promise_values(connection: Connection, question: ListValues) -> tuple[tuple[str, int], ...]:
    """Return the values of a column with their counts, commonest first; years latest first."""
    counts = Counter(
        word
        for pledge in pledges(connection, question.clocks)
        for word in set(_texts(_VALUES[question.column](pledge)))
    )
    if question.column == "year":
        return tuple(sorted(counts.items(), reverse=True))
    return tuple(counts.most_common())


def pledges_passing(
    connection: Connection, pledged: Iterable[Pledge], words: str, filters: Sequence[Filter]
) -> list[Pledge]:
    """Return those that hold the words and pass the filters of the list of promises."""
    kept = [pledge for pledge in pledged if _passes(pledge, filters)]
    if not words.strip():
        return kept
    matching = _matching(connection, words)
    return [pledge for pledge in kept if pledge.id in matching]


def _row(pledge: Pledge) -> Row:
    promise = pledge.promise
    values = {column: value(pledge) for column, value in _VALUES.items()}
    marked = frozenset({"target"} if "date" in pledge.contested else ())
    lapsed = promise.outcome.is_lapsed
    return Row(pledge.link, values, marked, promise.origins, pledge.colour, lapsed)


def _years(stated: Window | None) -> tuple[str, ...]:
    """Return the years in which something may have been said."""
    if stated is None:
        return ()
    first, last = stated.earliest or stated.latest, stated.latest or stated.earliest
    if first is None or last is None or last.year - first.year > _MOST_YEARS:
        return ()
    return tuple(str(year) for year in range(first.year, last.year + 1))


_VALUES: MappingProxyType[str, Callable[[Pledge], Value]] = MappingProxyType(
    {
        "name": lambda pledge: pledge.link,
        "companies": lambda pledge: pledge.companies,
        "stated": lambda pledge: pledge.promise.first.stated,
        "year": lambda pledge: _years(pledge.promise.first.stated),
        "first_target": lambda pledge: pledge.promise.first.date,
        "target": lambda pledge: pledge.promise.latest.date,
        "said": lambda pledge: len(pledge.promise.targets),
        "actual": lambda pledge: pledge.promise.actual,
        "slip": lambda pledge: slip_text(pledge.promise),
        "outcome": lambda pledge: str(pledge.promise.outcome),
        "origins": lambda pledge: pledge.promise.origins,
    }
)
"""What each column shows."""


def _sort_key(pledge: Pledge, column: str) -> Any:
    """Return what a promise is sorted by; None comes last in either direction."""
    if column == "slip":
        return slip_order(pledge.promise.slip)
    return _plain_key(_VALUES[column](pledge))


def _plain_key(value: Value) -> Any:
    match value:
        case Window():
            return value if value.sort_day is not None else None
        case Link(name=name):
            return name.casefold()
        case tuple():
            return _plain_key(value[0]) if value else None
        case str():
            return value.casefold() or None
    return value


def _matching(connection: Connection, words: str) -> frozenset[int]:
    given = {"match": match_expression(words) or '""'}
    query = text("SELECT rowid FROM search WHERE search MATCH :match")
    return frozenset(connection.execute(query, given).scalars())


def _passes(pledge: Pledge, filters: Iterable[Filter]) -> bool:
    return all(set(_texts(_VALUES[f.column](pledge))) & set(f.values) for f in filters)


def _texts(value: Value) -> list[str]:
    if isinstance(value, tuple):
        return [word for item in value for word in _texts(item)]
    if isinstance(value, Link):
        return [value.name]
    return [str(value)]
