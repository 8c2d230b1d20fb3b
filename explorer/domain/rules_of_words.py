"""Which words can be kept and shown: their length and their characters."""

import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import urlsplit

LONGEST_LINE = 500
LONGEST_TEXT = 20_000
LONGEST_ADDRESS = 2_000
_BREAKS = frozenset("\n\t")


def check_line(label: str, text: str, longest: int = LONGEST_LINE) -> Iterator[str]:
    """Yield what is wrong with words on one line."""
    yield from _check(label, text, longest, frozenset())


def check_text(label: str, text: str, longest: int = LONGEST_TEXT) -> Iterator[str]:
    """Yield what is wrong with words on several lines."""
    yield from _check(label, text, longest, _BREAKS)


def check_address(label: str, address: str) -> Iterator[str]:
    """Yield what keeps an address from being opened as a web page."""
    yield from check_line(label, address, LONGEST_ADDRESS)
    if not is_web_address(address):
        yield f"“{label}” must be a web address that begins with https:// or http://."


def is_web_address(address: str) -> bool:
    """Return whether the text is an http or https address with a host and no spaces."""
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(host) and not re.search(r"\s", address)


def is_language(code: str) -> bool:
    """Return whether the text has the form of an ISO 639 code."""
    return re.fullmatch(r"[a-z]{2,3}", code) is not None


def _check(label: str, text: str, longest: int, allowed: frozenset[str]) -> Iterator[str]:
    if len(text) > longest:
        yield (
            f"“{label}” is {len(text):,} characters long; "
            f"at most {longest:,} can be kept. Put the rest into the note."
        )
    if text.isprintable():
        return  # which nearly every text is, and which is quickly seen
    unwanted = next((c for c in text if c not in allowed and _is_control(c)), None)
    if unwanted is not None:
        yield f"“{label}” holds a character that cannot be shown (U+{ord(unwanted):04X})."


def _is_control(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cs")
