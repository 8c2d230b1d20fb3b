"""Dates out of order: what surely came before what it cannot come before."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sqlalchemy.engine import Connection

from explorer.domain.checks import Finding
from explorer.domain.clocks import Clocks
from explorer.storage.driver import rows
from explorer.storage.queries.checks.rows import dated, either, told, window
from explorer.storage.reading import links_to
from explorer.storage.schema import table_name


class Order(NamedTuple):
    """Two dates that are out of order if the last day of the first lies before the second.

    ``tables`` and ``condition`` are those of a query that finds them, ``first`` and ``second``
    their five columns each, ``id`` the record that the sentence is about, ``other`` one that it
    concerns ("NULL" if none). The sentence is given both dates and the other's name.
    """

    check: str
    tables: str
    id: str
    other: str
    first: str
    second: str
    sentence: str
    condition: str = "TRUE"


def _period(kind: str, start: str, end: str) -> Order:
    table = f"{table_name(kind)} t"
    sentence = "Its end, {0}, lies before its start, {1}."
    return Order("periods", table, "t.id", "NULL", dated("t", end), dated("t", start), sentence)


PERIODS = tuple(
    _period(kind, start, end)
    for start, end, kinds in (
        ("start", "end", ("office", "stake", "production", "platform use", "market", "vehicle")),
        ("founded", "dissolved", ("company",)),
        ("opened", "closed", ("plant",)),
        ("born", "died", ("person",)),
    )
    for kind in kinds
)
_LINKED = "link l JOIN development a ON a.id = l.record_id JOIN development b ON b.id = l.target_id"


def _after(check: str, field: str, sentence: str) -> Order:
    first, second = either("a", "date", "announced"), either("b", "announced", "date")
    condition = f"l.field = '{field}'"
    return Order(check, _LINKED, "a.id", "b.id", first, second, sentence, condition)


OUTCOMES = (
    Order(
        "outcomes",
        "development t",
        "t.id",
        "NULL",
        dated("t", "date"),
        dated("t", "announced"),
        "Its date, {0}, lies before its announcement, {1}.",
    ),
    _after(
        "outcomes",
        "outcome_of",
        "Its date, {0}, lies before that of “{2}”, whose outcome it is: {1}.",
    ),
)
SEQUENCE = (
    _after(
        "sequence", "follows", "Its date, {0}, lies before that of “{2}”, which it follows: {1}."
    ),
    _after(
        "sequence", "revises", "Its date, {0}, lies before that of “{2}”, which it revises: {1}."
    ),
)
STATEMENTS = (
    Order(
        "statements",
        "claim a JOIN citation c ON c.record_id = a.id AND c.position = 0 "
        "JOIN source b ON b.id = c.source_id",
        "a.id",
        "b.id",
        dated("b", "published"),
        dated("a", "stated"),
        "It was stated {1}, but “{2}”, which reports it, is of {0}.",
    ),
)
_BUILT = "production a JOIN plant b ON b.id = a.plant_id"
_HELD = "a.status IN ('', 'done')"
PLANTS = (
    Order(
        "plants",
        _BUILT,
        "a.id",
        "b.id",
        dated("a", "start"),
        dated("b", "opened"),
        "It was built from {0}, before “{2}” opened, {1}.",
        _HELD,
    ),
    Order(
        "plants",
        _BUILT,
        "a.id",
        "b.id",
        dated("b", "closed"),
        dated("a", "end"),
        "It was built until {1}, but “{2}” closed before, {0}.",
        _HELD,
    ),
)
ECHOES = (
    Order(
        "echoes",
        "source a JOIN source b ON b.id = a.based_on_id",
        "a.id",
        "b.id",
        dated("a", "published"),
        dated("b", "published"),
        "It is of {0}, but “{2}”, on which it is based, of {1}.",
    ),
)


def out_of_order(
    connection: Connection, clocks: Clocks, orders: Iterable[Order]
) -> Iterator[Finding]:
    """Yield what is surely out of order; what windows leave open is no fault."""
    for order in orders:
        found = list(rows(connection, _query(order)))
        links = links_to(connection, [i for row in found for i in row[:2] if i is not None])
        for id_, other, *days in found:
            first, second = window(tuple(days[:5])), window(tuple(days[5:]))
            name = links[other].name if other is not None else ""
            sentence = order.sentence.format(told(first), told(second), name)
            others = (links[other],) if other is not None else ()
            yield Finding(order.check, links[id_], sentence, others)


def _query(order: Order) -> str:
    last_of_first = order.first.split(", ")[3]
    first_of_second = order.second.split(", ")[2]
    return (
        f"SELECT DISTINCT {order.id}, {order.other}, {order.first}, {order.second} "
        f"FROM {order.tables} WHERE {order.condition} AND {last_of_first} < {first_of_second} "
        f"ORDER BY {order.id}"
    )
