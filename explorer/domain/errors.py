"""Errors of the world, each with a sentence for the user that says what to do."""

from collections.abc import Sequence
from dataclasses import dataclass


class Refusal(Exception):
    """Something that cannot be done as asked; ``str()`` is the sentence for the user."""


class NotFound(Refusal):
    """No record answers to that key or name."""


class Ambiguous(Refusal):
    """Several records answer to a name; the sentence lists them."""


class DatabaseInUse(Refusal):
    """Another process has the database open."""


class DatabaseDamaged(Refusal):
    """The file is not a sound database of this program."""


class DatabaseChanged(DatabaseDamaged):
    """Something other than this program has written the file since it was closed."""


class DatabaseNewer(Refusal):
    """The file was written by a newer version of the program."""


class DatabaseReadOnly(Refusal):
    """The file or its folder may not be written."""


class DiskFull(Refusal):
    """There is no room left for what was to be written."""


class UndoRefused(Refusal):
    """Undoing would overwrite a later change."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one field of a record: the field's name ("" for the whole) and why."""

    field: str
    sentence: str


class InvalidRecord(Refusal):
    """A record that breaks the rules, with a fault for each field concerned."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(" ".join(fault.sentence for fault in faults))
        self.faults = tuple(faults)
