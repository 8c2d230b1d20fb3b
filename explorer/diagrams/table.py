"""A list as a picture: a calm table with a header, thin rules and the marks of every view."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from explorer.diagrams.table_cells import (
    LINE,
    PADDING,
    broken_cell,
    least_width,
    paint_cell,
    row_height,
    wanted_width,
    whole_width,
)
from explorer.diagrams.table_layout import divided, fitting, placed
from explorer.domain.columns import NAME, Column
from explorer.domain.lists import Row
from explorer.models.cells import Cell, cells_of
from explorer.models.columns import header
from explorer.models.widths import Need, need_for, shared_width
from explorer.qt.colours import Palette
from explorer.qt.marks import paint_contested
from explorer.qt.picture import LegendEntry
from explorer.qt.picture_text import Fitted, draw_line, face, printable, width_of
from explorer.qt.theme import Theme

_HEADER: Final = 26.0
_HEADER_SIZE: Final = 12
_GAP: Final = 18.0
_SHORT: Final = 120.0
"""The width of a cell that is not worth cutting."""
_WORD: Final = 96.0
"""The width up to which no word of a column of few values is broken, however rare it is."""
_NAMES: Final = 0.22
"""The share of the width that is not taken from long names for the other columns."""
LOWEST_ROW: Final = row_height(1)
_LEFT: Final = Qt.AlignmentFlag.AlignLeft


class Layout(NamedTuple):
    """The columns' left edges and widths; every row's texts in lines, and its height."""

    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    texts: tuple[tuple[Fitted, ...], ...]
    heights: tuple[float, ...]


class Table:
    """The cells of a list, laid out once for each width."""

    def __init__(self, columns: Sequence[Column], cells: Sequence[tuple[Cell, ...]]) -> None:
        self.columns = tuple(columns)
        self.cells = tuple(cells)
        self._layouts: dict[float, Layout] = {}

    def layout(self, width: float) -> Layout:
        """Fit the columns to their contents and every cell to its column."""
        if width not in self._layouts:
            self._layouts[width] = self._laid_out(width)
        return self._layouts[width]

    def _laid_out(self, width: float) -> Layout:
        room = width - _GAP * (len(self.columns) - 1)
        by_column = list(zip(*self.cells, strict=True)) or [()] * len(self.columns)
        needs = [_need(*pair, room) for pair in zip(self.columns, by_column, strict=True)]
        widths = shared_width(needs, room)
        texts = tuple(tuple(map(broken_cell, cells, widths)) for cells in self.cells)
        heights = tuple(row_height(max(len(text.lines) for text in row)) for row in texts)
        return Layout(placed(widths, _GAP), widths, texts, heights)


def _need(column: Column, cells: Sequence[Cell], room: float) -> Need:
    """No figure or date is to be cut, then nothing else; then cells are to stand on one line."""
    head = width_of(header(column), face(_HEADER_SIZE))
    least = max(map(least_width, cells), default=0.0)
    if column.name == NAME:
        least = max(least, _NAMES * room)
    elif column.filterable and least <= _WORD:
        head = max(head, least)
    whole = [whole_width(cell) for cell in cells]
    on_one_line = [wanted_width(cell) for cell in cells]
    return need_for(whole, on_one_line, head=head, least=least, short=_SHORT, weight=column.weight)


@dataclass(frozen=True, slots=True)
class TablePicture:
    """Some rows of a table; what does not fit is counted, never cut through.

    ``more`` rows follow that were not even asked for.
    """

    name: str
    title: str
    subtitle: str
    record_ids: tuple[int, ...]
    table: Table
    rows: range
    more: int = 0

    @property
    def legend(self) -> tuple[LegendEntry, ...]:
        cells = self.table.cells
        if not any(cell.contested for number in self.rows for cell in cells[number]):
            return ()
        return (LegendEntry(QCoreApplication.translate("Picture", "contested"), _diamond),)

    def natural_height(self, width: float, _theme: Theme, /) -> float:
        body = sum(self._heights(width)) if self.rows else LOWEST_ROW
        return _HEADER + body + (LOWEST_ROW if self.more else 0)

    def used_height(self, width: float, height: float, _theme: Theme, /) -> float:
        shown = self._shown(width, height)
        heights = self.table.layout(width).heights
        is_whole = len(shown) == len(self.rows) and not self.more
        remark = 0 if is_whole and self.rows else LOWEST_ROW
        return min(height, _HEADER + sum(heights[number] for number in shown) + remark)

    def shortened(self, width: float, height: float, /) -> tuple[str, ...]:
        texts = self.table.layout(width).texts
        return tuple(
            printable(cell.text)
            for number in self._shown(width, height)
            for cell, text in zip(self.table.cells[number], texts[number], strict=True)
            if text.cut
        )

    def parts(self, width: float, height: float, _theme: Theme, /) -> "tuple[TablePicture, ...]":
        pages = divided(self._heights(width), height - _HEADER - (LOWEST_ROW if self.more else 0))
        parts = [replace(self, rows=self.rows[page], more=0) for page in pages]
        return (*parts[:-1], replace(parts[-1], more=self.more))

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme, /) -> None:
        """Paint from the top of the rectangle: all rows, or those that fit and a remark."""
        layout, palette = self.table.layout(rect.width()), theme.palette
        self._paint_header(painter, rect, layout, palette)
        shown = self._shown(rect.width(), rect.height())
        top = rect.top() + _HEADER
        for number in shown:
            height = layout.heights[number]
            columns = zip(layout.lefts, layout.widths, strict=True)
            for column, (left, width) in enumerate(columns):
                place = QRectF(rect.left() + left, top, width, height)
                cell, text = self.table.cells[number][column], layout.texts[number][column]
                paint_cell(painter, cell, text, place, palette)
            top += height
            _rule(painter, rect, top, palette.line)
        remark = QRectF(rect.left(), top + PADDING, rect.width(), LINE)
        painter.setFont(face(_HEADER_SIZE, bold=True))
        draw_line(painter, remark, self._remark(len(shown)), palette.muted)

    def _heights(self, width: float) -> tuple[float, ...]:
        heights = self.table.layout(width).heights
        return tuple(heights[number] for number in self.rows)

    def _shown(self, width: float, height: float) -> range:
        room = height - _HEADER - (LOWEST_ROW if self.more else 0)
        return self.rows[: fitting(self._heights(width), room, 0 if self.more else LOWEST_ROW)]

    def _remark(self, shown: int) -> str:
        if not self.rows:
            return QCoreApplication.translate("Picture", "There is nothing to show.")
        hidden = len(self.rows) - shown + self.more
        if hidden == 0:
            return ""
        if hidden == 1:
            return QCoreApplication.translate("Picture", "and 1 more row")
        return QCoreApplication.translate("Picture", "and {0} more rows").format(hidden)

    def _paint_header(
        self, painter: QPainter, rect: QRectF, layout: Layout, palette: Palette
    ) -> None:
        painter.setFont(face(_HEADER_SIZE))
        columns = zip(self.table.columns, layout.lefts, layout.widths, strict=True)
        for column, left, width in columns:
            place = QRectF(rect.left() + left, rect.top(), width, _HEADER - 4)
            side = Qt.AlignmentFlag.AlignRight if column.align_right else _LEFT
            draw_line(painter, place, header(column), palette.muted, side)
        _rule(painter, rect, rect.top() + _HEADER, palette.edge)


def table_picture(
    kind: str,
    rows: Sequence[Row],
    columns: Sequence[Column],
    *,
    name: str,
    title: str,
    subtitle: str = "",
    more: int = 0,
    language: str = "en",
) -> TablePicture:
    """The rows of a list of that kind (a key of ``LISTS``) as a picture, in these columns."""
    cells = [cells_of(row, kind, columns, language) for row in rows]
    ids = tuple(row.link.id for row in rows if row.link.id is not None)
    table = Table(columns, cells)
    return TablePicture(name, title, subtitle, ids, table, range(len(cells)), more)


def _rule(painter: QPainter, rect: QRectF, y: float, colour: str) -> None:
    painter.setPen(QColor(colour))
    painter.drawLine(QLineF(rect.left(), y - 0.5, rect.right(), y - 0.5))


def _diamond(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    paint_contested(painter, rect.adjusted(1, 1, -1, -1), theme.palette)
