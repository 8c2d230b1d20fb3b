"""The results that drop from the search field."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout

from explorer.domain.rows import Hit
from explorer.models.results import result_of
from explorer.qt.theme import current_theme
from explorer.widgets.results import ResultList

_ROWS = 12
_WIDEST = 560


class ResultsDrop(QFrame):
    """A part of the window that lies over the others, so that the field keeps the keyboard."""

    def __init__(self, field: QLineEdit) -> None:
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
        rows = self.list.height_for(_ROWS) + 2
        wanted = rows if self.list.results.rowCount() else self._nothing.sizeHint().height() + 2
        widest = current_theme().scaled(_WIDEST)
        width = max(self._field.width(), min(widest, window.width() - corner.x() - 8))
        self.setGeometry(
            corner.x(), corner.y(), width, min(wanted, window.height() - corner.y() - 8)
        )
