"""Phrases without the words that stand beside a date and say nothing of it."""

import re

from explorer.domain.dates.grammar.phrases import NOTHING, Part, Phrase

_UNTIDY = frozenset("ezP!")
_EVENT = re.compile(r"p?e")
_BESIDE_EVENT = re.compile(r"[ab]e|.e[ab]$")
_NEGATIONS = {"!b": "N", "!U": "N", "!a": "B"}
"""Not before and not until are one thing, not later than another."""
_FRAMED_TO = re.compile(r"[BbNafxU~?]T")
_OPEN_END = re.compile(r"([fx]?)(.+?)[-TUf]+P")
_ENDLESS = re.compile(r"([yYQHmS]+)-")


def tidied(phrase: Phrase) -> Phrase | None:
    """The phrase without events and moves, with "not before" and "to the present" as one frame.

    None for what is said to be before or after an event, and if what was moved is not said to
    have been moved to anywhere.
    """
    if not _UNTIDY.isdisjoint(phrase.kinds):
        if _BESIDE_EVENT.search(phrase.kinds):
            return None
        phrase = _without_negations(_without_events(phrase))
        if "z" in phrase.kinds:
            return _moved_to(phrase)
        if "P" in phrase.kinds:
            return _until_the_present(phrase)
    if "I" in phrase.kinds or "T" in phrase.kinds or phrase.kinds[:1] == "G":
        phrase = _without_verbs(phrase)
    if phrase.kinds[-1:] == "-":
        return _without_end(phrase)
    return phrase


def _without_events(phrase: Phrase) -> Phrase:
    """Leave events out, and with them the part that is theirs: "start of production in 2026"."""
    while found := _EVENT.search(phrase.kinds):
        phrase = phrase.replaced(found.start(), found.end(), NOTHING)
    return phrase


def _without_verbs(phrase: Phrase) -> Phrase:
    """Without "ended" alone, the "end" of "will end in 2026", the "au" of "vers au"."""
    if phrase.kinds[:1] == "G":
        return phrase.part(1)
    if (at := phrase.kinds.find("pI")) >= 0 and phrase.values[at] == Part.END:
        return phrase.replaced(at, at + 1, NOTHING)
    if found := _FRAMED_TO.search(phrase.kinds):
        return phrase.replaced(found.end() - 1, found.end(), NOTHING)
    return phrase


def _without_negations(phrase: Phrase) -> Phrase:
    for words, frame in _NEGATIONS.items():
        if (at := phrase.kinds.find(words)) >= 0:
            return phrase.replaced(at, at + 2, Phrase(frame, (0,)))
    return phrase


def _moved_to(phrase: Phrase) -> Phrase | None:
    """What follows the last "to" of "delayed from 2025 to 2026", or the last "から" before 延期."""
    if phrase.kinds[-1] == "z":
        return phrase.part(phrase.kinds.rfind("f") + 1, -1)
    at = max(phrase.kinds.rfind("T"), phrase.kinds.rfind("U"))
    return phrase.part(at + 1) if phrase.kinds[0] == "z" and at > 0 else None


def _until_the_present(phrase: Phrase) -> Phrase:
    """1999–present lasts; what is said "at present" without a beginning is said of its day."""
    found = _OPEN_END.fullmatch(phrase.kinds)
    if found is None:
        return phrase.without("P")
    return Phrase(found[1] or "f", (0,)).joined(phrase.part(*found.span(2)))


def _without_end(phrase: Phrase) -> Phrase:
    """2013– lasts; a dash after a day only leads on to other words."""
    inner = phrase.part(0, -1)
    return Phrase("f", (0,)).joined(inner) if _ENDLESS.fullmatch(phrase.kinds) else inner
