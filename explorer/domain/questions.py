"""What can be asked of the database, as data; the type argument is the answer's type."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from explorer.domain.clocks import Clocks
from explorer.domain.dates import Window
from explorer.domain.record import Record
from explorer.domain.rows import (
    Counts,
    Hit,
    Keys,
    Row,
    Sheet,
    SourceNote,
    StepRow,
    TimelineData,
    Title,
    UndoState,
)

Answer_co = TypeVar("Answer_co", covariant=True)


class Question(Generic[Answer_co]):
    """A question whose answer is a frozen value of the type argument."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Filter:
    """Keep the rows whose column shows one of the values."""

    column: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sort:
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


@dataclass(frozen=True, slots=True)
class RecordWith(Question[Record]):
    """One whole record by its id or key; NotFound if there is none."""

    id: int | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class RecordNamed(Question[Record]):
    """The record that a key or any of its names names; NotFound or Ambiguous otherwise."""

    text: str
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetOf(Question[Sheet]):
    """What the inspector shows of a record; NotFound if it is gone or not yet known."""

    id: int
    clocks: Clocks


@dataclass(frozen=True, slots=True)
class SearchFor(Question[tuple[Hit, ...]]):
    """The best hits for words in names, aliases, spellings, summaries and notes."""

    text: str
    clocks: Clocks
    kinds: tuple[str, ...] = ()
    limit: int = 50


@dataclass(frozen=True, slots=True)
class Suggest(Question[tuple[Hit, ...]]):
    """Records of some kinds that what was typed so far may mean, typing errors forgiven."""

    text: str
    kinds: tuple[str, ...]
    limit: int = 10


@dataclass(frozen=True, slots=True)
class SimilarDevelopments(Question[tuple[Hit, ...]]):
    """Developments that may be the one being typed: alike in title, near in date."""

    title: str
    date: Window | None = None
    companies: tuple[int, ...] = ()
    besides: int | None = None


GROUPS = ("company", "brand", "platform", "region", "kind")


@dataclass(frozen=True, slots=True)
class TimelineOf(Question[TimelineData]):
    """The timeline's lanes and entries, grouped by one of ``GROUPS``.

    ``about`` keeps what concerns one of these records (empty: everything).
    """

    clocks: Clocks
    group: str = "company"
    about: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TitlesOf(Question[tuple[Title, ...]]):
    """The labels of some entries of the timeline."""

    ids: tuple[int, ...]
    clocks: Clocks


@dataclass(frozen=True, slots=True)
class SourcesFor(Question[tuple[SourceNote, ...]]):
    """The sources that support the records, numbered from 1 in the order of the records."""

    ids: tuple[int, ...]
    clocks: Clocks


@dataclass(frozen=True, slots=True)
class StepsOf(Question[tuple[StepRow, ...]]):
    """The latest steps, newest first: of one record, or of the whole database."""

    record_id: int | None = None
    limit: int = 100


@dataclass(frozen=True, slots=True)
class CountsOn(Question[Counts]):
    """The figures of the status bar as of the clocks."""

    clocks: Clocks


@dataclass(frozen=True, slots=True)
class WhatCanBeUndone(Question[UndoState]):
    """The labels of the steps next in line for undo and redo."""
