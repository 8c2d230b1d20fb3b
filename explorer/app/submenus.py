"""The submenus whose items come from data: kinds of records, columns, themes."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from explorer.app.window import Window
from explorer.qt.icons import icon
from explorer.qt.setting_list import SETTINGS
from explorer.qt.settings import Settings


def fill_kinds(menu: QMenu, add: Callable[[str], None]) -> None:
    """Offer a new record of every kind, once the menu opens."""

    def fill() -> None:
        from explorer.domain.records import KINDS

        if not menu.isEmpty():
            return
        keys = _AccessKeys()
        for kind in KINDS:
            _add_kind(menu, kind, keys, add)

    menu.aboutToShow.connect(fill)


def _add_kind(menu: QMenu, kind: str, keys: "_AccessKeys", add: Callable[[str], None]) -> None:
    label = QCoreApplication.translate("Records", kind).capitalize()
    action = menu.addAction(icon(kind.replace(" ", "-")), keys.mark(label))
    action.triggered.connect(partial(_call, add, kind))


def fill_columns(menu: QMenu, window: Window) -> None:
    """Offer the columns of the list in front, anew whenever the menu opens."""

    def fill() -> None:
        menu.clear()
        keys = _AccessKeys()
        for action in window.list_in_front.column_actions(menu):
            action.setText(keys.mark(action.text()))
            menu.addAction(action)

    menu.aboutToShow.connect(fill)


def fill_themes(menu: QMenu, settings: Settings) -> None:
    """Offer the themes; the one in use is ticked."""
    (theme,) = [setting for setting in SETTINGS if setting.name == "theme"]
    group, keys = QActionGroup(menu), _AccessKeys()
    for value, label in theme.allowed:
        text = keys.mark(QCoreApplication.translate("Settings", label))
        action = QAction(text, menu, checkable=True)
        action.setChecked(settings.text("theme") == value)
        action.triggered.connect(partial(_call, partial(settings.set, "theme"), value))
        group.addAction(action)
        menu.addAction(action)

    def tick(name: str) -> None:
        if name == "theme":
            chosen = [value for value, _ in theme.allowed].index(settings.text("theme"))
            group.actions()[chosen].setChecked(True)

    settings.changed.connect(tick)


class _AccessKeys:
    """Gives each item of a menu the first of its letters that no other item has."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def mark(self, text: str) -> str:
        plain = text.replace("&", "&&")
        for place, letter in enumerate(plain.casefold()):
            if letter.isalnum() and letter not in self._taken:
                self._taken.add(letter)
                return f"{plain[:place]}&{plain[place:]}"
        return plain


def _call(function: Callable[[str], None], argument: str, _checked: bool = False) -> None:
    function(argument)
