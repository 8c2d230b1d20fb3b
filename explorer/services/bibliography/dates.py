"""Windows as the dates of bibliographies, and back."""

import re
from calendar import monthrange
from collections.abc import Mapping
from contextlib import suppress
from datetime import date

from explorer.domain.dates import UnreadableDate, Window, from_edtf, read_date, render
from explorer.services.bibliography.item import ItemDate, Parts, one_line

_SEASON = re.compile(r"(\d{4})-2([1-4])[?~%]?")


def date_of(window: Window, *, estimated: bool = False) -> ItemDate | None:
    """Return a window as precise as it is known and no more; None where it says nothing.

    Halves, quarters and decades become ranges of months or years, which every program prints;
    seasons stay. A date that the source or the recorder only estimates is "circa".
    """
    if window.earliest is None and window.latest is None:
        words = one_line(window.words)
        return ItemDate(words=words) if words and not read_date(words).is_readable else None
    edtf, circa = window.edtf or "", estimated or window.is_approximate
    if found := _SEASON.fullmatch(edtf):
        year = (int(found[1]),)
        return ItemDate(year, year, int(found[2]), circa, edtf=edtf)
    first, last = _ends(window.earliest, window.latest)
    return ItemDate(first, last, circa=circa, edtf=edtf)


def read_edtf(text: str) -> ItemDate | None:
    """Return the date of an EDTF text; None if it is none."""
    with suppress(UnreadableDate):
        return date_of(from_edtf(text))
    return None


def read_words(words: str) -> ItemDate | None:
    """Return the date of EDTF or words, which stay words where they cannot be read."""
    return read_edtf(words) or date_of(read_date(one_line(words)))


def edtf_of(found: ItemDate) -> str:
    """Return the EDTF of what the parts say, "" where there are only words."""
    if not (found.first or found.last):
        return ""
    mark = "~" if found.circa else ""
    if found.season:
        return f"{found.first[0]:04}-{20 + found.season}{mark}"
    if found.is_single:
        return digits(found.first) + mark
    first, last = (digits(end) + mark if end else "" for end in (found.first, found.last))
    return f"[{first}..{last}]"


def fields_of(found: ItemDate) -> Mapping[str, str] | str:
    """Return a date as records are exchanged: its EDTF and words for it, or words alone."""
    edtf = _nearest_edtf(found)
    return {"words": words_of(found), "edtf": edtf} if edtf else found.words


def words_of(found: ItemDate) -> str:
    """Return a date in English words that mean the same to everybody, else as EDTF."""
    edtf = _nearest_edtf(found)
    if not edtf:
        return found.words
    words = render(from_edtf(edtf), "en", "long")
    return words if date_of(read_date(words)) == found else edtf


def _nearest_edtf(found: ItemDate) -> str:
    """Return the exact date, unless it says more or less than what is shown of it."""
    return found.edtf if read_edtf(found.edtf) == found else edtf_of(found)


def digits(parts: Parts) -> str:
    """Return year, month and day as EDTF writes them."""
    return "-".join((f"{parts[0]:04}", *(f"{part:02}" for part in parts[1:])))


def _ends(earliest: date | None, latest: date | None) -> tuple[Parts, Parts]:
    """Return both ends as precise as the coarser one: whole years, whole months, or days."""
    length = 3
    if _is_start_of_month(earliest) and _is_end_of_month(latest):
        length = 2
        if (earliest is None or earliest.month == 1) and (latest is None or latest.month == 12):
            length = 1
    return _parts(earliest, length), _parts(latest, length)


def _is_start_of_month(day: date | None) -> bool:
    return day is None or day.day == 1


def _is_end_of_month(day: date | None) -> bool:
    return day is None or day.day == monthrange(day.year, day.month)[1]


def _parts(day: date | None, length: int) -> Parts:
    return () if day is None else (day.year, day.month, day.day)[:length]
