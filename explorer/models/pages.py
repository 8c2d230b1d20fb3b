"""The rows of a list that are at hand, and which of them have to be asked for."""

from array import array
from collections import OrderedDict
from collections.abc import Iterable

from explorer.domain.lists import Row

PAGE = 256
"""Rows asked for at once."""
_PAGES_KEPT = 96


class Pages:
    """Rows by id. Rows that a change made old are still shown until newer ones arrive."""

    def __init__(self) -> None:
        self._rows: OrderedDict[int, Row] = OrderedDict()
        self._old: set[int] = set()

    def __len__(self) -> int:
        return len(self._rows)

    def row(self, record_id: int) -> Row | None:
        return self._rows.get(record_id)

    def wants(self, record_id: int) -> bool:
        """Return whether the row is missing or old."""
        return record_id not in self._rows or record_id in self._old

    def wanted_around(self, ids: "array[int]", places: Iterable[int]) -> tuple[int, ...]:
        """Return the ids to be asked for so that the pages of the places are at hand."""
        pages = sorted({place // PAGE for place in places})
        around = (i for page in pages for i in ids[page * PAGE : (page + 1) * PAGE])
        return tuple(i for i in around if self.wants(i))

    def take(self, rows: Iterable[Row]) -> set[int]:
        """Keep rows that arrived; return the ids of those that look different now."""
        altered = set()
        for row in rows:
            record_id = row.link.id
            if record_id is None:
                continue
            if self._rows.get(record_id) != row:
                altered.add(record_id)
            self._rows[record_id] = row
            self._rows.move_to_end(record_id)
            self._old.discard(record_id)
        self._forget_oldest()
        return altered

    def grow_old(self) -> None:
        """Note that a change may have touched any row."""
        self._old.update(self._rows)

    def _forget_oldest(self) -> None:
        while len(self._rows) > PAGE * _PAGES_KEPT:
            record_id, _ = self._rows.popitem(last=False)
            self._old.discard(record_id)
