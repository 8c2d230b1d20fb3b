"""Phrases of two periods: from–to, between–and, or."""

from collections.abc import Callable, Iterator

from explorer.domain.dates.grammar.limits import limit_of
from explorer.domain.dates.grammar.periods import Period, readings, year
from explorer.domain.dates.grammar.phrases import Context, Phrase
from explorer.domain.dates.grammar.readings import Reading, between, either, throughout
from explorer.domain.dates.grammar.shapes import period_of

_SEPARATORS = "TU-f/~"
_BETWEEN = "&-Tf"
_Find = Callable[[Phrase, Context], Period | None]


def read_range(phrase: Phrase, context: Context) -> Reading | None:
    """Read a phrase of two periods or more; None if it is none."""
    kinds = phrase.kinds
    if "|" in kinds:
        return _alternatives(phrase, context)
    if "K" in (kinds[0], kinds[-1]):
        return _split(phrase.without("K"), context, _BETWEEN, between)
    start = 1 if kinds[0] in "fV" else 0
    stop = -1 if kinds[-1] in "BU" else None
    inner = phrase.part(start, stop)
    if period_of(inner, context):
        return None
    return _split(inner, context, _SEPARATORS, between if kinds[-1] == "B" else throughout)


def _split(
    phrase: Phrase,
    context: Context,
    separators: str,
    join: Callable[[Period, Period], Reading],
) -> Reading | None:
    ends = _split_ends(phrase, context, separators)
    return ends and join(*ends)


def _split_ends(phrase: Phrase, context: Context, separators: str) -> tuple[Period, Period] | None:
    for at in range(1, len(phrase.kinds) - 1):
        if phrase.kinds[at] in separators:
            ends = _ends(phrase.part(0, at), phrase.part(at + 1), context)
            if ends:
                return ends
    return None


def _alternatives(phrase: Phrase, context: Context) -> Reading | None:
    parts = [part for part in _parts(phrase) if part.kinds]
    options = [_option(parts, place, context) for place in range(len(parts))]
    known = [reading for option in options if option for reading in readings(option)]
    return either(known) if known and all(options) else None


def _parts(phrase: Phrase) -> Iterator[Phrase]:
    while (at := phrase.kinds.find("|")) >= 0:
        yield phrase.part(0, at)
        phrase = phrase.part(at + 1)
    yield phrase


def _option(parts: list[Phrase], place: int, context: Context) -> Period | None:
    """One alternative; what it leaves out ("5 or 6 November") its neighbours have."""
    part = parts[place]
    if "K" in (part.kinds[0], part.kinds[-1]):
        ends = _split_ends(part.without("K"), context, _BETWEEN)
        return ends and Period(ends[0].first, ends[1].last, ends[0].earliest, ends[1].latest)
    following = parts[place + 1] if place + 1 < len(parts) else part
    preceding = parts[place - 1] if place else part
    return _first(_borrowed_from_right(part, following), context, period_of) or _first(
        _borrowed_from_left(preceding, part), context, period_of
    )


def _ends(left: Phrase, right: Phrase, context: Context) -> tuple[Period, Period] | None:
    """Both periods; what one leaves out ("5–7 November", "2022年4月から6月") is the other's."""
    if not left.kinds or not right.kinds:
        return None
    first = _first(_borrowed_from_right(left, right), context, period_of)
    last = _first(_borrowed_from_left(left, right), context, limit_of)
    if last is None and first is not None:
        last = _short_year(left, right)
    return None if first is None or last is None else (first, last)


def _first(candidates: Iterator[Phrase], context: Context, find: _Find) -> Period | None:
    return next((p for c in candidates if (p := find(c, context)) is not None), None)


def _borrowed_from_right(left: Phrase, right: Phrase) -> Iterator[Phrase]:
    yield left
    for at in range(1, len(right.kinds)):
        yield left.joined(right.part(at))


def _borrowed_from_left(left: Phrase, right: Phrase) -> Iterator[Phrase]:
    yield right
    for at in range(1, len(left.kinds)):
        yield left.part(0, at).joined(right)


def _short_year(left: Phrase, right: Phrase) -> Period | None:
    """The second year of 2022–26, in the century of the first."""
    if left.kinds[-1] != "y" or right.kinds != "n" or right.values[0] > 99:
        return None
    return year(left.values[-1] // 100 * 100 + right.values[0])
