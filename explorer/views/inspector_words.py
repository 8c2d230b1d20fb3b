"""What a sheet says, as runs of text: which words are links, and to what."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from explorer.domain.dates import Window
from explorer.domain.drafting import label_of
from explorer.domain.fields import FieldType
from explorer.domain.lists import Value
from explorer.domain.parts import Link
from explorer.domain.records import field_of
from explorer.domain.rows import Line, RivalClaim, Sheet, SourceNote
from explorer.domain.rules_of_words import is_web_address
from explorer.models.formats import plain


@dataclass(frozen=True, slots=True)
class GoTo:
    """A link to a record."""

    id: int


@dataclass(frozen=True, slots=True)
class ShowNote:
    """A link to a numbered source at the end of the page."""

    number: int


@dataclass(frozen=True, slots=True)
class ShowRivals:
    """A link to the rival claims about something."""

    about: str


@dataclass(frozen=True, slots=True)
class ShowAll:
    """A link that opens a section in full."""

    title: str


@dataclass(frozen=True, slots=True)
class OpenAddress:
    """A link to a web page."""

    address: str


@dataclass(frozen=True, slots=True)
class RevertStep:
    """A link that takes a step, and what came after it, back in this record."""

    step: int
    label: str


@dataclass(frozen=True, slots=True)
class ChooseClaim:
    """A link that chooses a claim among its rivals; ``said`` is what it says, in words."""

    id: int
    said: str


@dataclass(frozen=True, slots=True)
class ReleaseClaim:
    """A link that takes the choice of a claim back."""

    id: int
    said: str


Choice = ChooseClaim | ReleaseClaim
Target = GoTo | ShowNote | ShowRivals | ShowAll | OpenAddress | RevertStep | Choice | None


@dataclass(frozen=True, slots=True)
class Run:
    """Words that are shown alike; ``hint`` is their tooltip."""

    text: str
    target: Target = None
    hint: str = ""


def runs_of(line: Line, kind: str, language: str) -> Iterator[Run]:
    """Yield a line's value; what is no link itself leads to the line's own record.

    ``kind`` is that of the sheet that the line is on.
    """
    parts = line.value if isinstance(line.value, tuple) else (line.value,)
    own = GoTo(line.record.id) if line.record and line.record.id is not None else None
    is_led_to = own is None
    for place, part in enumerate(parts):
        if place:
            yield Run(", ")
        target = _target(line, part) or (None if is_led_to else own)
        is_led_to = is_led_to or target == own
        text = _month(part) if _is_month(line, kind) else plain(part, language)
        if isinstance(part, Window) and line.record is not None:
            text = QCoreApplication.translate("Inspector", "until {0}").format(text)
        yield Run(text, target, part.words if isinstance(part, Window) else "")
    if not is_led_to:
        yield Run(" · ")
        yield Run(QCoreApplication.translate("Inspector", "details"), own)


def _is_month(line: Line, kind: str) -> bool:
    return bool(line.field) and field_of(kind, line.field).type is FieldType.MONTH


def _month(part: Value) -> str:
    return QLocale().standaloneMonthName(part) if isinstance(part, int) else ""


def _target(line: Line, part: Value) -> Target:
    if isinstance(part, Link):
        return GoTo(part.id) if part.id is not None else None
    if line.field == "address" and isinstance(part, str) and is_web_address(part):
        return OpenAddress(part)
    return None


def claim_runs(claim: RivalClaim, language: str) -> Iterator[Run]:
    """Yield who said it, when, where, and how many texts go back to the same origin."""
    translate = QCoreApplication.translate
    parts: list[Run] = []
    if claim.stated is not None:
        said = translate("Inspector", "said {0}").format(plain(claim.stated, language))
        parts.append(Run(said, None, claim.stated.words))
    if claim.speaker is not None:
        parts.append(Run(claim.speaker.name, _to(claim.speaker)))
    if claim.status and claim.value != claim.status:
        parts.append(Run(claim.status))
    if claim.note is not None:
        text = translate("Inspector", "source {0}").format(claim.note)
        parts.append(Run(text, ShowNote(claim.note)))
    if claim.origins > 1:
        parts.append(Run(translate("Inspector", "{0} origins").format(claim.origins)))
    for place, part in enumerate(parts):
        if place:
            yield Run(" · ")
        yield part


def echo_runs(claim: RivalClaim) -> Iterator[Run]:
    """Yield which texts only repeat a claim: each number leads to what that text says."""
    yield Run(QCoreApplication.translate("Inspector", "repeated by "))
    for place, echo in enumerate(claim.echoes):
        if place:
            yield Run(", ")
        words = QCoreApplication.translate("Inspector", "source {0}")
        text = words.format(echo.note) if echo.note is not None else echo.link.name
        yield Run(text, _to(echo.link))


def note_runs(note: SourceNote, language: str) -> Iterator[Run]:
    """Yield a source as a reader cites it, its title a link."""
    if note.author:
        yield Run(f"{note.author}, ")
    yield Run(note.link.name, _to(note.link))
    for text, hint in _note_details(note, language):
        yield Run(f", {text}", None, hint)
    if is_web_address(note.address):
        yield Run(" ")
        yield Run("↗", OpenAddress(note.address), note.address)


def _note_details(note: SourceNote, language: str) -> Iterator[tuple[str, str]]:
    if note.publisher and note.publisher != note.author:
        yield note.publisher, ""
    if note.published is not None:
        day = plain(note.published, language)
        is_guess = note.published_basis == "estimated"
        guess = QCoreApplication.translate("Inspector", "{0} (estimated)")
        yield guess.format(day) if is_guess else day, note.published.words
    if note.place:
        yield note.place, ""


def citation_text(sheet: Sheet, language: str) -> str:
    """Return what is put on the clipboard to cite a record: its name and numbered sources."""
    lines = [label_of(sheet.record)]
    for note in sheet.sources:
        words = "".join(run.text for run in note_runs(note, language) if run.text.strip("↗ "))
        address = f". {note.address}" if note.address else ""
        lines.append(f"{note.number}. {words}{address}")
    if sheet.kind == "source":
        lines.extend(_own_citation(sheet, language))
    return "\n".join(lines)


def _own_citation(sheet: Sheet, language: str) -> Iterator[str]:
    values = {line.field: plain(line.value, language) for line in sheet.lines}
    named = ("author", "publisher", "published", "address")
    yield ", ".join(values[name] for name in named if values.get(name))


def moment(at: datetime, today: date) -> str:
    """Return when a step was made, short: the time today, else the day."""
    local = at.astimezone()
    if local.date() == today:
        time = QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
        return QCoreApplication.translate("Inspector", "today {0}").format(time)
    return QLocale().toString(QDate(local.year, local.month, local.day), "d MMM yyyy")


def _to(link: Link) -> Target:
    return GoTo(link.id) if link.id is not None else None
