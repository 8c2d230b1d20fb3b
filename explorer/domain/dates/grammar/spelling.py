"""Names of months that are misspelt by one slip."""

import re
from collections.abc import Mapping

_LONG_WORD = re.compile(r"[a-z]{5,}")


def respelt(text: str, months: Mapping[str, list[str]]) -> str | None:
    """The text with misspelt months put right, or None if there are none.

    A slip is a letter too few, too many or wrong, or two that changed places, but never the first
    one. `months` are their names by initial, of six letters and more: shorter ones are one slip
    away from other words (march, match).
    """

    def right(found: re.Match[str]) -> str:
        word = found[0]
        names = months.get(word[0], ())
        if word in names:
            return word
        return next((name for name in names if _is_one_slip_from(word, name)), word)

    mended = _LONG_WORD.sub(right, text)
    return mended if mended != text else None


def _is_one_slip_from(word: str, name: str) -> bool:
    if abs(len(word) - len(name)) > 1:
        return False
    letters = enumerate(zip(word, name, strict=False))
    start = next((at for at, (one, other) in letters if one != other), min(len(word), len(name)))
    if len(word) != len(name):
        longer, shorter = sorted((word, name), key=len, reverse=True)
        return longer[start + 1 :] == shorter[start:]
    rest, rest_of_name = word[start:], name[start:]
    are_swapped = rest[1::-1] == rest_of_name[:2] and rest[2:] == rest_of_name[2:]
    return are_swapped or rest[1:] == rest_of_name[1:]
