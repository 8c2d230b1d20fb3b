"""Which characters the fonts of this machine can show."""

import unicodedata

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


def _is_visible(character: str) -> bool:
    if unicodedata.category(character) == "Co":  # private use: a picture or a box
        return True
    is_blank = unicodedata.category(character).startswith(_INVISIBLE)
    return not is_blank and ord(character) not in _SELECTORS
