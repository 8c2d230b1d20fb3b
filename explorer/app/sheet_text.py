"""A sheet as text for a terminal: fields, rival claims, sections, numbered sources."""

import textwrap
from calendar import month_name
from collections.abc import Iterator, Sequence

from explorer.domain.drafting import label_of
from explorer.domain.ledger import ToldPromise
from explorer.domain.promises import Ending, Target, slip_text
from explorer.domain.rows import Line, RivalClaim, Rivals, Section, Sheet, SourceNote
from explorer.models.formats import plain

_WIDEST = 26
_INDENT = "  "


def sheet_lines(sheet: Sheet, width: int | None) -> Iterator[str]:
    """Yield the lines of a sheet, broken at a width in columns; None: not broken at all."""
    yield from _broken("", label_of(sheet.record), width)
    yield f"{sheet.subtitle}  [{sheet.record.key}]"
    if sheet.unsourced:
        yield "No source supports this record."
    yield ""
    column = _column([line.label for line in sheet.lines])
    for line in sheet.lines:
        mark = "  ≠ sources differ" if line.contested else ""
        text = f"{_value(line)}{_notes(line.notes)}{mark}"
        yield from _broken(_head(line.label, column), text, width)
    if sheet.promise is not None:
        yield from _promise(sheet.promise, sheet.sources, width)
    for rivals in sheet.rivals:
        yield from _rivals(rivals, width)
    for section in sheet.sections:
        yield from _section(section, width)
    yield from _sources(sheet.sources, width)


def _column(heads: Sequence[str]) -> int:
    """Return the width of a column of heads; longer ones push their text aside."""
    return min(max((len(head) for head in heads), default=0), _WIDEST)


def _head(words: str, column: int) -> str:
    return f"{words:<{column}}  " if column else ""


def _value(line: Line) -> str:
    if line.field == "fiscal_month" and isinstance(line.value, int):
        return month_name[line.value]
    return plain(line.value)


def _promise(told: ToldPromise, sources: Sequence[SourceNote], width: int | None) -> Iterator[str]:
    promise = told.promise
    slip = slip_text(promise)
    yield ""
    yield f"Promise: {promise.outcome}{f', slip {slip}' if slip else ''}"
    numbers = {note.link.id: note.number for note in sources}
    said: list[Target | Ending] = [*promise.targets]
    if promise.ending is not None:
        said.append(promise.ending)
    column = _column([plain(each.stated) for each in said])
    for each in said:
        source, by = told.source_of(each), each.speaker or told.told_in(each)
        number = None if source is None else numbers.get(source.id)
        words = f"{_what(each)}{f' · {by.name}' if by else ''}"
        note = "" if number is None else _notes((number,))
        yield from _broken(_INDENT + _head(plain(each.stated), column), words + note, width)


def _what(said: Target | Ending) -> str:
    date = plain(said.date)
    if isinstance(said, Ending):
        return f"{said.word} {date}".strip()
    figure = "" if said.figure is None else f": {plain(said.figure)}"
    return f"{date or 'no date'}{figure}"


def _rivals(rivals: Rivals, width: int | None) -> Iterator[str]:
    yield ""
    yield f"{rivals.label}: what is claimed{', and differs' if rivals.contested else ''}"
    for claim in rivals.claims:
        yield from _broken(_INDENT, _claim(claim, rivals.contested), width)


def _claim(claim: RivalClaim, contested: bool) -> str:
    said = [plain(claim.value)]
    if claim.status and claim.status != said[0]:
        said.append(claim.status)
    parts = [", ".join(part for part in said if part)]
    parts.append(f"“{claim.statement}”")
    if claim.stated is not None:
        parts.append(f"said {plain(claim.stated)}")
    if claim.speaker is not None:
        parts.append(f"by {claim.speaker.name}")
    if claim.chosen:
        parts.append(f"chosen{': ' + claim.reason if claim.reason else ''}")
    elif contested and claim.taken:
        parts.append("taken, as the last one said")
    if claim.echoes:
        numbers = [echo.note for echo in claim.echoes if echo.note is not None]
        parts.append(f"repeated by{_notes(numbers)}")
    notes = _notes((claim.note,)) if claim.note is not None else ""
    return " · ".join(part for part in parts if part) + notes


def _section(section: Section, width: int | None) -> Iterator[str]:
    yield ""
    yield section.title
    column = _column([_when(line) for line in section.lines])
    for line in section.lines:
        yield from _broken(_INDENT + _head(_when(line), column), _told(line), width)


def _when(line: Line) -> str:
    return line.label or plain(line.date)


def _told(line: Line) -> str:
    told = plain(line.value)
    status = f" ({line.status})" if line.status not in ("", "done") else ""
    key = f"  [{line.record.key}]" if line.record is not None else ""
    mark = "  ≠ sources differ" if line.contested else ""
    return f"{told}{status}{_notes(line.notes)}{key}{mark}"


def _sources(notes: Sequence[SourceNote], width: int | None) -> Iterator[str]:
    if not notes:
        return
    yield ""
    yield "Sources"
    for note in notes:
        yield from _broken(f"{_INDENT}[{note.number}] ", _source(note), width)


def _source(note: SourceNote) -> str:
    published = plain(note.published)
    if note.published_basis == "estimated":
        published += " (estimated)"
    words = (note.author, note.publisher, published, note.kind, note.place, note.address)
    return ", ".join((note.link.name, *(word for word in words if word)))


def _notes(numbers: Sequence[int]) -> str:
    return " " + "".join(f"[{number}]" for number in numbers) if numbers else ""


def _broken(head: str, text: str, width: int | None) -> Iterator[str]:
    """Yield a text behind its head, the lines after the first one indented alike."""
    indent = " " * len(head)
    for number, paragraph in enumerate(text.split("\n")):
        first = indent if number else head
        if width is None or len(first) + len(paragraph) <= width:
            yield (first + paragraph).rstrip()
        else:
            room = max(width, len(indent) + 30)
            yield from textwrap.wrap(
                paragraph,
                room,
                initial_indent=first,
                subsequent_indent=indent,
                break_on_hyphens=False,
                break_long_words=False,
                drop_whitespace=True,
            )
