"""Days as the lines above a press text have them: with places, an agency and a clock time."""

import re
from collections.abc import Callable, Iterator

_ZONE = r"(?: ?(?:GMT|UTC|BST|JST|CES?T|[ECMP][SD]?T)\b)?"
_HOUR = r"(?<![0-9/.:-])(?:[01]?[0-9]|2[0-3])"
_MINUTES = r"[0-5][0-9]"
_CLOCK = re.compile(
    rf"(?:,|\bat|\bà|@)? *(?:午前|午後)?{_HOUR}(?::{_MINUTES}(?::{_MINUTES})?(?: ?[ap]\.?m\b\.?)?"
    rf"| ?[ap]\.?m\b\.?| ?h(?: ?{_MINUTES})?\b|時(?:{_MINUTES}分)?){_ZONE}(?![0-9:])",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W0-9]+")
_SEPARATOR = re.compile(r"[,(–—]| - ")
_LEADS_ON = " :–—-\u00a0"


def lines_with_a_day(words: str, knows: Callable[[str], bool]) -> Iterator[str]:
    """What may be left of a line once places, an agency and a clock time are taken off.

    Their names have capitals and are no words of dates: `knows` says of a word whether it is one.
    """
    first_figure = next((at for at, character in enumerate(words) if character.isdigit()), None)
    if first_figure is None:
        return
    line = _CLOCK.sub("", _without_agency(words.rstrip(_LEADS_ON), knows), count=1)
    if line != words:
        yield line
    for found in _SEPARATOR.finditer(line, 0, first_figure):
        if _are_names(line[: found.start()], knows):
            yield line[found.end() :].rstrip(") ")


def _without_agency(line: str, knows: Callable[[str], bool]) -> str:
    """The line without the name in brackets at its end: "TOKYO, Nov. 5, 2013 (Reuters)"."""
    before, _, inside = line.rpartition("(")
    is_name = line.endswith(")") and _are_names(inside, knows)
    return before if before and is_name else line


def _are_names(text: str, knows: Callable[[str], bool]) -> bool:
    """Whether there are capitalised names in a text and, but for articles, nothing else."""
    words = _WORD.findall(text)
    names = [word for word in words if word[0].isupper()]
    are_articles = all(len(word) <= 3 for word in words if not word[0].isupper())
    return bool(names) and are_articles and not any(map(knows, names))
