"""How the columns of a list are presented: header, alignment, width."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics

from explorer.domain.columns import LISTS, Column
from explorer.models.widths import Need, need_for

_LETTERS = 1.15
"""Average letters of room for each unit of a column's weight."""
_SHORTEST = 5
_ROOM_BESIDE = 4
"""Letters of room in a header for its margins and the arrow of the sorted column."""

_SHORT = 24
"""Letters of a cell, its margins included, that is not worth cutting."""


def columns_of(kind: str) -> tuple[Column, ...]:
    """Return the columns of a list, the name first."""
    return LISTS[kind]


def header(column: Column) -> str:
    """Return the column's label in the language of the interface."""
    return QCoreApplication.translate("Columns", column.label)


def alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.align_right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def need_of(column: Column, cells: Sequence[float], metrics: QFontMetrics) -> Need:
    """What a column needs whose cells want these widths; without any, what it may come to need.

    A column is never narrower than its header.
    """
    letter = metrics.averageCharWidth()
    head = metrics.horizontalAdvance(header(column)) + _ROOM_BESIDE * letter
    expected = max(head, max(column.weight * _LETTERS, _SHORTEST) * letter)
    short = _SHORT * letter
    return need_for(
        cells or (expected,),
        head=head,
        least=max(expected, short) if cells else expected,
        short=short,
        weight=column.weight,
    )
