"""Phrases of several periods: from–to, between–and, alternatives, all of a row."""

import re
from typing import NamedTuple

from explorer.domain.dates.grammar.composition import period_of
from explorer.domain.dates.grammar.limits import limit_of
from explorer.domain.dates.grammar.lists import (
    completed_from_left,
    completed_from_right,
    decade_like,
    first_found,
    row_of,
)
from explorer.domain.dates.grammar.periods import Period, hedged, readings, year
from explorer.domain.dates.grammar.phrases import Context, Phrase
from explorer.domain.dates.grammar.readings import Reading, between, either, throughout, together

_SEPARATORS = "TU-=fx/~"
_BETWEEN = "&-Tf"
_SIGNS = frozenset(_SEPARATORS)
_PARTS_OF_ONE = re.compile(r"p[-T]p[^pf]*")
_LASTING = re.compile(r"y/[yn]|d/d")


class _Range(NamedTuple):
    """Two periods and the kind of the word between them."""

    first: Period
    last: Period
    separator: str


def read_range(phrase: Phrase, context: Context) -> Reading | None:
    """Read a phrase of two periods or more; None if it is none."""
    kinds = phrase.kinds
    if len(kinds) < 3:
        return None
    if "|" in kinds:
        options = row_of(phrase, "|,", context, _alternative)
        return _either(options) if options else None
    if "K" in (kinds[0], kinds[-1]):
        found = _split(phrase.without("K"), context, _BETWEEN)
        return found and between(found.first, found.last)
    if "&" in kinds or ("," in kinds and "?" not in kinds):
        row = row_of(phrase, "&,", context)
        return together(row) if row else None
    return None if _SIGNS.isdisjoint(kinds) else _read_ends(phrase, context)


def _read_ends(phrase: Phrase, context: Context) -> Reading | None:
    """Read a range, which lasts unless its words or its separator say otherwise."""
    kinds = phrase.kinds
    inner = phrase.part(1 if kinds[0] in "fxVO" else 0, -1 if kinds[-1] in "BU" else None)
    found = None if period_of(inner, context) else _ends_of(inner, context)
    if found is None:
        return None
    if kinds[-1] == "B" or found.separator == "=" or _PARTS_OF_ONE.fullmatch(kinds):
        return between(found.first, found.last)
    if found.separator == "/" and not _LASTING.fullmatch(inner.kinds):
        return either((found.first, found.last))
    return throughout(found.first, found.last)


def span_of(phrase: Phrase, context: Context) -> Period | None:
    """From the beginning of the first to the end of the last of several periods."""
    if "|" in phrase.kinds:
        row = sorted(row_of(phrase, "|", context, _alternative))
        ends = (row[0], max(row, key=lambda period: period.latest)) if row else None
    else:
        found = _split(phrase.without("K"), context, _BETWEEN + _SEPARATORS)
        ends = found and found[:2]
    if not ends or ends[0].earliest > ends[1].latest:
        return None
    return Period(ends[0].first, ends[1].last, ends[0].earliest, ends[1].latest)


def _either(periods: list[Period]) -> Reading:
    return either(reading for period in periods for reading in readings(period))


def _alternative(phrase: Phrase, context: Context) -> Period | None:
    """A period, or "between … and …" as one of several."""
    if "K" in (phrase.kinds[0], phrase.kinds[-1]):
        return span_of(phrase, context)
    return period_of(phrase, context)


def _ends_of(phrase: Phrase, context: Context) -> _Range | None:
    """Both ends of a range; a hedge before it is meant for both."""
    if phrase.kinds[:1] not in ("~", "?"):
        return _split(phrase, context, _SEPARATORS)
    mark, found = phrase.kinds[0], _split(phrase.part(1), context, _SEPARATORS)
    return found and _Range(hedged(found.first, mark), hedged(found.last, mark), found.separator)


def _split(phrase: Phrase, context: Context, separators: str) -> _Range | None:
    for at in range(1, len(phrase.kinds) - 1):
        if phrase.kinds[at] in separators:
            ends = _ends(phrase.part(0, at), phrase.part(at + 1), context)
            if ends:
                return _Range(*ends, phrase.kinds[at])
    return None


def _ends(left: Phrase, right: Phrase, context: Context) -> tuple[Period, Period] | None:
    """Both periods; what one leaves out ("5–7 November", "2022年4月から6月") is the other's."""
    first = first_found((left, *completed_from_right(left, right)), context)
    if first is None:
        return None
    candidates = (*decade_like(left, right), right, *completed_from_left(left, right))
    last = first_found(candidates, context, limit_of) or _short_year(left, right)
    return None if last is None else (first, last)


def _short_year(left: Phrase, right: Phrase) -> Period | None:
    """The second year of 2022–26, in the century of the first."""
    if left.kinds[-1] != "y" or right.kinds != "n":
        return None
    century, first = divmod(left.values[-1], 100)
    return year(100 * century + right.values[0]) if first < right.values[0] < 100 else None
