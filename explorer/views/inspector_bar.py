"""What can be done with the record that is looked at, as a row of buttons."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from explorer.qt.icons import icon
from explorer.qt.theme import restyle
from explorer.widgets.ruled import RuledStrip


class InspectorBar(RuledStrip):
    """``asked`` carries "edit", "claim", "source", "copy" or "delete"."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 4, 8, 4)
        self._row.setSpacing(0)
        self._add("edit", self.tr("Edit"), self.tr("Change this record (F2)"))
        self._add("claim", self.tr("Claim"), self.tr("Add what a source claims about it"))
        self._add("source", self.tr("Source"), self.tr("Add a source that states it"))
        self._row.addStretch(1)
        self._add("copy", "", self.tr("Copy citation"))
        self._add("delete", "", self.tr("Delete this record"))

    def _add(self, name: str, text: str, hint: str) -> None:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setIcon(icon(name))
        button.setText(text)
        button.setToolTip(hint)
        button.setAccessibleName(hint)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if text:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        restyle(button, quiet=True)
        button.clicked.connect(partial(self.asked.emit, name))
        self._row.addWidget(button)
