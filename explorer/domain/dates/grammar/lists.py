"""Rows of periods: "2025 or 2026", "March, April and May 2024"."""

from collections.abc import Callable, Iterable, Iterator

from explorer.domain.dates.grammar.composition import period_of
from explorer.domain.dates.grammar.periods import Period
from explorer.domain.dates.grammar.phrases import Context, Phrase

_Find = Callable[[Phrase, Context], Period | None]


def row_of(
    phrase: Phrase, separators: str, context: Context, find: _Find = period_of
) -> list[Period]:
    """The periods between separators; empty if there are not several, or if one cannot be read.

    What one of them leaves out ("5 or 6 November 2013") its neighbours have.
    """
    parts = [part for part in _parts(phrase, separators) if part.kinds]
    if len(parts) < 2:
        return []
    found = [first_found(_completed(parts, at), context, find) for at in range(len(parts))]
    known = [period for period in found if period is not None]
    return known if len(known) == len(found) else []


def _parts(phrase: Phrase, separators: str) -> Iterator[Phrase]:
    start = 0
    for at, kind in enumerate(phrase.kinds):
        if kind in separators:
            yield phrase.part(start, at)
            start = at + 1
    yield phrase.part(start)


def _completed(parts: list[Phrase], at: int) -> Iterator[Phrase]:
    part = parts[at]
    yield from decade_like(parts[0], part)
    yield part
    for following in parts[at + 1 :]:
        yield from completed_from_right(part, following)
    for preceding in reversed(parts[:at]):
        yield from completed_from_left(preceding, part)
        if year := preceding.year:
            yield part.joined(year)


def first_found(
    candidates: Iterable[Phrase], context: Context, find: _Find = period_of
) -> Period | None:
    return next((period for c in candidates if (period := find(c, context)) is not None), None)


def completed_from_right(left: Phrase, right: Phrase) -> Iterator[Phrase]:
    return (left.joined(right.part(at)) for at in range(1, len(right.kinds)))


def completed_from_left(left: Phrase, right: Phrase) -> Iterator[Phrase]:
    return (left.part(0, at).joined(right) for at in range(1, len(left.kinds)))


def decade_like(left: Phrase, right: Phrase) -> Iterator[Phrase]:
    """Les années 1980 et 1990: what follows a decade is one."""
    if right.kinds == "y" and left.kinds[-1] == "D" and right.values[0] % 10 == 0:
        yield Phrase("D", right.values)
