"""Dates in words, as a source of some day says them about some companies."""

from collections.abc import Iterable
from datetime import date

from explorer.domain.dates import CALENDAR_YEAR, FiscalCalendar, Window, read_date
from explorer.domain.entries import ReadDate
from explorer.domain.records import Company, Record
from explorer.domain.window import text_only


def reading(days: Iterable[date | None], calendar: FiscalCalendar) -> ReadDate:
    """Return how dates are read that were said on a day, None if nobody knows which.

    Where only a window is known, ``days`` are its ends: relative words are read if they mean the
    same from both; otherwise they stay words.
    """
    among = frozenset(days)

    def read(words: str) -> Window:
        found = {read_date(words, said_on=day, calendar=calendar) for day in among}
        return found.pop() if len(found) == 1 else text_only(words)

    return read


def calendar_of(companies: Iterable[Record]) -> FiscalCalendar:
    """Return the calendar of the first company that has one of its own."""
    for company in companies:
        if isinstance(company, Company) and company.fiscal_month:
            return FiscalCalendar(company.fiscal_month)
    return CALENDAR_YEAR
