"""Sources that are there already: found by key, by address, or by title, publisher and day."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from sqlalchemy import select
from sqlalchemy.engine import Connection

from explorer.domain.dates import Window
from explorer.domain.records import Source
from explorer.storage import schema
from explorer.storage.library import Library

_COMMENT = "reader comment"


class Twin(NamedTuple):
    """A source that may be the same text; ``id`` is None for one of the file being read."""

    key: str
    id: int | None
    is_keyed: bool = True


class Twins:
    """What the sources of a database, and those of a file so far, can be recognised by."""

    def __init__(self, library: Library) -> None:
        self._by_key: dict[str, Twin] = {}
        self._by_mark: dict[tuple[object, ...], Twin] = {}
        for row in library.read(_rows):
            days = (row["published_earliest"], row["published_latest"])
            self._learn(Twin(row["key"], row["id"]), _marks(row, days))

    def of(self, source: Source) -> Twin | None:
        """Return the source that is the same text; two of one file with own keys never are."""
        if source.key in self._by_key:
            return self._by_key[source.key]
        found = (self._by_mark.get(mark) for mark in _marks_of(source))
        return next(
            (t for t in found if t and not (t.id is None and t.is_keyed and source.key)), None
        )

    def add(self, source: Source, *, is_keyed: bool) -> None:
        """Note a source of the file, which has its key from there or was given one."""
        self._learn(Twin(source.key, None, is_keyed), _marks_of(source))

    def _learn(self, twin: Twin, marks: list[tuple[object, ...]]) -> None:
        self._by_key[twin.key] = twin
        for mark in marks:
            self._by_mark.setdefault(mark, twin)


def _rows(connection: Connection) -> list[Mapping[Any, Any]]:
    record, source = schema.record, schema.OWN["source"]
    query = select(record.c.key, record.c.name, source).join(source, source.c.id == record.c.id)
    return list(connection.execute(query.order_by(record.c.id)).mappings())


def _marks_of(source: Source) -> list[tuple[object, ...]]:
    row = {name: getattr(source, name) for name in ("name", "publisher", "address", "kind")}
    return _marks(row, _days(source.published))


def _days(window: Window | None) -> tuple[int | None, int | None]:
    earliest, latest = (window.earliest, window.latest) if window else (None, None)
    return _ordinal(earliest), _ordinal(latest)


def _ordinal(day: date | None) -> int | None:
    return None if day is None else day.toordinal()


def _marks(row: Mapping[Any, Any], days: tuple[int | None, int | None]) -> list[tuple[object, ...]]:
    """Return what a source is recognised by; many comments stand at one address."""
    title, comment = _folded(row["name"]), row["kind"] == _COMMENT
    marks: list[tuple[object, ...]] = [(title, _folded(row["publisher"]), *days, comment)]
    address = _plain_address(row["address"])
    if address:
        marks.insert(0, (address, title) if comment else (address,))
    return marks


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _plain_address(address: str) -> str:
    """Return an address without what does not tell two pages apart."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return address.strip()
    host = parts.netloc.casefold().removeprefix("www.")
    query = f"?{parts.query}" if parts.query else ""
    return f"{host}{parts.path.rstrip('/')}{query}"
