"""Both sides of one difference beside each other, each with its sources."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from explorer.domain.merging.wording import Side, Told
from explorer.qt.theme import restyle
from explorer.views.difference_words import side_in_words


class _Card(QFrame):
    """One side: whose it is, what it says, what it cites."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        heading = QLabel(title, self)
        restyle(heading, tone="heading")
        self.words = QPlainTextEdit(self)
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(title)
        self.sources = QLabel(self)
        self.sources.setTextFormat(Qt.TextFormat.PlainText)
        self.sources.setWordWrap(True)
        restyle(self.sources, tone="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(heading)
        column.addWidget(self.words, 1)
        column.addWidget(self.sources)

    def show_side(self, words: str, side: Side) -> None:
        self.words.setPlainText(words)
        cited = "; ".join(side.sources)
        self.sources.setText(self.tr("Cites {0}").format(cited) if cited else "")
        self.sources.setVisible(bool(cited))


class Sides(QWidget):
    """Mine at the left, the dataset's at the right, below them what it was before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mine = _Card(self.tr("Here"), self)
        self.theirs = _Card(self.tr("Newer dataset"), self)
        restyle(self.mine, card="chosen")
        restyle(self.theirs, card="rival")
        self._before = QLabel(self)
        self._before.setTextFormat(Qt.TextFormat.PlainText)
        self._before.setWordWrap(True)
        restyle(self._before, tone="muted")
        both = QHBoxLayout()
        both.addWidget(self.mine, 1)
        both.addWidget(self.theirs, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(both, 1)
        column.addWidget(self._before)

    def show_difference(self, told: Told | None) -> None:
        """Show a difference, or nothing."""
        for card in (self.mine, self.theirs):
            card.setVisible(told is not None)
        self._before.setVisible(bool(told and told.field))
        if told is None:
            return
        self.mine.show_side(side_in_words(told, told.mine, theirs=False), told.mine)
        self.theirs.show_side(side_in_words(told, told.theirs, theirs=True), told.theirs)
        before = " ".join(told.before.split()) or self.tr("(empty)")
        self._before.setText(self.tr("Before either changed it: {0}").format(before))
