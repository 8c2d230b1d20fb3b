"""The search field of the toolbar."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from explorer.qt.icons import icon
from explorer.qt.workspace import Workspace

if TYPE_CHECKING:
    from explorer.domain.parts import Link
    from explorer.domain.rows import Hit
    from explorer.views.results_drop import ResultsDrop


class SearchField(QLineEdit):
    """Searches everything as you type; ``found`` carries the id of the record chosen."""

    found = Signal(int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._is_made = False
        self.setPlaceholderText(self.tr("Search names, plans, places, sources"))
        self.setAccessibleName(self.tr("Search everything"))
        self.setClearButtonEnabled(True)
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
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
        if self._is_dropped and not self.drop.underMouse():
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
