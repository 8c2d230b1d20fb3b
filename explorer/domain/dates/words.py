"""Windows from words and windows in words; the vocabularies load when they are first wanted."""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Literal

from explorer.domain.dates.fiscal import CALENDAR_YEAR, FiscalCalendar
from explorer.domain.window import Window

Style = Literal["long", "short"]


def read_date(
    words: str, *, said_on: date | None = None, calendar: FiscalCalendar = CALENDAR_YEAR
) -> Window:
    """The window that words state; words that cannot be read stay text. Never raises.

    `said_on` is the day of the statement: without it "next year" stays text. `calendar` says what
    a fiscal year is. "From 2026" and "starting in 2026" mean something that begins in 2026 and
    lasts (2026/..), "as early as 2026" a not-before, "until 2026" something that ends in 2026.
    """
    return _reader()(words, said_on, calendar.first_month)


# Asked for once: an import statement in `read_date` costs more than to read words again.
@cache
def _reader() -> Callable[[str, date | None, int], Window]:
    from explorer.domain.dates.grammar.reading import read

    return read


def render(window: Window, language: str = "en", style: Style = "short") -> str:
    """The window in words, never more precise than it is.

    Languages are en, fr and ja (a region may follow: "fr_FR"); others are shown in English.
    What has no everyday words is shown as it was written, or as EDTF.
    """
    from explorer.domain.dates.wording.rendering import word

    return word(window, language[:2].lower(), style)
