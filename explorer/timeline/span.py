"""How far the timeline reaches, and what of it is seen first."""

from typing import Final

from explorer.timeline.entries import Entries

FIRST_YEARS: Final = 16
"""Years before today that are seen at first."""
_YEAR: Final = 365.25


def limits_of(entries: Entries, today: float) -> tuple[float, float]:
    """Everything with today and a margin, the wider one for the labels of the latest entries."""
    first, last = entries.extent() or (today - 5 * _YEAR, today + _YEAR)
    first, last = min(first, today), max(last, today + 1)
    margin = max(90.0, (last - first) * 0.03)
    return first - margin, last + 3 * margin


def first_span(entries: Entries, today: float) -> tuple[float, float]:
    """The years around today in which most is said, or everything where that is less."""
    start, end = limits_of(entries, today)
    return max(start, today - FIRST_YEARS * _YEAR), min(end, today + 6 * _YEAR)
