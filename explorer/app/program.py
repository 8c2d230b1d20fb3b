"""The running program: its parts put together, opened, and closed in order."""

import contextlib
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from explorer.app.callers import Callers
from explorer.app.data_files import DataFiles
from explorer.app.deeds import deeds_of
from explorer.app.dialogs import Dialogs
from explorer.app.first_page import keep_first_page, show_first_page
from explorer.app.language import use_language
from explorer.app.looks import Looks
from explorer.app.menus import Menus
from explorer.app.opening import LateLibrary
from explorer.app.panes import Panes
from explorer.app.pictures import Pictures
from explorer.app.safekeeping import Safekeeping, restore_from
from explorer.app.session import Session
from explorer.app.start import Start
from explorer.app.states import ActionStates
from explorer.app.submenus import fill_columns, fill_kinds, fill_themes
from explorer.app.toolbar import Toolbar
from explorer.app.window import Window
from explorer.domain.clocks import Clocks
from explorer.domain.columns import TABS
from explorer.domain.errors import Refusal
from explorer.paths import Places
from explorer.qt.background import Background
from explorer.qt.navigation import Navigation
from explorer.qt.settings import Settings
from explorer.qt.workspace import Workspace
from explorer.views.deletion import Deletion
from explorer.views.records import Records
from explorer.views.status import StatusLine

_A_MOMENT = 30
"""Milliseconds in which the lists are painted before more is imported."""


class Program(QObject):
    """Everything that runs on one database, with one owner.

    ``next_places`` is the database to go on with after this one was closed, None to end.
    """

    def __init__(self, places: Places, app: QApplication) -> None:
        super().__init__()
        self.places = places
        self.next_places: Places | None = None
        self._backup: Path | None = None
        self.settings = Settings(places.settings, self)
        self.language = use_language(self.settings.text("language"))
        self.looks = Looks(app, self.settings, self)
        self.background = Background(self)
        self.database = LateLibrary(places)
        self.workspace = Workspace(self.database, self.background, Clocks(date.today()), self)
        self.navigation = Navigation(self)
        self.window = self._build_window()
        self.dialogs = Dialogs(self.window, self.workspace, self.navigation, self.settings)
        self.deletion = Deletion(self.workspace, self.navigation, self.window.notice, self)
        self.panes = Panes(
            self.window, self.workspace, self.navigation, self.background, self.settings
        )
        self.pictures = Pictures(
            self.window,
            self.panes,
            self.workspace,
            self.navigation,
            background=self.background,
            settings=self.settings,
        )
        self.data_files = DataFiles(self.window, self.workspace, self.background, self.database)
        self.safekeeping = Safekeeping(
            places,
            self.window,
            self.workspace,
            self.background,
            database=self.database,
            settings=self.settings,
        )
        self.menus = Menus(self.window, deeds_of(self))
        fill_kinds(self.menus.submenus["new record"], self.panes.add)
        fill_columns(self.menus.submenus["columns"], self.window)
        fill_themes(self.menus.submenus["appearance"], self.settings)
        self.window.toolbar.fill(self.menus.actions)
        self.states = ActionStates(
            self.menus, self.workspace, self.navigation, self._selected, self
        )
        self.session = Session(self.settings, self.window, self.workspace, self.navigation)
        self.callers = Callers(places, self.database, self.background, self.window)
        self.start = Start(
            places,
            self.database,
            self.background,
            self.window,
            opened=self._begin,
            go_on_with=self.go_on_with,
            newest_backup=self.safekeeping.newest,
            restore=self.restore,
        )
        self.is_open = False
        self._connect()

    def show(self) -> None:
        """Show the window as it was left; the database opens once it has been painted."""
        self.session.restore()
        show_first_page(self.window, self.places)
        self.start.open()
        self.window.show()

    def close(self) -> None:
        """Finish what is to be saved and close the database."""
        self.callers.close()
        self.database.release()
        self.background.submit(self._close_database, _nothing)
        errors = self.background.close()
        with contextlib.suppress(Refusal):
            self.settings.save()
        self.window.deleteLater()
        for error in errors:
            raise error

    def refresh(self) -> None:
        """Read everything anew."""
        for records in self.window.lists.values():
            records.refresh()
        self.window.status.refresh()

    def go_on_with(self, path: Path | None) -> None:
        """Close this database, then open another one, or end."""
        if path is not None:
            self.next_places = Places(self.places.data, path.absolute())
        if not self.window.close():
            self.next_places = None

    def restore(self, backup: Path) -> None:
        """Close this database, and go on with a backup in its place."""
        self._backup = backup
        self.go_on_with(self.places.database)

    def hand_over(self) -> str:
        """Do what was left for after the closing; return the sentence for the next window."""
        if self._backup is None or self.next_places is None:
            return ""
        try:
            kept = restore_from(self._backup, self.places)
        except Refusal as refusal:
            return str(refusal)
        restored = self.tr("Restored “{0}”.").format(self._backup.name)
        beside = self.tr("The former database is kept as “{0}”.")
        return restored if kept is None else f"{restored} {beside.format(kept.name)}"

    def show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.places.database.parent)))

    def _build_window(self) -> Window:
        lists = {kind: Records(kind, self.workspace, self.navigation) for kind in TABS}
        status = StatusLine(self.workspace, self.background)
        return Window(Toolbar(self.workspace), lists, status)

    def _connect(self) -> None:
        self.window.painted.connect(self.database.release)
        self.window.closing = self._may_close
        self.window.toolbar.search.found.connect(self.navigation.go)
        self.background.failed.connect(self.workspace.report)
        self.window.tabs.currentChanged.connect(self.states.refresh)
        for records in self.window.lists.values():
            records.table.selectionModel().selectionChanged.connect(self.states.refresh)
            records.opened.connect(self.panes.look_at)
            records.addition_asked.connect(self.panes.add)
        self.panes.arrived.connect(self._complete)
        self.panes.editing_changed.connect(self.states.show_editing)

    def _selected(self) -> tuple[int, ...]:
        return self.window.list_in_front.selected_ids

    def _close_database(self) -> None:
        if self.is_open:
            self.safekeeping.finish()
        self.database.close()

    def _begin(self) -> None:
        """Go on once the database is open."""
        self.is_open = True
        self.workspace.failed.connect(self._tell)
        self.refresh()
        self.window.status.say_saved()
        self.states.begin()
        self.safekeeping.begin()
        # The lists are filled and painted first.
        QTimer.singleShot(_A_MOMENT, self, partial(self.panes.arrive, self.places, self.language))

    def _complete(self) -> None:
        """Connect the panes, now that they are there."""
        panel, timeline = self.panes.panel, self.panes.timeline
        assert panel is not None
        assert timeline is not None
        panel.delete_asked.connect(lambda record_id: self.deletion.delete([record_id]))
        self.looks.appearance.changed.connect(panel.inspector.restyle_page)
        self.window.order_focus()
        self.states.allow_editing()
        self.session.restore_record()

    def _tell(self, sentence: str) -> None:
        self.window.notice.say(sentence, stays=True)

    def _may_close(self) -> bool:
        if self.panes.has_unsaved:
            self.panes.confirm_leave(self.window.close)
            return False
        self.session.keep()
        try:
            self.settings.save()
        except Refusal as refusal:
            self._tell(str(refusal))
        if self.is_open:
            keep_first_page(self.window, self.places)
        return True


def _nothing(_: object) -> None:
    """Take an answer that nobody waits for."""
