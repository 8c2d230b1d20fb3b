"""Every check as data, and what it finds."""

from dataclasses import dataclass
from typing import NamedTuple

from explorer.domain.clocks import Clocks
from explorer.domain.parts import Link
from explorer.domain.question import Question


class Check(NamedTuple):
    """A check; ``sentence`` says what it finds and why that matters."""

    name: str
    title: str
    sentence: str


CHECKS: tuple[Check, ...] = (
    Check(
        "unsourced",
        "Unsourced",
        "Records that cite no source: nobody else can tell whether they are true.",
    ),
    Check(
        "single-origin",
        "Single origin",
        "Developments, stakes and offices that go back to one text alone, however often it was "
        "repeated: they stand and fall with it.",
    ),
    Check(
        "lapsed",
        "Lapsed without outcome",
        "Promises whose last day is past and of which no outcome is recorded: what came of them?",
    ),
    Check(
        "offices",
        "Overlapping offices",
        "Posts that two people hold at once, neither jointly nor in the interim: an end is "
        "missing or a day is wrong.",
    ),
    Check(
        "stakes",
        "Stakes over 100 %",
        "Companies of which more than the whole is held on one day: a sale or an end is missing.",
    ),
    Check(
        "platforms",
        "Platform contested",
        "Vehicles that are put on several platforms at the same time: texts disagree, or two "
        "generations share a record.",
    ),
    Check(
        "unsettled",
        "Contested without a choice",
        "Values on which sources disagree and of which none was chosen: lists show the one that "
        "was said last.",
    ),
    Check(
        "periods",
        "End before start",
        "Things that end before they begin: one of the two dates is wrong.",
    ),
    Check(
        "outcomes",
        "Outcome before announcement",
        "Developments dated before they were announced, and outcomes before what they are the "
        "outcome of: a date or a link is wrong.",
    ),
    Check(
        "sequence",
        "Before what it follows",
        "Developments that come before the one that they follow or revise: a date or a link is "
        "wrong.",
    ),
    Check(
        "statements",
        "Stated after its source",
        "Claims stated on a later day than that of the text that reports them: one of the days "
        "is wrong.",
    ),
    Check(
        "plants",
        "Built at a closed plant",
        "Vehicles built before their plant opened or after it closed: a date or the plant is "
        "wrong.",
    ),
    Check(
        "echoes",
        "Echo before its origin",
        "Texts that are older than the one that they are based on: a day is wrong, or they repeat "
        "another one.",
    ),
    Check(
        "foretold",
        "Told as done beforehand",
        "Developments told as done of which every source is older than the day: they say what "
        "was planned, not what happened.",
    ),
    Check(
        "undated",
        "Source without a day",
        "Sources without a readable day: the clock “as known on” cannot tell when they were known.",
    ),
    Check(
        "duplicates",
        "Possible duplicates",
        "Records of one kind that share a name or an address: if they are the same, what is known "
        "of it is torn apart.",
    ),
)


def check_named(name: str) -> Check:
    """Return the check of a name; KeyError if there is none."""
    return _NAMED[name]


_NAMED = {check.name: check for check in CHECKS}


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check says of a record; ``others`` are the records that it concerns as well.

    ``sure`` is False where the windows of the dates leave open whether it is so.
    """

    check: str
    link: Link
    sentence: str
    others: tuple[Link, ...] = ()
    sure: bool = True


@dataclass(frozen=True, slots=True)
class FindingsOf(Question[tuple[Finding, ...]]):
    """What the named checks find (none named: all), check by check; what is sure comes first.

    While the true clock stands at today, offices and stakes are checked over all time, else on
    its day alone.
    """

    clocks: Clocks
    checks: tuple[str, ...] = ()
