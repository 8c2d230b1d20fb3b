"""One piece of background work, and what it can say while it runs."""

import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from contextvars import ContextVar
from typing import Any, Final, Generic, NamedTuple, TypeVar, cast
from weakref import ref

import shiboken6
from PySide6.QtCore import QObject

T = TypeVar("T")
_INTERVAL: Final = 0.05
"""Seconds between two reports that reach the window: more often, nobody can read them."""

_PAUSE: Final = 0.0005


class Cancelled(Exception):
    """The work stopped because somebody asked it to, or because nobody waits for its answer."""


class Progress(NamedTuple):
    """How many steps are done, and of how many; a total of 0 is not known yet."""

    done: int
    total: int


class Task(Generic[T]):
    """One piece of work between two threads.

    The GUI thread makes it, keeps it and lets go of it; the worker only runs it. Whatever the
    work holds on to, widgets among it, is therefore never freed by a worker.
    """

    def __init__(
        self,
        work: Callable[[], T],
        then: Callable[[T], object],
        failed: Callable[[BaseException], object],
        *,
        topic: str | None,
        label: str,
        interrupt: Callable[[], None] | None,
        owner: QObject | None,
    ) -> None:
        self.topic = topic
        self.label = label
        self.progress: Progress | None = None
        self.started: float | None = None
        self.finished = False
        self.unwanted = False
        self.error: BaseException | None = None
        self.tell: Callable[[], None] = _nobody_listens
        self.future: Future[None] | None = None
        self._work: Callable[[], T] | None = work
        self._then: Callable[[T], object] | None = then
        self._failed: Callable[[BaseException], object] | None = failed
        self._result: T | None = None
        self._owner = None if owner is None else ref(owner)
        self._interrupts = deque([interrupt] if interrupt else [])
        self._interruptible = interrupt is not None
        self._dropped = False
        self._next_report = 0.0

    def cancel(self) -> None:
        """Ask the work to stop; what stops fails with `Cancelled`, what is past stopping ends.

        Work that never reports and cannot be interrupted runs to its end. Ask again if it goes
        on: an interruption that comes before the first statement stops nothing.
        """
        if self.finished:
            return
        self.unwanted = True
        if self.future is not None and self.future.cancel():
            self.error = Cancelled()
            self.finished = True
            self.tell()
        else:
            self._interrupt()

    def drop(self) -> None:
        """Stop the work if it can be stopped, and never deliver its answer."""
        self._dropped = True
        self.cancel()

    def deliver(self) -> None:
        """Hand the answer or the error over, unless nobody is there to take it."""
        then, failed, result, error = self._then, self._failed, self._result, self.error
        wanted = not self._dropped and self._has_owner()
        self.let_go()
        if not wanted or then is None or failed is None:
            return
        if error is None:
            then(cast(T, result))
        else:
            failed(error)

    def let_go(self) -> None:
        """Forget everything held for others, on the GUI thread, so that no cycle remains."""
        self._work = self._then = self._failed = self._result = self.error = None

    def run(self) -> None:
        """Do the work; for the worker's thread."""
        self.started = time.monotonic()
        token = _running.set(self)
        try:
            self._stop_if_unwanted()
            if self._work is not None:
                self._result = self._work()
        except BaseException as error:  # nobody stands above a worker to catch the rest
            self.error = error
        finally:
            _running.reset(token)
            self._outlast_interruption()
            self.finished = True

    def report(self, progress: Progress) -> None:
        """Note how far the work is; for the worker's thread."""
        self._stop_if_unwanted()
        self.progress = progress
        now = time.monotonic()
        if now >= self._next_report:
            self._next_report = now + _INTERVAL
            self.tell()

    def _stop_if_unwanted(self) -> None:
        if self.unwanted:
            raise Cancelled

    def _has_owner(self) -> bool:
        if self._owner is None:
            return True
        owner = self._owner()
        return owner is not None and shiboken6.isValid(owner)

    def _interrupt(self) -> None:
        try:
            interrupt = self._interrupts.pop()
        except IndexError:
            return
        try:
            interrupt()
        finally:
            self._interrupts.append(interrupt)

    def _outlast_interruption(self) -> None:
        """Hold the thread until an interruption under way is over, and allow no other.

        Whoever takes the one entry goes first. Without this the interruption meant for this
        work could strike the next on the same thread, perhaps a write.
        """
        while self._interruptible:
            try:
                self._interrupts.pop()
            except IndexError:
                time.sleep(_PAUSE)
            else:
                self._interruptible = False


_running: ContextVar[Task[Any] | None] = ContextVar("running", default=None)


def report(done: int, total: int = 0) -> None:
    """Say how far the work of this thread is; silent outside of background work.

    Raises `Cancelled` once the work is no longer wanted, so call it where stopping is safe.
    """
    task = _running.get()
    if task is not None:
        task.report(Progress(done, total))


def _nobody_listens() -> None:
    """Stand in until the task is under way."""
