"""What a loss of power would leave: which calls of a trace have reached the disk by when."""

import re
from collections.abc import Iterable
from pathlib import PurePath

from tests.reliability.tracing import ACKNOWLEDGING, Call

_FILE = re.compile(r"^\d+<(?P<path>/[^>]*)>")
_QUOTED = re.compile(r'"(?P<path>[^"]*)"')
_CHANGING = ("pwrite64", "pwritev", "write", "writev", "ftruncate", "sendfile", "copy_file_range")
_NAMING = ("rename", "renameat", "renameat2", "link", "linkat")
_COMPILED = "__pycache__"
"""Where Python keeps what it compiled: nobody misses that after a power cut."""


class Disk:
    """What the system has been told to write, and has not yet been told to bring to the disk."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.lost: list[str] = []
        """What a loss of power could have taken although it was acknowledged, in words."""
        self._unsynced: set[str] = set()
        self._moved: set[str] = set()

    def follow(self, calls: Iterable[Call]) -> list[str]:
        for call in calls:
            if call.result != "?" and int(call.result) >= 0:
                self._hear(call)
        return self.lost

    def _hear(self, call: Call) -> None:
        if call.name == ACKNOWLEDGING:
            self.lost += [f"acknowledged before {p} was on the disk" for p in self._unsynced]
            self.lost += [f"acknowledged before {p} kept its names" for p in self._moved]
        elif call.name in _CHANGING:
            self._unsynced |= self._file(call)
        elif call.name in ("fsync", "fdatasync"):
            self._unsynced -= self._file(call)
            self._moved -= self._file(call)
        elif call.name in _NAMING:
            self._name(*_QUOTED.findall(call.arguments))
        elif call.name in ("unlink", "unlinkat"):
            self._unsynced -= set(_QUOTED.findall(call.arguments))

    def _name(self, old: str, new: str) -> None:
        if _COMPILED in new:
            return
        if old in self._unsynced:
            self.lost.append(f"{new} took its name before its content was on the disk")
        self._moved.add(str(PurePath(new).parent))

    def _file(self, call: Call) -> set[str]:
        """The file that a call is about, if it lies in the folder."""
        found = _FILE.match(call.arguments)
        if found is None or _COMPILED in found["path"]:
            return set()
        return {found["path"]} if found["path"].startswith(self._folder) else set()
