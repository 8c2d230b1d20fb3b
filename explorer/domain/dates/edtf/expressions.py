"""EDTF dates, intervals and sets, and the window each one states."""

from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from explorer.domain.dates.edtf.atoms import Atom, read_atom
from explorer.domain.window import Sense, UnreadableDate

LONGEST_EDTF = 400


class Form(Enum):
    """How the dates of an expression belong together."""

    DATE = "date"
    INTERVAL = "interval"
    ONE_OF = "one of"
    ALL_OF = "all of"


class NoDate(Enum):
    """An end without a date: open-ended (`..`), or there but not known (empty)."""

    OPEN = ".."
    UNKNOWN = ""


End = Atom | NoDate


class Span(NamedTuple):
    """From one date to another; a single date is the span from itself to itself."""

    first: End
    last: End

    @property
    def is_single(self) -> bool:
        return self.first == self.last


class Expression(NamedTuple):
    """An EDTF text taken apart: at least one span with at least one date."""

    form: Form
    spans: tuple[Span, ...]


@lru_cache(maxsize=4096)
def read_expression(text: str) -> Expression:
    """Take any EDTF text apart; raises UnreadableDate."""
    if len(text) > LONGEST_EDTF:
        raise UnreadableDate(f"a date of {len(text)} characters is too long")
    if text[:1] + text[-1:] == "[]":
        return Expression(Form.ONE_OF, _members(text))
    if text[:1] + text[-1:] == "{}":
        return Expression(Form.ALL_OF, _members(text))
    if "/" in text:
        first, _, last = text.partition("/")
        return Expression(Form.INTERVAL, (_span(_end(first), _end(last)),))
    atom = read_atom(text)
    return Expression(Form.DATE, (Span(atom, atom),))


def _members(text: str) -> tuple[Span, ...]:
    spans = tuple(_member(part.strip()) for part in text[1:-1].split(","))
    if any(span.first is NoDate.OPEN for span in spans[1:]) or any(
        span.last is NoDate.OPEN for span in spans[:-1]
    ):
        raise UnreadableDate(f"only the two ends of “{text}” can be open")
    return spans


def _member(text: str) -> Span:
    if ".." not in text:
        atom = read_atom(text)
        return Span(atom, atom)
    first, _, last = text.partition("..")
    return _span(_end(first or ".."), _end(last or ".."))


def _end(text: str) -> End:
    if text == NoDate.OPEN.value:
        return NoDate.OPEN
    return read_atom(text) if text else NoDate.UNKNOWN


def _span(first: End, last: End) -> Span:
    if isinstance(first, Atom) and isinstance(last, Atom):
        if first.low > last.high:
            raise UnreadableDate(f"“{last.text}” is before “{first.text}”")
    elif isinstance(first, NoDate) and isinstance(last, NoDate):
        raise UnreadableDate("an interval needs a date at one end at least")
    return Span(first, last)


def sense_of(expression: Expression) -> Sense:
    """What an expression says of its days, by its form and its open ends."""
    if expression.form in (Form.INTERVAL, Form.ALL_OF):
        return Sense.THROUGHOUT
    opens = expression.spans[0].first is NoDate.OPEN
    stays_open = expression.spans[-1].last is NoDate.OPEN
    if opens == stays_open:
        return Sense.ONCE
    return Sense.DEADLINE if opens else Sense.NOT_BEFORE


def outer_ends(expression: Expression) -> tuple[End, End]:
    """The earliest and the latest end among all spans; an end without a date is outermost."""
    firsts = [span.first for span in expression.spans]
    lasts = [span.last for span in expression.spans]
    return (
        next((e for e in firsts if isinstance(e, NoDate)), None)
        or min((e for e in firsts if isinstance(e, Atom)), key=lambda atom: atom.low),
        next((e for e in lasts if isinstance(e, NoDate)), None)
        or max((e for e in lasts if isinstance(e, Atom)), key=lambda atom: atom.high),
    )
