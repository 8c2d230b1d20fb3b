"""Words for the search index: figures, signs and hyphens alike in texts and in what is typed."""

import re
import unicodedata
from functools import lru_cache
from itertools import combinations

_WIDE = ("HIRAGANA", "KATAKANA", "CJK", "HANGUL", "FULLWIDTH", "HALFWIDTH KATAKANA")

_UNITS = "hp|kw|kwh|km|km/h|v|l|cc"
# Each is written in several ways; the left one is what people type or print, the right one
# what stands in the index. Grouping goes first, while NFKC has not made plain spaces of others.
_REWRITTEN = tuple(
    (re.compile(pattern, re.IGNORECASE), word)
    for pattern, word in (
        (r"(?<=\d)[,'’\u00a0\u2009\u202f](?=\d{3}(?!\d))", ""),
        (r"us\$|\$", " dollars "),
        (r"€", " euros "),
        (r"£", " pounds "),
        (r"¥", " yen "),
        ("%", " percent "),
        (r"(?<=\d)k\b", "000"),
        (r"(?<=\d)(?:mn|mio|m)\b", " million"),
        (r"(?<=\d)bn\b", " billion"),
        (rf"(?<=\d)(?=(?:{_UNITS})\b)", " "),
        (r"(?<=\w)['’]s\b", ""),
    )
)
_PER_CENT = re.compile(r"\bper cent\b", re.IGNORECASE)
_SPACED_GROUPS = re.compile(r"(?<!\w)\d{1,3}(?: \d{3})+(?!\w)")
_COMPOUND = re.compile(r"\w+(?:[-‐‑–]\w+)+")
_HYPHENS = re.compile(r"[-‐‑–]")

_UNTOLD = frozenset(
    (
        *("a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "how"),
        *("in", "is", "it", "its", "many", "much", "of", "on", "or", "that", "the", "their"),
        *("to", "was", "were", "what", "when", "where", "which", "who", "will", "with", "would"),
    )
)
"""Words that tell nothing apart; they are left out of what is looked for."""
_MOST_TERMS = 12
"""Words up to which one may be missing; a longer text is no query."""


def indexed(text: str) -> str:
    """Return a text as it is indexed.

    East Asian characters are words of their own and widths are folded (NFKC). Compounds are
    added in one word ("gtr" for "GT-R"), as some write them so.
    """
    words = [
        _kept(word) if len(word) <= _LONGEST_KEPT else _indexed(word)
        for word in _one_word(text).split(" ")
    ]
    compounds = {compound for _, found in words for compound in found}
    return " ".join((*(word for word, _ in words), *sorted(compounds)))


def _indexed(word: str) -> tuple[str, tuple[str, ...]]:
    """Return a word as it is indexed, and the compounds in it."""
    folded = _rewritten(word)
    compounds = tuple(_HYPHENS.sub("", found) for found in _COMPOUND.findall(folded))
    if not folded.isascii():
        folded = "".join(f" {c} " if _is_wide(c) else c for c in folded)
    return folded, compounds


_kept = lru_cache(maxsize=1 << 15)(_indexed)  # most words come again
_LONGEST_KEPT = 40


def match_expression(text: str, column: str = "") -> str:
    """Return an FTS5 expression: every word must be found, each as the beginning of a word.

    Returns "" for a text without letters or digits. A run of East Asian characters is looked
    for as a phrase. Nothing typed is taken for FTS5 syntax: each word stands in quotes.
    """
    found = " AND ".join(_terms(text))
    return f"{{{column}}} : ({found})" if column and found else found


def loose_expression(text: str) -> str:
    """Return an FTS5 expression by which one of the words may be missing, "" for one word."""
    terms = _terms(text)
    if not 2 <= len(terms) <= _MOST_TERMS:
        return ""
    some = (" AND ".join(kept) for kept in combinations(terms, len(terms) - 1))
    return " OR ".join(f"({kept})" for kept in some)


def _one_word(text: str) -> str:
    return _PER_CENT.sub("percent", text)


def _rewritten(text: str) -> str:
    for pattern, word in _REWRITTEN:
        text = pattern.sub(word, text)
    return unicodedata.normalize("NFKC", text)


def _terms(text: str) -> list[str]:
    joined = _SPACED_GROUPS.sub(lambda found: found.group().replace(" ", ""), text)
    parts = _rewritten(_one_word(joined)).split()
    telling = [part for part in parts if part.casefold() not in _UNTOLD]
    terms = (_term(part) for part in telling or parts)
    return [term for term in dict.fromkeys(terms) if term]


def _term(part: str) -> str:
    spaced = "".join(f" {c} " if _is_wide(c) else c for c in part)
    words = "".join(c if c.isalnum() or _is_mark(c) else " " for c in spaced).split()
    if not words:
        return ""
    phrase = '"' + " ".join(words) + '"'
    if _is_wide(words[-1][-1]):
        return phrase
    others = [f'"{word}"' for word in _other_numbers(words[0])] if len(words) == 1 else []
    if _COMPOUND.search(part) and len(words) > 1:
        others = ['"' + "".join(words) + '"*']
    return f"({' OR '.join((phrase + '*', *others))})" if others else f"{phrase}*"


def _other_numbers(word: str) -> list[str]:
    """Return an English word's singular, or the plural that does not begin with it."""
    if not word.isascii() or not word.isalpha() or len(word) < 4:
        return []
    if word.endswith("ies"):
        return [word[:-3] + "y"]
    if word.endswith("s"):
        return [] if word.endswith("ss") else [word[:-1]]
    return [word[:-1] + "ies"] if word.endswith("y") else []


def _is_wide(character: str) -> bool:
    if character < "\u1100":
        return False
    return unicodedata.name(character, "").startswith(_WIDE)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")
