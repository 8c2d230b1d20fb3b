"""Posts that two people hold at once."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations
from typing import NamedTuple

from explorer.domain.checks.spans import Span
from explorer.domain.dates import Answer

_SHARED = frozenset({"jointly", "interim"})


class Tenure(NamedTuple):
    """One person's time in a post; ``office``, ``person`` and ``company`` are ids."""

    office: int
    person: int
    company: int
    title: str
    manner: str
    span: Span


class Clash(NamedTuple):
    """Two people in one post; ``sure`` is False where it is only possible."""

    one: Tenure
    other: Tenure
    sure: bool


def clashes(tenures: Iterable[Tenure], day: date | None = None) -> Iterator[Clash]:
    """Yield who hold one post at once, on a day or ever, neither jointly nor in the interim."""
    posts: dict[tuple[int, str], list[Tenure]] = {}
    for tenure in tenures:
        if tenure.manner not in _SHARED:
            posts.setdefault((tenure.company, tenure.title.casefold()), []).append(tenure)
    for holders in posts.values():
        for one, other in combinations(holders, 2):
            answer = one.span.overlaps(other.span, day)
            if one.person != other.person and answer is not Answer.NO:
                yield Clash(one, other, answer is Answer.YES)
