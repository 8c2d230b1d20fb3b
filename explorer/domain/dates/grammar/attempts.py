"""Normalised texts read in every language, with what their commas and hyphens can mean."""

from explorer.domain.dates.grammar.durations import read_duration
from explorer.domain.dates.grammar.frames import read_phrase
from explorer.domain.dates.grammar.languages import is_word_of_dates, phrases_of, spaced
from explorer.domain.dates.grammar.phrases import Context, Phrase
from explorer.domain.dates.grammar.prefaces import after_preface
from explorer.domain.dates.grammar.readings import Reading
from explorer.domain.dates.grammar.settling import settle
from explorer.domain.dates.grammar.tidying import tidied
from explorer.domain.dates.grammar.tokens import tokens_of

MOST_KINDS = 24
"""Twice what "between the end of Q3 FY2025 and early FY2027" takes; ranges try many splits."""


def read_text(text: str, context: Context) -> Reading | None:
    """Read a normalised text; None if it is no date."""
    for phrase in phrases_of(text):
        if reading := _read_in_turn(phrase, context):
            return reading
    return None


def read_after_preface(text: str, context: Context) -> Reading | None:
    """Read what follows words of no date: a day, or anything that "in" or the like leads up to."""
    tokens = tokens_of(text)
    for lexicon in spaced():
        rest = after_preface(tokens, lexicon, is_word_of_dates)
        phrase = rest and lexicon.read(rest.tokens)
        reading = phrase and _read_in_turn(phrase, context)
        if rest and reading and (rest.is_led_up_to or reading.earliest == reading.latest):
            return reading
    return None


def _read_in_turn(phrase: Phrase, context: Context) -> Reading | None:
    """Read it without commas, then without the signs that join words, then with its commas.

    "November 5, 2013" is one day and "first-half 2023" one half; "2024, 2025 and 2026" are three.
    """
    if len(phrase.kinds) > MOST_KINDS:
        return None
    if "," not in phrase.kinds:
        return _read_joined(phrase, context)
    return _read_joined(phrase.without(","), context) or _read_phrase(phrase, context)


def _read_joined(phrase: Phrase, context: Context) -> Reading | None:
    reading = _read_phrase(phrase, context)
    if reading is None and ("-" in phrase.kinds or "/" in phrase.kinds):
        return _read_phrase(phrase.without("-/"), context)
    return reading


def _read_phrase(phrase: Phrase, context: Context) -> Reading | None:
    try:
        tidy = tidied(phrase)
        if tidy is None:
            return None
        if reading := read_duration(tidy, context):
            return reading
        settled = settle(tidy, context)
        return settled and read_phrase(settled, context)
    except (ValueError, OverflowError):
        return None
