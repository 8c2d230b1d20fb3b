"""A list of results that a text field drives: arrows move in it, Enter chooses."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from explorer.models.results import RESULT, Result, Results
from explorer.qt.icons import icon
from explorer.qt.theme import current_theme

_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ICON = 16
_MARGIN = 8


class ResultDelegate(QStyledItemDelegate):
    """An icon, a name, what is said beside it, and its kind at the right."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, current_theme().row_height(option.fontMetrics))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        result: Result = index.data(RESULT)
        palette = current_theme().palette
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(palette.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(palette.hovered))
        side = current_theme().scaled(_ICON)
        top = rect.center().y() - side // 2
        icon(result.icon).paint(painter, QRect(rect.left() + _MARGIN, top, side, side))
        room = rect.adjusted(_MARGIN * 2 + side, 0, -_MARGIN, 0)
        kind = QFontMetrics(option.font).horizontalAdvance(result.kind) if result.kind else 0
        self._write(painter, room, result.kind, palette.faint, option.font, right=True)
        room.adjust(0, 0, -kind - _MARGIN, 0)
        room.adjust(self._write(painter, room, result.text, palette.text, option.font), 0, 0, 0)
        room.adjust(_MARGIN, 0, 0, 0)
        self._write(painter, room, result.detail, palette.muted, option.font)

    def _write(
        self,
        painter: QPainter,
        room: QRect,
        text: str,
        colour: str,
        font: QFont,
        *,
        right: bool = False,
    ) -> int:
        """Write elided text; return how wide it became."""
        metrics = QFontMetrics(font)
        elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, room.width()))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        flags = Qt.TextFlag.TextSingleLine | side | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(room, int(flags.value), elided)
        return metrics.horizontalAdvance(elided)


class ResultList(QListView):
    """``chosen`` carries a result's value. The field keeps the keyboard while this shows."""

    chosen = Signal(object)

    def __init__(self, field: QLineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.results = Results(self)
        self._field = field
        self.setModel(self.results)
        self.setItemDelegate(ResultDelegate(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(self._choose)
        field.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the field's arrow keys and Enter while the list is seen."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _CHOOSE and self.currentIndex().isValid() and self.isVisible():
                self._choose(self.currentIndex())
                return True
            if event.key() in _KEYS and self.isVisible():
                self.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def mark_first(self) -> None:
        self.setCurrentIndex(self.results.index(0))

    def height_for(self, rows: int) -> int:
        """Return the height that shows so many rows, all of them if there are fewer."""
        row = current_theme().row_height(self.fontMetrics())
        return max(1, min(rows, self.results.rowCount())) * row + 2

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.results.result(index.row()).value)
