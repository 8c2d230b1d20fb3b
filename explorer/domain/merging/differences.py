"""What a merge leaves to the user, and what it does."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from explorer.domain.merging.objects import Object, Objects


class Sort(Enum):
    """Why a difference is left to the user."""

    FIELD = "field"
    """Both changed a field differently."""
    DELETED_HERE = "deleted here"
    """Deleted here, changed there."""
    DELETED_THERE = "deleted there"
    """Deleted there, changed or used here."""
    LEFT_OUT = "left out"
    """New there, but it needs a record that was deleted here."""
    TWIN = "twin"
    """New there under the key or the name of a record of the user's."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing about a record that is to be decided; the user's side stands in the record.

    ``base`` and ``theirs`` are what the older and the newer dataset say of a field, by its name
    outside, or of the whole record (``field`` is ""). ``other`` is a twin's key.
    """

    sort: Sort
    key: str
    field: str = ""
    base: Any = None
    theirs: Any = None
    other: str = ""


@dataclass(frozen=True, slots=True)
class Dataset:
    """What a dataset says: its version, its place in the order of datasets, its objects.

    ``renamed`` leads from keys of earlier datasets to the present ones.
    """

    version: str
    edition: int
    objects: Objects
    renamed: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done to bring a database in line with a newer dataset.

    ``rekeyed`` leads from keys here to new ones, ``added`` and ``changed`` hold whole objects
    under the new keys. ``settled`` are the (key, field) of earlier differences that no longer
    stand.
    """

    rekeyed: Mapping[str, str]
    added: Mapping[str, Object]
    changed: Mapping[str, Object]
    removed: tuple[str, ...]
    differences: tuple[Difference, ...]
    settled: frozenset[tuple[str, str]]
