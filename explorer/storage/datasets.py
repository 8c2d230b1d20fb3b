"""What the datasets said that a database was brought in line with."""

import json
import zlib
from collections.abc import Iterable

from sqlalchemy import insert, select, update
from sqlalchemy.engine import Connection

from explorer.domain.exchange import to_object
from explorer.domain.merging.differences import Dataset
from explorer.domain.merging.objects import Objects
from explorer.domain.records import Record
from explorer.storage import history
from explorer.storage.reading import chunks, read_records
from explorer.storage.schema import about_database, basis, dataset, record

BUILT_ON = 738_000
"""The day of recording of curated records (an arbitrary fixed day: equal bytes at each build)."""
_BASIS = select(dataset.c.version, dataset.c.edition, dataset.c.content).join(
    basis, basis.c.dataset_id == dataset.c.id
)
_FORMER = "0"
"""The version of what is found from the history, where the file does not tell it."""


def objects_of(records: Iterable[Record]) -> Objects:
    """Return what records say, by key, with nothing of the database they are in."""
    return {found.key: to_object(found, names=False) for found in records}


def basis_of(connection: Connection) -> Dataset | None:
    """Return the dataset that the records were last brought in line with; None if with none."""
    found = connection.execute(_BASIS).first()
    if found is None:
        return None
    return Dataset(found.version, found.edition, json.loads(zlib.decompress(found.content)))


def version_of_basis(connection: Connection) -> tuple[str, int] | None:
    """Return version and edition of that dataset, without reading what it says."""
    found = connection.execute(_BASIS.with_only_columns(dataset.c.version, dataset.c.edition))
    row = found.first()
    return None if row is None else (row.version, row.edition)


def keep_basis(connection: Connection, said: Dataset) -> None:
    """Note that the records are in line with a dataset now."""
    content = zlib.compress(json.dumps(said.objects, ensure_ascii=False).encode())
    values = {"version": said.version, "edition": said.edition, "content": content}
    number = connection.scalar(insert(dataset).values(values).returning(dataset.c.id))
    kept = connection.execute(update(basis).values(dataset_id=number))
    if not kept.rowcount:
        connection.execute(insert(basis).values(record_id=0, dataset_id=number))


def find_basis(connection: Connection) -> None:
    """Find from the history what the dataset said, for a file that was seeded without keeping it.

    Nothing was ever merged into such a file: it is what its records were before the first step.
    """
    if connection.scalar(select(basis.c.id)) is not None:
        return
    curated = record.c.dataset_version.is_not(None)
    with connection.begin_nested() as trial:
        history.take_all_back(connection)
        ids = connection.scalars(select(record.c.id).where(curated).order_by(record.c.id)).all()
        records = [one for some in chunks(ids) for one in read_records(connection, some)]
        trial.rollback()
    if records:
        told = select(about_database.c.value).where(about_database.c.name == "dataset")
        version = connection.scalar(told) or _FORMER
        keep_basis(connection, Dataset(version, 0, objects_of(records)))
