"""What the slip chart shows: promises with every target as it was said, and by whom."""

from dataclasses import dataclass

from explorer.domain.clocks import Clocks
from explorer.domain.dates import Window
from explorer.domain.lists import Filter
from explorer.domain.parts import Link
from explorer.domain.promises import Outcome
from explorer.domain.question import Question


@dataclass(frozen=True, slots=True)
class Saying:
    """Who said something of a promise, when, and where it is written.

    ``day`` is the day that the claim was stated on, or else the one on which its source was
    published; None if neither is known. ``claim`` is None where the record itself says it.
    """

    day: Window | None
    words: str = ""
    claim: Link | None = None
    source: Link | None = None
    speaker: Link | None = None


@dataclass(frozen=True, slots=True)
class SlipTarget:
    """A target date, and how it was said."""

    date: Window
    said: Saying


@dataclass(frozen=True, slots=True)
class Slip:
    """One promise on the chart, its targets in the order in which they were said.

    ``actual`` is when it happened, None if it did not or nobody says when. ``ending`` is what
    was said of its outcome. ``days`` is how far it slipped, as in ``Promise.slip``; None too where
    a target was only said again.
    """

    link: Link
    companies: tuple[Link, ...]
    targets: tuple[SlipTarget, ...]
    outcome: Outcome
    actual: Window | None = None
    ending: Saying | None = None
    days: tuple[int | None, int | None] | None = None
    origins: int = 0
    contested: bool = False

    @property
    def colour(self) -> str:
        """The key of the company whose colour the promise has, "" for none."""
        return self.companies[0].key if self.companies else ""

    @property
    def mentions(self) -> frozenset[int]:
        """The ids of the companies, and of the claims, sources and speakers behind it."""
        told = [target.said for target in self.targets]
        told += [self.ending] if self.ending is not None else []
        behind = [link for said in told for link in (said.claim, said.source, said.speaker)]
        every = (*self.companies, *behind)
        return frozenset(link.id for link in every if link is not None and link.id is not None)


@dataclass(frozen=True, slots=True)
class Slips:
    """The promises that can be drawn; ``undated`` others have no target, or no day it was said."""

    drawn: tuple[Slip, ...] = ()
    undated: int = 0


@dataclass(frozen=True, slots=True)
class SlipOf(Question[Slips]):
    """The promises for the slip chart, in the order of the days on which they were first said.

    ``text`` and ``filters`` are those of the list of promises; ``ids`` keeps some of them.
    """

    clocks: Clocks
    text: str = ""
    filters: tuple[Filter, ...] = ()
    ids: tuple[int, ...] | None = None
