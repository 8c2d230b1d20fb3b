"""Normalised texts as words, figures and signs."""

import re

from explorer.domain.dates.grammar.numeric import days_in_figures, full_year
from explorer.domain.dates.grammar.phrases import Phrase

THREE_FIGURES = (
    r"[0-9]{1,4}(?:-[0-9]{1,2}-|/[0-9]{1,2}/|\.[0-9]{1,2}\.)(?:[0-9]{4}|[0-9]{1,2})(?![0-9])"
)
_SHORT_YEAR = "'[0-9]{2}(?!'?s|[0-9])"
_POSSESSIVE = "'s(?![a-z0-9])"
_TOKEN = re.compile(
    rf"{THREE_FIGURES}|{_SHORT_YEAR}|{_POSSESSIVE}|[a-z]+|[0-9]+|[^\sa-z0-9.;:!'\"()]"
)


def tokens_of(text: str) -> list[str]:
    """Words, figures and the signs that can mean something, in order."""
    return _TOKEN.findall(text)


def figures(token: str) -> Phrase | None:
    """A number in figures: four of them are a year, two with an apostrophe as well.

    Three figures are a day, or two days if day and month can stand either way round.
    """
    if token.isdigit():
        if len(token) == 4 and token[0] != "0":
            return Phrase("y", (int(token),))
        return Phrase("n", (int(token),)) if len(token) < 4 else None
    if token[0] in "0123456789":
        return days(token)
    if token[0] == "'" and token[1:].isdigit():
        return Phrase("y", (full_year(int(token[1:])),))
    return None


def days(token: str) -> Phrase | None:
    """The day of a date in three figures, or the days that it can mean, with "or" between."""
    try:
        ordinals = [day.toordinal() for day in days_in_figures(token)]
    except ValueError:
        return None
    alternatives = [part for ordinal in ordinals for part in (0, ordinal)][1:]
    return Phrase("|".join("d" * len(ordinals)), tuple(alternatives)) if ordinals else None
