"""A real X server, the real program on it, and somebody who only types."""

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

PATIENCE = 30.0
"""Seconds until something that should happen is given up."""

T = TypeVar("T")


def wait_for(look: Callable[[], T], what: str) -> T:
    """Return what ``look`` returns once it is true."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if found := look():
            return found
        time.sleep(0.1)
    raise AssertionError(f"not in time: {what}")


@contextlib.contextmanager
def display(size: str = "1280x800") -> Iterator[str]:
    """Run an X server of its own; the name of its display is given."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            yield f":{answer.readline().strip()}"
    finally:
        server.terminate()
        server.wait(10)


class RunningProgram:
    """The program in a window on a display, driven by keys alone."""

    def __init__(self, display: str, data: Path) -> None:
        self._environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self.drafts = data / "drafts"
        self._command = [sys.executable, "-m", "explorer", "--data-dir", str(data)]
        self._process = subprocess.Popen(
            self._command, env=self._environment, stderr=subprocess.PIPE, text=True
        )
        self.window = wait_for(self._find_window, "the window appears").split()[-1]
        # There is no window manager that would give the focus to a new window.
        self._do("windowfocus", "--sync", self.window)
        wait_for(lambda: self.found("Renault"), "the database is open")

    def _do(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self._environment, capture_output=True, text=True, check=False
        )
        return done.stdout

    def _find_window(self) -> str:
        if self._process.poll() is not None:
            raise AssertionError(f"it ended: {self._process.communicate()[1]}")
        return self._do("search", "--onlyvisible", "--name", "Alliance Explorer")

    def press(self, *keys: str) -> None:
        """Press keys one after another, by their X names ("ctrl+n", "Tab")."""
        for key in keys:
            self._do("key", "--clearmodifiers", key)
            time.sleep(0.15)

    def type(self, text: str) -> None:
        self._do("type", "--delay", "25", text)
        time.sleep(0.4)

    def asked(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a command beside the window."""
        command = [*self._command, *words]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    def found(self, text: str) -> list[dict[str, Any]]:
        """Return what the running program's search finds."""
        done = self.asked("search", text, "--json")
        hits: list[dict[str, Any]] = json.loads(done.stdout) if done.returncode == 0 else []
        return hits

    def drawn(self, view: str, folder: Path) -> str:
        """Have a view drawn from the running program's database; return the picture's text."""
        done = self.asked("export", "image", view, "--format", "svg", "-o", str(folder))
        assert done.returncode == 0, done.stderr
        return Path(done.stdout.split("\n")[0]).read_text(encoding="utf-8")

    def quit(self) -> str:
        """Leave by the keyboard; return what the program said on stderr."""
        self.press("ctrl+q")
        _, said = self._process.communicate(timeout=PATIENCE)
        assert self._process.returncode == 0, said
        return said

    def kill(self) -> None:
        """End it as a power cut would."""
        self._process.kill()
        self._process.communicate()
