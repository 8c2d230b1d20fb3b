"""Words for the search index, also of scripts that do not part words with spaces."""

import unicodedata

_WIDE = ("HIRAGANA", "KATAKANA", "CJK", "HANGUL", "FULLWIDTH", "HALFWIDTH KATAKANA")


def _is_wide(character: str) -> bool:
    if character < "\u1100":
        return False
    return unicodedata.name(character, "").startswith(_WIDE)


def indexed(text: str) -> str:
    """Return a text with every East Asian character a word of its own, widths folded (NFKC)."""
    folded = unicodedata.normalize("NFKC", text)
    if folded.isascii():
        return folded
    return "".join(f" {c} " if _is_wide(c) else c for c in folded)


def match_expression(text: str, column: str = "") -> str:
    """Return an FTS5 expression: every word must be found, each as the beginning of a word.

    Returns "" for a text without letters or digits. A run of East Asian characters is looked
    for as a phrase. Nothing typed is taken for FTS5 syntax: each word stands in quotes.
    """
    terms = [_term(part) for part in unicodedata.normalize("NFKC", text).split()]
    found = " AND ".join(term for term in terms if term)
    return f"{{{column}}} : ({found})" if column and found else found


def _term(part: str) -> str:
    words = "".join(c if c.isalnum() or _is_mark(c) else " " for c in indexed(part)).split()
    if not words:
        return ""
    phrase = '"' + " ".join(words) + '"'
    return phrase if _is_wide(words[-1][-1]) else phrase + "*"


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")
