"""Words in the one spelling that the grammar reads."""

import unicodedata

LONGEST_WORDS = 160
"""More than any date takes; longer texts are not looked at."""

_SAME = str.maketrans(
    {
        **dict.fromkeys("‐‑⁃−﹣", "-"),
        **dict.fromkeys("‒–—―〜～∼", "–"),
        **dict.fromkeys("’‘ʼ′`´“”„«»‹›「」『』", "'"),
        **dict.fromkeys("œ", "oe"),
    }
)


def normalise(words: str) -> str:
    """Lower case, no accents, one kind of dash and quote; full-width figures become figures."""
    if words.isascii():
        return words.lower().strip()
    compatible = unicodedata.normalize("NFKC", words.translate(_SAME)).lower().strip()
    decomposed = unicodedata.normalize("NFD", compatible)
    plain = "".join(c for c in decomposed if not _is_accent(c))
    return unicodedata.normalize("NFC", plain)


def _is_accent(character: str) -> bool:
    """Latin accents only: the voicing marks of kana tell words apart."""
    return "\u0300" <= character <= "\u036f"
