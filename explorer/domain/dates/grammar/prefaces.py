"""Words before a date that are none of it: "Founded in 1999"."""

from collections.abc import Callable
from typing import NamedTuple

from explorer.domain.dates.grammar.lexicons import Lexicon, Piece

_PASSED_OVER = frozenset("eTOI-/,&'")
_LEADS_UP_TO = frozenset("BbNafxUTOVWIK~<>ez!'")


class Rest(NamedTuple):
    """What follows a preface, and whether a word such as "in" leads up to a date there."""

    tokens: list[str]
    is_led_up_to: bool


def after_preface(tokens: list[str], lexicon: Lexicon, knows: Callable[[str], bool]) -> Rest | None:
    """What follows the last unknown word; None if there is no such word, or nothing after it.

    Nothing of a date may be passed over, in any language as `knows` knows them, nor a sign: what
    is "not ready by 2026" is not by 2026.
    """
    parts = list(lexicon.parts(tokens))
    last = max((at for at, part in enumerate(parts) if part.phrase is None), default=None)
    if last is None or last + 1 == len(parts):
        return None
    if not all(_can_be_passed_over(part, tokens, knows) for part in parts[: last + 1]):
        return None
    rest = parts[last + 1 :]
    return Rest(tokens[rest[0].start :], _is_led_up_to(rest, tokens, lexicon))


def _is_led_up_to(parts: list[Piece], tokens: list[str], lexicon: Lexicon) -> bool:
    """Whether the first word that is not silent leads up to a date, or a silent one before it."""
    for part in parts:
        if tokens[part.start] in lexicon.openers:
            return True
        if part.phrase and part.phrase.kinds:
            return part.phrase.kinds[0] in _LEADS_UP_TO
    return False


def _can_be_passed_over(part: Piece, tokens: list[str], knows: Callable[[str], bool]) -> bool:
    if part.phrase is not None:
        return _PASSED_OVER.issuperset(part.phrase.kinds)
    return tokens[part.start].isalpha() and not knows(tokens[part.start])
