"""Contested values with their rival claims, each with its source."""

from dataclasses import dataclass

from explorer.domain.claims import Statement
from explorer.domain.clocks import Clocks
from explorer.domain.dates import render
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

    @property
    def words(self) -> str:
        """What it says, in words: figure, record, date and status, or else its own words."""
        claim = self.claim
        parts = [
            "" if claim.value is None else _figure(claim.value, claim.unit, claim.bound),
            claim.target.name if claim.target else "",
            render(claim.date) if claim.date else "",
            claim.status,
        ]
        return ", ".join(filter(None, parts)) or claim.words


def _figure(value: float, unit: str, bound: str) -> str:
    roughly = "" if bound in ("", "exactly") else f"{bound} "
    return f"{roughly}{value:,.12g} {unit}".strip()


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
