"""Everything in the database as JSON or CSV, complete or as the two clocks show it."""

import json
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from sqlalchemy.engine import Connection

from explorer.domain.exchange import to_object
from explorer.domain.records import PLURALS, Record
from explorer.services.as_of import shown_ids, without_hidden
from explorer.services.csv_form import CsvWriter
from explorer.services.publishing import target_of
from explorer.storage.failures import as_refusal
from explorer.storage.library import Library
from explorer.storage.publish import published
from explorer.storage.reading import chunks, read_records

Objects = Iterator[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Extent:
    """Which records are exported: all, or what was known by a day and held on a day."""

    known_on: date | None = None
    true_on: date | None = None


EVERYTHING = Extent()


def write_json(library: Library, stream: TextIO, extent: Extent = EVERYTHING) -> None:
    """Write one object with a list for each kind, a record a line; raises OSError."""
    library.read(lambda connection: _write_json(connection, stream, extent), extent.known_on)


def export_json(library: Library, path: Path, extent: Extent = EVERYTHING) -> None:
    """Put the JSON in a file, whole or not at all; raises Refusal."""
    try:
        target = target_of(path)
        with published(target) as part, part.open("w", encoding="utf-8", newline="\n") as stream:
            write_json(library, stream, extent)
    except OSError as error:
        raise as_refusal(error, path) from error


def export_csv(library: Library, folder: Path, extent: Extent = EVERYTHING) -> tuple[Path, ...]:
    """Put a CSV file for each kind into a folder, all or none; raises Refusal."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        paths = {kind: folder / f"{plural}.csv" for kind, plural in PLURALS.items()}
        with ExitStack() as parts:
            opened = {
                kind: parts.enter_context(published(target_of(path)))
                for kind, path in paths.items()
            }
            library.read(lambda c: _write_csv(c, opened, extent), extent.known_on)
    except OSError as error:
        raise as_refusal(error, folder) from error
    return tuple(paths.values())


def _write_json(connection: Connection, stream: TextIO, extent: Extent) -> None:
    lists = _objects_by_kind(connection, extent)
    before = "{\n"
    for kind, objects in lists:
        stream.write(f'{before}"{PLURALS[kind]}": [')
        between = "\n "
        for found in objects:
            stream.write(between + json.dumps(found, ensure_ascii=False, allow_nan=False))
            between = ",\n "
        stream.write("]" if between == "\n " else "\n]")
        before = ",\n"
    stream.write("\n}\n")


def _write_csv(connection: Connection, paths: Mapping[str, Path], extent: Extent) -> None:
    for kind, objects in _objects_by_kind(connection, extent):
        # With a mark at the beginning, spreadsheet programs read UTF-8 as such.
        with paths[kind].open("w", encoding="utf-8-sig", newline="") as stream:
            writer = CsvWriter(kind, stream)
            for found in objects:
                writer.write(found)


def records_shown(connection: Connection, kind: str, extent: Extent) -> Iterator[Record]:
    """Yield the records of a kind as an export shows them, in the order of their keys.

    The connection is to what was known by the extent's day.
    """
    ids = shown_ids(connection, extent.true_on)
    shown = None if extent.true_on is None else _all_of(ids)
    yield from _records(connection, ids[kind], shown)


def _objects_by_kind(connection: Connection, extent: Extent) -> Iterator[tuple[str, Objects]]:
    ids = shown_ids(connection, extent.true_on)
    shown = None if extent.true_on is None else _all_of(ids)
    for kind in PLURALS:
        yield kind, map(to_object, _records(connection, ids[kind], shown))


def _all_of(ids: Mapping[str, list[int]]) -> frozenset[int]:
    return frozenset(id_ for some in ids.values() for id_ in some)


def _records(
    connection: Connection, ids: list[int], shown: frozenset[int] | None
) -> Iterator[Record]:
    """Yield the records, without their links to any that are not shown (None: all are)."""
    for some in chunks(ids):
        for record in read_records(connection, some):
            yield record if shown is None else without_hidden(record, shown)
