"""What the running program does for programs that start later on its database."""

import contextlib
import shutil
import tempfile
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from explorer.app.instance import Instance, Reply
from explorer.app.opening import LateLibrary
from explorer.paths import Places
from explorer.qt.background import Background


class Callers(QObject):
    """Answers "raise" with the window in front, "snapshot" with a copy that the asker deletes."""

    def __init__(
        self, places: Places, database: LateLibrary, background: Background, window: QWidget
    ) -> None:
        super().__init__(window)
        self._database = database
        self._background = background
        self._window = window
        self._places = places
        self._instance: Instance | None = None

    def listen(self) -> None:
        """Answer from now on."""
        self._instance = Instance(self._places.database, self.answer, self)

    def close(self) -> None:
        """Answer nobody any more."""
        if self._instance is not None:
            self._instance.close()

    def answer(self, request: dict[str, Any], reply: Reply) -> None:
        match request.get("ask"):
            case "raise":
                self._raise()
                reply({"raised": True})
            case "snapshot":
                self._copy(reply)
            case _:
                reply({"error": "unknown request"})

    def _raise(self) -> None:
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def _copy(self, reply: Reply) -> None:
        folder = Path(tempfile.mkdtemp(prefix="alliance-explorer-"))  # for the user alone
        path = folder / "copy.explorer"
        self._background.submit(
            lambda: self._database.copy_to(path),
            lambda _: reply({"path": str(path)}),
            partial(_refuse, folder, reply),
        )


def _refuse(folder: Path, reply: Reply, error: BaseException) -> None:
    with contextlib.suppress(OSError):
        shutil.rmtree(folder)
    reply({"error": str(error)})
