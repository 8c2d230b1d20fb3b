"""A line of words parted by commas, each of which may be completed."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QCompleter, QWidget
from typing_extensions import override

from explorer.domain.entries import Entry
from explorer.widgets.controls import LineControl


class WordListControl(LineControl):
    """Several words, such as "hybrid, electric"."""

    def __init__(self, words: Sequence[str], hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(hint, parent)
        completer = _LastWordCompleter(list(words), self)
        self.edit.setCompleter(completer)
        completer.activated.connect(self.changed)

    @override
    def entry(self) -> Entry:  # type: ignore[override]
        words = (word.strip() for word in self.edit.text().split(","))
        return tuple(word for word in words if word)

    @override
    def set_entry(self, entry: Entry) -> None:
        if isinstance(entry, tuple) and entry != self.entry():
            super().set_entry(", ".join(map(str, entry)))


class _LastWordCompleter(QCompleter):
    """Completes what stands after the last comma."""

    def __init__(self, words: list[str], parent: QWidget) -> None:
        super().__init__(words, parent)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    @override
    def splitPath(self, path: str, /) -> list[str]:
        return [path.rpartition(",")[2].strip()]

    @override
    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex, /) -> str:
        widget = self.widget()
        before = widget.text().rpartition(",")[0] if hasattr(widget, "text") else ""
        word = str(index.data())
        return f"{before.strip()}, {word}" if before.strip() else word
