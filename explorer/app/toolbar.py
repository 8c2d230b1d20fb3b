"""The toolbar: back and forward, search, the two clocks, what is done most."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolBar, QToolButton, QWidget
from typing_extensions import override

from explorer.qt.giving_way import Step, give_way
from explorer.qt.icons import icon
from explorer.qt.workspace import Workspace
from explorer.views.clocks import Clock, ClockButton
from explorer.views.search import SearchField

_NARROWEST_SEARCH = 14
_WIDEST_SEARCH = 72
"""Letters."""


class Toolbar(QToolBar):
    """Its buttons do the menus' actions."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setWindowTitle(self.tr("Toolbar"))
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.search = SearchField(workspace, self)
        self._steps: list[Step] = []
        self._limit_width()
        self.true_on = ClockButton(Clock.TRUE_ON, workspace, self)
        self.known_on = ClockButton(Clock.KNOWN_ON, workspace, self)
        workspace.clocks_changed.connect(self._yield)

    def fill(self, actions: Mapping[str, QAction]) -> None:
        """Put the parts in order; only actions that there are get a button."""
        turns = [self.addWidget(self._turn(actions[name])) for name in ("back", "forward")]
        self.addWidget(self.search)
        self.addWidget(self.true_on)
        self.addWidget(self.known_on)
        gap = QWidget(self)
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(gap)
        pushes = {
            name: self._push(actions[name], primary=name == "new")
            for name in ("export image", "new")
            if name in actions
        }
        for push in pushes.values():
            self.addWidget(push)
        clocks = (self.true_on.shorten, self.known_on.shorten)
        wordless = {name: _without_words(push) for name, push in pushes.items()}
        new = [wordless.pop("new")] if "new" in wordless else []
        # The Go menu and the keys turn back and forward too.
        hidden = [partial(_hide, turn) for turn in reversed(turns)]
        self._steps = [*wordless.values(), *clocks, *new, *hidden]

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._limit_width()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._yield()

    def _yield(self) -> None:
        """Leave some words out where not all parts have room with them."""
        give_way(self._steps, self._needed_width, self.width())

    def _needed_width(self) -> int:
        """What all parts take with the search field at its narrowest."""
        widgets = [self.widgetForAction(action) for action in self.actions() if action.isVisible()]
        widths = [
            self.search.minimumWidth() if widget is self.search else widget.sizeHint().width()
            for widget in widgets
        ]
        layout = self.layout()
        assert layout is not None
        margins, gaps = layout.contentsMargins(), layout.spacing() * (len(widths) - 1)
        return sum(max(0, width) for width in widths) + gaps + margins.left() + margins.right()

    def _limit_width(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        self.search.setMinimumWidth(letter * _NARROWEST_SEARCH)
        self.search.setMaximumWidth(letter * _WIDEST_SEARCH)
        self._yield()

    def _turn(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setAccessibleName(action.toolTip())
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
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


def _without_words(button: QPushButton) -> Step:
    words = button.text()
    return lambda gives_way: button.setText("" if gives_way else words)


def _hide(action: QAction, gives_way: bool) -> None:
    action.setVisible(not gives_way)
