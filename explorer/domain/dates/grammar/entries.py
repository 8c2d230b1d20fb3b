"""Entries of lexicons: spellings and what they stand for."""

from collections.abc import Iterator

from explorer.domain.dates.grammar.phrases import NOTHING, Phrase

Entry = tuple[str, Phrase]


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
