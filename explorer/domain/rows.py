"""What storage hands out beside the rows of lists: frozen data, never mapped objects."""

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from explorer.domain.dates import Window
from explorer.domain.ledger import ToldPromise
from explorer.domain.lists import Value
from explorer.domain.parts import Link
from explorer.domain.record import Record


@dataclass(frozen=True, slots=True)
class Hit:
    """One search result; ``matched`` is the name or the text that matched."""

    link: Link
    detail: str
    matched: str


@dataclass(frozen=True, slots=True)
class SourceNote:
    """A numbered source as a reader cites it; ``published`` may be None."""

    number: int
    link: Link
    publisher: str
    author: str
    published: Window | None
    published_basis: str
    kind: str
    place: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One labelled value of the inspector, with the numbers of the sources that support it.

    Lines of sections carry a ``date`` (shown in the label's place where the label is empty)
    and, where they tell a record of their own (a stake, a development), that ``record``.
    """

    label: str
    value: Value
    notes: tuple[int, ...] = ()
    contested: bool = False
    field: str = ""
    record: Link | None = None
    date: Window | None = None
    status: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A titled group of lines ("Stakes", "Developments", "Mentioned in")."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Echo:
    """A claim that repeats another one from the same release; ``note`` is its source's number."""

    link: Link
    note: int | None


@dataclass(frozen=True, slots=True)
class RivalClaim:
    """One source's statement beside its rivals; ``origins`` is how many texts repeat it.

    ``taken`` says that it is the one that holds, by choice or as the last one said; ``echoes``
    are the claims that only repeat it.
    """

    link: Link
    statement: str
    value: Value
    status: str
    stated: Window | None
    speaker: Link | None
    note: int | None
    chosen: bool
    reason: str
    origins: int = 1
    taken: bool = False
    echoes: tuple[Echo, ...] = ()


@dataclass(frozen=True, slots=True)
class Rivals:
    """All claims about one thing of a record, oldest first; ``contested`` if they differ."""

    about: str
    label: str
    claims: tuple[RivalClaim, ...]
    contested: bool


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step of the history; ``state`` is "done" or "undone".

    ``details`` are sentences of what it changed in the record asked about.
    """

    step: int
    label: str
    at: datetime
    state: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything the inspector shows of one record; ``promise`` is the one that it holds."""

    record: Record
    kind: str
    subtitle: str
    lines: tuple[Line, ...]
    rivals: tuple[Rivals, ...] = ()
    sections: tuple[Section, ...] = ()
    sources: tuple[SourceNote, ...] = ()
    history: tuple[StepRow, ...] = ()
    colour: str = ""
    unsourced: bool = False
    promise: ToldPromise | None = None


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane of the timeline; ``colour`` is the company key whose colour it carries."""

    key: str
    label: str
    colour: str = ""
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Band:
    """A period drawn behind the lanes, in days as ``date.toordinal()``."""

    id: int
    label: str
    earliest: int
    latest: int


@dataclass(frozen=True, slots=True)
class Arrow:
    """A link between two developments: ``sort`` is "revises", "outcome of" or "follows"."""

    origin: int
    target: int
    sort: str


OPEN_PAST = -(2**31)
OPEN_FUTURE = 2**31 - 1


@dataclass(frozen=True, slots=True)
class TimelineEvents:
    """The timeline's entries as columns of equal length; an event stands once in each lane.

    Days are ``date.toordinal()``, OPEN_PAST and OPEN_FUTURE where a window has no bound.
    ``earliest`` and ``latest`` are the outermost days; between ``solid_from`` and ``solid_to``
    the thing surely lasted (both 0 where it happened once in the window). ``sense`` indexes
    ``SENSES``, ``status`` indexes ``records.STATUSES``; ``marks`` is a sum of MARK_ values;
    ``importance`` decides which labels are kept where there is no room for all.
    """

    ids: "array[int]" = field(default_factory=lambda: array("q"))
    lanes: "array[int]" = field(default_factory=lambda: array("i"))
    earliest: "array[int]" = field(default_factory=lambda: array("i"))
    latest: "array[int]" = field(default_factory=lambda: array("i"))
    solid_from: "array[int]" = field(default_factory=lambda: array("i"))
    solid_to: "array[int]" = field(default_factory=lambda: array("i"))
    sense: "array[int]" = field(default_factory=lambda: array("b"))
    status: "array[int]" = field(default_factory=lambda: array("b"))
    marks: "array[int]" = field(default_factory=lambda: array("b"))
    importance: "array[int]" = field(default_factory=lambda: array("i"))


SENSES = ("once", "deadline", "not before", "throughout")
MARK_OVERDUE = 1
MARK_CONTESTED = 2
MARK_UNSOURCED = 4
MARK_FACT = 8
"""Set where the entry is a fact that lasted (a stake, an office), not a development."""


@dataclass(frozen=True, slots=True)
class TimelineData:
    """What the timeline draws; titles of events are asked for separately, as needed."""

    lanes: tuple[Lane, ...]
    events: TimelineEvents
    arrows: tuple[Arrow, ...] = ()
    bands: tuple[Band, ...] = ()


@dataclass(frozen=True, slots=True)
class Title:
    """An event's label on the timeline and what a hover shows."""

    id: int
    link: Link
    text: str
    date: Window | None
    status: str
    detail: str


@dataclass(frozen=True, slots=True)
class Counts:
    """The figures of the status bar."""

    records: Mapping[str, int]
    contested: int
    overdue: int
    unsourced: int


@dataclass(frozen=True, slots=True)
class UndoState:
    """The labels of the steps that undo and redo would act on, "" if none."""

    undo: str
    redo: str
