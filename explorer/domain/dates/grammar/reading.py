"""Windows from words."""

import re
from datetime import date
from functools import cache, lru_cache
from typing import Protocol

from explorer.domain.dates.edtf.windows import from_edtf
from explorer.domain.dates.fiscal import FiscalCalendar
from explorer.domain.dates.grammar.durations import read_duration
from explorer.domain.dates.grammar.frames import read_phrase
from explorer.domain.dates.grammar.normal import LONGEST_WORDS, normalise
from explorer.domain.dates.grammar.numeric import read_figures
from explorer.domain.dates.grammar.phrases import Context, Phrase
from explorer.domain.dates.grammar.readings import Reading
from explorer.domain.dates.grammar.settling import settle
from explorer.domain.window import UnreadableDate, Window, text_only

MOST_KINDS = 24
"""Twice what "between the end of Q3 FY2025 and early FY2027" takes; ranges try many splits."""

_FIGURES = frozenset("0123456789-/.–")
_EDTF = re.compile(r"[-0-9XYES~?%/.,\[\]{} ]*[0-9X][-0-9XYES~?%/.,\[\]{} ]*")


def read(words: str, said_on: date | None, calendar: FiscalCalendar) -> Window:
    """Do what `read_date` promises."""
    if len(words) > LONGEST_WORDS:
        return text_only(words)
    return _read(words, said_on, calendar)


@lru_cache(maxsize=2048)
def _read(words: str, said_on: date | None, calendar: FiscalCalendar) -> Window:
    text = normalise(words)
    if _FIGURES.issuperset(text):
        return _read_figures(words, text)
    context = Context(said_on, calendar)
    for lexicon in _lexicons(text):
        phrase = lexicon.read(text)
        reading = phrase and _read_phrase(phrase, context)
        if reading:
            return Window(words, *reading)
    return _read_edtf(words)


class _Lexicon(Protocol):
    def read(self, text: str) -> Phrase | None: ...


def _lexicons(text: str) -> tuple[_Lexicon, ...]:
    return _spaced() if text.isascii() else (*_spaced(), _japanese())


# A window is shown long before one is typed: the vocabularies wait for the first reading.
@cache
def _spaced() -> tuple[_Lexicon, ...]:
    from explorer.domain.dates.grammar.english import ENGLISH
    from explorer.domain.dates.grammar.french import FRENCH

    return ENGLISH, FRENCH


@cache
def _japanese() -> _Lexicon:
    from explorer.domain.dates.grammar.japanese import JAPANESE

    return JAPANESE


def _read_phrase(phrase: Phrase, context: Context) -> Reading | None:
    if len(phrase.kinds) > MOST_KINDS:
        return None
    reading = _read_settled(phrase, context)
    if reading is None and "-" in phrase.kinds:
        # "First-half 2023": a hyphen that joins words instead of dates.
        return _read_settled(phrase.without("-"), context)
    return reading


def _read_settled(phrase: Phrase, context: Context) -> Reading | None:
    try:
        if reading := read_duration(phrase, context):
            return reading
        settled = settle(phrase, context)
        return settled and read_phrase(settled, context)
    except (ValueError, OverflowError):
        return None


def _read_figures(words: str, text: str) -> Window:
    try:
        if reading := read_figures(text):
            return Window(words, *reading)
    except (ValueError, OverflowError):
        return text_only(words)
    return _read_edtf(words)


def _read_edtf(words: str) -> Window:
    text = words.strip()
    if _EDTF.fullmatch(text):
        try:
            return from_edtf(text, words)
        except UnreadableDate:
            pass
    return text_only(words)
