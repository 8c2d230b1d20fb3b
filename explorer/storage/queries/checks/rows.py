"""Rows of facts as checks read them, with their dates as windows."""

from datetime import date
from typing import Any

from explorer.domain.dates import Sense, Window, render
from explorer.storage.schema import DATE_PARTS


def dated(table: str, *names: str) -> str:
    """Return the columns of some dates of a table or alias, five for each."""
    return ", ".join(f"{table}.{name}_{part}" for name in names for part in DATE_PARTS)


def either(table: str, name: str, other: str) -> str:
    """Return the five columns of a date or, where it is missing, of another one."""
    return ", ".join(
        f"CASE WHEN {table}.{name}_words IS NULL THEN {table}.{other}_{part} "
        f"ELSE {table}.{name}_{part} END"
        for part in DATE_PARTS
    )


def window(parts: tuple[Any, ...]) -> Window | None:
    """Return the date of five columns, None if there is none."""
    words, edtf, earliest, latest, sense = parts
    if words is None:
        return None
    return Window(words, edtf, _day(earliest), _day(latest), Sense(sense))


def _day(ordinal: int | None) -> date | None:
    return None if ordinal is None else date.fromordinal(ordinal)


def told(parts: Window | None) -> str:
    """Return a date in words, in quotes if it cannot be read."""
    if parts is None:
        return "no day"
    return render(parts) if parts.is_readable else f"“{parts.words}”"
