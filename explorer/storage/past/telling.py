"""Records of a copy of the database, told as the sources of a day told them."""

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy.engine import Connection

from explorer.domain.claims import Statement
from explorer.domain.fields import FieldType
from explorer.domain.records import Claim, Record
from explorer.domain.told import Telling
from explorer.storage.driver import rows, run
from explorer.storage.queries.claims import by_about, claims_about
from explorer.storage.reading import chunks, read_records
from explorer.storage.schema import OWN, own_fields
from explorer.storage.writing import write_records

_RIVALS = (
    "SELECT c.id FROM claim c JOIN claim l ON l.subject_id = c.subject_id AND l.about = c.about "
    "WHERE l.id IN later"
)


def tell_then(connection: Connection, day: int) -> frozenset[int]:
    """Rewrite what was told otherwise on the day, by the records listed in ``later``.

    Returns the ids of the records of which a name changed, and adds all to ``around``.
    """
    for query in (_RIVALS, *_dated(day)):
        run(connection, f"INSERT OR IGNORE INTO around {query}")
    run(connection, "DELETE FROM around WHERE id IN later")
    ids = [id_ for (id_,) in rows(connection, "SELECT id FROM around")]
    later = frozenset(id_ for (id_,) in rows(connection, "SELECT id FROM later"))
    renamed: set[int] = set()
    for some in chunks(ids):
        records = read_records(connection, some)
        then = _records_then(connection, records, day, later)
        changed = [(was, told) for was, told in zip(records, then, strict=True) if was != told]
        write_records(connection, [told for _, told in changed], today=day)
        renamed |= {told.id or 0 for was, told in changed if _names(was) != _names(told)}
    return frozenset(renamed)


def _dated(day: int) -> Iterator[str]:
    """Yield queries for the records of which a day lies after the day."""
    for kind, table in OWN.items():
        names = [f.name for f in own_fields(kind) if f.type is FieldType.DATE]
        if names and kind not in ("claim", "source"):
            ahead = " OR ".join(f"{name}_earliest > {int(day)}" for name in names)
            yield f"SELECT id FROM {table.name} WHERE {ahead}"


def _records_then(
    connection: Connection, records: Sequence[Record], day: int, later: frozenset[int]
) -> Iterator[Record]:
    ids = {record.id for record in records}
    ids |= {record.subject.id for record in records if isinstance(record, Claim) and record.subject}
    said = claims_about(connection, [id_ for id_ in ids if id_ is not None])
    for record in records:
        claims = said.get(record.id or 0, ())
        yield Telling(record, claims, _rivals(record, said), later, day).record_then()


def _rivals(record: Record, said: Mapping[int, Sequence[Statement]]) -> Sequence[Statement]:
    if not isinstance(record, Claim) or record.subject is None:
        return ()
    return by_about(said.get(record.subject.id or 0, ())).get(record.about, ())


def _names(record: Record) -> tuple[str, ...]:
    return (record.name, *(alias.text for alias in record.aliases))
