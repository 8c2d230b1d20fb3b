"""The rows of the tabs' lists, a page at a time."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sqlalchemy import text
from sqlalchemy.engine import Connection

from explorer.domain.clocks import Clocks
from explorer.domain.columns import LISTS
from explorer.domain.fields import Field, FieldType
from explorer.domain.lists import ListRows, Row, Value
from explorer.domain.parts import Link
from explorer.domain.records import fields_of
from explorer.storage import schema
from explorer.storage.queries.claims import claims_about, contested
from explorer.storage.queries.echoes import origin
from explorer.storage.queries.holding import (
    cited_sources,
    held,
    office_held,
    parameters,
    told,
)
from explorer.storage.queries.lapsed import lapsed_among
from explorer.storage.queries.linked import links_by
from explorer.storage.queries.list_columns import SORTINGS
from explorer.storage.queries.promise_list import promise_rows
from explorer.storage.reading import chunks, links_to, window_of


def list_rows(connection: Connection, question: ListRows) -> tuple[Row, ...]:
    """Return the rows in the order of the ids; ids that are gone are left out."""
    if question.kind == "promise":
        found = promise_rows(connection, question.ids, question.clocks)
    else:
        found = _rows(connection, question.kind, question.ids, question.clocks)
    return tuple(found[id_] for id_ in question.ids if id_ in found)


def _rows(connection: Connection, kind: str, ids: Sequence[int], clocks: Clocks) -> dict[int, Row]:
    page = _Page(connection, kind, tuple(ids), clocks)
    owns = page.own_rows()
    joined = {name: query(page) for name, query in _JOINED.get(kind, {}).items()}
    counted = page.counts()
    claims = claims_about(connection, ids)
    links = links_to(connection, [*ids, *_own_targets(owns.values())])
    fields = {field.name: field for field in fields_of(kind)}
    lapsed = lapsed_among(connection, clocks, ids) if kind == "development" else frozenset()
    rows = {}
    for id_, own in owns.items():
        values: dict[str, Value] = {"name": links[id_]}
        for column in LISTS[kind][1:]:
            name = column.name
            if name in joined:
                values[name] = joined[name].get(id_, ())
            elif name in counted:
                values[name] = counted[name][id_]
            else:
                values[name] = _own_value(fields[name], own, links)
        about = claims.get(id_, [])
        overdue = id_ in lapsed
        colour = _colour(kind, id_, values, links)
        marks = contested(about) & values.keys()
        rows[id_] = Row(links[id_], values, marks, own["sources"] or 0, colour, overdue)
    return rows


def _own_targets(owns: Iterable[Mapping[Any, Any]]) -> Iterable[int]:
    for own in owns:
        yield from (v for name, v in own.items() if name.endswith("_id") and v is not None)


def _own_value(field: Field, own: Mapping[Any, Any], links: Mapping[int, Link]) -> Value:
    if field.type is FieldType.DATE:
        return window_of(own, field.name)
    if field.type is FieldType.LINK:
        return links.get(own[f"{field.name}_id"])
    value: Value = own[field.name]
    return value or None


def _colour(kind: str, id_: int, values: Mapping[str, Value], links: Mapping[int, Link]) -> str:
    if kind == "company":
        return links[id_].key
    value = values.get(_COLOURED_BY.get(kind, ""))
    first = value[0] if isinstance(value, tuple) and value else value
    return first.key if isinstance(first, Link) else ""


_COLOURED_BY = {
    "vehicle": "brand",
    "platform": "developer",
    "plant": "operator",
    "person": "company",
    "development": "companies",
}


@dataclass(frozen=True, slots=True)
class _Page:
    """Some records of one list, as of the clocks."""

    connection: Connection
    kind: str
    ids: tuple[int, ...]
    clocks: Clocks

    def own_rows(self) -> dict[int, Mapping[Any, Any]]:
        table = schema.OWN[self.kind].name
        query = (
            f"SELECT t.*, {cited_sources('t.id')} AS sources FROM {table} t WHERE t.id IN ({{ids}})"
        )
        given = parameters(self.clocks)
        return {
            row["id"]: row
            for some in chunks(self.ids)
            for row in self.connection.execute(text(_fill(query, some)), given).mappings()
        }

    def links(self, rows: str) -> dict[int, tuple[Link, ...]]:
        """Return the links to records ``n`` that the rows join to each record ``o.id``."""
        query = (
            f"SELECT DISTINCT o.id, n.id, n.key, n.kind, n.name, '' {rows} AND o.id IN ({{ids}})"
        )
        ordered = f"{query} ORDER BY n.name"
        return links_by(self.connection, ordered, self.ids, parameters(self.clocks))

    def counts(self) -> dict[str, dict[int, int]]:
        """Return the counted columns of each record."""
        names = [
            c.name for c in LISTS[self.kind] if c.align_right and c.name in SORTINGS[self.kind]
        ]
        columns = ", ".join(SORTINGS[self.kind][name].sort for name in names)
        if not names:
            return {}
        query = f"SELECT t.id, {columns} FROM {self.kind} t WHERE t.id IN ({{ids}})"
        found: dict[str, dict[int, int]] = {name: {} for name in names}
        for some in chunks(self.ids):
            given = parameters(self.clocks)
            for id_, *values in self.connection.execute(text(_fill(query, some)), given):
                for name, value in zip(names, values, strict=True):
                    found[name][id_] = value or 0
        return found

    def tags(self, field: str) -> dict[int, tuple[str, ...]]:
        query = (
            "SELECT record_id, value FROM tag WHERE record_id IN ({ids}) AND field = :field "
            "ORDER BY position"
        )
        found: dict[int, tuple[str, ...]] = {}
        for some in chunks(self.ids):
            rows = self.connection.execute(text(_fill(query, some)), {"field": field})
            for id_, value in rows:
                found[id_] = (*found.get(id_, ()), value)
        return found


def _fill(query: str, ids: Sequence[int]) -> str:
    return query.replace("{ids}", ",".join(str(int(id_)) for id_ in ids))


def _joining(rows: str) -> Callable[[_Page], Mapping[int, Value]]:
    return lambda page: page.links(rows)


def _tagging(field: str) -> Callable[[_Page], Mapping[int, Value]]:
    return lambda page: page.tags(field)


_OFFICES = (
    "FROM person o JOIN office f ON f.person_id = o.id JOIN record n ON n.id = {} "
    f"WHERE {office_held('f')}"
)
_JOINED: MappingProxyType[str, dict[str, Callable[[_Page], Mapping[int, Value]]]] = (
    MappingProxyType(
        {
            "company": {
                "owners": _joining(
                    "FROM company o JOIN stake f ON f.owned_id = o.id "
                    f"JOIN record n ON n.id = f.owner_id WHERE {held('f')}"
                ),
            },
            "vehicle": {
                "powertrain": _tagging("powertrain"),
                "platform": _joining(
                    "FROM vehicle o JOIN platform_use f ON f.vehicle_id = o.id "
                    f"JOIN record n ON n.id = f.platform_id WHERE {told('f')}"
                ),
                "plant": _joining(
                    "FROM vehicle o JOIN production f ON f.vehicle_id = o.id "
                    f"JOIN record n ON n.id = f.plant_id WHERE {told('f')}"
                ),
            },
            "platform": {
                "segments": _tagging("segments"),
                "powertrain": _tagging("powertrain"),
                "brands": _joining(
                    "FROM platform o JOIN platform_use f ON f.platform_id = o.id "
                    "JOIN vehicle v ON v.id = f.vehicle_id JOIN record n ON n.id = v.brand_id "
                    f"WHERE {told('f')}"
                ),
            },
            "plant": {
                "vehicles": _joining(
                    "FROM plant o JOIN production f ON f.plant_id = o.id "
                    f"JOIN record n ON n.id = f.vehicle_id WHERE {told('f')}"
                ),
            },
            "person": {
                "offices": _joining(_OFFICES.format("f.id")),
                "company": _joining(_OFFICES.format("f.company_id")),
            },
            "source": {
                "origin": _joining(
                    f"FROM source o JOIN record n ON n.id = {origin('o')} WHERE n.id <> o.id"
                ),
            },
            "development": {
                "companies": _joining(
                    "FROM development o JOIN link f ON f.record_id = o.id "
                    "AND f.field = 'companies' JOIN record n ON n.id = f.target_id WHERE 1"
                ),
            },
        }
    )
)
