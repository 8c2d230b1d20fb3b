"""The keys of the tabs' lists: filtered and sorted by the database."""

from array import array
from collections.abc import Iterable

from sqlalchemy import text
from sqlalchemy.engine import Connection

from explorer.domain.columns import NAME
from explorer.domain.lists import Filter, Keys, ListKeys, ListValues, Sort
from explorer.storage.queries.holding import Parameters, parameters
from explorer.storage.queries.list_columns import SORTINGS
from explorer.storage.queries.promise_list import promise_keys, promise_values
from explorer.storage.search_text import match_expression


def list_keys(connection: Connection, question: ListKeys) -> Keys:
    """Return the ids of a list in order; the whole order crosses as one string."""
    if question.kind == "promise":
        return promise_keys(connection, question)
    given = parameters(question.clocks) | {"kind": question.kind}
    base = f"FROM {question.kind} t JOIN record r ON r.id = t.id"
    total = connection.execute(text(f"SELECT count(*) {base}"), given).scalar_one()
    conditions = " ".join(_conditions(question, given))
    order = _order(question.kind, question.sort)
    query = f"SELECT group_concat(id) FROM (SELECT t.id {base} {conditions} ORDER BY {order})"
    found = connection.execute(text(query), given).scalar()
    return Keys(array("q", map(int, found.split(",")) if found else ()), total)


def _conditions(question: ListKeys, given: Parameters) -> Iterable[str]:
    match = match_expression(question.text)
    if question.text.strip():
        given["match"] = match or '""'
        yield "AND t.id IN (SELECT rowid FROM search WHERE search MATCH :match)"
    for number, chosen in enumerate(question.filters):
        yield _filter_condition(question.kind, chosen, number, given)


def _filter_condition(kind: str, chosen: Filter, number: int, given: Parameters) -> str:
    names = [f"filter_{number}_{place}" for place in range(len(chosen.values))]
    given.update(zip(names, chosen.values, strict=True))
    marks = ", ".join(f":{name}" for name in names)
    values = SORTINGS[kind][chosen.column].values
    return f"AND EXISTS (SELECT 1 FROM ({values}) WHERE value IN ({marks}))"


def _order(kind: str, sort: Sort | None) -> str:
    if sort is None or sort.column == NAME:
        direction = " DESC" if sort is not None and sort.descending else ""
        return f"r.name COLLATE NOCASE{direction}, t.id"
    expression = SORTINGS[kind][sort.column].sort
    collation = "" if sort.column in _NUMERIC else " COLLATE NOCASE"
    direction = " DESC" if sort.descending else ""
    return f"({expression}) IS NULL, ({expression}){collation}{direction}, r.name COLLATE NOCASE"


_NUMERIC = ("founded", "start", "introduced", "opened", "published", "date")


def list_values(connection: Connection, question: ListValues) -> tuple[tuple[str, int], ...]:
    """Return the values of a column with their counts, commonest first."""
    if question.kind == "promise":
        return promise_values(connection, question)
    values = SORTINGS[question.kind][question.column].values
    # The column's query stands beside each row: SQLite has no LATERAL, so the row's table is
    # joined inside.
    query = (
        f"SELECT value, count(*) FROM (SELECT t.id, {_as_list(values)} AS list "
        f"FROM {question.kind} t), json_each(list) "
        "WHERE value <> '' GROUP BY value ORDER BY count(*) DESC, value"
    )
    rows = connection.execute(text(query), parameters(question.clocks))
    return tuple((value, count) for value, count in rows)


def _as_list(values: str) -> str:
    return f"(SELECT json_group_array(value) FROM ({values}) WHERE value IS NOT NULL)"
