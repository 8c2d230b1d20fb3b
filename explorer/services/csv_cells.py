"""Texts in the cells of a spreadsheet: no formula, and several in one cell, reversibly."""

import re
from collections.abc import Sequence

_MARK = "'"
_FORMULA = tuple("=+-@\t\r\n＝＋－＠" + _MARK)
"""How a text begins that a spreadsheet would take for a formula, or that has the mark itself."""

_PARTS = re.compile(r"(?P<kept>[^\\;]+)|\\(?P<escaped>.?)|(?P<end>; ?)", re.DOTALL)


def escape(text: str) -> str:
    """Return text that no spreadsheet takes for a formula."""
    return _MARK + text if text.startswith(_FORMULA) else text


def unescape(cell: str) -> str:
    return cell.removeprefix(_MARK)


def join(items: Sequence[str]) -> str:
    """Return texts in one cell, parted by semicolons, so that ``split`` finds them again.

    No item, and one empty item, are both the empty cell.
    """
    return "; ".join(item.replace("\\", "\\\\").replace(";", "\\;") for item in items)


def split(cell: str) -> list[str]:
    """Return the texts of a cell; "" holds none."""
    items = [""] if cell else []
    for part in _PARTS.finditer(cell):
        if part["end"]:
            items.append("")
        else:
            items[-1] += part["kept"] or part["escaped"] or "\\"
    return items
