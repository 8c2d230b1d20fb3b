"""The soundness of a database, in sentences; the file is looked at and never written."""

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DatabaseError

from explorer.domain.exchange import kind_in_key
from explorer.domain.records import PLURALS, Record, kind_of
from explorer.domain.rules import faults_of
from explorer.services.copies import copy_of
from explorer.storage import schema, seal, upkeep
from explorer.storage.history import RECORDING
from explorer.storage.library import Library
from explorer.storage.opening import problems_of_file, version_of
from explorer.storage.reading import chunks, read_records

_MOST = 20
"""Records a sentence is written for, of those with the same kind of fault."""
_STANDING = "SELECT id, known_from, sources FROM standing"
_SEARCH = "SELECT rowid, names, body FROM search"
_DERIVED = ((_STANDING, "known-from days"), (_SEARCH, "search index"))


@dataclass(frozen=True, slots=True)
class Check:
    """What a check found: how many records of each kind, and what is wrong, in sentences."""

    records: Mapping[str, int]
    problems: tuple[str, ...]


def check(path: Path) -> Check:
    """Check everything about a database that nobody has open for writing.

    Raises Refusal where it cannot be read at all: it is newer, foreign, in use or not there.
    """
    version_of(path)
    problems = list(_problems_of_seal(path))
    found = problems_of_file(path)
    if found:
        return Check({}, (*problems, *found))
    with (
        tempfile.TemporaryDirectory(prefix="alliance-explorer-") as folder,
        closing(Library.open(copy_of(path, Path(folder)))) as library,
    ):
        return library.read(partial(_check_records, problems=problems))


def _problems_of_seal(path: Path) -> Iterator[str]:
    if seal.is_intact(path) is False:
        yield f"“{path}” is not as it was when it was last closed: something else has changed it."


def _check_records(connection: Connection, problems: Iterable[str]) -> Check:
    query = select(schema.record.c.id).order_by(schema.record.c.key)
    ids = list(connection.execute(query).scalars())
    counted: dict[str, int] = dict.fromkeys(PLURALS, 0)
    faulty: list[str] = []
    for some in chunks(ids):
        for record in read_records(connection, some):
            counted[kind_of(record)] += 1
            faulty += [f"{record.key}: {sentence}" for sentence in _sentences(record)]
    more = [f"{len(faulty) - _MOST} more faults were found."] if len(faulty) > _MOST else []
    derived = [*_unfinished(connection), *_problems_of_derived(connection)]
    return Check(counted, (*problems, *faulty[:_MOST], *more, *derived))


def _sentences(record: Record) -> Iterator[str]:
    yield from (fault.sentence for fault in faults_of(record))
    if kind_in_key(record.key) != kind_of(record):
        yield f"the key is not that of a {kind_of(record)}."


def _unfinished(connection: Connection) -> Iterator[str]:
    going_on = select(schema.step.c.id).where(schema.step.c.state == RECORDING)
    if connection.scalar(going_on) is not None:
        yield "The history was left in the middle of a step."


def _problems_of_derived(connection: Connection) -> Iterator[str]:
    """Yield what is kept beside the records and does not follow from them."""
    before = {query: _rows(connection, query) for query, _ in _DERIVED}
    try:
        statement = "INSERT INTO search (search) VALUES ('integrity-check')"
        connection.exec_driver_sql(statement)
    except DatabaseError as error:
        yield f"The search index is damaged: {error.orig}."
    upkeep.refresh_all(connection)
    for query, what in _DERIVED:
        after = _rows(connection, query)
        wrong = {
            id_ for id_ in before[query].keys() | after if before[query].get(id_) != after.get(id_)
        }
        if wrong:
            yield f"The {what} of {len(wrong)} records do not agree with the records."


def _rows(connection: Connection, query: str) -> dict[int, Any]:
    rows = connection.exec_driver_sql(query)
    return {row[0]: hash(tuple(row)) for row in rows}
