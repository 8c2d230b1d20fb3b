"""A process that bears a child for each trial: everything is imported once, for all of them.

Over the socket go dictionaries, one a message. The parent sends a trial, is told the child's
pid, may attach a tracer, and sends "go"; the child tells what it has finished and what was
refused; the nursery tells how it ended.
"""

import contextlib
import ctypes
import json
import os
import resource
import signal
import socket
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from explorer.domain.errors import Refusal
from tests.reliability.catalogue import OPERATIONS
from tests.reliability.operations import Look

_PR_SET_PTRACER, _ANY = 0x59616D61, -1
"""See prctl(2): lets a process that is no ancestor trace this one, where Yama forbids it."""


def main(handle: int) -> None:
    channel = socket.socket(fileno=handle)
    while message := channel.recv(100_000):
        _bear(channel, json.loads(message))


def _bear(channel: socket.socket, trial: dict[str, Any]) -> None:
    pid = os.fork()
    if pid == 0:
        try:
            _live(channel, trial)
            os._exit(0)
        except BaseException:
            _tell(channel, fault=traceback.format_exc()[-4000:])
            os._exit(1)
    _, status = os.waitpid(pid, 0)
    _tell(channel, ended=os.waitstatus_to_exitcode(status))


def _live(channel: socket.socket, trial: dict[str, Any]) -> None:
    ctypes.CDLL(None).prctl(_PR_SET_PTRACER, _ANY, 0, 0, 0)
    _tell(channel, pid=os.getpid())
    assert channel.recv(10) == b'"go"'
    if trial["uid"]:
        os.setgid(trial["uid"])
        os.setuid(trial["uid"])
    if trial["largest_file"]:
        resource.setrlimit(resource.RLIMIT_FSIZE, (trial["largest_file"], resource.RLIM_INFINITY))
    signal.setitimer(signal.ITIMER_REAL, trial["kill_after"])
    child = _Child(channel, trial)
    with contextlib.suppress(Refusal):  # it was told
        OPERATIONS[trial["operation"]].run(Path(trial["folder"]), child.do)


class _Child:
    """Does the acts of an operation as the trial wants them to be done."""

    def __init__(self, channel: socket.socket, trial: dict[str, Any]) -> None:
        self._channel = channel
        self._last: int = trial["stop_after"]
        self._attempts: int = trial["attempts"]
        self._dies_when_refused: bool = trial["dies_when_refused"]
        self._finished = 0

    def do(self, act: Callable[[], object], look: Look) -> None:
        if self._finished == self._last:
            os._exit(0)
        self._try(act, look, self._attempts)
        self._finished += 1
        _tell(self._channel, finished=self._finished)

    def _try(self, act: Callable[[], object], look: Look, attempts: int) -> None:
        try:
            act()
        except Refusal as refusal:
            told = {"refused": type(refusal).__name__, "sentence": str(refusal)}
            _tell(self._channel, **told, state=look())
            if self._dies_when_refused:
                os._exit(0)
            if attempts == 1:
                raise
            self._try(act, look, attempts - 1)


def _tell(channel: socket.socket, **what: object) -> None:
    channel.send(json.dumps(what).encode())


if __name__ == "__main__":
    main(int(sys.argv[1]))
