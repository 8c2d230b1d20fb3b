"""The search field of the toolbar."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from explorer.qt.icons import icon
from explorer.qt.theme import current_theme
from explorer.qt.workspace import Workspace
from explorer.widgets.line import Line

if TYPE_CHECKING:
    from explorer.domain.parts import Link
    from explorer.domain.rows import Hit
    from explorer.views.results_drop import ResultsDrop

_ICON = 16
_GAP = 8


class SearchField(Line):
    """Searches everything as you type; ``found`` carries the id of the record chosen."""

    found = Signal(int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._is_made = False
        self.setPlaceholderText(self.tr("Search names, plans, places, sources"))
        self.setAccessibleName(self.tr("Search everything"))
        self.setClearButtonEnabled(True)
        self._keep_icon_free()
        self.textEdited.connect(self._search)
        self.textChanged.connect(self._close_if_empty)

    @cached_property
    def drop(self) -> "ResultsDrop":
        """Where the results are shown; made when there are some first."""
        from explorer.views.results_drop import ResultsDrop

        drop = ResultsDrop(self)
        drop.list.chosen.connect(self._choose)
        self._is_made = True
        return drop

    @property
    def _is_dropped(self) -> bool:
        return self._is_made and self.drop.isVisible()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_icon_free()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon too, as large as the text: one of Qt's own does not grow with it."""
        super().paintEvent(event)
        side = current_theme().scaled(_ICON)
        painter = QPainter(self)
        icon("search").paint(painter, _GAP, (self.height() - side) // 2, side, side)
        painter.end()

    def _keep_icon_free(self) -> None:
        self.setTextMargins(current_theme().scaled(_ICON) + _GAP // 2, 0, 0, 0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_dropped:
            self.drop.hide()
            return
        if event.key() == Qt.Key.Key_Down and self.text() and not self._is_dropped:
            self._search(self.text())
            return
        super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        is_click = event.reason() == Qt.FocusReason.MouseFocusReason
        if self._is_dropped and not (is_click and self.drop.underMouse()):
            self.drop.hide()

    def _search(self, text: str) -> None:
        if not text.strip():
            return
        from explorer.domain.questions import SearchFor

        question = SearchFor(text.strip(), self._workspace.clocks)
        self._workspace.ask(question, self._show, topic="search", owner=self)

    def _show(self, hits: "tuple[Hit, ...]") -> None:
        if self.hasFocus() and self.text().strip():
            self.drop.show_hits(hits)

    def _close_if_empty(self, text: str) -> None:
        if self._is_dropped and not text.strip():
            self.drop.hide()

    def _choose(self, link: "Link") -> None:
        self.drop.hide()
        self.selectAll()
        if link.id is not None:
            self.found.emit(link.id)
