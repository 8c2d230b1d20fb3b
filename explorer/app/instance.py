"""One program a database: a second start raises the first one's window.

The protocol is one line of JSON there and one line back, over a socket that only the user may
open: ``{"ask": "raise"}`` and ``{"ask": "snapshot"}``.
"""

import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCryptographicHash, QDir, QObject

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

Reply = Callable[[dict[str, Any]], None]
Answer = Callable[[dict[str, Any], Reply], None]

_PATIENCE = 3000
"""Milliseconds that a program may take to answer."""
_LONGEST = 10_000
"""Bytes of a request; more is nobody's who knows the protocol."""


def socket_name(database: Path) -> str:
    """Return the name that programs on the same database meet under."""
    algorithm = QCryptographicHash.Algorithm.Sha256
    digest = QCryptographicHash.hash(str(database.resolve()).encode(), algorithm)
    return f"alliance-explorer-{bytes(digest.toHex().data()).decode()[:24]}"


def may_be_running(database: Path) -> bool:
    """Return False where a look at the file system shows that no program has the database."""
    if sys.platform == "win32":
        return True
    return Path(QDir.tempPath(), socket_name(database)).exists()


def ask_running(
    database: Path, request: dict[str, Any], patience: int = _PATIENCE
) -> dict[str, Any] | None:
    """Ask the program that has the database; None if there is none that answers.

    ``patience`` is how many milliseconds its work may take.
    """
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(socket_name(database))
    if not socket.waitForConnected(_PATIENCE):
        return None
    socket.write(json.dumps(request).encode() + b"\n")
    while not socket.canReadLine():
        if not socket.waitForReadyRead(patience):
            return None
    reply = json.loads(bytes(socket.readLine().data()))
    socket.disconnectFromServer()
    return reply if isinstance(reply, dict) else None


class Instance(QObject):
    """Answers the programs that start later on the same database."""

    def __init__(self, database: Path, answer: Answer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QLocalServer

        self._answer = answer
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        name = socket_name(database)
        if not self._server.listen(name):
            # Nobody answered under this name a moment ago: it was left behind by a crash.
            QLocalServer.removeServer(name)
            self._server.listen(name)

    @property
    def is_listening(self) -> bool:
        return self._server.isListening()

    def close(self) -> None:
        self._server.close()

    def _welcome(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(partial(self._read, socket))
            socket.disconnected.connect(socket.deleteLater)
            if socket.canReadLine():
                self._read(socket)

    def _read(self, socket: "QLocalSocket") -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LONGEST:
                socket.abort()
            return
        request = _request(bytes(socket.readLine(_LONGEST).data()))
        if request is None:
            socket.abort()
        else:
            self._answer(request, partial(_reply, socket))


def _request(line: bytes) -> dict[str, Any] | None:
    try:
        request = json.loads(line)
    except ValueError:
        return None
    return request if isinstance(request, dict) else None


def _reply(socket: "QLocalSocket", reply: dict[str, Any]) -> None:
    from PySide6.QtNetwork import QLocalSocket
    from shiboken6 import isValid

    if isValid(socket) and socket.state() == QLocalSocket.LocalSocketState.ConnectedState:
        socket.write(json.dumps(reply).encode() + b"\n")
        socket.flush()
