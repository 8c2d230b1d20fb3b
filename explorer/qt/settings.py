"""What the user set, and where the windows were, in one file of any content."""

import contextlib
import json
import re
import shutil
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QObject, QSettings, Signal
from typing_extensions import override

from explorer.domain.errors import Refusal
from explorer.qt.setting_list import SETTINGS, Setting, Value
from explorer.qt.settings_file import SettingsFile

_LIMIT: Final = 1_000_000
"""Bytes; this program never writes a tenth of it."""
_CONTROLS: Final = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
"""Bytes of another kind of file: QSettings escapes them."""
_FOREIGN: Final = (b"@Variant(", b"@DateTime(")
"""Objects of Qt, to be built from bytes nobody checked; this program writes none."""
_BY_NAME: Final = {setting.name: setting for setting in SETTINGS}


class Settings(QObject):
    """The settings declared in `SETTINGS`, and the state of windows under ``session/``.

    No content of the file stops the start: what cannot be read or is not allowed falls back to
    its default, and the file as it was found is kept beside, with ``.bad`` behind its name.
    """

    changed = Signal(str)
    """The name of a setting that has a new value."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        if not _is_readable(path):
            with contextlib.suppress(OSError):
                path.replace(self._aside)
        self._file = SettingsFile(path)
        self._is_waiting = False
        self._values = self._load()

    def text(self, name: str) -> str:
        """The value of a setting that is text."""
        return str(self._of_type(name, str))

    def number(self, name: str) -> int:
        """The value of a setting that is a whole number."""
        return int(self._of_type(name, int))

    def flag(self, name: str) -> bool:
        """The value of a setting that is on or off."""
        return bool(self._of_type(name, bool))

    def value(self, name: str) -> Value:
        """The value of any setting."""
        return self._values[name]

    def set(self, name: str, value: Value) -> None:
        """Change a setting; raises ValueError for a value that it does not allow."""
        setting = _BY_NAME[name]
        if not setting.allows(value):
            raise ValueError(f"{name} cannot be {value!r}")
        if value != self._values[name]:
            self._values[name] = value
            self._write(name, setting.written(value))
            self.changed.emit(name)

    def reset(self, name: str) -> None:
        """Go back to the default."""
        self.set(name, _BY_NAME[name].default)

    def session_bytes(self, name: str) -> QByteArray:
        """What Qt saved for a window, splitter or header; empty if nothing was."""
        return QByteArray.fromBase64(self._session(name).encode())

    def keep_bytes(self, name: str, state: QByteArray) -> None:
        """Keep what Qt saved for a window, splitter or header."""
        self._write(f"session/{name}", bytes(state.toBase64().data()).decode("ascii"))

    def session_state(self, name: str, default: Any = None) -> Any:
        """Plain data kept under that name: lists, dictionaries, text, numbers."""
        try:
            return json.loads(self._session(name))
        except (ValueError, RecursionError):
            return default

    def keep_state(self, name: str, state: Any) -> None:
        """Keep plain data; raises TypeError for what JSON cannot hold."""
        text = json.dumps(state).replace("@", "\\u0040")  # see _FOREIGN
        self._write(f"session/{name}", text)

    def forget_session(self) -> None:
        """Let every window start as on the first day."""
        self._file.remove("session")

    def save(self) -> None:
        """Write what changed; raises Refusal if it cannot be, and the old file stays then."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file.save()
        except (OSError, Refusal) as error:
            text = _tr("The settings could not be written to {}; they hold until you quit.")
            reason = f" {error}" if isinstance(error, Refusal) else ""
            raise Refusal(text.format(self._path) + reason) from error

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.UpdateRequest:
            return super().event(event)
        self._is_waiting = False
        with contextlib.suppress(Refusal):  # told when the program asks for it
            self.save()
        return True

    def _write(self, name: str, text: str) -> None:
        """Change the file once the events at hand are done, so that a kill loses nothing older."""
        self._file.set(name, text)
        if not self._is_waiting:
            self._is_waiting = True
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.UpdateRequest))

    def _of_type(self, name: str, kind: type) -> Value:
        if type(_BY_NAME[name].default) is not kind:
            raise TypeError(f"the setting {name} is no {kind.__name__}")
        return self._values[name]

    def _session(self, name: str) -> str:
        return self._file.text(f"session/{name}")

    def _load(self) -> dict[str, Value]:
        values = {setting.name: self._read(setting) for setting in SETTINGS}
        wrong = [name for name, value in values.items() if value is None]
        if wrong:
            with contextlib.suppress(OSError):
                shutil.copyfile(self._path, self._aside)
        for name in wrong:
            self._file.remove(name)
        return {
            name: _BY_NAME[name].default if value is None else value
            for name, value in values.items()
        }

    def _read(self, setting: Setting) -> Value | None:
        """The value in the file, the default if there is none, None if it is not allowed."""
        if setting.name not in self._file:
            return setting.default
        return setting.read(self._file.text(setting.name))

    @property
    def _aside(self) -> Path:
        return self._path.with_name(self._path.name + ".bad")


def _is_readable(path: Path) -> bool:
    """Whether the file is missing, or text of a likely size in the form of settings."""
    try:
        if not path.exists():
            return True
        if path.stat().st_size > _LIMIT:
            return False
        content = path.read_bytes()
    except OSError:
        return True  # not ours to judge: QSettings does without it
    if _CONTROLS.search(content) or any(sign in content for sign in _FOREIGN):
        return False
    probe = QSettings(str(path), QSettings.Format.IniFormat)
    probe.allKeys()
    return probe.status() is not QSettings.Status.FormatError


def _tr(text: str) -> str:
    return QCoreApplication.translate("Settings", text)
