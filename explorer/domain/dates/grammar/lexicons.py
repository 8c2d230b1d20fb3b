"""Lexicons: what the words of a language stand for."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from explorer.domain.dates.grammar.phrases import Phrase

_WORD = re.compile(r"[a-z]+|[0-9]+|[^\sa-z0-9.,;:!'\"()]")

_DIGITS = frozenset("0123456789")

Entry = tuple[str, Phrase]
NOTHING = Phrase("", ())


def meaning(kind: str, number: int, words: str) -> Iterator[Entry]:
    """Entries for spellings, separated by bars, of one thing."""
    return ((spelling, Phrase(kind, (number,))) for spelling in words.split("|"))


def counted(kind: str, *words: str) -> Iterator[Entry]:
    """Entries for things that are counted from 1 on."""
    for number, spellings in enumerate(words, 1):
        yield from meaning(kind, number, spellings)


def compound(kinds: str, numbers: tuple[int, ...], words: str) -> Iterator[Entry]:
    """Entries for spellings, separated by bars, of several things at once."""
    return ((spelling, Phrase(kinds, numbers)) for spelling in words.split("|"))


def silent(words: str) -> Iterator[Entry]:
    """Entries for words that add nothing."""
    return ((spelling, NOTHING) for spelling in words.split("|"))


def figures(digits: str) -> Phrase | None:
    """A number in figures: four of them are a year."""
    if len(digits) == 4 and digits[0] != "0":
        return Phrase("y", (int(digits),))
    return Phrase("n", (int(digits),)) if len(digits) < 4 else None


class _Sequence(NamedTuple):
    """The words that must follow a first one, and what they stand for together."""

    following: list[str]
    phrase: Phrase


class Lexicon:
    """The vocabulary of a language that puts spaces between its words."""

    def __init__(self, *groups: Iterator[Entry]) -> None:
        self._words: dict[str, Phrase] = {}
        self._sequences: dict[str, list[_Sequence]] = {}
        for group in groups:
            for spelling, phrase in group:
                self._add(_WORD.findall(spelling), phrase)
        for sequences in self._sequences.values():
            sequences.sort(key=lambda sequence: -len(sequence.following))

    def _add(self, words: list[str], phrase: Phrase) -> None:
        if len(words) == 1:
            self._words[words[0]] = phrase
        else:
            self._sequences.setdefault(words[0], []).append(_Sequence(words[1:], phrase))

    def read(self, text: str) -> Phrase | None:
        """The phrase of a normalised text; None if it has an unknown word."""
        words = _WORD.findall(text)
        kinds: list[str] = []
        values: list[int] = []
        position = 0
        while position < len(words):
            length, phrase = self._longest(words, position)
            if phrase is None:
                return None
            kinds.append(phrase.kinds)
            values.extend(phrase.values)
            position += length
        return Phrase("".join(kinds), tuple(values))

    def _longest(self, words: list[str], position: int) -> tuple[int, Phrase | None]:
        word = words[position]
        for following, phrase in self._sequences.get(word, ()):
            length = 1 + len(following)
            if words[position + 1 : position + length] == following:
                return length, phrase
        return 1, self._words.get(word) or (figures(word) if word[0] in _DIGITS else None)
