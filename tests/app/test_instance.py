"""One program a database."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot

from explorer.app.instance import Instance, Reply, ask_running, may_be_running, socket_name


@pytest.fixture
def heard() -> list[dict[str, Any]]:
    return []


@pytest.fixture
def instance(qtbot: QtBot, tmp_path: Path, heard: list[dict[str, Any]]) -> Iterator[Instance]:
    def answer(request: dict[str, Any], reply: Reply) -> None:
        heard.append(request)
        reply({"raised": True})

    instance = Instance(tmp_path / "a.explorer", answer)
    yield instance
    instance.close()


ASKER = """
import json, sys
from pathlib import Path
from explorer.app.instance import ask_running

print(json.dumps(ask_running(Path(sys.argv[1]), json.loads(sys.argv[2]))))
"""


def asked(qtbot: QtBot, database: Path, request: dict[str, Any]) -> Any:
    """Ask from another process, while this one's event loop turns."""
    command = [sys.executable, "-c", ASKER, str(database), json.dumps(request)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as asker:
        qtbot.waitUntil(lambda: asker.poll() is not None, timeout=20_000)
        assert asker.stdout is not None
        return json.loads(asker.stdout.read())


def test_a_second_program_reaches_the_first(
    qtbot: QtBot, tmp_path: Path, instance: Instance, heard: list[dict[str, Any]]
) -> None:
    assert may_be_running(tmp_path / "a.explorer")
    assert asked(qtbot, tmp_path / "a.explorer", {"ask": "raise"}) == {"raised": True}
    assert heard == [{"ask": "raise"}]


def test_another_database_is_another_program(tmp_path: Path, instance: Instance) -> None:
    assert instance.is_listening
    assert not may_be_running(tmp_path / "b.explorer")
    assert ask_running(tmp_path / "b.explorer", {"ask": "raise"}) is None


def test_a_socket_left_by_a_crash_blocks_nobody(qtbot: QtBot, tmp_path: Path) -> None:
    database = tmp_path / "a.explorer"
    left = QLocalServer()
    assert left.listen(socket_name(database))
    file = Path(left.fullServerName())
    kept = file.with_suffix(".kept")
    file.rename(kept)  # closing removes the file, which a crash would not
    left.close()
    kept.rename(file)
    assert ask_running(database, {"ask": "raise"}) is None
    instance = Instance(database, lambda request, reply: reply({"raised": True}))
    assert instance.is_listening
    assert asked(qtbot, database, {"ask": "raise"}) == {"raised": True}
    instance.close()


@pytest.mark.parametrize("line", [b"no json\n", b"[1]\n", b"\xff\n", b"x" * 20_000])
def test_whoever_does_not_know_the_protocol_is_hung_up_on(
    qtbot: QtBot, tmp_path: Path, instance: Instance, heard: list[dict[str, Any]], line: bytes
) -> None:
    socket = QLocalSocket()
    socket.connectToServer(socket_name(tmp_path / "a.explorer"))
    socket.write(line)
    disconnected = QLocalSocket.LocalSocketState.UnconnectedState
    qtbot.waitUntil(lambda: socket.state() == disconnected, timeout=5000)
    assert heard == []
