"""The promise ledger as it is told: promises with the names of all that they mention."""

from collections.abc import Mapping
from dataclasses import dataclass

from explorer.domain.clocks import Clocks
from explorer.domain.parts import Link
from explorer.domain.promises import Outcome, Promise, Target
from explorer.domain.question import Question


@dataclass(frozen=True, slots=True)
class ToldPromise:
    """A promise with the development that holds it and links to what its targets name.

    ``named`` holds the sources and the later developments of its targets and its ending by
    their ids, as far as they are known.
    """

    link: Link
    companies: tuple[Link, ...]
    promise: Promise
    named: Mapping[int, Link]
    contested: bool = False

    def source_of(self, target: Target) -> Link | None:
        """Return the text that says a target."""
        return None if target.source is None else self.named.get(target.source)

    def told_in(self, target: Target) -> Link | None:
        """Return the later development that sets a target, None for the promise's own."""
        return None if target.record is None else self.named.get(target.record)


@dataclass(frozen=True, slots=True)
class LedgerOf(Question[tuple[ToldPromise, ...]]):
    """The promises in the order in which they were first said.

    ``company`` keeps those that concern a company or what is part of it, its brands say;
    ``outcome`` those that came out so.
    """

    clocks: Clocks
    company: int | None = None
    outcome: Outcome | None = None
