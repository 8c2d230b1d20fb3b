"""Differences that a merge left, decided by the user."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import delete, select
from sqlalchemy.engine import Connection

from explorer.domain.errors import InvalidRecord, NotFound
from explorer.domain.merging.differences import Difference, Sort
from explorer.domain.merging.objects import (
    Object,
    Objects,
    is_set,
    joined,
    kind_of_object,
    linked_keys,
    living,
    names_of_fields,
    needed_keys,
    value_in,
    with_values,
)
from explorer.domain.rules import faults_of
from explorer.storage import datasets
from explorer.storage.merging import difference_from, ids_of, record_from
from explorer.storage.reading import read_records
from explorer.storage.schema import difference
from explorer.storage.writing import delete_records, write_records


def settle(connection: Connection, ids: Sequence[int], *, theirs: bool) -> list[int]:
    """Decide some differences; return the ids of the records written (to be run in a step).

    Raises InvalidRecord where what the dataset says makes no sound record here, NotFound where
    the record is gone.
    """
    chosen = difference.c.id.in_(ids)
    found = [difference_from(row) for row in connection.execute(select(difference).where(chosen))]
    made = _take(connection, found) if theirs else []
    connection.execute(delete(difference).where(chosen))
    return made


def _take(connection: Connection, found: Iterable[Difference]) -> list[int]:
    basis = datasets.basis_of(connection)
    said = dict(basis.objects) if basis else {}
    fields: dict[str, list[Difference]] = {}
    missing: dict[str, None] = {}
    for one in found:
        match one.sort:
            case Sort.FIELD:
                fields.setdefault(one.key, []).append(one)
            case Sort.DELETED_HERE | Sort.LEFT_OUT:
                said.setdefault(one.key, one.theirs)
                missing[one.key] = None
            case Sort.DELETED_THERE:
                delete_records(connection, ids_of(connection, [one.key]).values())
    changed = _changed(connection, fields)
    for record in changed.values():
        missing |= dict.fromkeys(linked_keys(record))
    return _write(connection, _brought_in(connection, missing, said), changed)


def _changed(connection: Connection, fields: Mapping[str, Sequence[Difference]]) -> Objects:
    """Return the records with what the dataset says in the fields; lists keep both sides'."""
    changed = {}
    for key, differences in fields.items():
        records = read_records(connection, list(ids_of(connection, [key]).values()))
        if not records:
            raise NotFound("The record that this is about is no longer in the database.")
        mine = datasets.objects_of(records)[key]
        changed[key] = with_values(mine, {one.field: _value(mine, one) for one in differences})
    return changed


def _value(mine: Object, one: Difference) -> object:
    """Return the dataset's value; None where it says nothing."""
    if is_set(kind_of_object(mine), one.field):
        return joined(None, value_in(mine, one.field), one.theirs)
    return one.theirs


def _brought_in(connection: Connection, keys: Iterable[str], said: Objects) -> Objects:
    """Return the records to be made again: those not here, and what they cannot be without."""
    there = set(ids_of(connection, [*said, *keys]))
    made: dict[str, Object] = {}
    pending = list(keys)
    while pending:
        key = pending.pop()
        if key in said and key not in there and key not in made:
            made[key] = said[key]
            pending += needed_keys(said[key])

    def is_there(key: str) -> bool:
        return key in there or key in made

    return {
        key: with_values(one, {n: living(value_in(one, n), is_there) for n in names_of_fields(one)})
        for key, one in made.items()
    }


def _write(connection: Connection, made: Objects, changed: Objects) -> list[int]:
    ids = ids_of(connection, list(changed))
    records = [
        replace(record_from(one), id=ids.get(key)) for key, one in {**made, **changed}.items()
    ]
    faults = [fault for record in records for fault in faults_of(record)]
    if faults:
        raise InvalidRecord(faults)
    basis = datasets.version_of_basis(connection)
    version = basis[0] if basis else None
    return write_records(connection, records, today=datasets.BUILT_ON, dataset_version=version)
