"""Names and titles that are alike: typing errors forgiven, duplicates found."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz, process
from sqlalchemy import text
from sqlalchemy.engine import Connection

from explorer.domain.dates import Answer, Window, overlaps
from explorer.domain.questions import SimilarDevelopments
from explorer.domain.rows import Hit
from explorer.storage.reading import links_to, window_of

_CLOSE = 75
"""The least likeness (0–100, rapidfuzz partial_ratio) at which a name may be what was meant."""
_SHORTER = 0.7
"""A name shorter than this share of what was typed is not what was meant."""
_ALIKE = 60
"""The least likeness (0–100, token_set_ratio) of titles of developments of the same time."""
_VERY_ALIKE = 80
"""The least likeness of titles where the time of one is not known."""


def closest(
    connection: Connection, typed: str, names: Sequence[tuple[int, str]], limit: int
) -> tuple[Hit, ...]:
    """Return the records whose name, or a part of it, is nearest to what was typed.

    Of several words each looks for its like in the name, in any order. Of names that hold
    something equally near, the one that is nearest as a whole comes first: “Nisan” means Nissan
    before it means Dongfeng Nissan.
    """
    matched: dict[int, str] = {}
    for place in _nearest(typed[:200], [name for _, name in names]):
        id_, name = names[place]
        if len(name) >= len(typed) * _SHORTER:
            matched.setdefault(id_, name)
    ids = list(matched)[:limit]
    links = links_to(connection, ids)
    return tuple(Hit(links[id_], "", matched[id_]) for id_ in ids)


def _nearest(typed: str, names: Sequence[str]) -> list[int]:
    """The places of the names that are near enough, the nearest first."""
    words = _words(typed)
    found: dict[int, float] = {}
    for scorer in (fuzz.partial_ratio, *([fuzz.partial_token_sort_ratio] * (len(words) > 1))):
        for _, likeness, place in process.extract(
            typed, names, scorer=scorer, processor=str.casefold, limit=None, score_cutoff=_CLOSE
        ):
            found[place] = max(likeness, found.get(place, 0.0))

    def rank(place: int) -> tuple[float, float, float]:
        name = names[place]
        by_word = _word_by_word(words, name) if len(words) > 1 else 0.0
        return -by_word, -found[place], -_likeness(typed, name)

    return sorted(found, key=rank)


def _word_by_word(words: Sequence[str], name: str) -> float:
    """How like the words are on average to those of the name, or to how these begin (0–100)."""
    others = _words(name)
    likest = (
        max((fuzz.ratio(word, other[: len(word) + 1]) for other in others), default=0.0)
        for word in words
    )
    return sum(likest) / len(words)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _likeness(typed: str, name: str) -> float:
    return fuzz.ratio(typed.casefold(), name.casefold())


def similar_developments(connection: Connection, question: SimilarDevelopments) -> tuple[Hit, ...]:
    """Return developments alike in title, of the same companies, not surely at another time."""
    query = "SELECT r.id, r.name FROM record r WHERE r.kind = 'development'"
    names = [(i, n) for i, n in connection.execute(text(query)) if i != question.besides]
    found = process.extract(
        question.title[:200],
        [name for _, name in names],
        scorer=fuzz.token_set_ratio,
        processor=str.casefold,
        limit=20,
        score_cutoff=_ALIKE,
    )
    kept = [
        names[place][0]
        for _, likeness, place in found
        if _may_be_the_same(connection, names[place][0], likeness, question)
    ][:5]
    links = links_to(connection, kept)
    return tuple(Hit(links[id_], _date_words(connection, id_), "") for id_ in kept)


def _may_be_the_same(
    connection: Connection, id_: int, likeness: float, question: SimilarDevelopments
) -> bool:
    date = _date(connection, id_)
    if date is None or question.date is None:
        if likeness < _VERY_ALIKE:
            return False
    elif overlaps(date, question.date) is Answer.NO:
        return False
    if not question.companies:
        return True
    marks = ",".join(str(int(i)) for i in question.companies)
    shared = f"SELECT 1 FROM link WHERE record_id = :id AND target_id IN ({marks}) LIMIT 1"
    return connection.execute(text(shared), {"id": id_}).first() is not None


def _date(connection: Connection, id_: int) -> Window | None:
    query = text("SELECT * FROM development WHERE id = :id")
    return window_of(connection.execute(query, {"id": id_}).mappings().one(), "date")


def _date_words(connection: Connection, id_: int) -> str:
    date = _date(connection, id_)
    return "" if date is None else date.words
