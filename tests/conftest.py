"""What every test stands on: no display, folders of its own, no thread left behind."""

import os
import shutil
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from explorer.storage.library import Library

# Before Qt is imported: a test that wants a real display starts one and says so itself.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

GRACE = 2.0
"""Seconds that a thread has to end once its test is over."""

# Slowness is no fault on a busy machine, and a green run must stay green.
settings.register_profile(
    "steady",
    deadline=None,
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("steady")


@pytest.fixture(autouse=True)
def _no_thread_is_left_running() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    left = _still_running(before)
    if left:
        pytest.fail("threads left running: " + ", ".join(thread.name for thread in left))


def _still_running(before: set[threading.Thread]) -> list[threading.Thread]:
    deadline = time.monotonic() + GRACE
    for thread in set(threading.enumerate()) - before:
        thread.join(max(0.0, deadline - time.monotonic()))
    return [thread for thread in threading.enumerate() if thread not in before]


@pytest.fixture(autouse=True)
def _user_folders(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home for the program's own files, so that no test meets the developer's."""
    with TemporaryDirectory(prefix="explorer-home-", ignore_cleanup_errors=True) as home:
        for kind in ("CACHE_HOME", "CONFIG_HOME", "DATA_HOME", "RUNTIME_DIR", "STATE_HOME"):
            monkeypatch.setenv(f"XDG_{kind}", str(Path(home, kind.lower())))
        Path(home, "runtime_dir").mkdir(mode=0o700)
        yield Path(home)


@pytest.fixture(scope="session")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled database, built once from the dataset."""
    from explorer.paths import shipped_database_folder
    from explorer.storage.seeding import build_bundled

    target = tmp_path_factory.mktemp("bundled") / "alliance.explorer"
    build_bundled(shipped_database_folder() / "dataset", target)
    return target


@pytest.fixture
def library(bundled: Path, tmp_path: Path) -> Iterator["Library"]:
    """An open library of its own, with the bundled dataset."""
    from explorer.storage.library import Library

    path = tmp_path / "library.explorer"
    shutil.copyfile(bundled, path)
    opened = Library.open(path)
    yield opened
    opened.close()


@pytest.fixture
def empty_library(tmp_path: Path) -> Iterator["Library"]:
    """An open library without records."""
    from explorer.storage.library import Library
    from explorer.storage.seeding import create_empty

    path = tmp_path / "empty.explorer"
    create_empty(path)
    opened = Library.open(path)
    yield opened
    opened.close()


def pytest_sessionfinish() -> None:
    """Take what a test copied off the clipboard, which Qt frees only after Python has gone."""
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say of the trials that lost nothing how rare a loss can still be."""
    trials: Counter[str] = Counter()
    for report in terminalreporter.getreports("passed"):
        for name, number in report.user_properties:
            if name.startswith("trials: "):
                trials[name.removeprefix("trials: ")] += int(str(number))
    for sort, number in trials.items():
        bound = 1 - 0.05 ** (1 / number)
        terminalreporter.write_line(
            f"{sort}: 0 of {number} lost anything: under {bound:.2%} at 95 %"
        )
