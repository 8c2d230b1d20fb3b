"""What a cell of a list shows, ready to be drawn."""

from collections.abc import Mapping, Sequence
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from explorer.domain.columns import NAME, Column
from explorer.domain.lists import Row, Value
from explorer.domain.parts import Link
from explorer.models.formats import plain

NOTHING = "—"
_STATUS_COLUMNS = frozenset({"status", "outcome"})
_SWATCH_COLUMNS: Mapping[str, str] = MappingProxyType(
    {
        "company": NAME,
        "vehicle": "brand",
        "platform": "developer",
        "plant": "operator",
        "person": "company",
        "promise": "companies",
        "development": "companies",
    }
)
"""The column that names the company whose colour a row carries."""


class Emphasis(Enum):
    STRONG = "strong"
    PLAIN = "plain"
    MUTED = "muted"
    LINK = "link"


class Cell(NamedTuple):
    """A cell's text and its marks.

    ``status`` is drawn as its form before the text; ``swatch`` is the key of the company whose
    coloured square stands there; ``link`` is the record that a click on the text leads to.
    """

    text: str
    emphasis: Emphasis = Emphasis.PLAIN
    status: str = ""
    swatch: str = ""
    contested: bool = False
    align_right: bool = False
    link: Link | None = None


def cells_of(
    row: Row, kind: str, columns: Sequence[Column], language: str = "en"
) -> tuple[Cell, ...]:
    """Return the cells of a row of the list, one for each column."""
    return tuple(_cell(row, kind, column, language) for column in columns)


def _cell(row: Row, kind: str, column: Column, language: str) -> Cell:
    value = row.values.get(column.name)
    text = plain(value, language) or (row.link.name if column.name == NAME else "")
    link = _link(value, column)
    return Cell(
        text=text or NOTHING,
        emphasis=_emphasis(text, column, link),
        status=text if column.name in _STATUS_COLUMNS else "",
        swatch=row.colour if text and _SWATCH_COLUMNS.get(kind) == column.name else "",
        contested=column.name in row.contested,
        align_right=column.align_right,
        link=link,
    )


def _link(value: Value, column: Column) -> Link | None:
    """Return the one record a cell names; a list of several names leads nowhere by itself."""
    if column.name == NAME:
        return None
    if isinstance(value, tuple) and len(value) == 1:
        value = value[0]
    return value if isinstance(value, Link) and value.id is not None else None


def _emphasis(text: str, column: Column, link: Link | None) -> Emphasis:
    if column.name == NAME:
        return Emphasis.STRONG
    if not text or column.align_right:
        return Emphasis.MUTED
    return Emphasis.PLAIN if link is None else Emphasis.LINK
