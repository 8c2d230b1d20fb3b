"""The interactive surface: one painted item, a view box that holds the span, mouse and wheel."""

from dataclasses import replace
from typing import Any, Final

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from explorer.qt.canvas_keys import WHEEL_ZOOM
from explorer.qt.stamps import ScreenStamps
from explorer.qt.time_scale import moved_into, zoomed
from explorer.timeline.frame import TimelinePicture
from explorer.timeline.hits import Sight
from explorer.timeline.painting import paint
from explorer.timeline.style import Style

NOTCH: Final = 120.0
"""Eighths of a degree."""
SHORTEST_SPAN: Final = 14.0
"""Days."""


class TimeBox(pg.ViewBox):
    """Holds the span within its limits; dragging moves the view, clicking picks."""

    def __init__(self, canvas: "Canvas") -> None:
        super().__init__(enableMenu=False)
        self._canvas = canvas
        self.setMouseEnabled(x=True, y=False)
        self.setDefaultPadding(0)
        self.disableAutoRange()

    @override
    def wheelEvent(self, event: Any, axis: int | None = None) -> None:
        event.ignore()

    @override
    def mouseDragEvent(self, event: Any, axis: int | None = None) -> None:
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            event.ignore()
            return
        event.accept()
        moved = event.lastScenePos() - event.scenePos()
        self._canvas.pan(moved.x(), moved.y())

    @override
    def mouseClickEvent(self, event: Any) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            event.accept()
            self._canvas.click(event.scenePos(), event.double())


class PaintedItem(QGraphicsItem):
    """The one item of the scene; it paints the whole timeline in pixels."""

    def __init__(self, canvas: "Canvas") -> None:
        super().__init__()
        self._canvas = canvas

    @override
    def boundingRect(self) -> QRectF:
        return self._canvas.area

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        self._canvas.paint_on(painter)


class Canvas(pg.GraphicsView):
    """Shows a ``TimelinePicture``; whoever owns it decides what a pick means."""

    picked = Signal(int, bool)
    """An entry was clicked, or double-clicked if true."""
    moved = Signal()
    """Span, lanes or size changed: something else may be in view."""
    pointed = Signal(QHelpEvent, object)
    """The mouse rests on an entry, or on None."""
    focused = Signal()

    def __init__(
        self, picture: TimelinePicture, looks: Style, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, background=None)
        self.picture = picture
        self.looks = looks
        self.area = QRectF(0, 0, 1, 1)
        self._item = PaintedItem(self)
        self._box = TimeBox(self)
        self.scene().addItem(self._item)
        self.scene().addItem(self._box)
        self._box.sigXRangeChanged.connect(self._follow_box)
        self.setViewportUpdateMode(self.ViewportUpdateMode.FullViewportUpdate)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def minimumSizeHint(self) -> QSize:
        """None of its own: the board says what it takes."""
        return QSize(0, 0)

    @property
    def sight(self) -> Sight:
        """What is in view, and where."""
        return Sight.of(self.area, self.picture, self.looks)

    def show_picture(self, picture: TimelinePicture) -> None:
        """Show another picture, or the same one changed."""
        box_is_right = picture.span == self.picture.span
        self.picture = picture
        if not box_is_right:
            self._box.setXRange(*picture.span, padding=0)
        self._place_box()
        self.scroll_to(self.picture.scroll)
        self.viewport().update()

    def change(self, **changes: Any) -> None:
        """Replace fields of the picture that arrange nothing anew."""
        self.picture = replace(self.picture, **changes)
        self.viewport().update()

    def set_looks(self, looks: Style) -> None:
        self.looks = looks
        self._place_box()
        self.viewport().update()

    def set_limits(self, first: float, last: float) -> None:
        """Keep the span between two moments."""
        self._box.setLimits(
            xMin=first, xMax=last, minXRange=SHORTEST_SPAN, maxXRange=max(last - first, 15.0)
        )

    def set_span(self, start: float, end: float) -> None:
        """Show other days, as far as the limits allow."""
        self._box.setXRange(start, end, padding=0)

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Show fewer days if the factor is above 1; the day at ``x`` stays where it is."""
        scale = self.sight.frame.scale
        day = scale.day(x if x is not None else (scale.left + scale.right) / 2)
        self.set_span(*zoomed(self.picture.span, factor, day))

    def pan(self, right: float, down: float) -> None:
        """Move the view by pixels."""
        days = right / self.sight.frame.scale.per_day
        start, end = self.picture.span
        if days:
            self.set_span(start + days, end + days)
        if down:
            self.scroll_to(self.picture.scroll + down)

    def scroll_to(self, y: float) -> None:
        """Bring a height of the lanes to the top, as far as there are lanes below."""
        scroll = float(round(min(max(y, 0.0), self.sight.overhang)))
        if scroll != self.picture.scroll:
            self.change(scroll=scroll)
        self.moved.emit()

    def reveal(self, entry: int) -> None:
        """Move as little as brings an entry and its lane into view."""
        entries = self.picture.content.entries
        anchor = float(entries.anchor[entry])
        self.set_span(*moved_into(self.picture.span, anchor, anchor + 1))
        sight = self.sight
        box = sight.layout.boxes[int(entries.lanes[entry])]
        top, height = self.picture.scroll, sight.frame.body.height()
        if box.top < top or box.height > height:
            self.scroll_to(box.top)
        elif box.bottom > top + height:
            self.scroll_to(box.bottom - height)

    def click(self, at: QPointF, double: bool) -> None:
        entry = self.sight.entry_at(at)
        if entry is not None:
            self.picked.emit(entry, double)

    def paint_on(self, painter: QPainter) -> None:
        stamps = self.looks.stamps
        if isinstance(stamps, ScreenStamps):
            stamps.begin_frame()
        picture = self.picture if self.hasFocus() else replace(self.picture, current=None)
        paint(painter, self.area, picture, self.looks)
        if isinstance(stamps, ScreenStamps) and stamps.behind:
            self.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if event is None:  # pyqtgraph calls it so before this object is complete
            return
        self.area = QRectF(self.viewport().rect())
        self._item.prepareGeometryChange()
        self._place_box()
        self.scroll_to(self.picture.scroll)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom; with Shift or sideways pan; over the lanes' names scroll them."""
        event.accept()
        sideways, step = event.angleDelta().x() / NOTCH, event.angleDelta().y() / NOTCH
        if sideways:
            self.pan(-sideways * self.area.width() / 12, 0)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.pan(-step * self.area.width() / 12, 0)
        elif event.position().x() < self.sight.frame.header:
            self.scroll_to(self.picture.scroll - step * 3 * self.looks.sizes.row)
        elif step:
            self.zoom(WHEEL_ZOOM**step, event.position().x())

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self.pointed.emit(event, self.sight.entry_at(QPointF(event.pos())))
            return True
        return bool(super().viewportEvent(event))

    @override
    def close(self) -> bool:
        """Close as any widget: pyqtgraph would take the viewport away, and Qt would crash."""
        return QWidget.close(self)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _follow_box(self, _box: object, span: tuple[float, float]) -> None:
        self.change(span=(float(span[0]), float(span[1])))
        self.scroll_to(self.picture.scroll)

    def _place_box(self) -> None:
        """Let the box lie over the lanes beside their names, so that dragging is in step."""
        frame = self.sight.frame
        self._box.setGeometry(self.area.adjusted(frame.header, 0, 0, 0))
