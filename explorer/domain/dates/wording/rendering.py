"""Windows in words that are shown."""

import re
from functools import lru_cache

from explorer.domain.dates.edtf.atoms import Atom
from explorer.domain.dates.edtf.expressions import (
    End,
    Expression,
    Form,
    Span,
    read_expression,
    sense_of,
)
from explorer.domain.dates.wording import english, french, japanese
from explorer.domain.dates.wording.fiscal import fiscal_name
from explorer.domain.dates.wording.naming import name_of, name_of_span, precision_of
from explorer.domain.dates.wording.templates import Wording
from explorer.domain.dates.words import Style
from explorer.domain.window import Sense, Window

_WORDINGS = {
    ("en", "long"): english.LONG,
    ("en", "short"): english.SHORT,
    ("fr", "long"): french.LONG,
    ("fr", "short"): french.SHORT,
    ("ja", "long"): japanese.LONG,
    ("ja", "short"): japanese.SHORT,
}
_SINCE = re.compile(r"(?i)\bsince\b|\bdepuis\b|以来")


@lru_cache(maxsize=4096)
def word(window: Window, language: str, style: Style) -> str:
    """Do what `render` promises; `language` is two lower-case letters."""
    wording = _WORDINGS.get((language, style)) or _WORDINGS["en", style]
    if window.edtf is None:
        return window.words
    text = fiscal_name(window, wording) or _worded(window, window.edtf, wording)
    return wording.polish(text) if text else window.words or window.edtf


def _worded(window: Window, edtf: str, wording: Wording) -> str | None:
    expression = read_expression(edtf)
    if len(expression.spans) > 1:
        return _joined(expression, wording)
    span = expression.spans[0]
    match sense_of(expression):
        case Sense.DEADLINE:
            return _up_to(span.last, wording, wording.by, wording.by_end_of_year)
        case Sense.NOT_BEFORE:
            return _framed(wording.not_before, span.first, wording)
        case Sense.THROUGHOUT if expression.form is Form.INTERVAL:
            return _lasting(span, window.words, wording)
    return _span(span, wording)


def _joined(expression: Expression, wording: Wording) -> str | None:
    names = [_span(span, wording) for span in expression.spans]
    join = wording.together if expression.form is Form.ALL_OF else wording.alternatives
    known = [name for name in names if name]
    return join.join(known) if len(known) == len(names) else None


def _span(span: Span, wording: Wording) -> str | None:
    if name := name_of_span(span, wording):
        return name
    return None if span.is_single else _range(span, wording.between, wording)


def _lasting(span: Span, words: str, wording: Wording) -> str | None:
    if not isinstance(span.first, Atom):
        return _up_to(span.last, wording, wording.until, wording.until_end_of_year)
    if not isinstance(span.last, Atom):
        template = wording.since if _SINCE.search(words) else wording.starting
        return _framed(template, span.first, wording)
    if span.first.text == span.last.text:
        return _framed(wording.all_through, span.first, wording)
    return _range(span, wording.lasting, wording)


def _range(span: Span, template: str, wording: Wording) -> str | None:
    first, last = span
    if not isinstance(first, Atom) or not isinstance(last, Atom):
        return None
    names = name_of(first, wording), name_of(last, wording)
    if names[0] is None or names[1] is None:
        return None
    if precision_of(first) == precision_of(last):
        names = wording.shorten(names[0], names[1])
    return template.format(*names)


def _up_to(end: End, wording: Wording, plainly: str, to_end_of_year: str) -> str | None:
    """By 2026, or by the end of 2026 where it is the last day that counts."""
    if isinstance(end, Atom) and end.low == end.high and end.text.endswith("-12-31"):
        return to_end_of_year.format(wording.year.format(year=end.low.year))
    return _framed(plainly, end, wording)


def _framed(template: str, end: End, wording: Wording) -> str | None:
    name = _name(end, wording)
    return template.format(name) if name else None


def _name(end: End, wording: Wording) -> str | None:
    return name_of(end, wording) if isinstance(end, Atom) else None
