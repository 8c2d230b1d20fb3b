"""Which record is looked at, and the way back and forward as in a browser."""

from PySide6.QtCore import QObject, Signal


class Navigation(QObject):
    """The record shown by the inspector and marked in every view.

    ``moved`` carries the record's id, or None where nothing is looked at.
    """

    moved = Signal(object)

    def __init__(self, parent: QObject | None = None, limit: int = 200) -> None:
        super().__init__(parent)
        self._trail: list[int] = []
        self._place = -1
        self._limit = limit

    @property
    def current(self) -> int | None:
        return self._trail[self._place] if self._place >= 0 else None

    @property
    def can_go_back(self) -> bool:
        return self._place > 0

    @property
    def can_go_forward(self) -> bool:
        return self._place < len(self._trail) - 1

    def go(self, record_id: int) -> None:
        """Look at a record; what lay forward is forgotten."""
        if record_id == self.current:
            return
        self._trail = [*self._trail[: self._place + 1], record_id][-self._limit :]
        self._place = len(self._trail) - 1
        self.moved.emit(record_id)

    def back(self) -> None:
        if self.can_go_back:
            self._place -= 1
            self.moved.emit(self.current)

    def forward(self) -> None:
        if self.can_go_forward:
            self._place += 1
            self.moved.emit(self.current)

    def forget(self, record_ids: frozenset[int]) -> None:
        """Drop deleted records from the trail; step back if one of them was looked at."""
        before = self.current
        kept = [r for r in self._trail[: self._place + 1] if r not in record_ids]
        after = [r for r in self._trail[self._place + 1 :] if r not in record_ids]
        self._trail = kept + after
        self._place = len(kept) - 1
        if self.current != before:
            self.moved.emit(self.current)
