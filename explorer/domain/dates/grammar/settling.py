"""Composite and relative words settled into absolute ones, before periods are looked for."""

import re

from explorer.domain.dates.grammar.composites import composed
from explorer.domain.dates.grammar.fiscal_years import with_fiscal_years
from explorer.domain.dates.grammar.phrases import Context, Phrase, Unit
from explorer.domain.dates.grammar.relations import day_of_year, resolved

_UNSETTLED = frozenset("qhFCMsuvRtI'")
_WHOLES = "umSwqhF"
"""Kinds that "next", "this" and "last" can stand beside."""
_LAST_UNITS = re.compile(r"R(?=n?([uv])[myQHSDYRuF])")
"""The "last" of "last week of March 2025", which is no week before the statement."""
_NAMED_DAY = re.compile(r"(?<!u)R(?:nm|mn)|(?:nm|mn)R(?!u)")
_IMPLIED = (
    *("pu", "up", "pF", "Fp", "Hu", "uH", "Qu", "uQ", "HF", "QF"),
    *("<u", ">u", "<F", ">F", "vu", "uu", "vF", "uF"),
)
"""A year, month or fiscal year without more is the one of the statement."""


def settle(phrase: Phrase, context: Context) -> Phrase | None:
    """Put absolute kinds in the place of "Q3", "FY26", "next year".

    None if a word is relative to a day of statement that is not known.
    """
    if _UNSETTLED.isdisjoint(phrase.kinds):
        return phrase
    if "I" in phrase.kinds:
        phrase = phrase.without("I")
    if "F" in phrase.kinds:
        phrase = with_fiscal_years(phrase, context)
    phrase = composed(phrase)
    if "R" in phrase.kinds:
        phrase = _with_named_day(_with_last_units(phrase), context)
    return _absolute(phrase, context)


def _with_last_units(phrase: Phrase) -> Phrase:
    for found in _LAST_UNITS.finditer(phrase.kinds):
        at = found.start()
        is_year = found[1] == "u" and phrase.values[found.start(1)] >= Unit.YEAR
        if phrase.values[at] == -1 and not is_year:
            phrase = phrase.replaced(at, at + 1, Phrase("L", (-1,)))
    return phrase


def _with_named_day(phrase: Phrase, context: Context) -> Phrase:
    """Le 14 mars dernier, which is found by its day and not by its month."""
    found = _NAMED_DAY.search(phrase.kinds)
    if found is None or context.said_on is None:
        return phrase
    parts = dict(zip(*phrase.part(*found.span()), strict=True))
    day = day_of_year(parts["n"], parts["m"], parts["R"], context.said_on)
    return phrase.replaced(*found.span(), day)


def _absolute(phrase: Phrase, context: Context) -> Phrase | None:
    while (found := _relative(phrase)) is not None:
        if context.said_on is None:
            return None
        start, stop, relation, whole = found
        kind, number = phrase.kinds[whole], phrase.values[whole]
        settled = resolved(kind, number, relation, context.said_on, context.first_month)
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
    for pair in _IMPLIED if "u" in kinds or "F" in kinds else ():
        if (at := kinds.find(pair)) >= 0:
            whole = at + max(pair.rfind("u"), pair.rfind("F"))
            return whole, whole + 1, 0, whole
    return None
