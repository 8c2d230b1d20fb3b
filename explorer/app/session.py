"""The window as it was left: geometry, docks, columns, filters, tab, clocks, record."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from explorer.app.window import Window
from explorer.domain.columns import TABS
from explorer.domain.lists import Filter, Keys, ListKeys, Sort
from explorer.qt.navigation import Navigation
from explorer.qt.settings import Settings
from explorer.qt.workspace import Workspace
from explorer.views.clocks import ClockButton
from explorer.views.filters import Wanted
from explorer.views.records import Records

_LARGEST_FIRST = QSize(1920, 1200)
_SHARE_OF_SCREEN = 0.96
_MOST_TELLING = Sort("slip", descending=True)
"""The promise that slipped furthest is looked at first."""


class Session:
    """What is kept between two starts. Whatever cannot be understood is left as it is."""

    def __init__(
        self, settings: Settings, window: Window, workspace: Workspace, navigation: Navigation
    ) -> None:
        self._settings = settings
        self._window = window
        self._workspace = workspace
        self._navigation = navigation
        self._is_first = settings.session_bytes("geometry").isEmpty()

    def restore(self) -> None:
        """Put the window back, on a screen that there is."""
        if not self._window.restoreGeometry(self._settings.session_bytes("geometry")):
            self._arrange_first()
        self._keep_on_screen()
        kind = self._settings.session_state("tab")
        if kind in TABS:
            self._window.tabs.show_kind(kind)
        self._window.restoreState(self._settings.session_bytes("docks"))
        self._window.splitter.restoreState(self._settings.session_bytes("splitter"))
        self._restore_clocks()

    def restore_record(self, is_busy: Callable[[], bool]) -> None:
        """Look again at the record last looked at, the very first time at a telling one.

        What the user has begun meanwhile is not disturbed: ``is_busy`` says whether there is.
        """
        record_id = self._settings.session_state("record")
        if isinstance(record_id, int) and self._navigation.current is None:
            self._navigation.go(record_id)
        elif self._is_first:
            question = ListKeys("promise", self._workspace.clocks, sort=_MOST_TELLING)
            look = partial(self._look_at_first, is_busy)
            self._workspace.ask(question, look, owner=self._window)

    def keep(self) -> None:
        """Note everything; the settings' ``save`` writes it."""
        window, settings = self._window, self._settings
        settings.keep_bytes("geometry", window.saveGeometry())
        settings.keep_bytes("docks", window.saveState())
        settings.keep_bytes("splitter", window.splitter.saveState())
        settings.keep_state("tab", window.tabs.kind_in_front)
        settings.keep_state("record", self._navigation.current)
        for kind, records in window.tabs.made.items():
            settings.keep_bytes(f"columns {kind}", records.table.horizontalHeader().saveState())
            settings.keep_state(f"own widths {kind}", records.table.has_own_widths)
            settings.keep_state(f"filters {kind}", _written(records.filters.wanted))
            settings.keep_state(f"page {kind}", records.pages.name)
        settings.keep_state("clocks", [_iso(button.day) for button in self._clocks()])
        settings.keep_state(
            "recent days", [[d.isoformat() for d in button.recent] for button in self._clocks()]
        )

    def _arrange_first(self) -> None:
        """Use the screen well where the user has not said otherwise yet."""
        window = self._window
        room = QGuiApplication.primaryScreen().availableGeometry().size() * _SHARE_OF_SCREEN
        window.resize(_LARGEST_FIRST.boundedTo(room))
        window.share_with_inspector()

    def _look_at_first(self, is_busy: Callable[[], bool], keys: Keys) -> None:
        if self._navigation.current is None and len(keys.ids) and not is_busy():
            self._navigation.go(keys.ids[0])

    def _clocks(self) -> tuple[ClockButton, ClockButton]:
        return self._window.toolbar.true_on, self._window.toolbar.known_on

    def restore_list(self, records: Records) -> None:
        """Put a list back: its columns, its order, its filters, the page in front."""
        kind = records.kind
        state = self._settings.session_bytes(f"columns {kind}")
        if not state.isEmpty():
            own = self._settings.session_state(f"own widths {kind}") is True
            records.table.restore_columns(state, own_widths=own)
        wanted = _read(self._settings.session_state(f"filters {kind}"))
        if wanted:
            records.filters.want(wanted)
        records.pages.show_page(str(self._settings.session_state(f"page {kind}")))

    def _restore_clocks(self) -> None:
        days = self._settings.session_state("clocks")
        if isinstance(days, list) and len(days) == 2:
            true_on, known_on = (_day(day) for day in days)
            clocks = self._workspace.clocks
            self._workspace.set_clocks(replace(clocks, true_on=true_on, known_on=known_on))
        recent = self._settings.session_state("recent days")
        if isinstance(recent, list) and len(recent) == 2:
            for button, listed in zip(self._clocks(), recent, strict=True):
                read = [_day(day) for day in listed] if isinstance(listed, list) else []
                button.recent = [day for day in read if day is not None]

    def _keep_on_screen(self) -> None:
        """Qt keeps a window on a screen it knew; a screen may have shrunk or gone since."""
        window = self._window
        if window.isMaximized() or window.isFullScreen():
            return
        frame = window.geometry()
        screen = QGuiApplication.screenAt(frame.center()) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        if not room.contains(frame):
            window.resize(frame.size().boundedTo(room.size()))
            window.move(
                max(room.left(), min(frame.left(), room.right() - window.width())),
                max(room.top(), min(frame.top(), room.bottom() - window.height())),
            )


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _day(text: Any) -> date | None:
    try:
        return date.fromisoformat(text)
    except (TypeError, ValueError):
        return None


def _written(wanted: Wanted) -> dict[str, Any]:
    return {
        "text": wanted.text,
        "filters": [[kept.column, list(kept.values)] for kept in wanted.filters],
    }


def _read(state: Any) -> Wanted:
    if not isinstance(state, Mapping):
        return Wanted()
    try:
        filters = tuple(
            Filter(str(column), tuple(str(value) for value in values))
            for column, values in state["filters"]
        )
        return Wanted(str(state["text"]), filters)
    except (KeyError, TypeError, ValueError):
        return Wanted()
