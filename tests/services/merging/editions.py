"""Datasets of a few records, a database seeded from one, and a later one to merge."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from explorer.domain.exchange import to_object
from explorer.domain.merging.questions import ToDecide, Undecided
from explorer.domain.records import PLURALS, Record, kind_of
from explorer.services.merging import Merge, merge, shipped_dataset
from explorer.storage.library import Library
from explorer.storage.reading import read_records
from explorer.storage.schema import record as record_table
from explorer.storage.seeding import ABOUT_NAME, build_bundled

Contents = dict[str, dict[str, Any]]


def a_dataset(
    folder: Path,
    records: Iterable[Record],
    *,
    edition: int = 1,
    renamed: dict[str, str] | None = None,
) -> Path:
    """Write a dataset into a folder, as the program is shipped with one; return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    rows: dict[str, list[dict[str, Any]]] = {kind: [] for kind in PLURALS}
    for record in records:
        rows[kind_of(record)].append(to_object(record, names=False))
    for kind, plural in PLURALS.items():
        (folder / f"{plural}.json").write_text(json.dumps(rows[kind]), encoding="utf-8")
    about = {"edition": edition, "renamed": renamed or {}}
    (folder / ABOUT_NAME).write_text(json.dumps(about), encoding="utf-8")
    return folder


def seeded(folder: Path, *records: Record, edition: int = 1) -> Library:
    """Open a database seeded from a dataset of these records."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "seeded.explorer"
    build_bundled(a_dataset(folder / "old", records, edition=edition), path)
    return Library.open(path)


def merge_newer(
    library: Library,
    *records: Record,
    edition: int = 2,
    renamed: dict[str, str] | None = None,
) -> Merge | None:
    """Merge a dataset of these records."""
    folder = library.path.parent / f"new-{edition}"
    newer = shipped_dataset(a_dataset(folder, records, edition=edition, renamed=renamed))
    assert newer is not None
    return merge(library, newer, "Merge")


def contents(library: Library) -> Contents:
    """Return everything that is said in a database, by key."""

    def read(connection: Any) -> Contents:
        ids = list(connection.scalars(record_table.select().with_only_columns(record_table.c.id)))
        return {r.key: to_object(r, names=False) for r in read_records(connection, ids)}

    return library.read(read)


def undecided(library: Library) -> tuple[ToDecide, ...]:
    return library.answer(Undecided())
