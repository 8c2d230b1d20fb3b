"""Windows from words."""

import re
from datetime import date
from functools import lru_cache

from explorer.domain.dates.edtf.windows import from_edtf
from explorer.domain.dates.grammar.asides import read_with_aside
from explorer.domain.dates.grammar.attempts import read_after_preface, read_text
from explorer.domain.dates.grammar.bylines import lines_with_a_day
from explorer.domain.dates.grammar.languages import is_word_of_dates, long_months
from explorer.domain.dates.grammar.normal import LONGEST_WORDS, normalise
from explorer.domain.dates.grammar.numeric import read_figures
from explorer.domain.dates.grammar.phrases import Context
from explorer.domain.dates.grammar.readings import Reading
from explorer.domain.dates.grammar.spelling import respelt
from explorer.domain.window import UnreadableDate, Window, text_only

_FIGURES = frozenset("0123456789-/.–")
_EDTF = re.compile(r"[-0-9XYESTZ~?%/.:+]+|[\[{][-0-9XYES~?%/., ]+[\]}]")
_ALSO_WORDS = re.compile(r"[~?]?[0-9]{4}(?:S[0-9])?[~?]?")
"""EDTF that words are written like as well: ~2026 is about 2026, 2025S2 a second semester."""


def read(words: str, said_on: date | None, first_month: int) -> Window:
    """Do what `read_date` promises; fiscal years begin in the first month."""
    if len(words) > LONGEST_WORDS:
        return text_only(words)
    return _read(words, said_on, first_month)


# The month stands for the calendar because it is cheaper to look up than a dataclass.
@lru_cache(maxsize=2048)
def _read(words: str, said_on: date | None, first_month: int) -> Window:
    text = normalise(words)
    if _FIGURES.issuperset(text) and (window := _read_figures(words, text)):
        return window
    if _is_only_edtf(words.strip()) and (window := _read_edtf(words)):
        return window
    if ".." in text.rstrip("."):
        return text_only(words)
    context = Context(said_on, first_month)
    reading = read_text(text, context) or _read_again(words, text, context)
    return Window(words, *reading) if reading else _read_edtf(words) or text_only(words)


def _is_only_edtf(text: str) -> bool:
    return _EDTF.fullmatch(text) is not None and _ALSO_WORDS.fullmatch(text) is None


def _read_again(words: str, text: str, context: Context) -> Reading | None:
    """Read what is no date as it stands: with something in brackets, misspelt, or in a byline."""
    if "(" in text and (reading := read_with_aside(text, context, read_text)):
        return reading
    if mended := respelt(text, long_months()):
        return read_text(mended, context)
    lines = map(normalise, lines_with_a_day(words, is_word_of_dates))
    found = (read_text(line, context) for line in lines)
    day = next((line for line in found if line and line.earliest == line.latest), None)
    return day or read_after_preface(text, context)


def _read_figures(words: str, text: str) -> Window | None:
    """Read a date in figures; it stays text if there is no such day."""
    try:
        reading = read_figures(text)
    except (ValueError, OverflowError):
        return text_only(words)
    return Window(words, *reading) if reading else None


def _read_edtf(words: str) -> Window | None:
    text = words.strip()
    if not _EDTF.fullmatch(text):
        return None
    try:
        return from_edtf(text, words)
    except UnreadableDate:
        return None
