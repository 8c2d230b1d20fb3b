"""Fiscal periods recognised in a window by its words, so that FY2026 stays FY2026."""

import re
from datetime import date

from explorer.domain.dates.fiscal import APRIL_TO_MARCH
from explorer.domain.dates.wording.naming import hedged
from explorer.domain.dates.wording.templates import Wording
from explorer.domain.dates.words import read_date
from explorer.domain.window import Sense, Window

_FISCAL_WORDS = re.compile(
    r"(?i)\bFY|fiscal|financial|business year|exercice|年度|[上下今来当次前]期|月期|/[0-9]{1,2}期"
)
_MARKS = "~?%"


def fiscal_name(window: Window, wording: Wording) -> str | None:
    """The name of a fiscal year, half or quarter that the words spoke of, if they did."""
    edtf, first, last = window.edtf or "", window.earliest, window.latest
    if window.sense is not Sense.ONCE or first is None or last is None or "," in edtf:
        return None
    marks = _marks_of(edtf)
    if marks is None or not _FISCAL_WORDS.search(window.words):
        return None
    months = _whole_months(first, last)
    if months == 12:
        name: str | None = wording.fiscal_year.format(year=first.year)
    else:
        name = _part_of_april_year(window, first, months, wording)
    return name and hedged(name, marks, wording)


def _marks_of(edtf: str) -> str | None:
    """The marks of doubt on both ends of a window; None if they differ."""
    first, _, last = edtf.strip("[]").partition("..")
    ends = {"".join(c for c in end if c in _MARKS) for end in (first, last or first)}
    return ends.pop() if len(ends) == 1 else None


def _part_of_april_year(window: Window, first: date, months: int, wording: Wording) -> str | None:
    """Of the calendar only the months are left, so the words are read again to be sure."""
    names = {6: wording.fiscal_halves, 3: wording.fiscal_quarters}.get(months)
    if names is None or read_date(window.words, calendar=APRIL_TO_MARCH).edtf != window.edtf:
        return None
    years, index = divmod(first.month - APRIL_TO_MARCH.first_month, 12)
    part, beyond = divmod(index, months)
    return None if beyond else names[part].format(year=first.year + years)


def _whole_months(first: date, last: date) -> int:
    """How many months there are from the first day of one to the last day of another, or 0."""
    after = date.fromordinal(last.toordinal() + 1) if last < date.max else None
    if after is None or first.day != 1 or after.day != 1:
        return 0
    return 12 * (after.year - first.year) + after.month - first.month
