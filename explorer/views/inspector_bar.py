"""What can be done with the record that is looked at, as a row of buttons."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget
from typing_extensions import override

from explorer.qt.icons import icon
from explorer.qt.theme import restyle
from explorer.widgets.ruled import RuledStrip


class InspectorBar(RuledStrip):
    """``asked`` carries "edit", "claim", "source", "copy" or "delete".

    Where there is no room for words the buttons are icons alone.
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worded: list[QToolButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 4, 8, 4)
        self._row.setSpacing(0)
        self._add("edit", self.tr("Edit"), self.tr("Change this record (F2)"))
        self._add("claim", self.tr("Claim"), self.tr("Add what a source claims about it"))
        self._add("source", self.tr("Source"), self.tr("Add a source that states it"))
        self._row.addStretch(1)
        self._add("copy", "", self.tr("Copy citation"))
        self._add("delete", "", self.tr("Delete this record"))

    @override
    def minimumSizeHint(self) -> QSize:
        buttons = self.findChildren(QToolButton)
        icon_alone = min(button.sizeHint().width() for button in buttons)
        margins = self._row.contentsMargins()
        width = icon_alone * len(buttons) + margins.left() + margins.right()
        return QSize(width, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._show_words(True)
        self._show_words(self._row.totalMinimumSize().width() <= event.size().width())

    def _show_words(self, shown: bool) -> None:
        beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for button in self._worded:
            button.setToolButtonStyle(beside if shown else Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _add(self, name: str, text: str, hint: str) -> None:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setIcon(icon(name))
        button.setText(text)
        button.setToolTip(hint)
        button.setAccessibleName(hint)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if text:
            self._worded.append(button)
        restyle(button, quiet=True)
        button.clicked.connect(partial(self.asked.emit, name))
        self._row.addWidget(button)
