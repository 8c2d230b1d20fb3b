"""Press dates: windows, not days, in the sense their words have.

May import the standard library only. Hands out `Window`, how to get one (`read_date` from words
in English, French or Japanese, `from_edtf`, `from_fields`), how to show it (`render`) and what
can be said of windows for certain (`before`, `overlaps`, `holds_on`, `subtract`).
"""

from explorer.domain.dates.answers import (
    Answer,
    before,
    holds_on,
    overlaps,
    starts_before,
    subtract,
)
from explorer.domain.dates.edtf.windows import from_edtf
from explorer.domain.dates.fields import from_fields, to_fields
from explorer.domain.dates.fiscal import APRIL_TO_MARCH, CALENDAR_YEAR, FiscalCalendar
from explorer.domain.dates.words import read_date, render
from explorer.domain.window import Sense, UnreadableDate, Window

__all__ = [
    "APRIL_TO_MARCH",
    "CALENDAR_YEAR",
    "Answer",
    "FiscalCalendar",
    "Sense",
    "UnreadableDate",
    "Window",
    "before",
    "from_edtf",
    "from_fields",
    "holds_on",
    "overlaps",
    "read_date",
    "render",
    "starts_before",
    "subtract",
    "to_fields",
]
