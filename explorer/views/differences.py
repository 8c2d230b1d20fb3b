"""What merges left to the user: both sides side by side, decided one by one or together."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from explorer.domain.changes import Changes
from explorer.domain.edits import Settle
from explorer.domain.merging.questions import ToDecide, Undecided
from explorer.models.formats import number
from explorer.models.tooltips import plain_tooltip
from explorer.qt.theme import current_theme, restyle
from explorer.qt.workspace import Workspace
from explorer.views.difference_sides import Sides
from explorer.views.difference_words import Ways, sentence_of, step_of, title_of, ways_of

_ONE = Qt.ItemDataRole.UserRole


class Differences(QDialog):
    """Stays open beside the window. ``opened`` carries the id of a record to be looked at."""

    opened = Signal(int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setWindowTitle(self.tr("Differences to decide"))
        self.list = self._make_list()
        self._empty = QLabel(self.tr("Nothing is left to decide."), self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        restyle(self._empty, tone="muted")
        self._sentence = QLabel(self)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self.sides = Sides(self)
        self.keep = self._button(theirs=False)
        self.take = self._button(theirs=True)
        self.look = QPushButton(self.tr("&Open record"), self)
        self.look.setAutoDefault(False)
        self.look.clicked.connect(self._open)
        self._arrange()
        workspace.changed.connect(self.refresh)
        self.refresh()

    @property
    def chosen(self) -> list[ToDecide]:
        return [item.data(_ONE) for item in self.list.selectedItems()]

    def refresh(self, _changes: Changes | None = None) -> None:
        """Ask again what is left."""
        self._workspace.ask(Undecided(), self._show, topic="differences", owner=self)

    def settle(self, *, theirs: bool) -> None:
        """Decide what is chosen, as one step."""
        chosen = self.chosen
        if not chosen:
            return
        label = step_of(chosen[0].told, theirs=theirs)
        if len(chosen) > 1:
            label = self.tr("Decide {0} differences").format(number(len(chosen)))
        self._workspace.do(Settle(label, tuple(one.id for one in chosen), theirs))

    def _make_list(self) -> QListWidget:
        listed = QListWidget(self)
        listed.setAccessibleName(self.windowTitle())
        listed.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        listed.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        listed.itemSelectionChanged.connect(self._show_chosen)
        listed.itemActivated.connect(self._open)
        return listed

    def _button(self, *, theirs: bool) -> QPushButton:
        button = QPushButton(self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.settle(theirs=theirs))
        return button

    def _arrange(self) -> None:
        detail = QWidget(self)
        column = QVBoxLayout(detail)
        column.setContentsMargins(8, 0, 0, 0)
        column.addWidget(self._sentence)
        column.addWidget(self.sides, 1)
        ways = QHBoxLayout()
        for button in (self.keep, self.take, self.look):
            ways.addWidget(button)
        ways.addStretch(1)
        column.addLayout(ways)
        self._both = QSplitter(Qt.Orientation.Horizontal, self)
        self._both.addWidget(self.list)
        self._both.addWidget(detail)
        self._both.setChildrenCollapsible(False)
        letter = self.fontMetrics().averageCharWidth()
        self._both.setSizes([letter * 52, letter * 90])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        whole = QVBoxLayout(self)
        whole.addWidget(self._empty, 1)
        whole.addWidget(self._both, 1)
        whole.addWidget(buttons)
        self.resize(letter * 146, self.fontMetrics().height() * 28)

    def _show(self, left: Sequence[ToDecide]) -> None:
        row = max(0, self.list.currentRow())
        self.list.clear()
        height = current_theme().row_height(self.fontMetrics())
        for one in left:
            title = title_of(one.told)
            item = QListWidgetItem(title, self.list)
            item.setToolTip(plain_tooltip(title))
            item.setData(_ONE, one)
            item.setSizeHint(QSize(0, height))
        self._empty.setVisible(not left)
        self._both.setVisible(bool(left))
        if left:
            self.list.setCurrentRow(min(row, len(left) - 1))
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = self.chosen
        one = chosen[0].told if len(chosen) == 1 else None
        self.sides.show_difference(one)
        self._sentence.setText(sentence_of(one) if one else self._count(chosen))
        ways = {ways_of(found.told) for found in chosen}
        common = ways.pop() if len(ways) == 1 else Ways(self.tr("Keep as it is &here"), "")
        for button, words in ((self.keep, common.keep), (self.take, common.take)):
            button.setText(words)
            button.setVisible(bool(words))
            button.setEnabled(bool(chosen))
        self.look.setEnabled(len(chosen) == 1 and bool(chosen[0].record_id))

    def _count(self, chosen: Sequence[ToDecide]) -> str:
        if not chosen:
            return ""
        return self.tr("{0} differences are selected.").format(number(len(chosen)))

    def _open(self) -> None:
        chosen = self.chosen
        if len(chosen) == 1 and chosen[0].record_id:
            self.opened.emit(chosen[0].record_id)
