"""Contested values with their rival claims, each with its source."""

from dataclasses import dataclass

from explorer.domain.claims import Statement
from explorer.domain.clocks import Clocks
from explorer.domain.parts import Link
from explorer.domain.question import Question


@dataclass(frozen=True, slots=True)
class Rival:
    """One claim beside its rivals.

    ``holds`` says whether it is the one taken, by choice or as the last one said; ``origins`` is
    how many independent texts say the same.
    """

    claim: Statement
    source: Link | None
    holds: bool
    origins: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """What sources disagree about: one thing of a record, the rivals oldest first."""

    link: Link
    about: str
    label: str
    rivals: tuple[Rival, ...]

    @property
    def is_settled(self) -> bool:
        """Whether one of the claims was chosen."""
        return any(rival.claim.chosen for rival in self.rivals)


@dataclass(frozen=True, slots=True)
class ConflictsOf(Question[tuple[Conflict, ...]]):
    """Every contested value, by the names of the records."""

    clocks: Clocks
