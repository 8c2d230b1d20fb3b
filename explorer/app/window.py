"""The window: a frame that holds the tabs, the timeline and the inspector."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QMainWindow,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from explorer.app.toolbar import Toolbar
from explorer.views.list_tabs import ListTabs
from explorer.views.records import Records
from explorer.views.status import StatusLine
from explorer.widgets.focus import step_through

if TYPE_CHECKING:
    from explorer.widgets.notice import Notice
    from explorer.widgets.offer import Offer

_SHARE = 100
_SHARE_OF_INSPECTOR = 0.24
_NARROWEST_INSPECTOR = 44
"""Letters."""
_A_FRAME = 16
"""Milliseconds in which what was painted reaches the screen."""


class Window(QMainWindow):
    """A frame without logic: it places what it is given.

    ``painted`` is emitted once, when the first paint is on the screen. ``closing`` is asked
    before the window closes; it stays open if that returns False.
    """

    painted = Signal()

    def __init__(self, toolbar: Toolbar, tabs: ListTabs, status: StatusLine) -> None:
        super().__init__()
        self.toolbar = toolbar
        self.tabs = tabs
        self.status = status
        self.closing: Callable[[], bool] = lambda: True
        self._is_painted = False
        self.addToolBar(toolbar)
        self.setStatusBar(status)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.setObjectName("splitter")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.tabs)
        self._kept_free = QWidget(self)
        self.splitter.addWidget(self._kept_free)
        self.splitter.setStretchFactor(0, 5)
        self.splitter.setStretchFactor(1, 4)
        self.splitter.setSizes([5 * _SHARE, 4 * _SHARE])
        self.setCentralWidget(self._centre())
        self.inspector_dock = self._dock()
        self.setWindowTitle(self.tr("Alliance Explorer"))

    @cached_property
    def notice(self) -> "Notice":
        """What is said above the tabs; made when there is something to say first."""
        from explorer.widgets.notice import Notice

        notice = Notice(self)
        self._column.insertWidget(0, notice)
        return notice

    @cached_property
    def offer(self) -> "Offer":
        """What is offered above the tabs; made when there is something to offer first."""
        from explorer.widgets.offer import Offer

        offer = Offer(self)
        self._column.insertWidget(0, offer)
        return offer

    @property
    def list_in_front(self) -> Records:
        return self.tabs.in_front

    def show_tab(self, kind: str) -> None:
        self.tabs.show_kind(kind)
        self.list_in_front.pages.front.setFocus()

    def turn_tabs(self, step: int) -> None:
        """Show the next tab, the keyboard in its list."""
        self.tabs.turn(step)
        self.list_in_front.pages.front.setFocus()

    def toggle_inspector(self) -> None:
        self.inspector_dock.setVisible(not self.inspector_dock.isVisible())

    def toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def place_timeline(self, timeline: QWidget) -> None:
        """Put the timeline below the tabs, where its room was kept free."""
        sizes, hidden = self.splitter.sizes(), self._kept_free.isHidden()
        self.splitter.replaceWidget(1, timeline)
        self._kept_free.deleteLater()
        timeline.setVisible(not hidden)
        self.splitter.setSizes(sizes)

    def share_with_inspector(self) -> None:
        """Give the inspector its part of the width, and no less than its texts need."""
        least = self.fontMetrics().averageCharWidth() * _NARROWEST_INSPECTOR
        share = max(least, round(self.width() * _SHARE_OF_INSPECTOR))
        self.resizeDocks([self.inspector_dock], [share], Qt.Orientation.Horizontal)

    def place_inspector(self, inspector: QWidget) -> None:
        """Put the inspector into the dock at the right."""
        width = self.inspector_dock.width()
        self.inspector_dock.setWidget(inspector)
        self.resizeDocks([self.inspector_dock], [width], Qt.Orientation.Horizontal)

    def panes(self) -> list[QWidget]:
        """Return the parts of the window that F6 goes through, in reading order."""
        below = (self.splitter.widget(n) for n in range(1, self.splitter.count()))
        parts = [self.toolbar, self.tabs, *below, self.inspector_dock.widget()]
        return [part for part in parts if part is not None and part.isVisible()]

    def next_pane(self, step: int = 1) -> None:
        """Give the keyboard to the next part of the window."""
        panes = self.panes()
        focus = QApplication.focusWidget()
        here = [n for n, pane in enumerate(panes) if focus and pane.isAncestorOf(focus)]
        place = (here[0] + step) % len(panes) if here else 0
        self.enter(panes[place])

    def enter(self, pane: QWidget) -> None:
        """Give the keyboard to a part of the window."""
        if pane is self.tabs:
            target: QWidget = self.list_in_front.pages.front
        elif pane is self.toolbar:
            target = self.toolbar.search
        else:
            target = pane
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Let the Tab key go round as the eye does: toolbar, notice, lists, timeline, inspector."""
        toolbar, *below = self.panes()
        items = (self._column.itemAt(place) for place in range(self._column.count() - 1))
        above = [part for item in items if item is not None and (part := item.widget())]
        return step_through([toolbar, *above, *below], forward=next)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(_A_FRAME, self, self.painted.emit)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.closing():
            event.accept()
        else:
            event.ignore()

    def _centre(self) -> QWidget:
        centre = QWidget(self)
        self._column = QVBoxLayout(centre)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.splitter, 1)
        return centre

    def _dock(self) -> QDockWidget:
        dock = QDockWidget(self.tr("Inspector"), self)
        dock.setObjectName("inspector")
        dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        dock.setTitleBarWidget(QWidget(dock))  # none: the record's name is title enough
        dock.setWidget(QWidget(dock))
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        return dock
