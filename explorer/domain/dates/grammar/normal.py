"""Words in the one spelling that the grammar reads."""

import re
import unicodedata

LONGEST_WORDS = 160
"""More than any date takes; longer texts are not looked at."""

_SAME = str.maketrans(
    {
        **dict.fromkeys("‐‑⁃−﹣", "-"),
        **dict.fromkeys("‒–—―〜～∼", "–"),
        **dict.fromkeys("’‘ʼ′`´“”„«»‹›「」『』", "'"),
        **dict.fromkeys("œ", "oe"),
        # Nothing is seen of these: spaces and marks without width that come with copied text.
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""),
    }
)
_FOOTNOTE = re.compile(r"(?<=\w)\[[0-9a-z]{1,3}\]")


def normalise(words: str) -> str:
    """Lower case, no accents, one kind of dash and quote; full-width figures become figures.

    Quotes around the whole and marks of footnotes are left out.
    """
    text = words.lower() if words.isascii() else _plain(words)
    if "[" in text:
        text = _FOOTNOTE.sub("", text)
    text = text.strip()
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] in "'\"" else text


def _plain(words: str) -> str:
    compatible = unicodedata.normalize("NFKC", words.translate(_SAME)).lower()
    decomposed = unicodedata.normalize("NFD", compatible)
    plain = "".join(c for c in decomposed if not _is_accent(c))
    return unicodedata.normalize("NFC", plain)


def _is_accent(character: str) -> bool:
    """Latin accents only: the voicing marks of kana tell words apart."""
    return "\u0300" <= character <= "\u036f"
