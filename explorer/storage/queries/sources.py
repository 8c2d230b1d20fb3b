"""Sources as a reader cites them, numbered; and the figures of the status bar."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import text
from sqlalchemy.engine import Connection

from explorer.domain.parts import Link
from explorer.domain.questions import CountsOn, SourcesFor, TitlesOf
from explorer.domain.rows import Counts, SourceNote, Title
from explorer.storage import schema
from explorer.storage.queries.claims import claims_about_all, contested
from explorer.storage.queries.holding import cited_sources
from explorer.storage.queries.lapsed import lapsed
from explorer.storage.queries.linked import linked_companies
from explorer.storage.reading import chunks, links_to, window_of


def sources_for(connection: Connection, question: SourcesFor) -> tuple[SourceNote, ...]:
    """Return the sources of some records, numbered as they come up; sources cite themselves."""
    order: dict[int, str] = {}
    for some in chunks(list(question.ids)):
        ids = ",".join(str(int(id_)) for id_ in some)
        query = (
            "SELECT record_id, source_id, place FROM citation "
            f"WHERE record_id IN ({ids}) ORDER BY position"
        )
        cited: dict[int, list[tuple[int, str]]] = {}
        for record_id, source_id, place in connection.execute(text(query)):
            cited.setdefault(record_id, []).append((source_id, place))
        for id_ in some:
            for source_id, place in cited.get(id_, ()):
                order.setdefault(source_id, place)
    return source_notes(connection, list(order))


def source_notes(
    connection: Connection, ids: Sequence[int], places: Sequence[str] = ()
) -> tuple[SourceNote, ...]:
    """Return notes numbered from 1 in the order of the ids."""
    links = links_to(connection, ids)
    rows = {
        row["id"]: row
        for some in chunks(list(ids))
        for row in connection.execute(
            schema.OWN["source"].select().where(schema.OWN["source"].c.id.in_(some))
        ).mappings()
    }
    return tuple(
        SourceNote(
            number,
            links[id_],
            rows[id_]["publisher"],
            rows[id_]["author"],
            window_of(rows[id_], "published"),
            rows[id_]["published_basis"],
            rows[id_]["kind"],
            places[number - 1] if places else "",
            rows[id_]["address"],
        )
        for number, id_ in enumerate(ids, 1)
    )


def titles_of(connection: Connection, question: TitlesOf) -> tuple[Title, ...]:
    """Return the labels of entries of the timeline; ids that are gone are left out."""
    ids = list(dict.fromkeys(question.ids))
    links = links_to(connection, ids)
    companies = linked_companies(connection, ids)
    found: list[Title] = []
    for some in chunks(ids):
        marks = ",".join(str(int(id_)) for id_ in some)
        query = text(f"{_ENTRIES} WHERE r.id IN ({marks})")
        rows = connection.execute(query).mappings()
        found.extend(_title(row, links[row["id"]], companies.get(row["id"], ())) for row in rows)
    return tuple(found)


_ENTRIES = f"""
SELECT r.id, d.date_words, d.date_edtf, d.date_earliest, d.date_latest, d.date_sense,
       d.announced_words, d.announced_edtf, d.announced_earliest, d.announced_latest,
       d.announced_sense, d.status, k.start_words, k.start_edtf, k.start_earliest,
       k.start_latest, k.start_sense, k.capital, {cited_sources("r.id")} AS sources
FROM record r
LEFT JOIN development d ON d.id = r.id LEFT JOIN stake k ON k.id = r.id
"""


def _title(row: Mapping[Any, Any], link: Link, companies: Iterable[Link]) -> Title:
    date = window_of(row, "date") or window_of(row, "start")
    announced = window_of(row, "announced") if date is None else None
    names = ", ".join(company.name for company in companies)
    count = row["sources"] or 0
    cited = "no source" if not count else f"{count} source{'s' if count > 1 else ''}"
    undated = "announced then, no date given" if announced else ""
    detail = " · ".join(part for part in (undated, names, cited) if part)
    label = _label(link.name, row["capital"])
    return Title(row["id"], link, label, date or announced, row["status"] or "", detail)


def _label(name: str, capital: float | None) -> str:
    return name if capital is None else f"{name}: {capital:g} %"


def counts_on(connection: Connection, question: CountsOn) -> Counts:
    """Return how many records are known, contested, overdue, unsourced."""
    clocks = question.clocks
    query = "SELECT kind, count(*) FROM record GROUP BY kind"
    records: dict[str, int] = dict(connection.execute(text(query)).all())
    unsourced = (
        "SELECT count(*) FROM record r JOIN standing s ON s.id = r.id "
        "WHERE s.sources = 0 AND r.kind <> 'source'"
    )
    return Counts(
        records,
        _contested(connection, records),
        len(lapsed(connection, clocks)),
        connection.execute(text(unsourced)).scalar_one(),
    )


def _contested(connection: Connection, kinds: Iterable[str]) -> int:
    query = text("SELECT DISTINCT about FROM claim")
    abouts = list(connection.execute(query).scalars())
    return sum(
        1
        for kind in kinds
        for about in claims_about_all(connection, kind, abouts).values()
        if contested(about)
    )
