"""The foot of a page: texts in full and numbered sources, set in columns."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter

from explorer.domain.dates import render
from explorer.domain.rows import SourceNote
from explorer.qt.colours import Palette
from explorer.qt.picture_text import broken, draw_line, face, printable, width_of

SIZE: Final = 11
LINE: Final = 15.0
HEADING: Final = 20.0
_NARROWEST: Final = 300.0
_GAP: Final = 24.0
_KEPT_WHOLE: Final = 5
_RIGHT: Final = Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class Entry:
    """One numbered or marked text of the footer."""

    label: str
    text: str


class Section:
    """A heading above entries that run down one column after the other."""

    def __init__(self, heading: str, entries: Sequence[Entry], width: float) -> None:
        self.heading = heading
        self.entries = tuple(entries)
        self._width = width
        self._columns = max(1, int((width + _GAP) // (_NARROWEST + _GAP)))
        self._column = (width - _GAP * (self._columns - 1)) / self._columns
        labels = [width_of(entry.label, face(SIZE)) for entry in entries]
        self._indent = max(labels, default=0.0) + 6

    @cached_property
    def _broken(self) -> list[list[str]]:
        font, width = face(SIZE), self._column - self._indent
        return [list(broken(entry.text, font, width)) for entry in self.entries]

    @cached_property
    def _rows(self) -> int:
        """The fewest rows in which the entries find room in the columns."""
        rows = math.ceil(sum(map(len, self._broken)) / self._columns)
        while len(_places(self._broken, rows, self._columns)) < len(self.entries):
            rows += 1
        return rows

    @property
    def height(self) -> float:
        return HEADING + self._rows * LINE if self.entries else 0.0

    def split(self, height: float, *, dividing: bool = False) -> "tuple[Section, Section]":
        """What fits a height, and the rest.

        An entry that does not fit is left to the rest whole; with ``dividing`` the first is
        divided where nothing else would fit, so that a page is never left without any.
        """
        rows = max(0, int((height - HEADING) // LINE))
        kept = len(_places(self._broken, rows, self._columns))
        if dividing and kept == 0 and rows > 0 and self.entries:
            return self._divided(rows)
        return self._with(self.entries[:kept]), self._with(self.entries[kept:])

    def _divided(self, rows: int) -> "tuple[Section, Section]":
        first, lines = self.entries[0], self._broken[0]
        flowing = rows * self._columns
        # No more lines than one column has, unless they are enough to run on in the next.
        room = flowing if min(flowing, len(lines)) > _KEPT_WHOLE else rows
        shown = Entry(first.label, "".join(lines[:room]).rstrip())
        hidden = Entry(first.label, "".join(lines[room:]))
        return self._with([shown]), self._with([hidden, *self.entries[1:]])

    def paint(self, painter: QPainter, left: float, top: float, palette: Palette) -> None:
        """Draw the heading and the columns with their upper left corner there."""
        if not self.entries:
            return
        painter.setFont(face(SIZE, bold=True))
        draw_line(painter, QRectF(left, top, self._width, LINE), self.heading, palette.muted)
        painter.setFont(face(SIZE))
        places = _places(self._broken, self._rows, self._columns)
        for entry, lines, spots in zip(self.entries, self._broken, places, strict=True):
            for order, (line, (column, row)) in enumerate(zip(lines, spots, strict=True)):
                x = left + column * (self._column + _GAP)
                y = top + HEADING + row * LINE
                if order == 0:
                    label = QRectF(x, y, self._indent - 6, LINE)
                    draw_line(painter, label, entry.label, palette.faint, _RIGHT)
                text = QRectF(x + self._indent, y, self._column - self._indent, LINE)
                draw_line(painter, text, line.rstrip(), palette.muted)

    def _with(self, entries: Sequence[Entry]) -> "Section":
        return Section(self.heading, entries, self._width)


def _places(
    blocks: Sequence[Sequence[str]], rows: int, columns: int
) -> list[list[tuple[int, int]]]:
    """The column and row of every line of the first blocks that fit so many rows.

    Short blocks stay in one column; long ones run on in the next.
    """
    placed: list[list[tuple[int, int]]] = []
    taken = 0
    for lines in blocks:
        is_short = len(lines) <= _KEPT_WHOLE
        if is_short and taken % max(rows, 1) + len(lines) > rows:
            taken += -taken % max(rows, 1)
        if taken + len(lines) > rows * columns or (is_short and len(lines) > rows):
            break
        placed.append([divmod(taken + order, rows) for order in range(len(lines))])
        taken += len(lines)
    return placed


def full_texts(texts: Sequence[str], width: float) -> Section:
    """The texts that were elided above, each once."""
    heading = QCoreApplication.translate("Picture", "In full")
    return Section(heading, [Entry("…", printable(text)) for text in dict.fromkeys(texts)], width)


def source_list(sources: Sequence[SourceNote], language: str, width: float) -> Section:
    """The numbered sources as a reader cites them."""
    heading = QCoreApplication.translate("Picture", "Sources")
    entries = [Entry(str(note.number), cited(note, language)) for note in sources]
    return Section(heading, entries, width)


def cited(note: SourceNote, language: str) -> str:
    """One source in a line: who, what, where, when and which place in it."""
    day = render(note.published, language) if note.published else ""
    if day and note.published_basis == "estimated":
        day = QCoreApplication.translate("Picture", "{0} (estimated)").format(day)
    parts = [note.author, f"“{note.link.name}”", note.publisher, day, note.place]
    return printable(", ".join(part for part in parts if part))
