"""The timeline without a mouse: keys that walk, pan, zoom and open."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from explorer.timeline import walking
from explorer.timeline.canvas import WHEEL_ZOOM, Canvas

Key = Qt.Key
_PAGE = 4
"""Lanes."""


class Keyboard(QObject):
    """Moves the focus through the canvas's entries.

    Arrows go along a lane and from lane to lane, Home and End to its ends, PgUp and PgDn over
    several lanes; Ctrl and arrows pan, + and − zoom, 0 shows everything, Enter opens.
    """

    walked = Signal(int)
    """The focus is on another entry."""
    opened = Signal(int)
    fitted = Signal()
    """Everything is to be shown."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        canvas.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        key = Key(event.key())
        act = self._panning(key) if control else self._moving(key) or self._walking(key)
        if act is None:
            return False
        act()
        return True

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

    def _panning(self, key: Key) -> Callable[[], None] | None:
        width, row = self._canvas.area.width() / 6, 3 * self._canvas.looks.sizes.row
        steps = {
            Key.Key_Left: (-width, 0.0),
            Key.Key_Right: (width, 0.0),
            Key.Key_Up: (0.0, -row),
            Key.Key_Down: (0.0, row),
        }
        step = steps.get(key)
        return (lambda: self._canvas.pan(*step)) if step else None

    def _moving(self, key: Key) -> Callable[[], None] | None:
        if key in (Key.Key_Plus, Key.Key_Equal):
            return lambda: self._canvas.zoom(WHEEL_ZOOM)
        if key in (Key.Key_Minus, Key.Key_Underscore):
            return lambda: self._canvas.zoom(1 / WHEEL_ZOOM)
        return self.fitted.emit if key == Key.Key_0 else None

    def _walking(self, key: Key) -> Callable[[], None] | None:
        at = self.start()
        if at is None:
            return None
        if key in (Key.Key_Return, Key.Key_Enter, Key.Key_Space):
            return lambda: self.opened.emit(at)
        entries = self._canvas.picture.content.entries
        ways: dict[Key, Callable[[], int]] = {
            Key.Key_Left: lambda: walking.beside(entries, at, -1),
            Key.Key_Right: lambda: walking.beside(entries, at, 1),
            Key.Key_Up: lambda: walking.across(entries, at, -1),
            Key.Key_Down: lambda: walking.across(entries, at, 1),
            Key.Key_PageUp: lambda: walking.across(entries, at, -_PAGE),
            Key.Key_PageDown: lambda: walking.across(entries, at, _PAGE),
            Key.Key_Home: lambda: walking.first_of_lane(entries, at),
            Key.Key_End: lambda: walking.last_of_lane(entries, at),
        }
        way = ways.get(key)
        return (lambda: self.walked.emit(way())) if way else None
