"""Trials: an operation in a child of its own, stopped or disturbed at one of its calls."""

import json
import socket
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from tests.reliability.states import State
from tests.reliability.tracing import Fault, TracingForbidden, traced

_PATIENCE = 60.0
"""Seconds in which the slowest operation ends, on the slowest machine."""


@dataclass(frozen=True)
class Trial:
    """How an operation is to be run.

    It ends after so many acts, or is killed after so many seconds; an act is attempted so often
    until it is not refused, or it is killed then; no file may grow larger than so many bytes.
    """

    operation: str
    fault: Fault | None = None
    stop_after: int = -1
    kill_after: float = 0
    attempts: int = 1
    dies_when_refused: bool = False
    largest_file: int = 0
    uid: int = 0


@dataclass
class Outcome:
    """What a child told before its end."""

    finished: int = 0
    refusals: list[tuple[str, str]] = field(default_factory=list)
    states: list[tuple[int, State]] = field(default_factory=list)
    """The state after each refusal, with how many acts were finished then."""
    fault: str = ""
    exit_code: int | None = None

    def hear(self, message: Mapping[str, Any]) -> None:
        self.finished = message.get("finished", self.finished)
        self.fault = message.get("fault", self.fault)
        self.exit_code = message.get("ended", self.exit_code)
        if "refused" in message:
            self.refusals.append((message["refused"], message["sentence"]))
            if message["state"]:
                self.states.append((self.finished, message["state"]))


class Nursery:
    """The parent's side of the process that bears the children."""

    def __init__(self) -> None:
        self._socket, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._socket.settimeout(_PATIENCE)
        command = [sys.executable, "-m", "tests.reliability.nursery", str(theirs.fileno())]
        self._process = subprocess.Popen(command, pass_fds=(theirs.fileno(),))
        theirs.close()

    def close(self) -> None:
        self._socket.close()
        self._process.wait(_PATIENCE)

    def run(self, trial: Trial, folder: Path, *, trace: Path | None = None) -> Outcome:
        """Run a trial in a folder; ``trace`` is where the calls that it makes are noted."""
        self._send(asdict(replace(trial, fault=None)) | {"folder": str(folder)})
        pid = int(self._receive()["pid"])
        try:
            with traced(pid, trial.fault, trace):
                return self._let_go()
        except TracingForbidden:
            self._let_go()  # the child still waits
            raise

    def _let_go(self) -> Outcome:
        self._send("go")
        outcome = Outcome()
        while outcome.exit_code is None:
            outcome.hear(self._receive())
        return outcome

    def _send(self, message: object) -> None:
        self._socket.send(json.dumps(message).encode())

    def _receive(self) -> dict[str, Any]:
        message: dict[str, Any] = json.loads(self._socket.recv(100_000))
        return message
