"""What merges left to the user and is still to be decided."""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Connection

from explorer.domain.merging.differences import Difference, Sort
from explorer.domain.merging.objects import Object, Objects, value_in
from explorer.domain.merging.questions import ToDecide, Undecided
from explorer.domain.merging.wording import label_in, tell
from explorer.storage import datasets
from explorer.storage.merging import difference_from, ids_of
from explorer.storage.reading import chunks, links_to, read_records
from explorer.storage.schema import difference


def undecided(connection: Connection, _question: Undecided) -> tuple[ToDecide, ...]:
    """Return the differences that still stand, in the order in which they were found."""
    rows = connection.execute(select(difference).order_by(difference.c.id)).all()
    if not rows:
        return ()
    basis = datasets.basis_of(connection)
    there = basis.objects if basis else {}
    here = _records(connection, [key for row in rows for key in (row.key, row.other) if key])
    name_of = _names(connection, there)
    found = []
    for row in rows:
        one = difference_from(row)
        if _stands(one, here):
            _, mine = here.get(one.other or one.key, (0, None))
            told = tell(one, mine, there.get(one.key), name_of)
            found.append(ToDecide(row.id, here.get(one.key, (0, None))[0], told))
    return tuple(found)


def _records(connection: Connection, keys: Sequence[str]) -> dict[str, tuple[int, Object]]:
    ids = ids_of(connection, list(dict.fromkeys(keys)))
    records = [r for some in chunks(list(ids.values())) for r in read_records(connection, some)]
    return {key: (ids[key], one) for key, one in datasets.objects_of(records).items()}


def _stands(one: Difference, here: dict[str, tuple[int, Object]]) -> bool:
    """Return whether it makes a difference still: the user may have decided it by an edit."""
    match one.sort:
        case Sort.DELETED_HERE | Sort.LEFT_OUT:
            return one.key not in here
        case Sort.DELETED_THERE:
            return one.key in here
        case Sort.TWIN:
            return one.key in here and one.other in here
    return one.key in here and value_in(here[one.key][1], one.field) != one.theirs


def _names(connection: Connection, there: Objects) -> Callable[[str], str]:
    known: dict[str, str] = {}

    def name_of(key: str) -> str:
        if key not in known:
            ids: Any = ids_of(connection, [key])
            links = links_to(connection, ids.values())
            said = label_in(there[key], name_of) if key in there else key
            known[key] = next((link.name for link in links.values()), said)
        return known[key]

    return name_of
