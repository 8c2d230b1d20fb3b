"""Chosen records as buttons in a row: opened, given a role or removed, by key or by mouse."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from explorer.domain.parts import Link
from explorer.models.tooltips import plain_tooltip
from explorer.qt.theme import restyle

_LONGEST = 34
"""Letters shown of a name; all of it is in the tooltip."""
_CROSS = "  ×"


class Token(QToolButton):
    """One chosen record; ``removed``, ``opened`` and ``altered`` carry the token itself.

    ``stepped`` carries the token and -1 or 1 for the arrow keys.
    """

    removed = Signal(object)
    opened = Signal(object)
    altered = Signal(object)
    stepped = Signal(object, int)

    def __init__(self, link: Link, roles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._roles = tuple(roles)
        self.link = link
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        restyle(self, chip=True)
        self.clicked.connect(self._offer)
        self._show()

    def set_role(self, role: str) -> None:
        self.link = replace(self.link, role=role)
        self._show()
        self.altered.emit(self)

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 24, metrics.height() + 8)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(48, self.sizeHint().height())

    @override
    def event(self, event: QEvent, /) -> bool:
        # Otherwise Delete would be the window's, and delete a record.
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        match event.key():
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.removed.emit(self)
            case Qt.Key.Key_Left:
                self.stepped.emit(self, -1)
            case Qt.Key.Key_Right:
                self.stepped.emit(self, 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Down:
                self._offer()
            case _:
                super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        cross = self.fontMetrics().horizontalAdvance(_CROSS) + 8
        place = event.position().toPoint()
        if self.rect().contains(place) and place.x() > self.width() - cross:
            self.setDown(False)
            self.removed.emit(self)
            return
        super().mouseReleaseEvent(event)

    def menu_of_actions(self) -> QMenu:
        """Return a menu of what can be done with the record; it deletes itself when closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for role in self._roles:
            action = menu.addAction(role.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(role == self.link.role)
            action.triggered.connect(partial(self.set_role, role))
        if self._roles:
            action = menu.addAction(self.tr("No role"))
            action.triggered.connect(partial(self.set_role, ""))
            menu.addSeparator()
        if self.link.id is not None:
            menu.addAction(self.tr("&Open")).triggered.connect(partial(self.opened.emit, self))
        menu.addAction(self.tr("&Remove")).triggered.connect(partial(self.removed.emit, self))
        return menu

    def _offer(self) -> None:
        self.menu_of_actions().popup(self.mapToGlobal(QPoint(0, self.height())))

    def _show(self) -> None:
        name = self.link.name
        shown = name if len(name) <= _LONGEST else name[: _LONGEST - 1] + "…"
        role = f" · {self.link.role}" if self.link.role else ""
        self.setText((shown + role).replace("&", "&&") + _CROSS)
        self.setToolTip(plain_tooltip(name))
        self.setAccessibleName(name + role)
        self.setAccessibleDescription(self.tr("Enter for what can be done, Delete to remove"))
        self.updateGeometry()
