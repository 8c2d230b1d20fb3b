"""The promise board on the screen: scrolled, walked through with arrows, opened by Enter."""

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget
from typing_extensions import override

from explorer.diagrams.board.cards import heading_of, lines_about, paint_heading
from explorer.diagrams.board.groups import Placed
from explorer.diagrams.board.layout import HEADING
from explorer.diagrams.board.picture import BoardPicture
from explorer.diagrams.board.walking import Spot, Step, stepped
from explorer.models.tooltips import plain_tooltip
from explorer.qt.theme import current_theme

_MARGIN: Final = 12.0
_ABOVE: Final = 2.0
"""Above the first headings, which have room of their own."""
_STEPS: Final = {
    Qt.Key.Key_Up: Step.UP,
    Qt.Key.Key_Down: Step.DOWN,
    Qt.Key.Key_Left: Step.LEFT,
    Qt.Key.Key_Right: Step.RIGHT,
    Qt.Key.Key_Home: Step.FIRST,
    Qt.Key.Key_End: Step.LAST,
}
_OPENING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BoardCanvas(QAbstractScrollArea):
    """Paints a ``BoardPicture`` and reports what is done with its cards.

    ``walked`` carries the id of the card that is selected now, ``opened`` of the one that was
    opened by Enter or a double click. At 200 % text the whole picture is drawn twice as large.
    """

    walked = Signal(int)
    opened = Signal(int)

    def __init__(self, picture: BoardPicture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self._placed: tuple[Placed, ...] = ()
        self.selected: int | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_picture(self, picture: BoardPicture) -> None:
        """Show another board; what is selected stays so if it has a card there."""
        self._picture = picture
        self._lay_out()

    def select(self, record_id: int | None) -> None:
        """Mark a record's card if there is one, and bring it into sight."""
        place = self._place_of(record_id)
        self.selected = None if place is None else record_id
        if place is not None:
            self._reveal(self._placed[place])
        self.viewport().update()

    def ids_in_sight(self) -> tuple[int, ...]:
        """Return the records whose cards are at least partly in view."""
        sight = QRectF(0, self._scrolled, self._width, self._height)
        return tuple(_id(p) for p in self._placed if p.place.intersects(sight))

    def sentence_about(self, record_id: int) -> str:
        """Return what a record's card says, "" if it has none."""
        place = self._place_of(record_id)
        return "" if place is None else "; ".join(_lines(self._placed[place]))

    def card_at(self, point: QPointF) -> Placed | None:
        """Return the card at a point of the viewport."""
        there = point / self._factor - QPointF(_MARGIN, _ABOVE - self._scrolled)
        return next((p for p in self._placed if p.place.contains(there)), None)

    def place_on_screen(self, record_id: int) -> QRectF:
        """Return where a record's card stands in the viewport, an empty place if it has none."""
        place = self._place_of(record_id)
        if place is None:
            return QRectF()
        moved = self._placed[place].place.translated(_MARGIN, _ABOVE - self._scrolled)
        return QRectF(moved.topLeft() * self._factor, moved.size() * self._factor)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), QColor(theme.palette.surface))
            painter.scale(self._factor, self._factor)
            painter.translate(_MARGIN, _ABOVE - self._scrolled)
            painter.setClipRect(
                QRectF(-_MARGIN, self._scrolled - _ABOVE, self._width + 2 * _MARGIN, self._height)
            )
            self._paint_selection(painter)
            height = self._picture.natural_height(self._width, theme)
            self._picture.paint(painter, QRectF(0, 0, self._width, height), theme)
            self._pin_headings(painter)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._lay_out()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        card = self.card_at(event.position())
        if card is not None:
            self._walk(_id(card))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        card = self.card_at(event.position())
        if card is not None:
            self.opened.emit(_id(card))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _OPENING and self.selected is not None:
            self.opened.emit(self.selected)
        elif key in _STEPS and self._placed and not event.modifiers() & _CHORDS:
            self._step(_STEPS[key])
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            card = self.card_at(QPointF(event.pos()))
            text = "" if card is None else "\n".join(_lines(card))
            QToolTip.showText(event.globalPos(), plain_tooltip(text), self)
            return True
        return super().viewportEvent(event)

    @property
    def _factor(self) -> float:
        return current_theme().text_percent / 100

    @property
    def _width(self) -> float:
        return max(1.0, self.viewport().width() / self._factor - 2 * _MARGIN)

    @property
    def _height(self) -> float:
        return self.viewport().height() / self._factor

    @property
    def _scrolled(self) -> float:
        return self.verticalScrollBar().value() / self._factor

    def _lay_out(self) -> None:
        self._placed = tuple(self._picture.board.placed(self._width))
        whole = self._picture.natural_height(self._width, current_theme()) + _ABOVE + _MARGIN
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, round((whole - self._height) * self._factor)))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(round(20 * self._factor))
        self.viewport().update()

    def _place_of(self, record_id: int | None) -> int | None:
        places = (n for n, placed in enumerate(self._placed) if _id(placed) == record_id)
        return next(places, None)

    def _step(self, step: Step) -> None:
        current = self._place_of(self.selected)
        spots = [Spot(p.lane, p.place.top(), p.place.bottom()) for p in self._placed]
        place = 0 if current is None else stepped(spots, current, step)
        self._walk(_id(self._placed[place]))

    def _walk(self, record_id: int) -> None:
        self.select(record_id)
        self.walked.emit(record_id)

    def _reveal(self, placed: Placed) -> None:
        # The heading of its group is seen with the first card of it.
        top, bottom = placed.place.top() - HEADING, placed.place.bottom() + _ABOVE + _MARGIN
        bar = self.verticalScrollBar()
        if top < self._scrolled:
            bar.setValue(round(max(0.0, top) * self._factor))
        elif bottom > self._scrolled + self._height:
            bar.setValue(round((bottom - self._height) * self._factor))

    def _pin_headings(self, painter: QPainter) -> None:
        """Keep the heading of each group in sight as long as there are cards of it below."""
        palette, top, board = current_theme().palette, self._scrolled, self._picture.board
        for block in board.blocks(self._width):
            if block.top < top < block.bottom - HEADING:
                text, figure, place = board.heading(block, self._width)
                place.moveTop(top)
                ground = place.adjusted(-_MARGIN, -_ABOVE, _MARGIN, 0)
                painter.fillRect(ground, QColor(palette.surface))
                paint_heading(painter, text, figure, place, palette)

    def _paint_selection(self, painter: QPainter) -> None:
        place = self._place_of(self.selected)
        if place is None:
            return
        palette = current_theme().palette
        ground = self._placed[place].place.adjusted(-4, 0, 4, 0)
        painter.fillRect(ground, QColor(palette.selection))
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette.accent), 1))
            painter.drawRect(ground.adjusted(0.5, 0.5, -0.5, -0.5))


_CHORDS: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def _lines(placed: Placed) -> list[str]:
    return lines_about(placed.laid, heading_of(placed.due))


def _id(placed: Placed) -> int:
    return placed.laid.card.link.id or 0
