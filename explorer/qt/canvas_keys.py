"""The keys of a drawn view: what walks through its marks, pans, zooms and opens."""

from collections.abc import Callable, Mapping
from typing import Any, Final, Protocol

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

Key = Qt.Key
Act = Callable[[], object]
WHEEL_ZOOM: Final = 1.25
"""The factor of one step of the wheel, or of one key."""


class Movable(Protocol):
    """A canvas that can be moved by pixels and zoomed."""

    def pan(self, right: float, down: float) -> None: ...
    def zoom(self, factor: float) -> None: ...


class CanvasKeys(QObject):
    """Ctrl and arrows pan, + and − zoom, 0 shows everything, Enter opens the mark in focus.

    A drawn view says where the focus is (``start``), where its other keys lead (``ways``), how
    far a key pans (``stride``, in pixels) and how everything is shown (``fit``).
    """

    walked = Signal(object)
    """The focus is on another mark."""
    opened = Signal(object)

    def __init__(self, canvas: QWidget, movable: Movable) -> None:
        super().__init__(canvas)
        self._movable = movable
        canvas.installEventFilter(self)

    def start(self) -> Any | None:
        """The mark that has the focus, or would get it first; None if there is none."""
        raise NotImplementedError

    def ways(self, at: Any) -> Mapping[Key, Callable[[], Any]]:
        """The mark to which each key leads from another."""
        raise NotImplementedError

    def stride(self) -> tuple[float, float]:
        raise NotImplementedError

    def fit(self) -> None:
        raise NotImplementedError

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

    def _panning(self, key: Key) -> Act | None:
        right, down = self.stride()
        steps = {
            Key.Key_Left: (-right, 0.0),
            Key.Key_Right: (right, 0.0),
            Key.Key_Up: (0.0, -down),
            Key.Key_Down: (0.0, down),
        }
        step = steps.get(key)
        return (lambda: self._movable.pan(*step)) if step else None

    def _moving(self, key: Key) -> Act | None:
        if key in (Key.Key_Plus, Key.Key_Equal):
            return lambda: self._movable.zoom(WHEEL_ZOOM)
        if key in (Key.Key_Minus, Key.Key_Underscore):
            return lambda: self._movable.zoom(1 / WHEEL_ZOOM)
        return self.fit if key == Key.Key_0 else None

    def _walking(self, key: Key) -> Act | None:
        at = self.start()
        if at is None:
            return None
        if key in (Key.Key_Return, Key.Key_Enter, Key.Key_Space):
            return lambda: self.opened.emit(at)
        way = self.ways(at).get(key)
        return (lambda: self.walked.emit(way())) if way else None
