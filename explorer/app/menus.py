"""The menu bar, made from the declared actions."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from explorer.app.actions import MENUS, Action, Entry, Submenu
from explorer.qt.icons import icon

Do = Callable[[], object]
_ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "settings": QAction.MenuRole.PreferencesRole,
    "about": QAction.MenuRole.AboutRole,
}


class Menus:
    """The window's actions by name; an action that nothing was bound to is left out."""

    def __init__(self, window: QMainWindow, deeds: Mapping[str, Do]) -> None:
        self._window = window
        self._deeds = deeds
        self.actions: dict[str, QAction] = {}
        self.submenus: dict[str, QMenu] = {}
        for title, entries in MENUS.items():
            self._fill(window.menuBar().addMenu(translated(title)), entries)

    def set_enabled(self, enabled: Mapping[str, bool]) -> None:
        for name, is_enabled in enabled.items():
            if name in self.actions:
                self.actions[name].setEnabled(is_enabled)

    def _fill(self, menu: QMenu, entries: Iterable[Entry]) -> None:
        for entry in entries:
            match entry:
                case Action():
                    if entry.name in self._deeds:
                        self._add(menu, entry)
                case Submenu():
                    submenu = menu.addMenu(icon(entry.icon), translated(entry.text))
                    self.submenus[entry.name] = submenu
                case None:
                    menu.addSeparator()

    def _add(self, menu: QMenu, declared: Action) -> None:
        action = QAction(icon(declared.icon), translated(declared.text), self._window)
        action.setShortcuts([QKeySequence(keys) for keys in declared.shortcuts])
        action.setStatusTip(translated(declared.help))
        action.setCheckable(declared.checkable)
        action.setMenuRole(_ROLES.get(declared.name, QAction.MenuRole.NoRole))
        action.triggered.connect(partial(_do, self._deeds[declared.name]))
        menu.addAction(action)
        self.actions[declared.name] = action


def translated(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


def _do(deed: Do, _checked: bool = False) -> None:
    deed()
