"""Text of pictures: faces that measure alike on every device, lines broken and shortened."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from threading import get_ident
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QTextLayout,
    QTextOption,
)

LONGEST_LINE: Final = 2000
"""Characters that are measured of a text that must stand on one line: no page is wider."""

_UNPRINTABLE: Final = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SPACES: Final = dict.fromkeys("\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85", " ")


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines that fit a width; ``cut`` if the last of them had to be elided."""

    lines: tuple[str, ...]
    cut: bool = False


def face(size: int, *, bold: bool = False) -> QFont:
    """The interface's font at a size in logical pixels, spaced alike at every scale."""
    return _face(QGuiApplication.font().family(), size, bold, get_ident())


@lru_cache(maxsize=128)
def _face(asked: str, size: int, bold: bool, _thread: int) -> QFont:
    """A font for one thread: those that share one would race for its engine."""
    font = QFont(QFontInfo(QFont(asked)).family())
    font.setPixelSize(size)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def printable(text: str) -> str:
    """The text on one line, with � for what no font draws and no XML file may hold."""
    return _UNPRINTABLE.sub(
        lambda m: " " if m.group() in _SPACES else "\N{REPLACEMENT CHARACTER}", text
    )


def width_of(text: str, font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance(text[:LONGEST_LINE])


def elide(text: str, font: QFont, width: float) -> str:
    """The text, or as much of it as fits before an ellipsis."""
    metrics = QFontMetricsF(font)
    # A hair of room: a width that was measured must fit itself.
    return metrics.elidedText(text[:LONGEST_LINE], Qt.TextElideMode.ElideRight, width + 0.01)


def fit(text: str, font: QFont, width: float, lines: int) -> Fitted:
    """Break a text into at most so many lines, eliding the last if there is more."""
    if len(text) <= LONGEST_LINE and width_of(text, font) <= width:
        return Fitted((text,))
    kept: list[str] = []
    start = 0
    for line in broken(text[: LONGEST_LINE * lines], font, width):
        if len(kept) == lines - 1:
            rest = text[start:]
            last = elide(rest, font, width)
            return Fitted((*kept, last), cut=last != rest)
        kept.append(line.rstrip())
        start += len(line)
    return Fitted(tuple(kept))


def broken(text: str, font: QFont, width: float) -> Iterator[str]:
    """The lines of a text by the rules of its script; words too long are broken anywhere."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    # Qt counts in UTF-16, Python in characters.
    units = text.encode("utf-16-le")
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        start = 2 * line.textStart()
        yield units[start : start + 2 * line.textLength()].decode("utf-16-le", "replace")
    layout.endLayout()


def draw_line(
    painter: QPainter,
    rect: QRectF,
    text: str,
    colour: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Draw one line in the painter's font, centred in height and never cut off."""
    painter.setPen(QColor(colour))
    flags = align | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(rect, int(flags | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip), text)
