"""Companies of which more than the whole is held on one day."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from explorer.domain.checks.spans import Span
from explorer.domain.dates import Answer

_WHOLE = 100.0
_ROUNDING = 0.5
"""Percent: shares are told to a tenth or a half, and as many are rounded up as down."""
_AT_LEAST = ("", "exactly", "at least", "more than")
"""The bounds of a share that is surely no smaller than it is told."""


class Holding(NamedTuple):
    """A share in percent that an owner holds for a while; ``stake`` and ``owner`` are ids."""

    stake: int
    owner: int
    manner: str
    share: float
    bound: str
    span: Span


class Excess(NamedTuple):
    """More than the whole on a day; ``sure`` is False where windows or bounds leave it open."""

    day: date
    share: float
    holdings: tuple[Holding, ...]
    sure: bool


def excess(holdings: Sequence[Holding], days: Iterable[date]) -> Excess | None:
    """Return the largest excess on one of the days, a sure one before a possible one."""
    found = [e for day in sorted(set(days)) for e in (_sure(holdings, day), _open(holdings, day))]
    over = [e for e in found if e.share > _WHOLE + _ROUNDING]
    return max(over, key=lambda e: (e.sure, e.share), default=None)


def days_of_change(holdings: Iterable[Holding]) -> set[date]:
    """Return the days on which a share may begin, or surely has begun; it grows on no other."""
    starts = [h.span.start for h in holdings if h.span.start is not None]
    return {day for start in starts for day in (start.earliest, start.latest) if day is not None}


def _sure(holdings: Iterable[Holding], day: date) -> Excess:
    held = [h for h in holdings if h.span.holds_on(day) is Answer.YES and h.bound in _AT_LEAST]
    return Excess(day, sum(h.share for h in held), tuple(held), True)


def _open(holdings: Sequence[Holding], day: date) -> Excess:
    """Return what may be held on a day: an owner's largest share, if several may be meant.

    What ends in the window in which another share begins has passed into it.
    """
    may = [h for h in holdings if h.span.holds_on(day) is not Answer.NO]
    largest: dict[tuple[int, str], Holding] = {}
    for holding in sorted(may, key=lambda h: h.share):
        if not any(_passes_into(holding, other) for other in may):
            largest[holding.owner, holding.manner] = holding
    held = tuple(largest.values())
    return Excess(day, sum(h.share for h in held), held, False)


def _passes_into(holding: Holding, other: Holding) -> bool:
    end, start = holding.span.end, other.span.start
    if end is None or start is None or end.earliest is None:
        return False
    return (end.earliest, end.latest) == (start.earliest, start.latest)
