"""The dataset that the program is shipped with, brought into a user's database."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy.engine import Connection

from explorer.domain.changes import Changes
from explorer.domain.errors import Refusal
from explorer.domain.merging.differences import Dataset, Plan
from explorer.domain.merging.objects import (
    Object,
    Objects,
    kind_of_object,
    names_of_fields,
    value_in,
)
from explorer.domain.merging.wording import Told, label_in, label_of_field, tell
from explorer.paths import shipped_database_folder
from explorer.storage import datasets, seeding
from explorer.storage.library import Library
from explorer.storage.merging import Progress, Sides, carry_out, plan_of

ADDED, CHANGED, DELETED = "added", "changed", "deleted"


@dataclass(frozen=True, slots=True)
class Line:
    """One record that a merge adds, changes or deletes; ``fields`` are labels of what changes."""

    sort: str
    kind: str
    name: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Merge:
    """What a merge does, or did: what happens to which record, and what the user is to decide."""

    lines: tuple[Line, ...]
    differences: tuple[Told, ...]
    edition: int
    changes: Changes | None = field(default=None, compare=False)

    def count(self, sort: str) -> int:
        """Return how many records are added, changed or deleted."""
        return sum(line.sort == sort for line in self.lines)


def silent(_done: int, _total: int) -> None:
    """Listen to no progress."""


def shipped_dataset(folder: Path | None = None) -> Dataset | None:
    """Return the dataset in a folder, by default the one shipped; None if there is none."""
    folder = folder or shipped_database_folder() / "dataset"
    if not folder.is_dir():
        return None
    objects = datasets.objects_of(seeding.dataset_records(seeding.read_dataset(folder)))
    about = (seeding.edition_of(folder), objects, seeding.renamed_keys(folder))
    return Dataset(seeding.dataset_version(folder), *about)


def required_dataset() -> Dataset:
    """Return the dataset that is shipped; raises Refusal if there is none."""
    found = shipped_dataset()
    if found is None:
        raise Refusal("No dataset came with this program.")
    return found


def newer_shipped(library: Library, folder: Path | None = None) -> str | None:
    """Return the version of the shipped dataset if the records are in line with an older one.

    A database that was never in line with one, such as an empty one, is left alone: None.
    """
    folder = folder or shipped_database_folder() / "dataset"
    stands = library.read(datasets.version_of_basis)
    if stands is None or not folder.is_dir():
        return None
    version, edition = seeding.dataset_version(folder), seeding.edition_of(folder)
    return version if version != stands[0] and edition >= stands[1] else None


def preview(library: Library, theirs: Dataset, progress: Progress = silent) -> Merge | None:
    """Return what a merge would do; None if it would do nothing. Raises Refusal."""
    sides = library.read(lambda connection: plan_of(connection, theirs, progress))
    return None if sides is None else _told(sides, theirs)


def merge(
    library: Library, theirs: Dataset, label: str, progress: Progress = silent
) -> Merge | None:
    """Merge a dataset as one step that can be undone; None if there was nothing to do.

    Whatever ``progress`` raises stops the merge, and nothing is changed. Raises Refusal.
    """
    planned: list[Sides] = []

    def work(connection: Connection) -> list[int]:
        sides = plan_of(connection, theirs, progress)
        if sides is None:
            return []
        planned.append(sides)
        return carry_out(connection, sides.plan, theirs, progress)

    changes = library.write(label, work)
    return _told(planned[0], theirs, changes) if planned else None


def _told(sides: Sides, theirs: Dataset, changes: Changes | None = None) -> Merge:
    names = _Names(theirs.objects, sides.mine)
    lines = tuple(_lines(sides.plan, sides.mine, names))
    back = {new: old for old, new in sides.plan.rekeyed.items()}

    def mine(key: str) -> Object | None:
        return sides.mine.get(back.get(key, key))

    differences = tuple(
        tell(one, mine(one.other or one.key), theirs.objects.get(one.key), names)
        for one in sides.plan.differences
    )
    return Merge(lines, differences, theirs.edition, changes)


class _Names:
    """Names by key, of the newer dataset's records first."""

    def __init__(self, *sides: Objects) -> None:
        self._sides = sides

    def __call__(self, key: str) -> str:
        found = next((side[key] for side in self._sides if key in side), None)
        return "" if found is None else label_in(found, self)


def _lines(plan: Plan, mine: Objects, names: _Names) -> Iterator[Line]:
    back = {new: old for old, new in plan.rekeyed.items()}
    for one in plan.added.values():
        yield _line(ADDED, one, names)
    for key, one in plan.changed.items():
        before = mine[back.get(key, key)]
        yield _line(CHANGED, one, names, tuple(_changed(before, one)))
    for key in plan.removed:
        yield _line(DELETED, mine[back.get(key, key)], names)


def _line(sort: str, one: Object, names: _Names, fields: tuple[str, ...] = ()) -> Line:
    return Line(sort, kind_of_object(one), label_in(one, names), fields)


def _changed(before: Object, after: Object) -> Iterator[str]:
    kind = kind_of_object(after)
    for name in names_of_fields(before, after):
        if value_in(before, name) != value_in(after, name):
            yield label_of_field(kind, name)
