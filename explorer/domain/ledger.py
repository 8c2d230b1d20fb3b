"""The promise ledger as it is told: promises with the names of all that they mention."""

from collections.abc import Mapping
from dataclasses import dataclass

from explorer.domain.clocks import Clocks
from explorer.domain.parts import Link
from explorer.domain.promises import Ending, Outcome, Promise, Target
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

    def source_of(self, told: Target | Ending) -> Link | None:
        """Return the text that says a target or what came of it."""
        return None if told.source is None else self.named.get(told.source)

    def told_in(self, told: Target | Ending) -> Link | None:
        """Return the later development that says it, None for the promise's own."""
        return None if told.record is None else self.named.get(told.record)

    @property
    def sources(self) -> tuple[int, ...]:
        """The ids of the texts that say the targets and the ending, in that order."""
        ending = self.promise.ending
        told = [target.source for target in self.promise.targets]
        told.append(None if ending is None else ending.source)
        return tuple(dict.fromkeys(id_ for id_ in told if id_ in self.named and id_ is not None))


@dataclass(frozen=True, slots=True)
class LedgerOf(Question[tuple[ToldPromise, ...]]):
    """The promises in the order in which they were first said.

    ``company`` keeps those that concern a company or what is part of it, its brands say;
    ``outcome`` those that came out so.
    """

    clocks: Clocks
    company: int | None = None
    outcome: Outcome | None = None
