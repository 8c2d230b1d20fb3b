"""The timeline's lanes and entries, as columns."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sqlalchemy import text
from sqlalchemy.engine import Connection

from explorer.domain.clocks import Clocks
from explorer.domain.questions import TimelineOf
from explorer.domain.records import STATUSES
from explorer.domain.rows import (
    MARK_CONTESTED,
    MARK_FACT,
    MARK_OVERDUE,
    MARK_UNSOURCED,
    OPEN_FUTURE,
    OPEN_PAST,
    SENSES,
    Arrow,
    Band,
    Lane,
    TimelineData,
    TimelineEvents,
)
from explorer.storage.queries.claims import claims_about_all, contested
from explorer.storage.queries.lapsed import lapsed

_SENSE = {sense: place for place, sense in enumerate(SENSES)}
_STATUS = {status: place for place, status in enumerate(STATUSES)}
_NO_LANE = Lane("", "Others")

_DEVELOPMENTS = """
SELECT d.id, d.kind, d.status, d.date_earliest, d.date_latest, d.date_sense,
       d.announced_earliest, d.announced_latest, d.announced_sense, s.sources
FROM development d JOIN standing s ON s.id = d.id
WHERE coalesce(d.date_sense, d.announced_sense) IS NOT NULL
"""
_STAKES = """
SELECT k.*, s.sources FROM stake k JOIN standing s ON s.id = k.id
WHERE k.start_sense IS NOT NULL AND k.status IN ('', 'done')
"""
_ARROWS = (
    "SELECT record_id, target_id, field FROM link "
    "WHERE field IN ('revises', 'outcome_of', 'follows')"
)

_LINKED = (
    "SELECT l.record_id AS event, n.id, n.key, n.name FROM link l "
    "JOIN record n ON n.id = l.target_id WHERE l.field = '{}'"
)
_OF_VEHICLES = (
    "SELECT l.record_id AS event, n.id, n.key, n.name FROM link l "
    "JOIN vehicle v ON v.id = l.target_id JOIN record n ON n.id = {} WHERE l.field = 'vehicles'"
)
_PLATFORMS_OF_VEHICLES = (
    "SELECT l.record_id AS event, n.id, n.key, n.name FROM link l "
    "JOIN platform_use u ON u.vehicle_id = l.target_id JOIN record n ON n.id = u.platform_id "
    "WHERE l.field = 'vehicles'"
)
_STAKE_LANES = (
    "SELECT k.id AS event, n.id, n.key, n.name FROM stake k JOIN record n ON n.id = k.owner_id"
)
_COMPANY_BRANDS = (
    _LINKED.format("companies")
    + " AND n.id IN (SELECT brand_id FROM vehicle WHERE brand_id IS NOT NULL)"
)
_LANES: MappingProxyType[str, tuple[str, ...]] = MappingProxyType(
    {
        "company": (_LINKED.format("companies"), _STAKE_LANES),
        "brand": (_OF_VEHICLES.format("v.brand_id"), _COMPANY_BRANDS),
        "platform": (_LINKED.format("platforms"), _PLATFORMS_OF_VEHICLES),
        "region": (_LINKED.format("regions"),),
        "kind": (),
    }
)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One event before it is put into its lanes; days as in ``TimelineEvents``."""

    id: int
    kind: str
    earliest: int
    latest: int
    solid: tuple[int, int]
    sense: int
    status: int
    marks: int
    sources: int


def timeline_of(connection: Connection, question: TimelineOf) -> TimelineData:
    """Return lanes in the order of their importance, entries in the order of their days."""
    entries = _entries(connection, question.clocks)
    if question.about:
        concerned = _concerned(connection, question.about)
        entries = [entry for entry in entries if entry.id in concerned]
    lanes, places = _lanes(connection, question.group, entries)
    return TimelineData(
        lanes,
        _columns(entries, places),
        tuple(_arrows(connection, {entry.id for entry in entries})),
        tuple(_bands(connection)),
    )


def _entries(connection: Connection, clocks: Clocks) -> list[_Entry]:
    said = claims_about_all(connection, "development", ("date", "status"))
    late = lapsed(connection, clocks)
    entries = []
    for row in connection.execute(text(_DEVELOPMENTS)).mappings():
        about = said.get(row["id"], [])
        marks = MARK_CONTESTED if contested(about) else 0
        marks |= MARK_OVERDUE if row["id"] in late else 0
        entry = _development(row, marks)
        if entry is not None:
            entries.append(entry)
    stakes = connection.execute(text(_STAKES)).mappings()
    shares = claims_about_all(connection, "stake", ("capital", "status", "start", "end"))
    entries.extend(_stake(row, contested(shares.get(row["id"], ()))) for row in stakes)
    entries.sort(key=lambda entry: (entry.earliest, entry.latest, entry.id))
    return entries


def _development(row: Mapping[Any, Any], marks: int) -> _Entry | None:
    """Return the entry of a development; without a date it stands where it was announced."""
    about = "date" if row["date_sense"] in _SENSE else "announced"
    sense = _SENSE.get(row[f"{about}_sense"])
    if sense is None:
        return None
    earliest, latest = row[f"{about}_earliest"], row[f"{about}_latest"]
    earliest = OPEN_PAST if earliest is None else earliest
    latest = OPEN_FUTURE if latest is None else latest
    lasted = SENSES[sense] == "throughout"
    marks |= 0 if row["sources"] else MARK_UNSOURCED
    solid = (earliest, latest) if lasted else (0, 0)
    status = _STATUS.get(row["status"], 0)
    sources = row["sources"] or 0
    return _Entry(row["id"], row["kind"], earliest, latest, solid, sense, status, marks, sources)


def _stake(row: Mapping[Any, Any], disputed: frozenset[str]) -> _Entry:
    earliest = OPEN_PAST if row["start_earliest"] is None else row["start_earliest"]
    latest = OPEN_FUTURE if row["end_latest"] is None else row["end_latest"]
    solid_from = earliest if row["start_latest"] is None else row["start_latest"]
    solid_to = latest if row["end_earliest"] is None else row["end_earliest"]
    solid = (solid_from, solid_to) if solid_from <= solid_to else (0, 0)
    marks = MARK_FACT | (MARK_CONTESTED if disputed else 0)
    marks |= 0 if row["sources"] else MARK_UNSOURCED
    lasting = _SENSE["throughout"]
    sources = row["sources"] or 0
    return _Entry(row["id"], "stake", earliest, latest, solid, lasting, 0, marks, sources)


def _concerned(connection: Connection, about: Sequence[int]) -> frozenset[int]:
    """Return the events that are, or link to, one of some records."""
    ids = ",".join(str(int(id_)) for id_ in about)
    query = (
        f"SELECT record_id FROM link WHERE target_id IN ({ids}) "
        f"UNION SELECT id FROM stake WHERE owner_id IN ({ids}) OR owned_id IN ({ids})"
        f"UNION SELECT l.record_id FROM link l JOIN vehicle v ON v.id = l.target_id "
        f"WHERE v.brand_id IN ({ids})"
        f"UNION SELECT l.record_id FROM link l JOIN platform_use u ON u.vehicle_id = l.target_id "
        f"WHERE u.platform_id IN ({ids})"
        f"UNION SELECT l.record_id FROM link l JOIN production u ON u.vehicle_id = l.target_id "
        f"WHERE u.plant_id IN ({ids})"
        f"UNION SELECT record_id FROM citation WHERE source_id IN ({ids})"
    )
    found = connection.execute(text(query)).scalars()
    return frozenset(found) | frozenset(about)


def _lanes(
    connection: Connection, group: str, entries: Sequence[_Entry]
) -> tuple[tuple[Lane, ...], dict[int, tuple[int, ...]]]:
    """Return the lanes, fullest first and the others last, and each event's lanes."""
    members: dict[Lane, dict[int, None]] = {}
    shown = {entry.id for entry in entries}
    placed: set[int] = set()
    for lane, event in _memberships(connection, group, entries):
        if event in shown:
            members.setdefault(lane, {})[event] = None
            placed.add(event)
    others = [entry.id for entry in entries if entry.id not in placed]
    order = sorted(members, key=lambda lane: (-len(members[lane]), lane.label.casefold()))
    if others:
        members[_NO_LANE] = dict.fromkeys(others)
        order.append(_NO_LANE)
    places: dict[int, tuple[int, ...]] = {}
    for place, lane in enumerate(order):
        for event in members[lane]:
            places[event] = (*places.get(event, ()), place)
    return tuple(order), places


def _memberships(
    connection: Connection, group: str, entries: Sequence[_Entry]
) -> Iterator[tuple[Lane, int]]:
    if group == "kind":
        for entry in entries:
            yield Lane(f"kind/{entry.kind}", entry.kind.capitalize()), entry.id
    coloured = group in ("company", "brand")
    for query in _LANES[group]:
        for event, id_, key, name in connection.execute(text(query)):
            yield Lane(key, name, key if coloured else "", id_), event


def _columns(entries: Iterable[_Entry], places: Mapping[int, tuple[int, ...]]) -> TimelineEvents:
    events = TimelineEvents()
    for entry in entries:
        for lane in places.get(entry.id, ()):
            events.ids.append(entry.id)
            events.lanes.append(lane)
            events.earliest.append(entry.earliest)
            events.latest.append(entry.latest)
            events.solid_from.append(entry.solid[0])
            events.solid_to.append(entry.solid[1])
            events.sense.append(entry.sense)
            events.status.append(entry.status)
            events.marks.append(entry.marks)
            events.importance.append(entry.sources)
    return events


def _arrows(connection: Connection, shown: set[int]) -> Iterator[Arrow]:
    for origin, target, field in connection.execute(text(_ARROWS)):
        if origin in shown and target in shown:
            yield Arrow(origin, target, field.replace("_", " "))


def _bands(connection: Connection) -> Iterator[Band]:
    """Return the periods of plans, drawn behind the lanes."""
    query = (
        "SELECT d.id, r.name, d.date_earliest, d.date_latest FROM development d "
        "JOIN record r ON r.id = d.id WHERE d.kind = 'plan' AND d.date_sense = 'throughout' "
        "AND d.date_earliest IS NOT NULL AND d.date_latest IS NOT NULL "
        "ORDER BY d.date_earliest"
    )
    for id_, name, earliest, latest in connection.execute(text(query)):
        yield Band(id_, name, earliest, latest)
