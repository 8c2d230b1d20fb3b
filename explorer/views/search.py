"""The search field of the toolbar and the results that drop from it."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from explorer.domain.parts import Link
from explorer.domain.questions import SearchFor
from explorer.domain.rows import Hit
from explorer.models.results import result_of
from explorer.qt.icons import icon
from explorer.qt.workspace import Workspace
from explorer.widgets.results import ResultList

_ROWS = 12


class SearchField(QLineEdit):
    """Searches everything as you type; ``found`` carries the id of the record chosen."""

    found = Signal(int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setPlaceholderText(self.tr("Search names, plans, places, sources"))
        self.setAccessibleName(self.tr("Search everything"))
        self.setClearButtonEnabled(True)
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.drop = ResultsDrop(self)
        self.drop.list.chosen.connect(self._choose)
        self.textEdited.connect(self._search)
        self.textChanged.connect(self._close_if_empty)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.drop.isVisible():
            self.drop.hide()
            return
        if event.key() == Qt.Key.Key_Down and self.text() and not self.drop.isVisible():
            self._search(self.text())
            return
        super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.drop.underMouse():
            self.drop.hide()

    def _search(self, text: str) -> None:
        if not text.strip():
            return
        question = SearchFor(text.strip(), self._workspace.clocks)
        self._workspace.ask(question, self._show, topic="search", owner=self)

    def _show(self, hits: tuple[Hit, ...]) -> None:
        if self.hasFocus() and self.text().strip():
            self.drop.show_hits(hits)

    def _close_if_empty(self, text: str) -> None:
        if not text.strip():
            self.drop.hide()

    def _choose(self, link: Link) -> None:
        self.drop.hide()
        self.selectAll()
        if link.id is not None:
            self.found.emit(link.id)


class ResultsDrop(QFrame):
    """A part of the window that lies over the others, so that the field keeps the keyboard."""

    def __init__(self, field: SearchField) -> None:
        super().__init__(field.window())
        self._field = field
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.list = ResultList(field, self)
        self.list.setAccessibleName(self.tr("Search results"))
        self._nothing = QLabel(self.tr("No results"), self)
        self._nothing.setContentsMargins(12, 8, 12, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.list)
        column.addWidget(self._nothing)
        self.hide()

    def show_hits(self, hits: tuple[Hit, ...]) -> None:
        self.list.results.show_results([result_of(hit) for hit in hits])
        self.list.setVisible(bool(hits))
        self._nothing.setVisible(not hits)
        if hits:
            self.list.mark_first()
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        window = self._field.window()
        if self.parent() is not window:
            self.setParent(window)
        corner = self._field.mapTo(window, QPoint(0, self._field.height() + 2))
        wanted = self.list.height_for(_ROWS) + 2 if self.list.results.rowCount() else 40
        width = max(self._field.width(), min(560, window.width() - corner.x() - 8))
        self.setGeometry(
            corner.x(), corner.y(), width, min(wanted, window.height() - corner.y() - 8)
        )
