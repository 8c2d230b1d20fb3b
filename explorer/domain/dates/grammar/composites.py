"""Words that mean one thing together: "Q3", "FY26", "the '90s", "the year 2026"."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from explorer.domain.dates.grammar.numeric import full_year
from explorer.domain.dates.grammar.phrases import NOTHING, Phrase, Unit

_PAIR = re.compile(r"(?<![-/])n([&|T])n([qh])")
_Build = Callable[..., Phrase | None]
"""From the numbers of the words; None if they do not mean one thing after all."""


def composed(phrase: Phrase) -> Phrase:
    """The phrase with one kind, or absolute ones, in the place of each composite."""
    if found := _PAIR.search(phrase.kinds):
        phrase = _with_pair(phrase, found)
    phrase = _composed_by(_COMPOSITES, phrase)
    return _composed_by(_LAST_PARTS, phrase) if "R" in phrase.kinds else phrase


def _composed_by(table: tuple[tuple[str, _Build], ...], phrase: Phrase) -> Phrase:
    for kinds, build in table:
        if kinds in phrase.kinds:
            phrase = _composed(phrase, kinds, build)
    return phrase


def _with_pair(phrase: Phrase, found: re.Match[str]) -> Phrase:
    """First and second quarters: the one word is meant for both numbers."""
    kind, (first, _, last, _) = found[2].upper(), phrase.part(*found.span()).values
    return phrase.replaced(*found.span(), _phrase(f"{kind}{found[1]}{kind}", first, 0, last))


def _composed(phrase: Phrase, kinds: str, build: _Build) -> Phrase:
    at = phrase.kinds.find(kinds)
    while at >= 0:
        stop = at + len(kinds)
        built = build(*phrase.values[at:stop])
        if built is not None:
            phrase = phrase.replaced(at, stop, built)
        at = phrase.kinds.find(kinds, at + 1 if built is None else at)
    return phrase


def _phrase(kinds: str, *values: int) -> Phrase:
    return Phrase(kinds, values)


def _short_decade(start: int) -> Phrase:
    """The '90s and the '00s; the '20s to '50s can be of either century."""
    if 20 <= start <= 50:
        raise ValueError(f"the century of the '{start}s is not said")
    return _phrase("D", full_year(start) if start < 50 else 1900 + start)


def _named_year(unit: int, year: int) -> Phrase | None:
    """The year 2026, the decade 2030."""
    if unit == Unit.DECADE:
        return _phrase("D", year)
    return _phrase("y", year) if unit == Unit.YEAR else None


def _end_of_year(year: int, part: int, unit: int) -> Phrase | None:
    """2025 year-end."""
    return _phrase("yp", year, part) if unit == Unit.YEAR else None


def _without_this(relation: int, weekday: int, day: int, month: int) -> Phrase | None:
    """Ce mardi 13 mai: what stands beside a weekday and a day has nothing to say."""
    return _phrase("wnm", weekday, day, month) if relation == 0 else None


def _last_parts() -> Iterator[tuple[str, _Build]]:
    """The last quarter or half of a year, also of next year."""
    for word, kind, parts in (("q", "Q", 4), ("h", "H", 2)):
        for year in ("y", "Y", "u", "F", "Ru", "RF"):
            yield f"R{word}{year}", partial(_last_part, f"{kind}{year}", parts)


def _last_part(kinds: str, parts: int, last: int, _: int, *year: int) -> Phrase | None:
    return _phrase(kinds, parts, *year) if last == -1 else None


_COMPOSITES: tuple[tuple[str, _Build], ...] = (
    ("Fnqn", lambda _, y, __, n: _phrase("YQ", full_year(y), n)),
    ("Fnhn", lambda _, y, __, n: _phrase("YH", full_year(y), n)),
    ("Fy", lambda _, y: _phrase("Y", y)),
    ("yF", lambda y, _: _phrase("Y", y)),
    ("m-mq", lambda m, _, n, __: _phrase("m=m", m, 0, n)),
    ("nq", lambda n, several: None if several else _phrase("Q", n)),
    ("qn", lambda _, n: _phrase("Q", n)),
    ("nh", lambda n, several: None if several else _phrase("H", n)),
    ("hn", lambda _, n: _phrase("H", n)),
    ("Fn", lambda _, n: _phrase("Y", full_year(n))),
    ("Cy", lambda _, y: _phrase("y", y)),
    ("Cn", lambda _, n: _phrase("y", full_year(n))),
    ("C", lambda _: NOTHING),
    ("nM", lambda n, _: _phrase("nnv", 1, n, Unit.MONTH)),
    ("y'", lambda y, _: _phrase("y" if y % 10 else "D", y)),
    ("n'", lambda n, _: _short_decade(n)),
    ("'", lambda _: NOTHING),
    ("ys", lambda y, _: _phrase("D", y)),
    ("ns", lambda n, _: _short_decade(n)),
    ("uy", _named_year),
    ("vy", _named_year),
    ("ypu", _end_of_year),
    ("yup", lambda y, u, p: _end_of_year(y, p, u)),
    ("Rwnm", _without_this),
)
_LAST_PARTS = tuple(_last_parts())
