"""How the columns of a list are presented: header, alignment, width."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics

from explorer.domain.columns import LISTS, Column

_LETTERS = 1.15
"""Average letters of room for each unit of a column's weight."""
_SHORTEST = 5
_ROOM_BESIDE = 4
"""Letters of room in a header for its margins and the arrow of the sorted column."""


def columns_of(kind: str) -> tuple[Column, ...]:
    """Return the columns of a list, the name first."""
    return LISTS[kind]


def header(column: Column) -> str:
    """Return the column's label in the language of the interface."""
    return QCoreApplication.translate("Columns", column.label)


def alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.align_right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def width(column: Column, metrics: QFontMetrics) -> int:
    """Return the first-start width in pixels; a column is never narrower than its header."""
    letters = max(column.weight * _LETTERS, _SHORTEST)
    head = metrics.horizontalAdvance(header(column)) + _ROOM_BESIDE * metrics.averageCharWidth()
    return round(max(letters * metrics.averageCharWidth(), head))
