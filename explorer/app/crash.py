"""Errors of ours: written to the log, shown with a report, survived."""

import faulthandler
import sys
import threading
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import IO

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

_LARGEST_LOG = 1_000_000
"""Bytes after which the log begins anew; the one before is kept."""
_NO_WINDOW_MANAGER = "This plugin does not support "
"""What Qt says wherever windows are drawn without a display; nothing is wrong then."""


class CrashReports(QObject):
    """Catches what nobody else caught. ``written`` carries a report, on any thread."""

    written = Signal(str)

    def __init__(self, log: Path) -> None:
        super().__init__()
        self.log = log
        self._file = _opened(log)

    def install(self) -> None:
        """Take over every hook of Python and of Qt."""
        if self._file is not None:
            faulthandler.enable(self._file)
        sys.excepthook = self._hear
        threading.excepthook = self._hear_thread
        sys.unraisablehook = self._hear_unraisable
        qInstallMessageHandler(self._hear_qt)

    def uninstall(self) -> None:
        """Give the hooks back."""
        qInstallMessageHandler(None)
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        faulthandler.disable()
        if self._file is not None:
            self._file.close()
            self._file = None

    def note(self, text: str) -> None:
        """Write a line to the log; a log that cannot be written stops nothing."""
        line = f"{datetime.now().isoformat(timespec='seconds')} {text.rstrip()}\n"
        for stream in (self._file, sys.stderr):
            if stream is not None:
                try:
                    stream.write(line)
                    stream.flush()
                except OSError:
                    continue

    def _hear(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            _quit()
            return
        self._report("".join(traceback.format_exception(kind, error, trace)))

    def _hear_thread(self, hooked: threading.ExceptHookArgs) -> None:
        if hooked.exc_value is not None:
            self._hear(hooked.exc_type, hooked.exc_value, hooked.exc_traceback)

    def _hear_unraisable(self, hooked: "sys.UnraisableHookArgs") -> None:
        about = f"{hooked.err_msg or 'Exception ignored in'}: {hooked.object!r}\n"
        error = hooked.exc_value
        self._report(about + "".join(traceback.format_exception(error) if error else ()))

    def _hear_qt(self, sort: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if message.startswith(_NO_WINDOW_MANAGER):
            return
        if sort not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            self.note(f"Qt {sort.name.removeprefix('Qt').removesuffix('Msg').lower()}: {message}")

    def _report(self, trace: str) -> None:
        self.note(trace)
        self.written.emit(f"{system_information()}\n\n{trace}")


def system_information() -> str:
    """Return versions and platform, one a line; nothing personal."""
    import platform
    from importlib.metadata import version

    from PySide6 import __version__ as binding
    from PySide6.QtCore import qVersion
    from PySide6.QtGui import QGuiApplication

    return "\n".join(
        (
            f"Alliance Explorer {version('alliance-explorer')}",
            f"Python {platform.python_version()}, PySide {binding}, Qt {qVersion()}",
            f"{platform.platform()}, {QGuiApplication.platformName() or 'no window system'}",
        )
    )


def _opened(log: Path) -> IO[str] | None:
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        if log.exists() and log.stat().st_size > _LARGEST_LOG:
            log.replace(log.with_suffix(".old.log"))
        return log.open("a", encoding="utf-8")
    except OSError:
        return None


def _quit() -> None:
    from PySide6.QtCore import QCoreApplication

    QCoreApplication.quit()
