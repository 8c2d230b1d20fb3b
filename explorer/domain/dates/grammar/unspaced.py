"""A lexicon for a language that writes without spaces."""

import re
from collections.abc import Callable, Iterator, Mapping

from explorer.domain.dates.grammar.entries import Entry
from explorer.domain.dates.grammar.phrases import Phrase

Figures = Mapping[str, Callable[[re.Match[str]], Phrase | None]]
"""Patterns of figures with their counters, in the order of trying, and what they stand for."""


class UnspacedLexicon:
    """Takes the longest known word at each place, figures with their counters first."""

    def __init__(self, figures: Mapping[str, Figures], *groups: Iterator[Entry]) -> None:
        """`figures` has the patterns by the characters that they can begin with."""
        self._figures = {
            lead: [(re.compile(pattern), build) for pattern, build in patterns.items()]
            for leads, patterns in figures.items()
            for lead in leads
        }
        self._words = {word: phrase for group in groups for word, phrase in group}
        longest_first = sorted(self._words, key=len, reverse=True)
        self._word = re.compile("|".join(map(re.escape, longest_first)))

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
        for pattern, build in self._figures.get(text[position], ()):
            if found := pattern.match(text, position):
                return len(found[0]), build(found)
        found = self._word.match(text, position)
        return (len(found[0]), self._words[found[0]]) if found else (1, None)
