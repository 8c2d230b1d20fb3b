"""The lists of the tabs: what can be asked of one, and the rows that answer."""

from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from explorer.domain.clocks import Clocks
from explorer.domain.parts import Amount, Link
from explorer.domain.question import Question
from explorer.domain.window import Window

Single = str | int | float | bool | Window | Link | Amount
Value = Single | tuple[Single, ...] | None
"""What a cell or a line of the inspector shows; views format it in the user's language."""


class Keys(NamedTuple):
    """The ids that answer a list question, in order, and how many there are unfiltered."""

    ids: "array[int]"
    total: int


class Row(NamedTuple):
    """One row of a list: values by column name.

    ``contested`` names the columns for which sources disagree; ``colour`` is the key of the
    company whose colour the row carries ("" for none).
    """

    link: Link
    values: Mapping[str, Value]
    contested: frozenset[str] = frozenset()
    sources: int = 0
    colour: str = ""
    overdue: bool = False


class Filter(NamedTuple):
    """Keep the rows whose column shows one of the values."""

    column: str
    values: tuple[str, ...]


class Sort(NamedTuple):
    column: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class ListKeys(Question[Keys]):
    """Which records a list shows, in order.

    ``kind`` is a key of ``columns.LISTS``. ``text`` filters by words that begin a word of a
    name, an alias or a shown text. Rows without a value in the sorted column come last.
    """

    kind: str
    clocks: Clocks
    text: str = ""
    filters: tuple[Filter, ...] = ()
    sort: Sort | None = None


@dataclass(frozen=True, slots=True)
class ListRows(Question[tuple[Row, ...]]):
    """The rows of some ids of a list, in the order of the ids."""

    kind: str
    ids: tuple[int, ...]
    clocks: Clocks


@dataclass(frozen=True, slots=True)
class ListValues(Question[tuple[tuple[str, int], ...]]):
    """The values that a column can be filtered by, each with its count, commonest first."""

    kind: str
    column: str
    clocks: Clocks
