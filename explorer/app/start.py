"""The opening of the database behind the window, and what to do where it fails."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from explorer.app.opening import LateLibrary
from explorer.domain.errors import Refusal
from explorer.paths import Places
from explorer.qt.background import Background

if TYPE_CHECKING:
    from explorer.views.trouble import TroubleDialog


class Start(QObject):
    """Opens the database as often as it takes; ``opened`` is called once it is open.

    ``go_on_with`` is called with another file to open, or with None to quit, ``restore`` with
    the backup to put in the place of the database.
    """

    def __init__(
        self,
        places: Places,
        database: LateLibrary,
        background: Background,
        window: QWidget,
        *,
        opened: Callable[[], None],
        go_on_with: Callable[[Path | None], None],
        restore: Callable[[Path], None],
    ) -> None:
        super().__init__(window)
        self._places = places
        self._database = database
        self._background = background
        self._window = window
        self._opened = opened
        self._go_on_with = go_on_with
        self._restore = restore
        self._backup: Path | None = None
        self.dialog: TroubleDialog | None = None

    def open(self, *, accept_changed: bool = False) -> None:
        self._background.submit(
            lambda: self._database.open(accept_changed=accept_changed),
            lambda _: self._opened(),
            self._explain,
        )

    def _explain(self, error: BaseException) -> None:
        if not isinstance(error, Refusal):
            raise error
        offer = partial(self._offer, error)
        self._background.submit(
            partial(_newest_backup, self._places), offer, lane="work", owner=self
        )

    def _offer(self, refusal: Refusal, backup: Path | None) -> None:
        from explorer.views.trouble import TroubleDialog

        self._backup = backup
        has_backup = backup is not None
        self.dialog = TroubleDialog(refusal, has_backup=has_backup, parent=self._window)
        self.dialog.finished.connect(self._act)
        self.dialog.open()

    def _act(self) -> None:
        from explorer.views.trouble import Remedy

        dialog, self.dialog = self.dialog, None
        if dialog is None:
            return
        dialog.deleteLater()
        match dialog.chosen:
            case Remedy.RETRY:
                self.open()
            case Remedy.OPEN_AS_IT_IS:
                self.open(accept_changed=True)
            case Remedy.RESTORE if self._backup is not None:
                self._restore(self._backup)
            case Remedy.OPEN_ANOTHER:
                self._choose_another()
            case Remedy.SHOW_FOLDER:
                show_folder(self._places.database.parent)
                self.open()
            case _:
                self._go_on_with(None)

    def _choose_another(self) -> None:
        path = choose_database(self._window, self._places.database.parent)
        if path is None:
            self.open()
        else:
            self._go_on_with(path)


def show_folder(folder: Path) -> None:
    """Open a folder in the system's own program for files."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def choose_database(parent: QWidget, folder: Path) -> Path | None:
    """Ask for a database file; None if the user thought better of it."""
    from PySide6.QtWidgets import QFileDialog

    path, _ = QFileDialog.getOpenFileName(
        parent,
        parent.tr("Open database"),
        str(folder),
        parent.tr("Databases (*.explorer);;All files (*)"),
    )
    return Path(path) if path else None


def _newest_backup(places: Places) -> Path | None:
    """Return the newest backup that can be trusted."""
    from explorer.services.backups import Backups

    backup = Backups(places).newest()
    return None if backup is None else backup.path
