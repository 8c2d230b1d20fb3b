"""How the columns of a list are presented: header, alignment, width."""

from PySide6.QtCore import QCoreApplication, Qt

from explorer.domain.columns import LISTS, NAME, Column

_LETTERS = 1.15
"""Average letters of room for each unit of a column's weight."""
_SHORTEST = 5


def columns_of(kind: str) -> tuple[Column, ...]:
    """Return the columns of a list, the name first."""
    return LISTS[kind]


def header(column: Column) -> str:
    """Return the column's label in the language of the interface."""
    return QCoreApplication.translate("Columns", column.label)


def alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.align_right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def width(column: Column, letter: int) -> int:
    """Return the first-start width in pixels, given the width of an average letter.

    A column is never narrower than its header.
    """
    letters = max(column.weight * _LETTERS, len(header(column)) + 2, _SHORTEST)
    return round(letters * letter)


def is_name(column: Column) -> bool:
    return column.name == NAME
