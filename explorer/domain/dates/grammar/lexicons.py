"""Lexicons of languages that put spaces between their words."""

from collections.abc import Iterator
from typing import NamedTuple

from explorer.domain.dates.grammar.entries import Entry
from explorer.domain.dates.grammar.phrases import NOTHING, Phrase
from explorer.domain.dates.grammar.tokens import figures, tokens_of


class Piece(NamedTuple):
    """Tokens that stand for something together; an unknown one stands for nothing known."""

    start: int
    stop: int
    phrase: Phrase | None


class _Sequence(NamedTuple):
    """The tokens that must follow a first one, and what they stand for together."""

    following: list[str]
    phrase: Phrase


class Lexicon:
    """What the words of a language stand for, the longest known row of them first."""

    def __init__(self, *groups: Iterator[Entry], openers: str) -> None:
        """`openers` are the silent words that a date can begin with, separated by bars."""
        self.openers = frozenset(openers.split("|"))
        self._words: dict[str, Phrase] = {}
        self._sequences: dict[str, list[_Sequence]] = {}
        for group in groups:
            for spelling, phrase in group:
                self._add(tokens_of(spelling), phrase)
        for sequences in self._sequences.values():
            sequences.sort(key=lambda sequence: -len(sequence.following))

    def _add(self, tokens: list[str], phrase: Phrase) -> None:
        if len(tokens) == 1:
            self._words[tokens[0]] = phrase
        else:
            self._sequences.setdefault(tokens[0], []).append(_Sequence(tokens[1:], phrase))

    def read(self, tokens: list[str]) -> Phrase | None:
        """The phrase of the tokens; None if one is unknown."""
        kinds, position = "", 0
        values: tuple[int, ...] = ()
        while position < len(tokens):
            token = tokens[position]
            if token in self._sequences:
                position, phrase = self._part(tokens, position)
            else:
                position, phrase = position + 1, self._words.get(token) or figures(token)
            if phrase is None:
                return None
            kinds += phrase.kinds
            values += phrase.values
        return Phrase(kinds, values)

    def parts(self, tokens: list[str]) -> Iterator[Piece]:
        """What the tokens stand for one after the other."""
        position = 0
        while position < len(tokens):
            stop, phrase = self._part(tokens, position)
            yield Piece(position, stop, phrase)
            position = stop

    def _part(self, tokens: list[str], start: int) -> tuple[int, Phrase | None]:
        """The place after the longest known row of tokens, and what that stands for."""
        token = tokens[start]
        for following, phrase in self._sequences.get(token, ()):
            stop = start + 1 + len(following)
            if tokens[start + 1 : stop] == following:
                return stop, phrase
        return start + 1, self._words.get(token) or figures(token)

    def knows(self, word: str) -> bool:
        """Whether a normalised word is one of dates and not silent."""
        return word in self._sequences or bool(self._words.get(word, NOTHING).kinds)

    def names_of(self, kind: str) -> list[str]:
        """The words of one kind."""
        return [word for word, phrase in self._words.items() if phrase.kinds == kind]
