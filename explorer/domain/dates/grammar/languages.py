"""The lexicons of the languages, loaded when they are first wanted."""

from collections.abc import Iterator
from functools import cache

from explorer.domain.dates.grammar.lexicons import Lexicon
from explorer.domain.dates.grammar.normal import normalise
from explorer.domain.dates.grammar.phrases import Phrase
from explorer.domain.dates.grammar.tokens import tokens_of
from explorer.domain.dates.grammar.unspaced import UnspacedLexicon

_FIRST_OF_EAST_ASIA = "\u2e80"


def phrases_of(text: str) -> Iterator[Phrase]:
    """The phrases that a normalised text is, in each language that has all of its words."""
    if not text.isascii() and max(text) >= _FIRST_OF_EAST_ASIA:
        if phrase := japanese().read(text):
            yield phrase
        return
    tokens = tokens_of(text)
    for lexicon in spaced():
        if phrase := lexicon.read(tokens):
            yield phrase


def is_word_of_dates(word: str) -> bool:
    """Whether a word means something in a date, in a language that puts spaces between words."""
    return any(lexicon.knows(normalise(word)) for lexicon in spaced())


@cache
def long_months() -> dict[str, list[str]]:
    """The names of months in these languages that have six letters and more, by initial."""
    names = {name for lexicon in spaced() for name in lexicon.names_of("m") if len(name) > 5}
    return {name[0]: [other for other in sorted(names) if other[0] == name[0]] for name in names}


# A window is shown long before one is typed: the vocabularies wait for the first reading.
@cache
def spaced() -> tuple[Lexicon, ...]:
    from explorer.domain.dates.grammar.english import ENGLISH
    from explorer.domain.dates.grammar.french import FRENCH

    return ENGLISH, FRENCH


@cache
def japanese() -> UnspacedLexicon:
    from explorer.domain.dates.grammar.japanese import JAPANESE

    return JAPANESE
