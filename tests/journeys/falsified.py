"""A database in which all that was said after a day is something else."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

from explorer.domain.fields import Field, FieldType
from explorer.domain.records import NAMELESS, STATUSES
from explorer.storage.creating import creating_engine
from explorer.storage.schema import OWN, own_fields, part_fields
from explorer.storage.upkeep import refresh_all

LIE = "Zzyzx"
_TEXTS = (FieldType.TEXT, FieldType.LONG_TEXT, FieldType.ADDRESS)
_SHARES = (FieldType.NUMBER, FieldType.PERCENT)
_LATER = "(SELECT id FROM standing WHERE known_from > :day)"
_ALIAS = "INSERT INTO alias (record_id, position, text, sort, language)"
_CITED = (
    "EXISTS (SELECT 1 FROM citation c WHERE c.record_id = {id} AND c.supports = '{field}' "
    "AND c.source_id {later})"
)
_SAID_LATER = (
    "EXISTS (SELECT 1 FROM claim x WHERE x.subject_id = {id} AND x.about IN {abouts} "
    f"AND x.{{says}} IS NOT NULL AND x.id IN {_LATER})"
)
_SPELT = (
    "EXISTS (SELECT 1 FROM citation c WHERE c.record_id = alias.record_id "
    "AND c.spelling = alias.text AND c.source_id {later})"
)
_SPELT_LATER = _SPELT.format(later=f"IN {_LATER}")
_SPELT_THEN = _SPELT.format(later=f"NOT IN {_LATER}")
_TOUCHED_LATER = (
    "({table}.id IN (SELECT record_id FROM citation WHERE source_id IN {later}) "
    "OR {table}.id IN (SELECT subject_id FROM claim WHERE id IN {later}))"
)


def falsify(honest: Path, target: Path, day: date) -> None:
    """Copy a closed database with lies in the place of what only later sources say."""
    shutil.copyfile(honest, target)
    with closing(sqlite3.connect(target)) as connection, connection:
        for statement in _lies():
            connection.execute(statement, {"day": day.toordinal()})
    engine = creating_engine(target)
    with engine.connect() as opened, opened.begin():
        refresh_all(opened)
    engine.dispose()


def _lies() -> Iterator[str]:
    """Yield statements: fields of what was known first, while the claims still tell of them."""
    yield from _lies_about_known_records()
    yield f"UPDATE alias SET text = '{LIE}' WHERE {_SPELT_LATER} AND NOT {_SPELT_THEN}"
    yield f"UPDATE citation SET spelling = '{LIE}', place = '{LIE}' WHERE source_id IN {_LATER}"
    nameless = ", ".join(f"'{kind}'" for kind in NAMELESS)
    yield (
        f"UPDATE record SET name = name || ' {LIE}', note = '{LIE}' "
        f"WHERE id IN {_LATER} AND kind NOT IN ({nameless})"
    )
    for kind, table in OWN.items():
        for field in own_fields(kind):
            if field.type in _TEXTS and field.name != "about":
                yield f"UPDATE {table.name} SET {field.name} = '{LIE}' WHERE id IN {_LATER}"
            elif field.type in _SHARES:
                yield f"UPDATE {table.name} SET {field.name} = 77 WHERE id IN {_LATER}"
            elif field.type is FieldType.DATE and kind != "source":
                yield f"UPDATE {table.name} SET {_lie_of(field.name)} WHERE id IN {_LATER}"
    yield f"UPDATE claim SET status = 'denied' WHERE id IN {_LATER} AND status IN {STATUSES[1:]}"
    yield f"DELETE FROM link WHERE record_id IN {_LATER} AND id % 2"
    yield f"{_ALIAS} SELECT id, 0, '{LIE}', 'name', '' FROM record WHERE id IN {_LATER}"


def _lies_about_known_records() -> Iterator[str]:
    touched = _TOUCHED_LATER.format(table="record", later=_LATER)
    yield f"UPDATE record SET note = '{LIE}' WHERE {touched} AND id NOT IN {_LATER}"
    yield (
        f"{_ALIAS} SELECT DISTINCT record_id, 9, '{LIE}', 'name', '' FROM citation "
        f"WHERE source_id IN {_LATER}"
    )
    yield (
        f"UPDATE claim SET chosen = NOT chosen, reason = '{LIE}' WHERE id NOT IN {_LATER} AND "
        "EXISTS (SELECT 1 FROM claim x WHERE x.subject_id = claim.subject_id "
        f"AND x.about = claim.about AND x.id IN {_LATER})"
    )
    for kind, table in OWN.items():
        for field in own_fields(kind):
            for lie, where in _lies_about(table.name, field):
                known = f"{table.name}.id NOT IN {_LATER}"
                yield f"UPDATE {table.name} SET {lie} WHERE {known} AND ({where})"
        for field in part_fields(kind):
            part = _PARTS[field.type]
            of_kind = f"record_id IN (SELECT id FROM {table.name} WHERE id NOT IN {_LATER})"
            later = _only_later(f"{part}.record_id", field.name)
            yield f"DELETE FROM {part} WHERE field = '{field.name}' AND {of_kind} AND {later}"


_PARTS = {FieldType.LINKS: "link", FieldType.CHOICES: "tag", FieldType.AMOUNTS: "amount"}


def _lies_about(table: str, field: Field) -> Iterator[tuple[str, str]]:
    """Yield lies for a field of known records, each with where nothing of then tells of it."""
    later = _only_later(f"{table}.id", field.name)
    cited_then = _CITED.format(id=f"{table}.id", field=field.name, later=f"NOT IN {_LATER}")

    def or_said(says: str, *abouts: str) -> str:
        said = _SAID_LATER.format(
            id=f"{table}.id", abouts=str((field.name, *abouts, "")), says=says
        )
        return f"{later} OR {said} AND NOT {cited_then}"

    match field.type:
        case FieldType.LONG_TEXT:
            yield f"{field.name} = '{LIE}'", _TOUCHED_LATER.format(table=table, later=_LATER)
        case FieldType.TEXT | FieldType.ADDRESS if not field.required:
            yield f"{field.name} = '{LIE}'", later
        case FieldType.DATE:
            yield _lie_of(field.name), or_said("date_words")
        case FieldType.NUMBER | FieldType.PERCENT:
            yield f"{field.name} = 77", or_said("value")
        case FieldType.LINK if not field.required:
            yield f"{field.name}_id = NULL", later
        case FieldType.CHOICE if field.name == "status":
            in_choices = f"CASE WHEN x.status IN {field.choices} THEN 1 END"
            yield "status = 'denied'", or_said(f"status IS NOT NULL AND {in_choices}", "date")


def _only_later(id_: str, field: str) -> str:
    """Return the condition that only later sources are cited for a field."""
    cited = (
        _CITED.format(id=id_, field=field, later=f"{word} {_LATER}") for word in ("IN", "NOT IN")
    )
    return " AND NOT ".join(cited)


def _lie_of(date_field: str) -> str:
    day = date(2177, 7, 7).toordinal()
    return (
        f"{date_field}_words = '{LIE} 2177-07-07', {date_field}_edtf = '2177-07-07', "
        f"{date_field}_earliest = {day}, {date_field}_latest = {day}, {date_field}_sense = 'once'"
    )
