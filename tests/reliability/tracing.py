"""System calls of a running process, watched and made to fail or to kill (strace)."""

import re
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

WRITING = (
    *("pwrite64", "pwritev", "write", "writev", "ftruncate", "fallocate", "sendfile"),
    *("copy_file_range", "fsync", "fdatasync", "rename", "renameat", "renameat2", "link"),
    *("linkat", "unlink", "unlinkat", "mkdir", "mkdirat", "chmod", "fchmodat"),
)
"""The calls that change what is on a disk."""
OPENING = ("open", "openat")
ACKNOWLEDGING = "sendto"
"""The call by which a child tells that an act is finished."""

_CALL = re.compile(r"(?P<name>\w+)\((?P<arguments>.*)\) += (?P<result>-?\d+|\?)")
_PATIENCE = 10.0
"""Seconds in which a tracer has attached itself."""


class TracingForbidden(Exception):
    """The system lets no process trace another, or has no program for it."""


@dataclass(frozen=True)
class Fault:
    """What happens at the n-th call of a name (``onwards``: and at all later ones).

    ``effect`` is ``signal=…`` or ``error=…``, as strace's option "inject" has it.
    """

    call: str
    number: int
    effect: str
    onwards: bool = False

    def __str__(self) -> str:
        return f"{self.call}:{self.effect}:when={self.number}{'+' * self.onwards}"


@dataclass(frozen=True)
class Call:
    """A call that a process made, the n-th of its name."""

    name: str
    number: int
    arguments: str
    result: str


@contextmanager
def traced(pid: int, fault: Fault | None, trace: Path | None) -> Iterator[None]:
    """Trace a process until its end; it must be waiting for something meanwhile."""
    if fault is None and trace is None:
        yield
        return
    calls = (fault.call,) if trace is None and fault else (*WRITING, *OPENING, ACKNOWLEDGING)
    command = ["strace", "-qq", "-y", "-s", "0", "-o", str(trace or "/dev/null")]
    command += ["-e", "trace=" + ",".join(f"?{name}" for name in calls), "-p", str(pid)]
    if fault:
        command += ["-e", f"inject={fault}"]
    try:
        tracer = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    except FileNotFoundError as error:
        raise TracingForbidden("there is no strace") from error
    try:
        _wait_for_tracer(pid, tracer)
        yield
    finally:
        tracer.communicate()


def _wait_for_tracer(pid: int, tracer: "subprocess.Popen[str]") -> None:
    status = Path(f"/proc/{pid}/status")
    limit = time.monotonic() + _PATIENCE
    while "TracerPid:\t0\n" in status.read_text():
        if tracer.poll() is not None or time.monotonic() > limit:
            raise TracingForbidden(tracer.stderr and tracer.stderr.read())
        time.sleep(0.001)


def calls_in(trace: Path) -> list[Call]:
    """Return the calls that were noted, in order."""
    found = []
    numbers: Counter[str] = Counter()
    for match in map(_CALL.match, trace.read_text(errors="replace").splitlines()):
        if match:
            numbers[match["name"]] += 1
            number = numbers[match["name"]]
            found.append(Call(match["name"], number, match["arguments"], match["result"]))
    return found
