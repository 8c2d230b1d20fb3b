"""A newer dataset brought into the records: read, planned and written in one transaction."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.engine import Connection

from explorer.domain.errors import Refusal
from explorer.domain.exchange import Reader
from explorer.domain.merging.differences import Dataset, Difference, Plan, Sort
from explorer.domain.merging.objects import Object, Objects, kind_of_object
from explorer.domain.merging.planning import plan_merge
from explorer.domain.records import Record
from explorer.storage import datasets
from explorer.storage.reading import chunks, read_records
from explorer.storage.schema import difference, record
from explorer.storage.writing import delete_records, write_records

Progress = Callable[[int, int], object]
"""Told how many records of how many are done."""


@dataclass(frozen=True, slots=True)
class Sides:
    """A plan, and the three sides that it was made from."""

    plan: Plan
    base: Objects
    mine: Objects


def plan_of(connection: Connection, theirs: Dataset, progress: Progress) -> Sides | None:
    """Return how the records are brought in line with a dataset; None if they are already.

    Raises Refusal for a dataset older than the one they were last brought in line with.
    """
    stands = datasets.version_of_basis(connection)
    if stands is not None and stands[0] == theirs.version:
        return None
    if stands is not None and stands[1] > theirs.edition:
        raise Refusal(
            f"The database holds a newer dataset (edition {stands[1]}) than this one (edition "
            f"{theirs.edition}), so nothing was merged. Install the newer version of the program."
        )
    basis = datasets.basis_of(connection)
    base = basis.objects if basis else {}
    mine = datasets.objects_of(_all_records(connection, progress))
    return Sides(plan_merge(base, mine, theirs), base, mine)


def _all_records(connection: Connection, progress: Progress) -> Iterable[Record]:
    ids = connection.scalars(select(record.c.id).order_by(record.c.id)).all()
    for done, some in enumerate(chunks(ids)):
        progress(done * len(some), len(ids))
        yield from read_records(connection, some)


def carry_out(connection: Connection, plan: Plan, theirs: Dataset, progress: Progress) -> list[int]:
    """Write what a plan says; return the ids of the records written (to be run in a step)."""
    _rekey(connection, plan.rekeyed)
    _forget_settled(connection, plan.settled)
    ids = ids_of(connection, (*plan.changed, *plan.removed))
    progress(0, 0)  # the last moment to stop: the writing is one piece
    made = _write(connection, plan, ids, theirs.version)
    delete_records(connection, [ids[key] for key in plan.removed])
    _keep_differences(connection, plan.differences)
    datasets.keep_basis(connection, theirs)
    return made


def _rekey(connection: Connection, keys: Mapping[str, str]) -> None:
    for table in (record, difference):
        statement = (
            update(table).where(table.c.key == bindparam("old")).values(key=bindparam("new"))
        )
        if keys:
            connection.execute(statement, [{"old": o, "new": n} for o, n in keys.items()])


def _forget_settled(connection: Connection, settled: Iterable[tuple[str, str]]) -> None:
    rows = [{"its_key": key, "its_field": name} for key, name in sorted(settled)]
    if rows:
        connection.execute(_SETTLED, rows)


_SETTLED = delete(difference).where(
    difference.c.key == bindparam("its_key"),
    difference.c.field == bindparam("its_field"),
    difference.c.sort != Sort.TWIN.value,
)


def ids_of(connection: Connection, keys: Sequence[str]) -> dict[str, int]:
    """Return the ids of the records that are here, by key."""
    query = select(record.c.key, record.c.id)
    found: dict[str, int] = {}
    for some in chunks(keys):
        found |= dict(connection.execute(query.where(record.c.key.in_(some))).all())
    return found


def _write(connection: Connection, plan: Plan, ids: Mapping[str, int], version: str) -> list[int]:
    written = [
        replace(record_from(one), id=ids.get(key))
        for key, one in {**plan.added, **plan.changed}.items()
    ]
    made = write_records(connection, written, today=datasets.BUILT_ON, dataset_version=version)
    said = update(record).where(record.c.id == bindparam("its_id")).values(dataset_version=version)
    if plan.changed:
        connection.execute(said, [{"its_id": ids[key]} for key in plan.changed])
    return made


def record_from(found: Object) -> Record:
    """Return the record that an object tells of; raises InvalidRecord."""
    return Reader().read(kind_of_object(found), found)


def _keep_differences(connection: Connection, found: Sequence[Difference]) -> None:
    ids = ids_of(connection, [one.key for one in found])
    rows = [{**row_of(one), "record_id": ids.get(one.key, 0)} for one in found]
    if rows:
        connection.execute(insert(difference), rows)


def row_of(one: Difference) -> dict[str, Any]:
    """Return the columns of a difference but the record's id."""
    return {
        "sort": one.sort.value,
        "key": one.key,
        "field": one.field,
        "base": json.dumps(one.base, ensure_ascii=False),
        "theirs": json.dumps(one.theirs, ensure_ascii=False),
        "other": one.other,
    }


def difference_from(row: Any) -> Difference:
    """Return the difference that a row keeps."""
    base, theirs = json.loads(row.base), json.loads(row.theirs)
    return Difference(Sort(row.sort), row.key, row.field, base, theirs, row.other)
