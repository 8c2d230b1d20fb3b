"""Dates and links as the objects that scripts read."""

from typing import Any

from explorer.domain.dates import Window, to_fields
from explorer.domain.parts import Link


def date_object(window: Window | None) -> dict[str, Any] | None:
    """Return a date's words, EDTF, days and sense; None where there is none."""
    return None if window is None else dict(to_fields(window))


def link_object(link: Link | None) -> dict[str, str] | None:
    """Return a record's key and name; None where there is none."""
    return None if link is None else {"key": link.key, "name": link.name}
