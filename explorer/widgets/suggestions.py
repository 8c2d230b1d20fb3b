"""The list of suggestions below a field that is being typed into."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from explorer.qt.theme import current_theme, restyle

_MOST_SHOWN = 8
_SIDE = 8
_NARROWEST = 360
_WIDEST = 480
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A line of the list: what it would choose, and what tells it from its neighbours."""

    text: str
    detail: str
    value: object


class SuggestionList(QListView):
    """Floats over the window below its field, which keeps the keyboard.

    ``chosen`` carries the suggestion's value.
    """

    chosen = Signal(object)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._field = field
        # The list is the window's child while it floats, and would outlive its field there.
        field.destroyed.connect(self.deleteLater)
        self._lines = _Lines(self)
        self.setModel(self._lines)
        self.setItemDelegate(_LineDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        restyle(self, card="popup")
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Suggestions"))
        self.clicked.connect(self._choose)
        self.hide()

    @property
    def current(self) -> Suggestion | None:
        return self._lines.at(self.currentIndex()) if self.isVisible() else None

    def offer(self, suggestions: Sequence[Suggestion]) -> None:
        """Show the suggestions with the first one marked; none at all closes the list."""
        self._lines.set(suggestions)
        if not suggestions:
            self.hide()
            return
        self._place(len(suggestions))
        self.setCurrentIndex(self._lines.index(0))
        self.show()
        self.raise_()
        self._tell()

    def step(self, by: int) -> None:
        """Mark the next or an earlier line; it goes round at the ends."""
        count = self._lines.rowCount()
        if count:
            self.setCurrentIndex(self._lines.index((self.currentIndex().row() + by) % count))
            self._tell()

    def choose_current(self) -> bool:
        """Choose the marked line; return whether there was one."""
        current = self.current
        if current is not None:
            self._choose(self.currentIndex())
        return current is not None

    def _choose(self, index: QModelIndex) -> None:
        suggestion = self._lines.at(index)
        self.hide()
        if suggestion is not None:
            self.chosen.emit(suggestion.value)

    def _tell(self) -> None:
        current = self.current
        if current is not None:
            self._field.setAccessibleDescription(f"{current.text}, {current.detail}")

    def _place(self, count: int) -> None:
        window = self._field.window()
        if self.parent() is not window:
            self.setParent(window)
        height = self.sizeHintForRow(0) * min(count, _MOST_SHOWN) + 2 * self.frameWidth()
        wanted = min(self._widest(), current_theme().scaled(_WIDEST))
        widest = window.width() - 2 * _SIDE
        width = min(max(self._field.width(), _NARROWEST, wanted), widest)
        below = self._field.mapTo(window, QPoint(0, self._field.height() + 2))
        left = max(_SIDE, min(below.x(), below.x() + self._field.width() - width))
        above = self._field.mapTo(window, QPoint(0, -2)).y() - height
        fits = below.y() + height <= window.height() or above < 0
        self.setGeometry(QRect(left, below.y() if fits else above, width, height))

    def _widest(self) -> int:
        """The width at which every name and what tells it apart stand side by side."""
        metrics = self.fontMetrics()
        rows = (self._lines.at(self._lines.index(row)) for row in range(self._lines.rowCount()))
        texts = (f"{row.text}{row.detail}" for row in rows if row is not None)
        longest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        return longest + 4 * _SIDE + self.verticalScrollBar().sizeHint().width()


class _Lines(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._suggestions: tuple[Suggestion, ...] = ()

    def set(self, suggestions: Sequence[Suggestion]) -> None:
        self.beginResetModel()
        self._suggestions = tuple(suggestions)
        self.endResetModel()

    def at(self, index: Index) -> Suggestion | None:
        return self._suggestions[index.row()] if index.isValid() else None

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._suggestions)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        suggestion = self.at(index)
        if suggestion is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return suggestion.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{suggestion.text}, {suggestion.detail}"
        return None


class _LineDelegate(QStyledItemDelegate):
    """The name at the left, what tells it apart at the right, both plain."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, current_theme().row_height(option.fontMetrics))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        suggestion = model.at(index) if isinstance(model, _Lines) else None
        if suggestion is None:
            return
        palette = current_theme().palette
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(palette.selection))
        room = option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
        metrics = option.fontMetrics
        beside = min(metrics.horizontalAdvance(suggestion.detail), room.width() * 9 // 20)
        most = room.width() - beside - _SIDE * bool(beside)
        text = metrics.elidedText(suggestion.text, Qt.TextElideMode.ElideMiddle, most)
        used = metrics.horizontalAdvance(text) + _SIDE
        detail = metrics.elidedText(
            suggestion.detail, Qt.TextElideMode.ElideRight, room.width() - used
        )
        line = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(palette.text))
        painter.drawText(room, int(line | Qt.AlignmentFlag.AlignLeft), text)
        painter.setPen(QColor(palette.muted))
        painter.drawText(room, int(line | Qt.AlignmentFlag.AlignRight), detail)
