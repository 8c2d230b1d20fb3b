"""The chart on the screen: dragged, zoomed with the wheel, pointed at, clicked."""

from dataclasses import replace
from math import hypot
from typing import Any, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from explorer.diagrams.slip.content import Spot
from explorer.diagrams.slip.exits import exits
from explorer.diagrams.slip.looks import Looks
from explorer.diagrams.slip.painting import Painted, paint
from explorer.diagrams.slip.plot import Area, View
from explorer.diagrams.slip.scene import Frame, Scene, frame_of
from explorer.qt.canvas_keys import WHEEL_ZOOM
from explorer.qt.stamps import ScreenStamps

_NOTCH: Final = 120.0
"""Eighths of a degree."""


class Canvas(QWidget):
    """Shows a ``Scene``; whoever owns it decides what a pick means.

    ``picked`` carries a ``Spot`` and whether it is to be opened, ``pointed`` a tooltip's event
    and the ``Spot`` under it or None, ``focused`` that the keyboard came.
    """

    picked = Signal(object, bool)
    pointed = Signal(object, object)
    focused = Signal()

    def __init__(self, scene: Scene, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene = scene
        self.looks = looks
        self._painted = Painted((), {})
        self._key: object = None
        """What the names depend on: they stay while one only points and walks."""
        self._pressed: QPointF | None = None
        self._dragged = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Slip chart"))

    @property
    def frame(self) -> Frame:
        """The areas of the chart as it is seen."""
        return frame_of(QRectF(self.rect()), self.scene, self.looks)

    def show_scene(self, scene: Scene) -> None:
        """Show other promises."""
        self.scene = scene
        self.update()

    def change(self, **changes: Any) -> None:
        """Replace fields of the scene."""
        self.scene = replace(self.scene, **changes)
        self.update()

    def set_looks(self, looks: Looks) -> None:
        self.looks = looks
        self.update()

    def set_view(self, view: View) -> None:
        """Show other days, as far as there is anything to see."""
        self.change(view=view.within(self.scene.content.whole))

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Show fewer days if the factor is above 1; the days at the point stay where they are."""
        frame = self.frame
        x, y = (at.x(), at.y()) if at is not None else _middle(frame.plot.area)
        days = frame.plot.days(x, y)
        self.set_view(self.scene.view.zoomed(factor, days, self.scene.content.whole))

    def pan(self, right: float, down: float) -> None:
        """Move the view by pixels."""
        wide, high = self.frame.plot.per_day
        whole = self.scene.content.whole
        self.set_view(self.scene.view.moved(right / wide, -down / high, whole))

    def fit(self) -> None:
        """Show everything."""
        self.change(view=self.scene.content.whole)

    def reveal(self, spot: Spot) -> None:
        """Move as little as brings a mark into view."""
        content = self.scene.content
        point = content.point(spot)
        if not self.scene.view.holds(point):
            self.set_view(self.scene.view.showing(point, content.whole))

    def reveal_route(self, number: int) -> None:
        """Bring the end of a promise into view, unless some of it can be seen."""
        content = self.scene.content
        if not exits(content.routes, (number,), self.scene.view):
            self.reveal(content.end_of(number))

    def spot_at(self, at: QPointF) -> Spot | None:
        """The mark or path at a point, or the end of the promise whose name stands there."""
        content, frame = self.scene.content, self.frame
        for name in self._painted.names:
            if name.place.holds(at.x(), at.y()):
                return content.end_of(name.route)
        for route, (x, y) in self._painted.ends.items():
            if hypot(x - at.x(), y - at.y()) <= self.looks.mark:
                return content.end_of(route)
        if not frame.plot.area.holds(at.x(), at.y()):
            return None
        found = content.hits.at(frame.plot, at.x(), at.y())
        return None if found is None else Spot(*found)

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(60 * self.looks.text), round(30 * self.looks.text))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(round(12 * self.looks.text), round(8 * self.looks.text))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        stamps = self.looks.stamps
        if isinstance(stamps, ScreenStamps):
            stamps.begin_frame()
        scene = self.scene
        key = (scene.content, scene.view, scene.selected, self.size(), self.looks)
        names = self._painted.names if key == self._key else None
        painter = QPainter(self)
        self._painted = paint(painter, QRectF(self.rect()), scene, self.looks, names)
        painter.end()
        self._key = key
        if isinstance(stamps, ScreenStamps) and stamps.behind:
            self.update()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom; with Shift or sideways pan."""
        event.accept()
        sideways, step = event.angleDelta().x() / _NOTCH, event.angleDelta().y() / _NOTCH
        if sideways:
            self.pan(-sideways * self.width() / 12, 0)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan(-step * self.width() / 12, 0)
        elif step:
            self.zoom(WHEEL_ZOOM**step, event.position())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed, self._dragged = event.position(), False

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            self._point_at(self.spot_at(event.position()))
            return
        moved = self._pressed - event.position()
        if self._dragged or moved.manhattanLength() >= QApplication.startDragDistance():
            self._dragged, self._pressed = True, event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.pan(moved.x(), moved.y())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_pressed, self._pressed = self._pressed is not None, None
        self.unsetCursor()
        if was_pressed and not self._dragged and event.button() == Qt.MouseButton.LeftButton:
            self._pick(event.position(), False)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pick(event.position(), True)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._point_at(self.spot_at(event.position()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self.pointed.emit(event, self.spot_at(QPointF(event.pos())))
            return True
        return super().event(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def _pick(self, at: QPointF, is_opened: bool) -> None:
        spot = self.spot_at(at)
        if spot is not None:
            self.picked.emit(spot, is_opened)

    def _point_at(self, spot: Spot | None) -> None:
        route = None if spot is None else spot.route
        if route != self.scene.hovered:
            self.change(hovered=route)


def _middle(area: Area) -> tuple[float, float]:
    return (area.left + area.right) / 2, (area.top + area.bottom) / 2
