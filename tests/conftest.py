"""What every test stands on: no display, folders of its own, no thread left behind."""

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings

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
