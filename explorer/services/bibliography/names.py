"""Authors as one line of a record, and as the names of a bibliography."""

import re
from collections.abc import Iterable, Sequence

from explorer.services.bibliography.item import Name, one_line

_WORD = r"[^\W\d_][^\W\d_.'’\-]*(?:[.'’\-]+[^\W\d_]*)*"
_PERSON = re.compile(rf"{_WORD}(?: {_WORD}){{1,3}}")
_BETWEEN = re.compile(r", | and | & | et |; ?")
_PARTICLES = frozenset(
    {
        *(
            "da",
            "de",
            "del",
            "della",
            "der",
            "di",
            "dos",
            "du",
            "el",
            "la",
            "le",
            "ten",
            "ter",
            "van",
        ),
        *("vom", "von", "zu"),
    }
)
_NO_PERSON = frozenset(
    {
        *("agency", "alliance", "and", "association", "automobile", "automobiles", "automotive"),
        *("bank", "co", "company", "commission", "corp", "corporation", "department", "editorial"),
        *("editors", "for", "gmbh", "government", "group", "inc", "institute", "limited", "ltd"),
        *("magazine", "media", "ministry", "mitsubishi", "motor", "motors", "news", "newsroom"),
        *("nissan", "of", "office", "plc", "press", "renault", "reporters", "reuters", "s.a."),
        *("staff", "team", "the", "times", "union", "university", "with"),
    }
)
"""Words that stand in the names of newsrooms and firms, and in no person's."""


def names_of(author: str, publisher: str = "") -> tuple[Name, ...]:
    """Return the names in a line; what is not surely a list of persons stays one whole.

    A name is taken apart only where its last word is the family's, as in scripts that put it
    last and part words by spaces.
    """
    whole = one_line(author)
    if not whole:
        return ()
    names = [_person(part) for part in _BETWEEN.split(whole)] if whole != publisher else []
    persons = [name for name in names if name is not None]
    return tuple(persons) if persons and len(persons) == len(names) else (Name(whole),)


def author_of(names: Iterable[Name]) -> str:
    """Return the names as the line of a record."""
    return ", ".join(in_order(name) for name in names)


def in_order(name: Name) -> str:
    """Return a name as it is spoken."""
    return f"{name.given} {name.family}" if name.given else name.family


def _person(text: str) -> Name | None:
    words = text.split(" ")
    if not _PERSON.fullmatch(text) or _NO_PERSON.intersection(text.casefold().split()):
        return None
    last = _start_of_family(words)
    return Name(" ".join(words[last:]), " ".join(words[:last])) if _is_name(words) else None


def _is_name(words: Sequence[str]) -> bool:
    return all(word[0].isupper() or word in _PARTICLES for word in words)


def _start_of_family(words: Sequence[str]) -> int:
    """Return where the family name begins: a particle ("van", "Van") belongs to it."""
    start = len(words) - 1
    while start > 1 and words[start - 1].casefold() in _PARTICLES:
        start -= 1
    return start
