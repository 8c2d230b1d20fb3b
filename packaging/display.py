"""Whether a display answers that could show a window."""

import re
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

PATIENCE = 2.0
"""Seconds to wait for a display on another machine."""


def display_answers(environ: Mapping[str, str]) -> bool:
    """Asks rather than trusts: a forgotten DISPLAY would abort Qt, with no word to the user."""
    if not sys.platform.startswith("linux"):
        return True
    return _wayland_answers(environ) or _x_answers(environ.get("DISPLAY", ""))


def _wayland_answers(environ: Mapping[str, str]) -> bool:
    name = environ.get("WAYLAND_DISPLAY")
    return bool(name) and _connects(Path(environ.get("XDG_RUNTIME_DIR", ""), str(name)).as_posix())


def _x_answers(display: str) -> bool:
    """Reads [host]:number[.screen] as Xlib does; "unix" and no host mean this machine."""
    parts = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if parts:
        path = f"/tmp/.X11-unix/X{parts[1]}"
        return _connects("\0" + path) or _connects(path)
    remote = re.fullmatch(r"\[?(.+?)\]?:(\d+)(?:\.\d+)?", display)
    return remote is not None and _reaches(remote[1], 6000 + int(remote[2]))


def _connects(path: str) -> bool:
    with socket.socket(socket.AF_UNIX) as client:
        try:
            client.connect(path)
        except OSError:
            return False
    return True


def _reaches(host: str, port: int) -> bool:
    try:
        socket.create_connection((host, port), timeout=PATIENCE).close()
    except OSError:
        return False
    return True
