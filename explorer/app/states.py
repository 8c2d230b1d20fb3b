"""Which actions apply right now, and what undo and redo would do."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from explorer.app.menus import Menus
from explorer.qt.navigation import Navigation
from explorer.qt.workspace import Workspace

if TYPE_CHECKING:
    from explorer.domain.changes import Changes
    from explorer.domain.rows import UndoState

_LONGEST = 48


class ActionStates(QObject):
    """Keeps the menus true: disabled where there is nothing to act on."""

    def __init__(
        self,
        menus: Menus,
        workspace: Workspace,
        navigation: Navigation,
        selected: Callable[[], Sequence[int]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._menus = menus
        self._navigation = navigation
        self._workspace = workspace
        self._selected = selected
        self._plain = {name: menus.actions[name].text() for name in ("undo", "redo")}
        workspace.changed.connect(self._hear)
        workspace.clocks_changed.connect(self.refresh)
        navigation.moved.connect(self.refresh)
        self._may_edit = False
        self._label_undo("", "")
        self.show_editing(False)
        menus.set_enabled({"new": False})
        menus.submenus["new record"].setEnabled(False)
        self.refresh()

    def allow_editing(self) -> None:
        """Records can be edited from now on."""
        self._may_edit = True
        self._menus.set_enabled({"new": True})
        self._menus.submenus["new record"].setEnabled(True)
        self.refresh()

    def show_editing(self, editing: bool) -> None:
        """Note whether a form is open that can be saved."""
        self._menus.set_enabled({"save": editing})

    def begin(self) -> None:
        """Ask what an earlier run left to undo."""
        from explorer.domain.questions import WhatCanBeUndone

        self._workspace.ask(WhatCanBeUndone(), self._show_undo, topic="undo", owner=self)

    def refresh(self) -> None:
        """Look again at what is selected, looked at, and shown by the clocks."""
        clocks = self._workspace.clocks
        selected = bool(self._selected())
        looked_at = self._navigation.current is not None
        self._menus.set_enabled(
            {
                "back": self._navigation.can_go_back,
                "forward": self._navigation.can_go_forward,
                "edit": looked_at and self._may_edit,
                "delete": looked_at or selected,
                "copy": selected,
                "today": clocks.true_on is not None or clocks.known_on is not None,
            }
        )

    def _hear(self, changes: "Changes") -> None:
        self._label_undo(changes.undo, changes.redo)
        self.refresh()

    def _show_undo(self, state: "UndoState") -> None:
        self._label_undo(state.undo, state.redo)

    def _label_undo(self, undo: str, redo: str) -> None:
        for name, label in (("undo", undo), ("redo", redo)):
            action = self._menus.actions[name]
            action.setEnabled(bool(label))
            action.setText(f"{self._plain[name]} {_short(label)}" if label else self._plain[name])


def _short(label: str) -> str:
    """Return a step's label in quotes, with its ampersands kept from becoming access keys."""
    short = label if len(label) <= _LONGEST else label[: _LONGEST - 1] + "…"
    quoted = QCoreApplication.translate("Actions", "“{0}”").format(short)
    return quoted.replace("&", "&&")
