"""Stable text keys of records."""

import hashlib
import secrets
import unicodedata
from collections.abc import Callable, Collection

_LONGEST_SLUG = 48
_SUFFIX_LENGTH = 4
_SUFFIX_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"
_LATIN = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)


def random_suffix() -> str:
    """Return a few letters and digits that are not easily mistaken for one another."""
    return "".join(secrets.choice(_SUFFIX_LETTERS) for _ in range(_SUFFIX_LENGTH))


def make_key(
    kind: str,
    name: str,
    *,
    taken: Collection[str] = (),
    suffix: Callable[[], str] = random_suffix,
) -> str:
    """Return a key for a record made by the user: "development/nissan-buys-15-of-renault-x7f2".

    It ends in a random suffix, so that no record of a later dataset ever has the same key.
    """
    stem = f"{slug(kind)}/{slug(name)}"
    while (key := f"{stem}-{suffix()}") in taken:
        pass
    return key


def slug(text: str) -> str:
    """Return the text in a–z, 0–9 and single hyphens, cut between words where it is long.

    Accents are dropped. A text with no Latin letter or digit becomes a short digest, the same
    in every run.
    """
    # Mathematical letters have a small form only once they are plain.
    plain = unicodedata.normalize("NFKD", text).casefold().translate(_LATIN)
    letters = unicodedata.normalize("NFKD", plain)
    bare = "".join(c for c in letters if not unicodedata.combining(c))
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in bare).split()
    return _shortened(words) or hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:8]


def _shortened(words: list[str]) -> str:
    whole = "-".join(words)
    if len(whole) <= _LONGEST_SLUG:
        return whole
    start, _, rest = whole[: _LONGEST_SLUG + 1].rpartition("-")
    return start or rest[:_LONGEST_SLUG]
