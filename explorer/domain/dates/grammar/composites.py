"""Words that mean one thing together: "Q3", "FY26", "the '90s", "the year 2026"."""

from collections.abc import Callable, Iterator

from explorer.domain.dates.grammar.numeric import full_year
from explorer.domain.dates.grammar.phrases import NOTHING, Phrase, Unit

_Build = Callable[..., Phrase | None]
"""From the numbers of the words; None if they do not mean one thing after all."""


def composed(phrase: Phrase) -> Phrase:
    """The phrase with one kind, or absolute ones, in the place of each composite."""
    for kinds, build in _COMPOSITES:
        if kinds in phrase.kinds:
            phrase = _composed(phrase, kinds, build)
    return phrase


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


def _last_of(last: int, kinds: str, parts: int, year: int) -> Phrase | None:
    """The last quarter or half of a year."""
    return _phrase(kinds, parts, year) if last == -1 else None


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


def _pairs() -> Iterator[tuple[str, _Build]]:
    """First and second quarters: the one word is meant for both numbers."""
    for word, kind in ("qQ", "hH"):
        for sign in "&|T":
            both = f"{kind}{sign}{kind}"
            yield f"n{sign}n{word}", lambda m, _, n, __, both=both: _phrase(both, m, 0, n)


_COMPOSITES: tuple[tuple[str, _Build], ...] = (
    ("Fnqn", lambda _, y, __, n: _phrase("YQ", full_year(y), n)),
    ("Fnhn", lambda _, y, __, n: _phrase("YH", full_year(y), n)),
    ("Fy", lambda _, y: _phrase("Y", y)),
    ("yF", lambda y, _: _phrase("Y", y)),
    *_pairs(),
    ("m-mq", lambda m, _, n, __: _phrase("m=m", m, 0, n)),
    ("nq", lambda n, several: None if several else _phrase("Q", n)),
    ("qn", lambda _, n: _phrase("Q", n)),
    ("nh", lambda n, several: None if several else _phrase("H", n)),
    ("hn", lambda _, n: _phrase("H", n)),
    ("Fn", lambda _, n: _phrase("Y", full_year(n))),
    ("RqY", lambda r, _, y: _last_of(r, "QY", 4, y)),
    ("Rqy", lambda r, _, y: _last_of(r, "Qy", 4, y)),
    ("RhY", lambda r, _, y: _last_of(r, "HY", 2, y)),
    ("Rhy", lambda r, _, y: _last_of(r, "Hy", 2, y)),
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
    ("ypu", _end_of_year),
    ("yup", lambda y, u, p: _end_of_year(y, p, u)),
    ("Rwnm", _without_this),
)
