"""Backups of the database: made when something changed, and put back when wanted."""

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from explorer.app.opening import LateLibrary
from explorer.app.window import Window
from explorer.domain.errors import Refusal
from explorer.paths import Places
from explorer.qt.background import Background
from explorer.qt.settings import Settings
from explorer.qt.workspace import Workspace

if TYPE_CHECKING:
    from explorer.storage.library import Library

_DUE = "backup due"
_FAILED = "backup failed"
_PAUSE = 5000
"""Milliseconds after the start; the first questions come first."""


class Safekeeping(QObject):
    """A backup is due from the first change on, and made when the program closes.

    Where the program was killed instead, the next start makes it. A failure is told at once,
    or at the next start if nobody was there to be told.
    """

    def __init__(
        self,
        places: Places,
        window: Window,
        workspace: Workspace,
        background: Background,
        *,
        database: LateLibrary,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._places = places
        self._window = window
        self._background = background
        self._database = database
        self._settings = settings
        workspace.changed.connect(self._note_change)

    @property
    def is_due(self) -> bool:
        return self._settings.flag("backups") and bool(self._settings.session_state(_DUE))

    def begin(self) -> None:
        """Tell of an earlier failure, and make up for a backup that was missed."""
        failure = self._settings.session_state(_FAILED)
        if isinstance(failure, str) and failure:
            self._window.notice.say(failure, self.tr("&Back up now"), self.back_up, stays=True)
        elif self.is_due:
            QTimer.singleShot(_PAUSE, self, self._back_up_quietly)

    def back_up(self) -> None:
        """Make a backup now and say where it is."""
        label = self.tr("Backing up")
        self._background.submit(self._make, self._tell_made, self._tell_failed, label=label)

    def finish(self) -> None:
        """Make a backup that is due; for the library's thread, just before the database closes."""
        if not self.is_due:
            return
        try:
            self._make()
        except Refusal as refusal:
            self._note_failure(refusal)
        else:
            self._note_made()

    def _make(self) -> Path:
        return self._database.use(partial(_make, self._places))

    def _back_up_quietly(self) -> None:
        self._background.submit(self._make, lambda _: self._note_made(), self._tell_failed)

    def _note_change(self) -> None:
        if not self._settings.session_state(_DUE):
            self._settings.keep_state(_DUE, True)

    def _note_made(self) -> None:
        self._settings.keep_state(_DUE, False)
        self._settings.keep_state(_FAILED, "")

    def _note_failure(self, refusal: Refusal) -> None:
        self._settings.keep_state(_FAILED, self.tr("No backup was made. {0}").format(refusal))

    def _tell_made(self, path: Path) -> None:
        self._note_made()
        self._window.notice.say(self.tr("Backed up and verified: {0}").format(path.name))

    def _tell_failed(self, error: BaseException) -> None:
        if not isinstance(error, Refusal):
            raise error
        self._note_failure(error)
        self._window.notice.say(self.tr("No backup was made. {0}").format(error), stays=True)


def _make(places: Places, library: "Library") -> Path:
    from explorer.services.backups import Backups

    return Backups(places).make(library)


def restore_from(backup: Path, places: Places) -> Path | None:
    """Put a backup in the database's place; return where the former one is kept.

    Raises Refusal; nothing is changed then.
    """
    from explorer.services.restoring import restore

    return restore(backup, places.database, datetime.now().astimezone()).kept
