"""The timeline without a mouse: keys that walk, pan, zoom and open."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from typing_extensions import override

from explorer.qt.canvas_keys import CanvasKeys, Key
from explorer.timeline import walking
from explorer.timeline.canvas import Canvas

_PAGE = 4
"""Lanes."""


class Keyboard(CanvasKeys):
    """Moves the focus through the canvas's entries.

    Arrows go along a lane and from lane to lane, Home and End to its ends, PgUp and PgDn over
    several lanes.
    """

    fitted = Signal()
    """Everything is to be shown."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas, canvas)
        self._canvas = canvas

    @override
    def start(self) -> int | None:
        """The entry that has the focus, or would get it first: the one nearest to the middle."""
        picture = self._canvas.picture
        if picture.current is not None:
            return picture.current
        entries = picture.content.entries
        chosen = [entry for record in picture.selected for entry in entries.with_id(record)]
        if chosen:
            return chosen[0]
        return walking.entry_near(entries, sum(picture.span) / 2)

    @override
    def ways(self, at: int) -> Mapping[Key, Callable[[], int]]:
        entries = self._canvas.picture.content.entries
        return {
            Key.Key_Left: lambda: walking.beside(entries, at, -1),
            Key.Key_Right: lambda: walking.beside(entries, at, 1),
            Key.Key_Up: lambda: walking.across(entries, at, -1),
            Key.Key_Down: lambda: walking.across(entries, at, 1),
            Key.Key_PageUp: lambda: walking.across(entries, at, -_PAGE),
            Key.Key_PageDown: lambda: walking.across(entries, at, _PAGE),
            Key.Key_Home: lambda: walking.first_of_lane(entries, at),
            Key.Key_End: lambda: walking.last_of_lane(entries, at),
        }

    @override
    def stride(self) -> tuple[float, float]:
        return self._canvas.area.width() / 6, 3 * self._canvas.looks.sizes.row

    @override
    def fit(self) -> None:
        self.fitted.emit()
