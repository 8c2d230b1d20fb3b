"""Rows of a list at the height that tables have."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from explorer.qt.theme import current_theme


class RoomyRows(QStyledItemDelegate):
    """Draws items as ever, in rows as high as those of the tables."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /
    ) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), current_theme().row_height(option.fontMetrics))
