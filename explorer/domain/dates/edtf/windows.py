"""Windows from EDTF."""

from explorer.domain.dates.edtf.atoms import Atom
from explorer.domain.dates.edtf.expressions import (
    End,
    Expression,
    outer_ends,
    read_expression,
    sense_of,
)
from explorer.domain.window import Sense, UnreadableDate, Window, text_only


def from_edtf(text: str, words: str = "", sense: Sense | None = None) -> Window:
    """The window that an EDTF text states; raises UnreadableDate.

    A plain date or `[…]` happened once, `[..x]` is a deadline, `[x..]` a not-before, an interval
    or `{…}` lasted throughout. Another `sense` rewrites the EDTF to say so: "2023-07/2023-12"
    as ONCE becomes "[2023-07..2023-12]".
    """
    expression = read_expression(text)
    natural = sense_of(expression)
    if sense is Sense.TEXT:
        return text_only(words)
    if sense is not None and sense is not natural:
        return from_edtf(_restated(expression, sense), words)
    first, last = outer_ends(expression)
    earliest = first.low.as_date() if isinstance(first, Atom) else None
    latest = last.high.as_date() if isinstance(last, Atom) else None
    return Window(words, text, earliest, latest, natural)


def _restated(expression: Expression, sense: Sense) -> str:
    first, last = outer_ends(expression)
    if sense is Sense.DEADLINE and isinstance(last, Atom):
        return f"[..{last.text}]"
    if sense is Sense.NOT_BEFORE and isinstance(first, Atom):
        return f"[{first.text}..]"
    if sense is Sense.THROUGHOUT:
        return f"{_written(first)}/{_written(last)}"
    if sense is Sense.ONCE and isinstance(first, Atom) and isinstance(last, Atom):
        return first.text if first == last else f"[{first.text}..{last.text}]"
    raise UnreadableDate(f"an open end cannot be read as “{sense.value}”")


def _written(end: End) -> str:
    return end.text if isinstance(end, Atom) else end.value
