"""What points to a record: facts, developments, members, what a source supports."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from sqlalchemy import text
from sqlalchemy.engine import Connection

from explorer.domain.clocks import Clocks
from explorer.domain.dates import Window
from explorer.domain.fields import FieldType
from explorer.domain.labels import JOINED
from explorer.domain.lists import Value
from explorer.domain.parts import Amount, Link
from explorer.domain.records import KINDS, PLURALS
from explorer.domain.rows import Line, Section
from explorer.storage import schema
from explorer.storage.queries.claims import claims_about, contested
from explorer.storage.queries.holding import Parameters, parameters
from explorer.storage.queries.texts import text_sections
from explorer.storage.reading import links_to, window_of

_TITLES = MappingProxyType(
    {
        ("stake", "owned"): "Owned by",
        ("stake", "owner"): "Holds",
        ("office", "person"): "Offices",
        ("office", "company"): "People",
        ("company", "parent"): "Includes",
        ("vehicle", "brand"): "Vehicles",
        ("vehicle", "developer"): "Develops",
        ("platform", "developer"): "Platforms",
        ("platform", "predecessor"): "Succeeded by",
        ("plant", "operator"): "Plants",
        ("production", "vehicle"): "Built at",
        ("production", "plant"): "Builds",
        ("platform use", "vehicle"): "Platform",
        ("platform use", "platform"): "Vehicles",
        ("derivation", "vehicle"): "Derived from",
        ("derivation", "donor"): "Gave rise to",
        ("market", "vehicle"): "Sold in",
        ("market", "region"): "Vehicles sold",
        ("region", "part_of"): "Includes",
        ("claim", "speaker"): "Said",
        ("claim", "target"): "Named in claims",
        ("development", "revises"): "Revised by",
        ("development", "outcome_of"): "Outcome",
        ("development", "part_of"): "Consists of",
        ("development", "follows"): "Followed by",
    }
)
"""Titles of sections, by the kind and the field that point to the record."""
_SHOWN_ELSEWHERE = frozenset({("claim", "subject"), ("source", "based_on")})
_IN_LINES = frozenset({"date", "status", "start", "end", "capital", "bound", "manner"})
"""What of a record the line that tells it shows."""
_MOST = 500
"""Lines a section; an inspector is no list."""


def sections_of(connection: Connection, link: Link, clocks: Clocks) -> tuple[Section, ...]:
    """Return the sections of a record's sheet, each with its lines in order of their dates."""
    found = [
        *_developments(connection, link),
        *_facts(connection, link, clocks),
        *(text_sections(connection, link) if link.kind == "source" else ()),
    ]
    return _marked(connection, [section for section in found if section.lines])


def _marked(connection: Connection, sections: Sequence[Section]) -> tuple[Section, ...]:
    """Return the sections with a mark on each line that shows what sources disagree about."""
    told = {line.record.id or 0 for s in sections for line in s.lines if line.record}
    disputed = {
        id_ for id_, said in claims_about(connection, told).items() if contested(said) & _IN_LINES
    }

    def mark(line: Line) -> Line:
        is_disputed = line.record is not None and line.record.id in disputed
        return replace(line, contested=True) if is_disputed else line

    return tuple(replace(s, lines=tuple(map(mark, s.lines))) for s in sections)


def _developments(connection: Connection, link: Link) -> Iterator[Section]:
    query = (
        "SELECT d.*, l.field AS via, l.role AS role FROM link l "
        "JOIN development d ON d.id = l.record_id "
        "WHERE l.target_id = :id "
        "ORDER BY coalesce(d.date_earliest, d.date_latest), d.id LIMIT :most"
    )
    rows = _rows(connection, query, link)
    links = links_to(connection, [row["id"] for row in rows])
    titles = dict.fromkeys(_TITLES.get(("development", row["via"]), "Developments") for row in rows)
    for title in titles:
        yield Section(
            title,
            tuple(
                Line(
                    "",
                    (links[row["id"]], row["role"]) if row["role"] else links[row["id"]],
                    record=links[row["id"]],
                    date=window_of(row, "date"),
                    status=row["status"],
                )
                for row in rows
                if _TITLES.get(("development", row["via"]), "Developments") == title
            ),
        )


def _facts(connection: Connection, link: Link, clocks: Clocks) -> Iterator[Section]:
    for kind in KINDS:
        for field in schema.own_fields(kind):
            accepts = field.type is FieldType.LINK and (not field.kinds or link.kind in field.kinds)
            if accepts and (kind, field.name) not in _SHOWN_ELSEWHERE:
                title = _TITLES.get(
                    (kind, field.name), PLURALS[kind].replace("_", " ").capitalize()
                )
                yield Section(title, tuple(_lines(connection, kind, field.name, link, clocks)))


def _lines(
    connection: Connection, kind: str, field: str, link: Link, clocks: Clocks
) -> Iterator[Line]:
    table = schema.OWN[kind]
    dated = "start_earliest" in table.columns and "end_latest" in table.columns
    holds = (
        " AND coalesce(t.start_earliest, 0) <= :day AND coalesce(t.end_latest, 9999999) >= :day"
        if dated and clocks.true_on is not None and kind != "vehicle"
        else ""
    )
    order = "coalesce(t.start_earliest, t.start_latest, t.end_latest)," if dated else ""
    query = (
        f"SELECT t.* FROM {table.name} t JOIN record r ON r.id = t.id "
        f"WHERE t.{field}_id = :id{holds} ORDER BY {order} r.name LIMIT :most"
    )
    rows = _rows(connection, query, link, parameters(clocks))
    links = links_to(connection, _linked_ids(rows))
    for row in rows:
        yield _line(kind, field, row, links)


def _linked_ids(rows: Sequence[Mapping[Any, Any]]) -> Iterator[int]:
    for row in rows:
        yield row["id"]
        yield from (v for name, v in row.items() if name.endswith("_id") and v is not None)


def _line(kind: str, field: str, row: Mapping[Any, Any], links: Mapping[int, Link]) -> Line:
    own = links[row["id"]]
    value: Value = own
    if kind in JOINED:
        first, second, _ = JOINED[kind]
        other = links[row[f"{second if field == first else first}_id"]]
        details = [d for d in (_share(row), row.get("manner"), _span(row)) if d]
        value = (other, *details)
    elif kind == "office":
        other = links[row["company_id" if field == "person" else "person_id"]]
        value = tuple(v for v in (own.name, other, row["manner"], _span(row)) if v)
    date = window_of(row, "start") if "start_words" in row else None
    return Line("", value, record=own, date=date, status=row.get("status") or "")


def _share(row: Mapping[Any, Any]) -> Amount | None:
    capital = row.get("capital")
    return None if capital is None else Amount(capital, "%", row.get("bound") or "exactly")


def _span(row: Mapping[Any, Any]) -> Window | None:
    """Return the day on which the fact ended, to be shown behind its beginning."""
    return window_of(row, "end") if row.get("end_words") is not None else None


def _rows(
    connection: Connection, query: str, link: Link, given: Parameters | None = None
) -> Sequence[Mapping[Any, Any]]:
    every = {"id": link.id, "most": _MOST} | (given or {})
    return connection.execute(text(query), every).mappings().all()
