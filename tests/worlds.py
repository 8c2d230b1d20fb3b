"""Small factories of records and questions for the tests' worlds."""

from datetime import date
from itertools import count
from typing import Any

from explorer.domain.clocks import Clocks
from explorer.domain.dates import read_date
from explorer.domain.edits import Save
from explorer.domain.parts import Citation, Link
from explorer.domain.records import Claim, Company, Development, Record, Source, Vehicle, kind_of
from explorer.storage.library import Library

TODAY = date(2026, 11, 22)
NOW = Clocks(TODAY)
_numbers = count(1)


def _key(kind: str) -> str:
    return f"{kind}/made-{next(_numbers)}"


def a_company(name: str = "Renault", **fields: Any) -> Company:
    values: dict[str, Any] = {"key": _key("company"), "type": "automaker", **fields}
    return Company(name=name, **values)


def a_vehicle(name: str = "Micra", **fields: Any) -> Vehicle:
    values: dict[str, Any] = {"key": _key("vehicle"), **fields}
    return Vehicle(name=name, **values)


def a_source(title: str = "A release", published: str = "5 November 2013", **fields: Any) -> Source:
    values: dict[str, Any] = {"key": _key("source"), "published": read_date(published), **fields}
    return Source(name=title, **values)


def a_development(title: str = "Plan", date: str = "", **fields: Any) -> Development:
    values: dict[str, Any] = {"key": _key("development"), "kind": "plan", **fields}
    return Development(name=title, date=read_date(date) if date else None, **values)


def a_claim(subject: Link, date: str = "", stated: str = "", **fields: Any) -> Claim:
    values: dict[str, Any] = {"key": _key("claim"), "about": "date", "name": "A claim", **fields}
    says, said = (read_date(words) if words else None for words in (date, stated))
    return Claim(subject=subject, date=says, stated=said, **values)


def link_to(record: Record) -> Link:
    """Return a link by key to a record that may not be saved yet."""
    return Link(record.key, kind_of(record), record.name, record.id)


def cited(source: Record, place: str = "par. 1") -> tuple[Citation, ...]:
    return (Citation(link_to(source), place),)


def save(library: Library, *records: Record, label: str = "Add records") -> tuple[int, ...]:
    """Save records as one step; return their ids."""
    return library.do(Save(label, records)).made
