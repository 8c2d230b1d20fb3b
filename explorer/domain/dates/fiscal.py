"""When a company's business year begins."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FiscalCalendar:
    """A business year that begins on the first day of a month and is named after that year.

    FY2026 of Nissan and Mitsubishi is April 2026 to March 2027, of Renault the calendar year.
    """

    first_month: int = 1

    def __post_init__(self) -> None:
        if not 1 <= self.first_month <= 12:
            raise ValueError(f"a fiscal year cannot begin in month {self.first_month}")


CALENDAR_YEAR = FiscalCalendar(1)
APRIL_TO_MARCH = FiscalCalendar(4)
