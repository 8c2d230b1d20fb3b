"""The slip chart without a mouse: keys that walk, pan, zoom and open."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from explorer.diagrams.slip import walking
from explorer.diagrams.slip.canvas import WHEEL_ZOOM, Canvas
from explorer.diagrams.slip.content import Spot

Key = Qt.Key
_PAGE = 10
"""Promises."""


class Keyboard(QObject):
    """Moves the focus through the canvas's marks.

    Left and right go along a promise, up and down to the promise with the next target, Home and
    End to a promise's ends, PgUp and PgDn over several promises; Ctrl and arrows pan, + and −
    zoom, 0 shows everything, Enter opens.
    """

    walked = Signal(object)
    """The focus is on another ``Spot``."""
    opened = Signal(object)

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        canvas.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key = Key(event.key())
        act = self._panning(key) if control else self._moving(key) or self._walking(key)
        if act is None:
            return False
        act()
        return True

    def start(self) -> Spot | None:
        """The mark that has the focus, or would get it first."""
        scene = self._canvas.scene
        return scene.current or walking.first(scene.content, scene.view, scene.selected)

    def _panning(self, key: Key) -> Callable[[], None] | None:
        width, height = self._canvas.width() / 6, self._canvas.height() / 6
        steps = {
            Key.Key_Left: (-width, 0.0),
            Key.Key_Right: (width, 0.0),
            Key.Key_Up: (0.0, -height),
            Key.Key_Down: (0.0, height),
        }
        step = steps.get(key)
        return (lambda: self._canvas.pan(*step)) if step else None

    def _moving(self, key: Key) -> Callable[[], None] | None:
        if key in (Key.Key_Plus, Key.Key_Equal):
            return lambda: self._canvas.zoom(WHEEL_ZOOM)
        if key in (Key.Key_Minus, Key.Key_Underscore):
            return lambda: self._canvas.zoom(1 / WHEEL_ZOOM)
        return self._canvas.fit if key == Key.Key_0 else None

    def _walking(self, key: Key) -> Callable[[], None] | None:
        at = self.start()
        if at is None:
            return None
        if key in (Key.Key_Return, Key.Key_Enter, Key.Key_Space):
            return lambda: self.opened.emit(at)
        content = self._canvas.scene.content
        ways: dict[Key, Callable[[], Spot]] = {
            Key.Key_Left: lambda: walking.along(content, at, -1),
            Key.Key_Right: lambda: walking.along(content, at, 1),
            Key.Key_Home: lambda: walking.along(content, at, -len(content.spots_of(at.route))),
            Key.Key_End: lambda: walking.along(content, at, len(content.spots_of(at.route))),
            Key.Key_Up: lambda: walking.across(content, at, 1),
            Key.Key_Down: lambda: walking.across(content, at, -1),
            Key.Key_PageUp: lambda: walking.across(content, at, _PAGE),
            Key.Key_PageDown: lambda: walking.across(content, at, -_PAGE),
        }
        way = ways.get(key)
        return (lambda: self.walked.emit(way())) if way else None
