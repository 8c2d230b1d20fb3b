"""What can be asked of the database beside its lists, as data."""

from dataclasses import dataclass

from explorer.domain.clocks import Clocks
from explorer.domain.dates import Window
from explorer.domain.question import Question
from explorer.domain.record import Record
from explorer.domain.rows import (
    Counts,
    Hit,
    Sheet,
    SourceNote,
    StepRow,
    TimelineData,
    Title,
    UndoState,
)


@dataclass(frozen=True, slots=True)
class RecordWith(Question[Record]):
    """One whole record by its id or key, as it is edited today; NotFound if there is none."""

    id: int | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class RecordNamed(Question[Record]):
    """The record that a key or any of its names names; NotFound or Ambiguous otherwise.

    With a known clock it is sought among what was known, and told as it was.
    """

    text: str
    kinds: tuple[str, ...] = ()
    clocks: Clocks | None = None


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
    """Records of some kinds that what was typed so far may mean, typing errors forgiven.

    With a known clock only what was known then is suggested, in an editor too.
    """

    text: str
    kinds: tuple[str, ...]
    clocks: Clocks
    limit: int = 10


@dataclass(frozen=True, slots=True)
class SimilarDevelopments(Question[tuple[Hit, ...]]):
    """Developments that may be the one being typed: alike in title, near in date."""

    title: str
    clocks: Clocks
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
