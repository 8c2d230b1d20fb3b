"""Sources that a bibliography gives otherwise than the database, which keeps them as they are."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from explorer.models.tooltips import plain_tooltip

_ID = Qt.ItemDataRole.UserRole


class Kept(Protocol):
    """What is shown of each: the source, where the file gives it, and in what they differ."""

    @property
    def id(self) -> int | None: ...
    @property
    def title(self) -> str: ...
    @property
    def place(self) -> str: ...
    @property
    def labels(self) -> Sequence[str]: ...
    @property
    def sentence(self) -> str: ...


class KeptSources(QDialog):
    """``opened`` carries the id of a source that was double-clicked, or chosen with Enter."""

    opened = Signal(int)

    def __init__(self, kept: Iterable[Kept], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Sources kept as they are"))
        sentence = QLabel(
            self.tr(
                "The file says something else of these sources. They stay as they are; open one "
                "to change it where the file is right."
            ),
            self,
        )
        sentence.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._open)
        self._sentences: list[str] = []
        for one in kept:
            self._add(one)
        self.list.setCurrentRow(0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton(self.tr("&Copy list"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(sentence)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        letter = self.fontMetrics().averageCharWidth()
        self.resize(letter * 84, self.fontMetrics().height() * 20)

    def copy(self) -> None:
        """Put what is listed on the clipboard, a sentence a line."""
        QGuiApplication.clipboard().setText("\n".join(self._sentences))

    def _add(self, one: Kept) -> None:
        differs = self.tr("{0} differs in {1}").format(one.place, ", ".join(one.labels))
        item = QListWidgetItem(f"{one.title}\n{differs}", self.list)
        item.setToolTip(plain_tooltip(one.sentence))
        item.setData(_ID, one.id)
        self._sentences.append(one.sentence)

    def _open(self, item: QListWidgetItem) -> None:
        record_id = item.data(_ID)
        if record_id is not None:
            self.opened.emit(record_id)
