"""Composite and relative words settled into absolute ones, before periods are looked for."""

from collections.abc import Callable

from explorer.domain.dates.grammar.phrases import Context, Phrase
from explorer.domain.dates.grammar.relations import resolved
from explorer.domain.dates.grammar.shapes import full_year

_UNSETTLED = frozenset("qhFsuRtI")
_WHOLES = "umSwqhF"
"""Kinds that "next", "this" and "last" can stand beside."""


def settle(phrase: Phrase, context: Context) -> Phrase | None:
    """Put absolute kinds in the place of "Q3", "FY26", "next year".

    None if a word is relative to a day of statement that is not known.
    """
    if _UNSETTLED.isdisjoint(phrase.kinds):
        return phrase
    phrase = _without_silence(phrase)
    for composite, build in _COMPOSITES:
        while (at := phrase.kinds.find(composite)) >= 0:
            stop = at + len(composite)
            phrase = phrase.replaced(at, stop, build(*phrase.values[at:stop]))
    return _absolute(phrase, context)


def _without_silence(phrase: Phrase) -> Phrase:
    return phrase.without("I") if "I" in phrase.kinds else phrase


def _phrase(kinds: str, *values: int) -> Phrase:
    return Phrase(kinds, values)


def _last_of(last: int, kind: str, parts: int, year: int) -> Phrase:
    """The last quarter or half of a year."""
    if last != -1:
        raise ValueError("only the last part of a year is named by its place")
    return _phrase(f"{kind}y", parts, year)


_COMPOSITES: tuple[tuple[str, Callable[..., Phrase]], ...] = (
    ("Rqy", lambda r, _, y: _last_of(r, "Q", 4, y)),
    ("Rhy", lambda r, _, y: _last_of(r, "H", 2, y)),
    ("Fnqn", lambda _, y, __, n: _phrase("YQ", full_year(y), n)),
    ("Fnhn", lambda _, y, __, n: _phrase("YH", full_year(y), n)),
    ("nq", lambda n, _: _phrase("Q", n)),
    ("qn", lambda _, n: _phrase("Q", n)),
    ("nh", lambda n, _: _phrase("H", n)),
    ("hn", lambda _, n: _phrase("H", n)),
    ("Fy", lambda _, y: _phrase("Y", y)),
    ("yF", lambda y, _: _phrase("Y", y)),
    ("Fn", lambda _, n: _phrase("Y", full_year(n))),
    ("ys", lambda y, _: _phrase("D", y)),
    ("ns", lambda n, _: _phrase("D", full_year(n))),
    ("uy", lambda _, y: _phrase("y", y)),
)


def _absolute(phrase: Phrase, context: Context) -> Phrase | None:
    while (found := _relative(phrase)) is not None:
        if context.said_on is None:
            return None
        start, stop, relation, whole = found
        kind = phrase.kinds[whole]
        settled = resolved(kind, phrase.values[whole], relation, context.said_on, context.calendar)
        phrase = phrase.replaced(start, stop, settled)
    return phrase


def _relative(phrase: Phrase) -> tuple[int, int, int, int] | None:
    """Where a relative word stands, what it says (1 is next), and where its whole stands."""
    kinds, values = phrase
    if (at := kinds.find("t")) >= 0:
        return at, at + 1, 0, at
    if (at := kinds.find("R")) >= 0:
        if kinds[at + 1 : at + 2] and kinds[at + 1] in _WHOLES:
            return at, at + 2, values[at], at + 1
        if at > 0 and kinds[at - 1] in _WHOLES:
            return at - 1, at + 1, values[at], at - 1
        return None
    for pair in ("pu", "<u", ">u", "up"):
        if (at := kinds.find(pair)) >= 0:
            whole = at + pair.index("u")
            return whole, whole + 1, 0, whole
    return None
