"""One record as an object: itself, what is claimed of it, what points to it."""

from contextlib import suppress
from functools import partial
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Connection

from explorer.domain.clocks import Clocks
from explorer.domain.errors import Ambiguous, NotFound
from explorer.domain.exchange import to_object
from explorer.domain.questions import RecordNamed, SheetOf
from explorer.domain.records import Record
from explorer.services.as_of import shown_ids, without_hidden
from explorer.services.naming import Names
from explorer.storage.library import Library
from explorer.storage.reading import read_records
from explorer.storage.schema import OWN


def record_meant(library: Library, text: str, clocks: Clocks) -> Record:
    """Return the record of a key or of a name that only one has, by what was known.

    One that was not known yet is found by its very key or name alone. Raises NotFound with the
    nearest names, Ambiguous where several share the name.
    """
    try:
        link = Names(library, clocks).find(text, ())
    except NotFound:
        if clocks.known_on is None:
            raise
        with suppress(NotFound, Ambiguous):
            return library.answer(RecordNamed(text.strip()))
        raise
    return library.answer(RecordNamed(link.key, clocks=clocks))


def as_object(library: Library, record: Record, clocks: Clocks) -> dict[str, Any]:
    """Return the record's object of an export with ``claims`` about it and ``backlinks``.

    Raises NotFound where it was not known on the known day.
    """
    sheet = library.answer(SheetOf(record.id or 0, clocks))
    work = partial(_object_and_claims, id_=record.id or 0, clocks=clocks)
    found = library.read(work, clocks.known_on)
    pointing = [
        {"section": section.title, "key": line.record.key, "name": line.record.name}
        for section in sheet.sections
        for line in section.lines
        if line.record is not None
    ]
    return found | {"backlinks": pointing}


def _object_and_claims(connection: Connection, id_: int, clocks: Clocks) -> dict[str, Any]:
    claim = OWN["claim"]
    about = select(claim.c.id).where(claim.c.subject_id == id_).order_by(claim.c.id)
    claims = list(connection.execute(about).scalars())
    own, *others = _as_then(connection, [id_, *claims], clocks)
    return to_object(own) | {"claims": [to_object(other) for other in others]}


def _as_then(connection: Connection, ids: list[int], clocks: Clocks) -> list[Record]:
    if clocks.true_on is None:
        return read_records(connection, ids)
    by_kind = shown_ids(connection, clocks.true_on)
    shown = frozenset(id_ for some in by_kind.values() for id_ in some).union(ids[:1])
    records = read_records(connection, [id_ for id_ in ids if id_ in shown])
    return [without_hidden(record, shown) for record in records]
