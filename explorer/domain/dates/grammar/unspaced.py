"""A lexicon for a language that writes without spaces."""

import re
from collections.abc import Callable, Iterator

from explorer.domain.dates.grammar.lexicons import Entry
from explorer.domain.dates.grammar.phrases import Phrase

_Figures = Callable[[re.Match[str]], Phrase]


class UnspacedLexicon:
    """Takes the longest known word at each place, figures with their counters first."""

    def __init__(self, leads: str, figures: dict[str, _Figures], *groups: Iterator[Entry]) -> None:
        """`figures` maps patterns, which begin with one of `leads`, to what they stand for."""
        self._leads = frozenset(leads)
        self._words = {word: phrase for group in groups for word, phrase in group}
        longest_first = sorted(self._words, key=len, reverse=True)
        self._word = re.compile("|".join(map(re.escape, longest_first)))
        self._figures = [(re.compile(pattern), build) for pattern, build in figures.items()]

    def read(self, text: str) -> Phrase | None:
        """The phrase of a normalised text; None if it has an unknown word."""
        text = "".join(text.split())
        kinds: list[str] = []
        values: list[int] = []
        position = 0
        while position < len(text):
            length, phrase = self._longest(text, position)
            if phrase is None:
                return None
            kinds.append(phrase.kinds)
            values.extend(phrase.values)
            position += length
        return Phrase("".join(kinds), tuple(values))

    def _longest(self, text: str, position: int) -> tuple[int, Phrase | None]:
        if text[position] in self._leads:
            for pattern, build in self._figures:
                if found := pattern.match(text, position):
                    return len(found[0]), build(found)
        found = self._word.match(text, position)
        return (len(found[0]), self._words[found[0]]) if found else (1, None)
