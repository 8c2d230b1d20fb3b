"""The slip chart without a mouse: keys that walk, pan, zoom and open."""

from collections.abc import Callable, Mapping

from typing_extensions import override

from explorer.diagrams.slip import walking
from explorer.diagrams.slip.canvas import Canvas
from explorer.diagrams.slip.content import Spot
from explorer.qt.canvas_keys import CanvasKeys, Key

_PAGE = 10
"""Promises."""


class Keyboard(CanvasKeys):
    """Moves the focus, a ``Spot``, through the canvas's marks.

    Left and right go along a promise, up and down to the promise with the next target, Home and
    End to a promise's ends, PgUp and PgDn over several promises.
    """

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas, canvas)
        self._canvas = canvas

    @override
    def start(self) -> Spot | None:
        """The mark that has the focus, or would get it first."""
        scene = self._canvas.scene
        return scene.current or walking.first(scene.content, scene.view, scene.selected)

    @override
    def ways(self, at: Spot) -> Mapping[Key, Callable[[], Spot]]:
        content = self._canvas.scene.content
        return {
            Key.Key_Left: lambda: walking.along(content, at, -1),
            Key.Key_Right: lambda: walking.along(content, at, 1),
            Key.Key_Home: lambda: walking.along(content, at, -len(content.spots_of(at.route))),
            Key.Key_End: lambda: walking.along(content, at, len(content.spots_of(at.route))),
            Key.Key_Up: lambda: walking.across(content, at, 1),
            Key.Key_Down: lambda: walking.across(content, at, -1),
            Key.Key_PageUp: lambda: walking.across(content, at, _PAGE),
            Key.Key_PageDown: lambda: walking.across(content, at, -_PAGE),
        }

    @override
    def stride(self) -> tuple[float, float]:
        return self._canvas.width() / 6, self._canvas.height() / 6

    @override
    def fit(self) -> None:
        self._canvas.fit()
