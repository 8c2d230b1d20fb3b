"""What the window shows before the database is open: the rows of the last time."""

import contextlib

from explorer.app.window import Window
from explorer.models.snapshot import rows_of, snapshot_of
from explorer.paths import Places

_ROWS = 100
"""More than a screen shows."""


def show_first_page(window: Window, places: Places) -> None:
    """Fill the list in front from the snapshot, if there is one that fits."""
    records = window.list_in_front
    with contextlib.suppress(OSError, UnicodeDecodeError):
        text = places.snapshot.read_text(encoding="utf-8")
        records.model.begin_with(rows_of(text, records.kind, str(places.database)))


def keep_first_page(window: Window, places: Places) -> None:
    """Keep the rows in sight; without room on the disk the next start is a little emptier."""
    records = window.list_in_front
    rows = records.rows_in_sight(_ROWS)
    with contextlib.suppress(OSError):
        text = snapshot_of(records.kind, rows, str(places.database))
        places.snapshot.write_text(text, encoding="utf-8")
