"""What a step of work changed, for everyone who shows it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """One record that a step made ("insert"), altered ("update") or removed ("delete")."""

    kind: str
    id: int
    operation: str


@dataclass(frozen=True, slots=True)
class Changes:
    """One named step's changes, and what can be undone and redone after it.

    ``undo`` and ``redo`` are the labels of the steps next in line, "" if there is none.
    ``made`` are the ids of the records that the step was asked to save, in order.
    """

    step: int | None
    label: str
    records: tuple[Change, ...] = ()
    made: tuple[int, ...] = ()
    undo: str = ""
    redo: str = ""
