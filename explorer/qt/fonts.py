"""Which characters the fonts of this machine can show."""

import unicodedata
from collections.abc import Sequence

from PySide6.QtGui import QFont, QFontMetrics

_INVISIBLE = ("C", "Z")
"""Categories of characters that have no picture: controls, formats, spaces."""
_SELECTORS = range(0xFE00, 0xFE10)


def missing_glyphs(text: str, font: QFont | None = None) -> list[str]:
    """The characters that would be drawn as boxes, each once, in the order of the text.

    Fonts that Qt falls back on count as able. Without a font the application's is asked.
    """
    metrics = QFontMetrics(font if font is not None else QFont())
    return [
        character
        for character in dict.fromkeys(text)
        if _is_visible(character) and not metrics.inFontUcs4(ord(character))
    ]


def scripts_of(characters: Sequence[str]) -> list[str]:
    """What characters that cannot be shown are called, each once: letters by their scripts.

    One without a name is told by its number.
    """
    return list(dict.fromkeys(_script_of(character) for character in characters))


def _script_of(character: str) -> str:
    name = unicodedata.name(character, "")
    if not name:
        return f"U+{ord(character):04X}"
    is_letter = unicodedata.category(character).startswith("L")
    return name.split()[0].capitalize() if is_letter else name.lower()


def _is_visible(character: str) -> bool:
    if unicodedata.category(character) == "Co":  # private use: a picture or a box
        return True
    is_blank = unicodedata.category(character).startswith(_INVISIBLE)
    return not is_blank and ord(character) not in _SELECTORS
