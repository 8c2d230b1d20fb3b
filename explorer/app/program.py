"""The life of the running program: shown, opened, closed, and handed over."""

import contextlib
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from explorer.app.daybreak import Daybreak
from explorer.app.deeds import DEEDS
from explorer.app.first_page import keep_first_page, show_first_page
from explorer.app.menus import Menus
from explorer.app.parts import Parts
from explorer.app.session import Session
from explorer.app.start import Start, show_folder
from explorer.app.states import ActionStates
from explorer.app.submenus import fill_columns, fill_kinds, fill_themes
from explorer.domain.errors import Refusal
from explorer.paths import Places
from explorer.views.records import Records

_A_MOMENT = 30
"""Milliseconds in which the lists are painted before more is imported."""


class Program(Parts):
    """Everything that runs on one database, with one owner.

    ``next_places`` is the database to go on with after this one was closed, None to end.
    """

    def __init__(self, places: Places, app: QApplication) -> None:
        super().__init__(places, app)
        self.next_places: Places | None = None
        self.is_open = False
        self._backup: Path | None = None
        self.menus: Menus = Menus(self.window, {name: partial(DEEDS[name], self) for name in DEEDS})
        self.window.toolbar.fill(self.menus.actions)
        self.states = ActionStates(
            self.menus, self.workspace, self.navigation, self._selected, self
        )
        self.session = Session(self.settings, self.window, self.workspace, self.navigation)
        self.start = Start(
            places,
            self.database,
            self.background,
            self.window,
            opened=self._begin,
            go_on_with=self.go_on_with,
            restore=self.restore,
        )
        self.daybreak = Daybreak(self.workspace, self)
        self._connect()

    def show(self) -> None:
        """Show the window as it was left; the database opens once it has been painted."""
        self.session.restore()
        show_first_page(self.window, self.places)
        self.start.open()
        self.window.show()
        self.window.enter(self.window.tabs)

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
        for records in self.window.tabs.made.values():
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
        from explorer.app.safekeeping import restore_from

        try:
            kept = restore_from(self._backup, self.places)
        except Refusal as refusal:
            return str(refusal)
        restored = self.tr("Restored “{0}”.").format(self._backup.name)
        beside = self.tr("The former database is kept as “{0}”.")
        return restored if kept is None else f"{restored} {beside.format(kept.name)}"

    def show_report(self, report: str) -> None:
        """Show a report of an error of ours; a slot, so that other threads may send one."""
        self.dialogs.show_report(report)

    def show_folder(self) -> None:
        show_folder(self.places.database.parent)

    @override
    def make_list(self, kind: str) -> Records:
        """Return a new list, as it was left last and with everything connected."""
        records = super().make_list(kind)
        self.session.restore_list(records)
        records.table.selectionModel().selectionChanged.connect(self.states.refresh)
        records.pages.marked.connect(self.states.refresh)
        records.pages.turned.connect(self.states.refresh)
        records.opened.connect(self.panes.look_at)
        records.addition_asked.connect(self.panes.add)
        return records

    def _connect(self) -> None:
        fill_kinds(self.menus.submenus["new record"], self.panes.add)
        fill_columns(self.menus.submenus["columns"], self.window)
        fill_themes(self.menus.submenus["appearance"], self.settings)
        self.window.painted.connect(self._go_on_painted)
        self.window.closing = self._may_close
        self.window.toolbar.search.found.connect(self.navigation.go)
        self.background.failed.connect(self.workspace.report)
        self.window.tabs.currentChanged.connect(self.states.refresh)
        self.panes.arrived.connect(self._complete)
        self.panes.editing_changed.connect(self.states.show_editing)
        self.panes.editing_changed.connect(self.window.status.show_editing)

    def _selected(self) -> tuple[int, ...]:
        records = self.window.tabs.made.get(self.window.tabs.kind_in_front)
        return () if records is None else records.selected_ids

    def _go_on_painted(self) -> None:
        """Open the database, and listen for programs that start later."""
        self.database.release()
        self.callers.listen()

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
        self.deletion.listen()
        self.safekeeping.begin()
        # The lists are filled and painted first.
        QTimer.singleShot(_A_MOMENT, self, partial(self.panes.arrive, self.places, self.language))

    def _complete(self) -> None:
        """Connect the panes, now that they are there."""
        panel = self.panes.panel
        assert panel is not None
        panel.delete_asked.connect(lambda record_id: self.deletion.delete([record_id]))
        self.looks.appearance.changed.connect(panel.inspector.restyle_page)
        self.states.allow_editing()
        self.session.restore_record(lambda: self.panes.is_editing)
        self.newer_dataset.begin()

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
