"""Windows from words."""

import re
from datetime import date
from functools import lru_cache

from explorer.domain.dates.edtf.windows import from_edtf
from explorer.domain.dates.fiscal import CALENDAR_YEAR, FiscalCalendar
from explorer.domain.dates.grammar.normal import LONGEST_WORDS, normalise
from explorer.domain.dates.grammar.numeric import read_figures
from explorer.domain.dates.window import UnreadableDate, Window, text_only

_FIGURES = frozenset("0123456789-/.–")
_EDTF = re.compile(r"[-0-9XYES~?%/.,\[\]{} ]*[0-9X][-0-9XYES~?%/.,\[\]{} ]*")


def read_date(
    words: str, *, said_on: date | None = None, calendar: FiscalCalendar = CALENDAR_YEAR
) -> Window:
    """The window that words state; words that cannot be read stay text. Never raises.

    `said_on` is the day of the statement: without it "next year" stays text. `calendar` says what
    a fiscal year is. "From 2026" and "starting in 2026" mean something that begins in 2026 and
    lasts (2026/..), "as early as 2026" a not-before, "until 2026" something that ends in 2026.
    """
    if len(words) > LONGEST_WORDS:
        return text_only(words)
    return _read(words, said_on, calendar)


@lru_cache(maxsize=2048)
def _read(words: str, said_on: date | None, calendar: FiscalCalendar) -> Window:
    text = normalise(words)
    try:
        reading = read_figures(text) if _FIGURES.issuperset(text) else None
        if reading is not None:
            return Window(words, *reading)
    except (ValueError, OverflowError):
        return text_only(words)
    return _read_edtf(words)


def _read_edtf(words: str) -> Window:
    text = words.strip()
    if _EDTF.fullmatch(text):
        try:
            return from_edtf(text, words)
        except UnreadableDate:
            pass
    return text_only(words)
