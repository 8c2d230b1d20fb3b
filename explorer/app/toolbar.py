"""The toolbar: back and forward, search, the two clocks, what is done most."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolBar, QToolButton, QWidget
from typing_extensions import override

from explorer.qt.icons import icon
from explorer.qt.workspace import Workspace
from explorer.views.clocks import Clock, ClockButton
from explorer.views.search import SearchField
from explorer.widgets.focus import reached_in

_ALL_WORDS = 140
"""Letters across that the toolbar takes with all of its words."""


class Toolbar(QToolBar):
    """Its buttons do the menus' actions."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setWindowTitle(self.tr("Toolbar"))
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.search = SearchField(workspace, self)
        self._yielding: dict[QPushButton, str] = {}
        self._limit_width()
        self.true_on = ClockButton(Clock.TRUE_ON, workspace, self)
        self.known_on = ClockButton(Clock.KNOWN_ON, workspace, self)

    def fill(self, actions: Mapping[str, QAction]) -> None:
        """Put the parts in order; only actions that there are get a button."""
        for name in ("back", "forward"):
            self.addAction(actions[name])
            self._button(actions[name]).setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.addWidget(self.search)
        self.addWidget(self.true_on)
        self.addWidget(self.known_on)
        gap = QWidget(self)
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(gap)
        if "export image" in actions:
            button = self._push(actions["export image"])
            self._yielding[button] = button.text()
            self.addWidget(button)
        if "new" in actions:
            self.addWidget(self._push(actions["new"], primary=True))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._limit_width()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._yield()

    def _yield(self) -> None:
        """Leave some words out where not all parts have room with them."""
        is_narrow = self.width() < self.fontMetrics().averageCharWidth() * _ALL_WORDS
        for button, words in self._yielding.items():
            button.setText("" if is_narrow else words)

    def _limit_width(self) -> None:
        self._yield()
        letter = self.fontMetrics().averageCharWidth()
        self.search.setMinimumWidth(letter * 14)
        self.search.setMaximumWidth(letter * 72)

    def parts(self) -> list[QWidget]:
        """Return what the Tab key reaches, in reading order."""
        held = [self.widgetForAction(action) for action in self.actions()]
        return [part for widget in held for part in reached_in(widget)]

    def _button(self, action: QAction) -> QToolButton:
        button = self.widgetForAction(action)
        assert isinstance(button, QToolButton)
        button.setAccessibleName(action.toolTip())
        return button

    def _push(self, action: QAction, *, primary: bool = False) -> QPushButton:
        button = QPushButton(action.text().replace("&", ""), self)
        button.setText(button.text().removesuffix("…") if primary else button.text())
        button.setProperty("primary", primary)
        button.setIcon(icon("new", "on_accent") if primary else action.icon())
        button.setAccessibleName(button.text())
        button.setToolTip(action.statusTip())
        button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(button.setEnabled)
        button.clicked.connect(action.trigger)
        return button
