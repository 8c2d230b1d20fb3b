"""The tables, derived from the fields that the records declare."""

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

from explorer.domain.fields import Field, FieldType
from explorer.domain.records import KINDS, fields_of

SCHEMA_VERSION = "0003"
"""The newest Alembic revision that this program knows."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

DATE_PARTS = ("words", "edtf", "earliest", "latest", "sense")
"""The columns of a date, each behind the field's name; days are ``date.toordinal()``."""


def _key(rule: str | None) -> ForeignKey:
    # Deferred, so that undo may put a record and what depends on it back in any order. (The
    # pragma defer_foreign_keys would do, but makes SQLite compile every statement anew.)
    return ForeignKey("record.id", ondelete=rule, deferrable=True, initially="DEFERRED")


def _own_id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _of_record(column: str = "record_id") -> Column[int]:
    return Column(column, _key("CASCADE"), nullable=False)


def _part(name: str, *columns: Column[Any] | Index) -> Table:
    """Return a table of parts of records, in an order within their record."""
    return Table(
        name,
        metadata,
        _own_id(),
        _of_record(),
        Column("position", Integer, nullable=False, default=0),
        *columns,
        Index(None, "record_id"),
        sqlite_autoincrement=True,
    )


record = Table(
    "record",
    metadata,
    _own_id(),
    Column("kind", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("dataset_version", Text),
    Column("name", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("recorded", Integer, nullable=False),
    UniqueConstraint("key"),
    Index(None, "kind", "name"),
    sqlite_autoincrement=True,
)
"""What every record has; each kind's own table shares its id."""

alias = _part(
    "alias",
    Column("text", Text, nullable=False),
    Column("sort", Text, nullable=False),
    Column("language", Text, nullable=False),
)
identifier = _part(
    "identifier",
    Column("scheme", Text, nullable=False),
    Column("value", Text, nullable=False),
)
citation = _part(
    "citation",
    _of_record("source_id"),
    Column("place", Text, nullable=False),
    Column("supports", Text, nullable=False),
    Column("quotation", Text, nullable=False),
    Column("spelling", Text, nullable=False),
    Index(None, "source_id"),
)
link = _part(
    "link",
    Column("field", Text, nullable=False),
    _of_record("target_id"),
    Column("role", Text, nullable=False),
    Index(None, "target_id"),
)
tag = _part(
    "tag",
    Column("field", Text, nullable=False),
    Column("value", Text, nullable=False),
)
amount = _part(
    "amount",
    Column("field", Text, nullable=False),
    Column("value", Float, nullable=False),
    Column("unit", Text, nullable=False),
    Column("bound", Text, nullable=False),
    Column("what", Text, nullable=False),
)
PARTS = (alias, identifier, citation, link, tag, amount)

_SCALARS = {
    FieldType.NUMBER: Float,
    FieldType.PERCENT: Float,
    FieldType.MONTH: Integer,
    FieldType.FLAG: Boolean,
}
_IN_PARTS = (FieldType.LINKS, FieldType.CHOICES, FieldType.AMOUNTS)


def table_name(kind: str) -> str:
    """Return the name of a kind's own table."""
    return kind.replace(" ", "_")


def own_fields(kind: str) -> tuple[Field, ...]:
    """Return the fields that are columns of the kind's own table."""
    return tuple(
        f for f in fields_of(kind) if f.name not in ("name", "note") and f.type not in _IN_PARTS
    )


def part_fields(kind: str) -> tuple[Field, ...]:
    """Return the fields whose values are rows of a table of parts."""
    return tuple(f for f in fields_of(kind) if f.type in _IN_PARTS)


def _columns(field: Field) -> list[Column[Any]]:
    if field.type is FieldType.DATE:
        types = (Text, Text, Integer, Integer, Text)
        return [
            Column(f"{field.name}_{part}", type_)
            for part, type_ in zip(DATE_PARTS, types, strict=True)
        ]
    if field.type is FieldType.LINK:
        rule = None if field.required else "SET NULL"
        key = _key(rule)
        return [Column(f"{field.name}_id", key, nullable=not field.required, index=True)]
    if field.type in _SCALARS:
        return [Column(field.name, _SCALARS[field.type])]
    return [Column(field.name, Text, nullable=False, default="")]


def _own_table(kind: str) -> Table:
    id_: Column[int] = Column("id", _key("CASCADE"), primary_key=True)
    columns = [column for field in own_fields(kind) for column in _columns(field)]
    return Table(table_name(kind), metadata, id_, *columns)


OWN = {kind: _own_table(kind) for kind in KINDS}
"""Each kind's own table."""

dataset = Table(
    "dataset",
    metadata,
    _own_id(),
    Column("version", Text, nullable=False),
    Column("edition", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
)
"""What each dataset said that the records were brought in line with: what a newer one is compared
with. Kept beside the records, since where the user's own value stayed nothing else tells it."""

basis = Table(
    "basis",
    metadata,
    _own_id(),
    Column("record_id", Integer, nullable=False),
    Column("dataset_id", ForeignKey("dataset.id"), nullable=False),
)
"""Which dataset that is at present, in one row (of no record: 0); undone with a merge."""

difference = Table(
    "difference",
    metadata,
    _own_id(),
    Column("record_id", Integer, nullable=False),
    Column("sort", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("base", Text, nullable=False),
    Column("theirs", Text, nullable=False),
    Column("other", Text, nullable=False),
    Index(None, "record_id"),
    sqlite_autoincrement=True,
)
"""What a merge left to the user (``merging.differences``), values as JSON; ``record_id`` is 0
where the record is not here."""

RECORDED = (record, *OWN.values(), *PARTS, basis, difference)
"""The tables whose every change is kept in the history."""

standing = Table(
    "standing",
    metadata,
    Column("id", _key("CASCADE"), primary_key=True),
    Column("known_from", Integer, nullable=False, index=True),
    Column("sources", Integer, nullable=False),
)
"""What follows from a record's citations: the day from which it is known, how many sources."""

step = Table(
    "step",
    metadata,
    _own_id(),
    Column("label", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("state", Text, nullable=False),
)
"""The history's steps. ``state`` is "recording" while a step goes on, then "done", "undone" or
"dropped" (undone, not redoable)."""

image = Table(
    "image",
    metadata,
    _own_id(),
    Column("step_id", ForeignKey("step.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("table_name", Text, nullable=False),
    Column("row_id", Integer, nullable=False),
    Column("record_id", Integer, nullable=False, index=True),
    Column("old", Text),
    Column("new", Text),
)
"""A row before and after a step, as JSON objects of its columns; null where it was not."""

about_database = Table(
    "about_database",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
"""Facts about the file itself: the dataset version it was built from."""
