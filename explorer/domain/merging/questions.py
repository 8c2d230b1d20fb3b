"""What can be asked about merges."""

from dataclasses import dataclass

from explorer.domain.merging.wording import Told
from explorer.domain.question import Question


@dataclass(frozen=True, slots=True)
class ToDecide:
    """A difference that is still to be decided; ``record_id`` is 0 where the record is not here."""

    id: int
    record_id: int
    told: Told


@dataclass(frozen=True, slots=True)
class Undecided(Question[tuple[ToDecide, ...]]):
    """What merges left to the user and still makes a difference."""
