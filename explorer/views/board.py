"""The board of the Promises tab: what is due next and what is overdue."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from explorer.diagrams.board.canvas import BoardCanvas
from explorer.domain.board import BoardOf, Column
from explorer.domain.lists import Filter
from explorer.qt.announcing import announce
from explorer.qt.navigation import Navigation
from explorer.qt.workspace import Workspace
from explorer.views.board_pictures import board_picture
from explorer.views.pages import PageView

_MOST_CARDS: Final = 60
"""Cards of a group: who wants to see more of them filters, or looks at the list."""


class BoardView(PageView):
    """Asks for the board and goes to the promise that is selected on it."""

    def __init__(
        self, workspace: Workspace, navigation: Navigation, language: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._navigation = navigation
        self._language = language
        self.canvas = BoardCanvas(board_picture((), language), self)
        self.canvas.setAccessibleName(self.tr("Promises due and overdue"))
        self.canvas.walked.connect(self._go)
        self.canvas.opened.connect(self.opened)
        self.setFocusProxy(self.canvas)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas)

    @override
    def show_matches(self, text: str, filters: tuple[Filter, ...]) -> None:
        question = BoardOf(self._workspace.clocks, text, filters, most=_MOST_CARDS)
        self._workspace.ask(question, self._show, topic=f"board {id(self)}", owner=self)

    @override
    def mark(self, record_id: int | None) -> None:
        if record_id != self.canvas.selected:
            self.canvas.select(record_id)
            self.marked.emit()

    @property
    @override
    def selected_ids(self) -> tuple[int, ...]:
        return () if self.canvas.selected is None else (self.canvas.selected,)

    @property
    @override
    def ids_in_sight(self) -> tuple[int, ...]:
        return self.canvas.ids_in_sight()

    def _show(self, columns: tuple[Column, ...]) -> None:
        self.canvas.show_picture(board_picture(columns, self._language))
        self.mark(self._navigation.current)

    def _go(self, record_id: int) -> None:
        self._navigation.go(record_id)
        announce(self.canvas, self.canvas.sentence_about(record_id))
        self.marked.emit()
