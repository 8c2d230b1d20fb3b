"""The cells of a painted table: measured, broken into lines, drawn with their marks."""

import re
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from explorer.models.cells import NOTHING, Cell, Emphasis
from explorer.qt.colours import Palette
from explorer.qt.marks import form_of, paint_contested, paint_status, paint_swatch
from explorer.qt.picture_text import Fitted, draw_line, face, fit, printable, width_of

SIZE: Final = 13
LINE: Final = 17.0
PADDING: Final = 4.5
_MARK: Final = 10.0
_MARK_ROOM: Final = _MARK + 6
_DIAMOND: Final = 7.0
_DIAMOND_ROOM: Final = _DIAMOND + 3
_MOST_LINES: Final = 2
_LONGEST_WORD: Final = 110.0
"""A column keeps its longest word whole up to this width."""
_BREAK: Final = re.compile(r"\s+|(?<=\w)[-–](?=\w)")
_HAIR: Final = 0.5
"""Pixels by which a text that is broken into lines may differ from its parts."""


def font_of(cell: Cell) -> QFont:
    return face(SIZE, bold=_is_bold(cell))


def wanted_width(cell: Cell) -> float:
    """The width at which the cell stands on one line."""
    return width_of(printable(cell.text), font_of(cell)) + _marks_room(cell)


def least_width(cell: Cell) -> float:
    """The width at which no ordinary word of the cell is broken."""
    font = font_of(cell)
    words = printable(cell.text[:400]).split()
    longest = max((width_of(word, font) for word in words), default=0.0)
    return min(longest, _LONGEST_WORD) + _marks_room(cell)


def whole_width(cell: Cell) -> float:
    """The width at which nothing of the cell is cut: on two lines that are about as long."""
    return _width_on_two_lines(printable(cell.text), _is_bold(cell)) + _marks_room(cell)


@lru_cache(maxsize=4096)
def _width_on_two_lines(text: str, bold: bool) -> float:
    font = face(SIZE, bold=bold)
    breaks = [match.end() for match in _BREAK.finditer(text)]
    if not breaks:
        return width_of(text, font)
    at = min(breaks, key=lambda place: abs(len(text) - 2 * place))
    return max(width_of(text[:at].rstrip(), font), width_of(text[at:], font)) + _HAIR


def broken_cell(cell: Cell, width: float) -> Fitted:
    """The cell's text in at most two lines for a column of this width."""
    return fit(printable(cell.text), font_of(cell), width - _marks_room(cell), _MOST_LINES)


def row_height(lines: int) -> float:
    return lines * LINE + 2 * PADDING


def paint_cell(
    painter: QPainter, cell: Cell, text: Fitted, place: QRectF, palette: Palette
) -> None:
    """Draw a cell from the top of its place, its marks beside its first and last line."""
    top, left = place.top() + PADDING, place.left()
    mark = QRectF(left, top + (LINE - _MARK) / 2, _MARK, _MARK)
    if form_of(cell.status) is not None:
        paint_status(painter, mark, cell.status, palette.muted, palette)
    elif cell.swatch:
        paint_swatch(painter, mark, palette.shade_of(cell.swatch).mark)
    painter.setFont(font_of(cell))
    room = place.width() - _marks_room(cell)
    start = left + _leading_room(cell)
    side = Qt.AlignmentFlag.AlignRight if cell.align_right else Qt.AlignmentFlag.AlignLeft
    for number, line in enumerate(text.lines):
        rect = QRectF(start, top + number * LINE, room, LINE)
        draw_line(painter, rect, line, _ink(cell, palette), side)
    if cell.contested:
        last = width_of(text.lines[-1], font_of(cell))
        end = start + (room if cell.align_right else last)
        y = top + (len(text.lines) - 1) * LINE + 2
        paint_contested(painter, QRectF(end + 3, y, _DIAMOND, _DIAMOND), palette)


def _is_bold(cell: Cell) -> bool:
    return cell.emphasis is Emphasis.STRONG


def _ink(cell: Cell, palette: Palette) -> str:
    if cell.text == NOTHING:
        return palette.edge
    return palette.muted if cell.emphasis is Emphasis.MUTED else palette.text


def _leading_room(cell: Cell) -> float:
    return _MARK_ROOM if cell.swatch or form_of(cell.status) is not None else 0.0


def _marks_room(cell: Cell) -> float:
    return _leading_room(cell) + (_DIAMOND_ROOM if cell.contested else 0.0)
