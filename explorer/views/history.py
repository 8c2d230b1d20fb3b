"""The history of the whole database: every step, what it changed, and the way back."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from explorer.domain.changes import Changes
from explorer.domain.questions import StepsOf, WhatCanBeUndone
from explorer.domain.rows import StepRow, UndoState
from explorer.models.tooltips import plain_tooltip
from explorer.qt.theme import current_theme, restyle
from explorer.qt.workspace import Workspace
from explorer.views.inspector_words import moment
from explorer.widgets.screen_room import resize_within_screen

_STEP = Qt.ItemDataRole.UserRole
_MOST = 500
_WIDTH, _HEIGHT = 100, 34
"""Letters and lines."""


class HistoryDialog(QDialog):
    """Stays open beside the window; going back to a step undoes it and all that came after."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setWindowTitle(self.tr("History"))
        self.steps = self._make_list()
        self._empty = QLabel(self.tr("Nothing has been changed yet."), self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        restyle(self._empty, tone="muted")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._buttons.rejected.connect(self.close)
        self.back_button = self._button(self.tr("&Go back to before this step"))
        self.redo_button = self._button(self.tr("&Redo"))
        self.back_button.clicked.connect(self.go_back)
        self.redo_button.clicked.connect(self.redo)
        column = QVBoxLayout(self)
        column.addWidget(self._empty)
        column.addWidget(self.steps, 1)
        column.addWidget(self._buttons)
        letter, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        resize_within_screen(self, letter * _WIDTH, line * _HEIGHT)
        workspace.changed.connect(self.refresh)
        self.refresh()

    def refresh(self, _changes: Changes | None = None) -> None:
        """Ask for the steps again."""
        question = StepsOf(limit=_MOST)
        self._workspace.ask(question, self._show, topic="history", owner=self)
        self._workspace.ask(WhatCanBeUndone(), self._show_redo, topic="history redo", owner=self)

    def go_back(self) -> None:
        """Undo step by step until the chosen one is undone; a refusal says why and stops."""
        chosen = self._chosen()
        if chosen is None or chosen.state != "done":
            return
        target = chosen.step

        def go_on(changes: Changes) -> None:
            if changes.step is not None and changes.step > target and changes.undo:
                self._workspace.undo(go_on)

        self._workspace.undo(go_on)

    def redo(self) -> None:
        """Make the step again that was undone last."""
        self._workspace.redo()

    def _make_list(self) -> QTreeWidget:
        steps = QTreeWidget(self)
        steps.setHeaderLabels([self.tr("When"), self.tr("What")])
        steps.setAccessibleName(self.tr("Steps, latest first"))
        steps.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        steps.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        steps.header().setStretchLastSection(True)
        steps.currentItemChanged.connect(self._enable)
        return steps

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.setEnabled(False)
        self._buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        return button

    def _show(self, steps: Sequence[StepRow]) -> None:
        chosen = self._chosen()
        self.steps.clear()
        items = [self._item(step) for step in steps]
        self.steps.addTopLevelItems(items)
        self._empty.setVisible(not steps)
        self.steps.setVisible(bool(steps))
        for item in items:
            if chosen is None or item.data(0, _STEP).step == chosen.step:
                self.steps.setCurrentItem(item)
                break
        self._enable()

    def _item(self, step: StepRow) -> QTreeWidgetItem:
        is_done = step.state == "done"
        label = step.label if is_done else self.tr("{0} (undone)").format(step.label)
        item = QTreeWidgetItem([moment(step.at, self._workspace.clocks.today), label])
        item.setData(0, _STEP, step)
        item.setToolTip(1, plain_tooltip(label))
        height = current_theme().row_height(self.fontMetrics())
        item.setSizeHint(0, QSize(0, height))
        for detail in step.details:
            child = QTreeWidgetItem(["", detail])
            child.setToolTip(1, plain_tooltip(detail))
            item.addChild(child)
        if not is_done:
            for column in (0, 1):
                item.setForeground(column, QColor(current_theme().palette.muted))
        return item

    def _show_redo(self, state: UndoState) -> None:
        self.redo_button.setEnabled(bool(state.redo))
        self.redo_button.setToolTip(plain_tooltip(state.redo))

    def _chosen(self) -> StepRow | None:
        item = self.steps.currentItem()
        while item is not None and item.parent() is not None:
            item = item.parent()
        step = item.data(0, _STEP) if item is not None else None
        return step if isinstance(step, StepRow) else None

    def _enable(self) -> None:
        chosen = self._chosen()
        self.back_button.setEnabled(chosen is not None and chosen.state == "done")
