"""What a merge of a newer dataset would do, looked at before it is done."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from explorer.models.formats import number
from explorer.models.tooltips import plain_tooltip
from explorer.services.merging import ADDED, CHANGED, DELETED, Line, Merge
from explorer.views.difference_words import reason_of
from explorer.views.editor_words import in_words


class MergePreview(QDialog):
    """``wanted`` is emitted when the user wants the merge."""

    wanted = Signal()

    def __init__(self, merge: Merge, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Merge newer dataset"))
        promise = self.tr("What you changed stays. The merge is one step that can be undone.")
        told = QLabel(f"{sentence} {promise}", self)
        told.setWordWrap(True)
        self.tree = self._make_tree(merge)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.merge = buttons.addButton(self.tr("&Merge"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.merge.setProperty("primary", True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(self.wanted)
        column = QVBoxLayout(self)
        column.addWidget(told)
        column.addWidget(self.tree, 1)
        column.addWidget(buttons)
        letter = self.fontMetrics().averageCharWidth()
        self.resize(letter * 124, self.fontMetrics().height() * 24)

    def _make_tree(self, merge: Merge) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setUniformRowHeights(True)
        tree.setHeaderLabels([self.tr("Record"), self.tr("Kind"), self.tr("What")])
        tree.setAccessibleName(self.windowTitle())
        undecided = [(d.kind, d.name, reason_of(d)) for d in merge.differences]
        for title, rows in (
            (self.tr("To decide afterwards"), undecided),
            (self.tr("Changed"), _rows(merge.lines, CHANGED)),
            (self.tr("Deleted"), _rows(merge.lines, DELETED)),
            (self.tr("Added"), _rows(merge.lines, ADDED)),
        ):
            if rows:
                group = _group(f"{title} ({number(len(rows))})", rows)
                tree.addTopLevelItem(group)
                group.setFirstColumnSpanned(True)
                group.setExpanded(tree.topLevelItemCount() == 1)
        letter = self.fontMetrics().averageCharWidth()
        tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        tree.setColumnWidth(0, letter * 60)
        tree.setColumnWidth(1, letter * 18)
        return tree


def _rows(lines: Iterable[Line], sort: str) -> list[tuple[str, str, str]]:
    return [
        (line.kind, line.name, ", ".join(in_words(label) for label in line.fields))
        for line in lines
        if line.sort == sort
    ]


def _group(title: str, rows: Sequence[tuple[str, str, str]]) -> QTreeWidgetItem:
    group = QTreeWidgetItem([title])
    for kind, name, what in rows:
        item = QTreeWidgetItem(group, [name, in_words(kind), what])
        item.setToolTip(0, plain_tooltip(name))
        item.setToolTip(2, plain_tooltip(what))
    return group
