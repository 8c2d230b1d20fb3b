"""Phrases of two periods: from–to, between–and, or."""

from collections.abc import Callable, Iterator

from explorer.domain.dates.grammar.limits import limit_of
from explorer.domain.dates.grammar.periods import Period, year
from explorer.domain.dates.grammar.phrases import Context, Phrase
from explorer.domain.dates.grammar.readings import Reading, between, either, throughout
from explorer.domain.dates.grammar.shapes import period_of

_SEPARATORS = "TU-f/~"
_Find = Callable[[Phrase, Context], Period | None]


def read_range(phrase: Phrase, context: Context) -> Reading | None:
    """Read a phrase of two periods or more; None if it is none."""
    kinds = phrase.kinds
    if "|" in kinds:
        return _alternatives(phrase.without("I"), context)
    if kinds[0] == "K" or kinds[-1] == "K":
        return _split(phrase.without("K"), context, "&-Tf", between)
    if kinds[0] in "fV":
        phrase = phrase.part(1)
        if period_of(phrase, context):
            return None
    if phrase.kinds[-1:] == "B":
        return _split(phrase.part(0, -1), context, _SEPARATORS, between)
    if phrase.kinds[-1:] == "U":
        phrase = phrase.part(0, -1)
    return _split(phrase, context, _SEPARATORS, throughout)


def _split(
    phrase: Phrase,
    context: Context,
    separators: str,
    join: Callable[[Period, Period], Reading],
) -> Reading | None:
    for at in range(1, len(phrase.kinds) - 1):
        if phrase.kinds[at] in separators:
            ends = _ends(phrase.part(0, at), phrase.part(at + 1), context)
            if ends:
                return join(*ends)
    return None


def _alternatives(phrase: Phrase, context: Context) -> Reading | None:
    options: list[Period] = []
    rest = phrase.part(1) if phrase.kinds[0] == "|" else phrase
    while (at := rest.kinds.find("|")) >= 0:
        ends = _ends(rest.part(0, at), _up_to_next(rest.part(at + 1)), context)
        if ends is None:
            return None
        options += ends
        rest = rest.part(at + 1)
    return either(options) if options else None


def _up_to_next(phrase: Phrase) -> Phrase:
    at = phrase.kinds.find("|")
    return phrase if at < 0 else phrase.part(0, at)


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
