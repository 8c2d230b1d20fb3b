"""A page of text whose cards and rules are painted behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget
from typing_extensions import override

from explorer.qt.theme import current_theme
from explorer.views.inspector_words import Target

_SCHEME: Final = "target:"
_CORNER: Final = 4.0
_FOCUS: Final = 2
"""Pixels."""
_FEWEST_LETTERS: Final = 30
_FEWEST_LINES: Final = 4
CARD_PADDING: Final = 6.0


@dataclass(frozen=True, slots=True)
class Card:
    """A frame around some blocks, by the numbers of the first and the last."""

    first: int
    last: int
    contested: bool
    chosen: bool


class Page(QTextBrowser):
    """Shows a document of plain text; ``followed`` carries the target of a link.

    ``resized`` says that lines have another width. Links hold numbers only, never words of a
    record, and nothing is ever loaded.
    """

    followed = Signal(object)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own: QTextDocument | None = None
        self._targets: Sequence[Target] = ()
        self._cards: Sequence[Card] = ()
        self._rules: Sequence[int] = ()
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(self._follow)

    @property
    def room(self) -> float:
        """Pixels for a line of text, the scroll bar there or not."""
        bar = self.verticalScrollBar().sizeHint().width()
        return self.width() - bar - 2 * self.document().documentMargin()

    def show_document(
        self,
        document: QTextDocument,
        targets: Sequence[Target],
        cards: Sequence[Card],
        rules: Sequence[int],
    ) -> None:
        """Show a document: its links' targets by number, and what is painted behind it.

        A rule is drawn below the block of that number.
        """
        self._targets, self._cards, self._rules = targets, cards, rules
        document.setParent(self)
        self.setDocument(document)
        if self._own is not None:
            self._own.deleteLater()
        self._own = document

    def show_anchor(self, name: str) -> None:
        """Scroll to a place of the page."""
        self.scrollToAnchor(name)

    @override
    def event(self, event: QEvent, /) -> bool:
        # Otherwise the window's Copy and Select all would act on the list in front.
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and (
                event.matches(QKeySequence.StandardKey.Copy)
                or event.matches(QKeySequence.StandardKey.SelectAll)
            )
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def minimumSizeHint(self) -> QSize:
        """A line of a few words, and a few lines."""
        letter, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        return QSize(_FEWEST_LETTERS * letter, _FEWEST_LINES * line)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    @override
    def loadResource(self, type: int, name: QUrl | str, /) -> object:
        return None

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QPointF(0, -self.verticalScrollBar().value()))
        for card in self._cards:
            self._paint_card(painter, card)
        painter.setPen(QPen(QColor(current_theme().palette.line), 1))
        for number in self._rules:
            rect = self._rect(self.document().findBlockByNumber(number))
            line = round(rect.bottom() + 2) + 0.5
            painter.drawLine(QPointF(rect.left(), line), QPointF(rect.right(), line))
        painter.end()
        super().paintEvent(event)
        if self.hasFocus():
            self._paint_focus()

    def _paint_focus(self) -> None:
        """Show that the keyboard is here, by a line along the left side."""
        painter = QPainter(self.viewport())
        colour = QColor(current_theme().palette.accent)
        painter.fillRect(0, 0, _FOCUS, self.viewport().height(), colour)
        painter.end()

    def _paint_card(self, painter: QPainter, card: Card) -> None:
        palette = current_theme().palette
        top = self._rect(self.document().findBlockByNumber(card.first))
        bottom = self._rect(self.document().findBlockByNumber(card.last))
        rect = QRectF(top.topLeft(), bottom.bottomRight())
        rect.adjust(0.5, -CARD_PADDING, -0.5, CARD_PADDING)
        shade = palette.settled if card.chosen else palette.contested
        plain = not (card.contested or card.chosen)
        painter.setBrush(QColor(palette.band if plain else shade.tint))
        painter.setPen(QPen(QColor(palette.line if plain else shade.edge), 1))
        painter.drawRoundedRect(rect, _CORNER, _CORNER)

    def _rect(self, block: QTextBlock) -> QRectF:
        """Return where a block is drawn, as wide as the page without its margins."""
        rect = self.document().documentLayout().blockBoundingRect(block)
        margin = self.document().documentMargin()
        return QRectF(margin, rect.top(), self.document().textWidth() - 2 * margin, rect.height())

    def _follow(self, url: QUrl) -> None:
        number = url.toString().removeprefix(_SCHEME)
        if number.isdecimal() and int(number) < len(self._targets):
            self.followed.emit(self._targets[int(number)])


def link_address(number: int) -> str:
    """Return what a link to the target of that number holds."""
    return f"{_SCHEME}{number}"
