"""The drawing of a list's cells: text, status forms, company squares, contested marks."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)
from typing_extensions import override

from explorer.models.cells import NOTHING, Cell, Emphasis
from explorer.models.records import CELL
from explorer.models.tooltips import plain_tooltip
from explorer.qt.colours import Palette
from explorer.qt.marks import paint_contested, paint_status, paint_swatch
from explorer.qt.theme import current_theme

_GAP = 6
_WEIGHTS = (Emphasis.PLAIN, Emphasis.STRONG)

Index = QModelIndex | QPersistentModelIndex


class Ground(NamedTuple):
    """What a cell's ground tells."""

    is_selected: bool
    is_hovered: bool
    is_current: bool


class CellDelegate(QStyledItemDelegate):
    """Draws ``Cell`` values; the text is plain whatever it holds.

    ``ground`` tells of an index how it lies: PySide takes 7 ms to hand out for the first time
    the flags by which an option says so.
    """

    def __init__(self, ground: Callable[[Index], Ground], parent: QObject) -> None:
        super().__init__(parent)
        self._ground = ground

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette = current_theme().palette
        _paint_ground(painter, option.rect, self._ground(index), palette)
        cell = index.data(CELL)
        if cell is not None:
            self._paint_cell(painter, option, cell, palette)

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Show the whole text where it is elided, and nothing where it is not."""
        if event.type() != QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        cell = index.data(CELL)
        if cell is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(event.globalPos(), self._help(cell, option), view)
        return True

    def text_rect(self, option: QStyleOptionViewItem, cell: Cell) -> QRect:
        """Return where the cell's text stands, as wide as it is drawn."""
        room = self._room(option.rect, option.fontMetrics, cell)
        width = min(room.width(), _metrics(option.font, cell).horizontalAdvance(cell.text))
        if cell.align_right:
            return room.adjusted(room.width() - width, 0, 0, 0)
        return QRect(room.left(), room.top(), width, room.height())

    def wanted_widths(self, option: QStyleOptionViewItem, cells: Iterable[Cell]) -> list[int]:
        """Return the width at which the whole of each cell is seen."""
        height = option.fontMetrics.height()
        plain, strong = (_metrics(option.font, Cell("", kind)) for kind in _WEIGHTS)

        @cache  # a column repeats itself, and texts take long to measure
        def advance(text: str, is_strong: bool) -> int:
            return (strong if is_strong else plain).horizontalAdvance(text)

        return [
            sum(_beside(cell, height)) + advance(cell.text, cell.emphasis is Emphasis.STRONG) + 1
            for cell in cells
        ]

    def _help(self, cell: Cell, option: QStyleOptionViewItem) -> str:
        text = _metrics(option.font, cell).horizontalAdvance(cell.text)
        lines = [cell.text] if text > self.text_rect(option, cell).width() else []
        if cell.contested:
            lines.append(self.tr("Contested: sources disagree. Open the record to compare them."))
        return plain_tooltip("\n".join(lines))

    def _paint_cell(
        self, painter: QPainter, option: QStyleOptionViewItem, cell: Cell, palette: Palette
    ) -> None:
        height = option.fontMetrics.height()
        mark = self._mark_rect(option.rect, height)
        if cell.status:
            paint_status(painter, mark, cell.status, palette.muted, palette)
        elif cell.swatch:
            shade = palette.shade_of(cell.swatch)
            paint_swatch(painter, mark.adjusted(1, 1, -1, -1), shade.mark)
        self._paint_text(painter, option, cell, palette)

    def _paint_text(
        self, painter: QPainter, option: QStyleOptionViewItem, cell: Cell, palette: Palette
    ) -> None:
        painter.setFont(_font(option.font, cell))
        painter.setPen(QColor(_ink(cell, palette)))
        metrics = _metrics(option.font, cell)
        room = self._room(option.rect, option.fontMetrics, cell)
        text = metrics.elidedText(cell.text, Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignRight if cell.align_right else Qt.AlignmentFlag.AlignLeft
        flags = Qt.TextFlag.TextSingleLine | side | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(flags.value), text)
        if cell.contested:
            size = option.fontMetrics.height() * 0.5
            left = room.left() + metrics.horizontalAdvance(text) + 2
            if cell.align_right:
                left = room.right() + 2
            top = room.center().y() - size * 0.9
            paint_contested(painter, QRectF(left, top, size, size), palette)

    def _room(self, rect: QRect, metrics: QFontMetrics, cell: Cell) -> QRect:
        """Return the part of the cell's rectangle that is left for its text."""
        left, right = _beside(cell, metrics.height())
        return rect.adjusted(left, 0, -right, -1)

    def _mark_rect(self, rect: QRect, height: int) -> QRectF:
        size = round(height * 0.62)
        top = rect.top() + (rect.height() - 1 - size) / 2
        return QRectF(rect.left() + _margin(height), top, size, size)


def _paint_ground(painter: QPainter, rect: QRect, ground: Ground, palette: Palette) -> None:
    if ground.is_selected:
        painter.fillRect(rect, QColor(palette.selection))
    elif ground.is_hovered:
        painter.fillRect(rect, QColor(palette.hovered))
    painter.setPen(QColor(palette.grid))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    if ground.is_current:
        painter.setPen(QColor(palette.accent))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(0, 0, -1, -1))


def _beside(cell: Cell, height: int) -> tuple[int, int]:
    """Return what is kept free of text at the left and at the right."""
    mark = round(height * 0.62) + _GAP if cell.status or cell.swatch else 0
    contested = round(height * 0.5) + 2 if cell.contested else 0
    margin = _margin(height)
    return margin + mark, margin + contested


def _margin(height: int) -> int:
    """Return what is left free at either end of a cell: as much as in the header above it."""
    return round(height * 0.54)


def _font(font: QFont, cell: Cell) -> QFont:
    if cell.emphasis is Emphasis.STRONG:
        font = QFont(font)
        font.setWeight(QFont.Weight.DemiBold)
    return font


def _metrics(font: QFont, cell: Cell) -> QFontMetrics:
    return QFontMetrics(_font(font, cell))


def _ink(cell: Cell, palette: Palette) -> str:
    if cell.text == NOTHING:
        return palette.edge
    match cell.emphasis:
        case Emphasis.MUTED:
            return palette.faint
        case Emphasis.LINK:
            return palette.link
    return palette.text
