"""What points to a source: the texts with the same origin, and the records that it supports."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import text
from sqlalchemy.engine import Connection

from explorer.domain.parts import Link
from explorer.domain.records import KINDS, PLURALS
from explorer.domain.rows import Line, Section
from explorer.storage.queries.echoes import echoes, origin
from explorer.storage.reading import links_to, window_of

_MOST = 500
"""Lines a section; an inspector is no list."""


def text_sections(connection: Connection, link: Link) -> Iterator[Section]:
    """Yield the echo group of a source, then what it supports, a section a kind."""
    yield from _echo_group(connection, link)
    yield from _supported(connection, link)


def _echo_group(connection: Connection, link: Link) -> Iterator[Section]:
    query = f"SELECT n.id FROM source t JOIN record n ON n.id = {origin('t')} WHERE t.id = :id"
    found = _rows(connection, query, link)
    first = found[0]["id"] if found else link.id
    going_back = f"SELECT * FROM source s WHERE s.id IN ({echoes(':first')}) OR s.id = :first"
    ordered = f"{going_back} ORDER BY coalesce(s.published_earliest, s.published_latest), s.id"
    rows = _rows(connection, ordered, link, first=first)
    if first != link.id:
        yield Section("Goes back to", _texts(connection, [r for r in rows if r["id"] == first]))
    others = [row for row in rows if row["id"] not in (first, link.id)]
    yield Section(
        "Echoed by" if first == link.id else "Other echoes", _texts(connection, others[:_MOST])
    )


def _texts(connection: Connection, rows: Sequence[Mapping[Any, Any]]) -> tuple[Line, ...]:
    links = links_to(connection, [row["id"] for row in rows])
    return tuple(
        Line(
            "",
            tuple(part for part in (links[row["id"]], row["publisher"]) if part),
            record=links[row["id"]],
            date=window_of(row, "published"),
        )
        for row in rows
    )


def _supported(connection: Connection, link: Link) -> Iterator[Section]:
    query = (
        "SELECT c.record_id AS id, c.place AS place, r.kind AS kind FROM citation c "
        "JOIN record r ON r.id = c.record_id WHERE c.source_id = :id "
        "ORDER BY r.name, r.id, c.position"
    )
    places: dict[str, dict[int, dict[str, None]]] = {kind: {} for kind in KINDS}
    for row in _rows(connection, query, link):
        places[row["kind"]].setdefault(row["id"], {})[row["place"]] = None
    for kind, found in places.items():
        plural = PLURALS[kind].replace("_", " ")
        shown = list(found)[:_MOST]
        links = links_to(connection, shown)
        lines = (Line("", (links[i], *filter(None, found[i])), record=links[i]) for i in shown)
        yield Section(f"Supports {len(found)} {plural if len(found) != 1 else kind}", tuple(lines))


def _rows(
    connection: Connection, query: str, link: Link, **given: object
) -> Sequence[Mapping[Any, Any]]:
    return connection.execute(text(query), {"id": link.id} | given).mappings().all()
