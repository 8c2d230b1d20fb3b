"""Displays that answer, that are forgotten, and that were never there."""

import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from display import display_answers

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X and Wayland")

NUMBER = 47_113
"""Of a display that no X server would choose."""


@pytest.fixture
def x_server() -> Iterator[None]:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(f"\0/tmp/.X11-unix/X{NUMBER}")
        server.listen()
        yield


@pytest.mark.usefixtures("x_server")
@pytest.mark.parametrize("display", [f":{NUMBER}", f":{NUMBER}.0", f"unix:{NUMBER}"])
def test_an_x_server_that_listens_answers(display: str) -> None:
    assert display_answers({"DISPLAY": display})


@pytest.mark.parametrize(
    "display", ["", f":{NUMBER}", f":{NUMBER}.0", "nonsense", ":", f"localhost:{59_500}"]
)
def test_a_display_that_nobody_serves_does_not_answer(display: str) -> None:
    assert not display_answers({"DISPLAY": display})


def test_no_variables_mean_no_display() -> None:
    assert not display_answers({})


def test_a_display_forwarded_from_elsewhere_answers() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        number = server.getsockname()[1] - 6000
        assert display_answers({"DISPLAY": f"127.0.0.1:{number}.0"})


def test_a_wayland_compositor_that_listens_answers(tmp_path: Path) -> None:
    environ = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert not display_answers(environ)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-0"))
        server.listen()
        assert display_answers(environ)
