"""Work outside the GUI thread, and its answers back on it."""

import itertools
import time
from collections.abc import Callable
from concurrent.futures.thread import ThreadPoolExecutor
from functools import partial
from typing import Any, Final, Literal, TypeVar

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal

from explorer.qt.tasks import Cancelled, Task

T = TypeVar("T")
Lane = Literal["library", "work"]
THREADS: Final[dict[Lane, int]] = {"library": 1, "work": 3}
SLOW: Final = 1.0
"""Seconds after which the user is told that something runs."""


class Background(QObject):
    """Runs work on two lanes: `library` has the one thread that owns the database.

    Work with a topic is a question: a newer one of the same topic supersedes it, and its answer
    is dropped. Work without a topic is a deed: it is always done, when closing too.
    Exactly one of `then` and `failed` is called, on the GUI thread and in the lane's order.
    """

    failed = Signal(object)
    """The exception of work that brought no `failed` of its own."""
    busy = Signal(bool)
    """True once something has run for over a second, False when it has ended."""
    progressed = Signal(object)
    """A `Task` whose `progress` changed."""
    _told = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {
            lane: ThreadPoolExecutor(threads, thread_name_prefix=lane)
            for lane, threads in THREADS.items()
        }
        self._numbers = itertools.count()
        self._tasks: dict[int, Task[Any]] = {}
        self._latest: dict[str, Task[Any]] = {}
        self._closed = False
        self._is_busy = False
        self._watch = QTimer(self, interval=250)
        self._watch.timeout.connect(self._look)
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    @property
    def unfinished(self) -> tuple[Task[Any], ...]:
        """What waits, runs or is about to be delivered, oldest first."""
        return tuple(self._tasks.values())

    def submit(
        self,
        work: Callable[[], T],
        then: Callable[[T], object],
        failed: Callable[[BaseException], object] | None = None,
        *,
        topic: str | None = None,
        lane: Lane = "library",
        label: str = "",
        on_supersede: Callable[[], None] | None = None,
        owner: QObject | None = None,
    ) -> Task[T]:
        """Run `work` on a lane and call `then` with its result; only for the GUI thread.

        `on_supersede` interrupts the work; it is called only while the work runs. Once `owner`
        is destroyed the answer is dropped; without one the object counts whose method `then` is.
        """
        if QThread.currentThread() is not self.thread():
            raise RuntimeError("background work is submitted by the GUI thread alone")
        if self._closed and topic is None:
            raise RuntimeError("a deed was submitted after closing")
        task = Task(
            work,
            then,
            failed or self._report_failure,
            topic=topic,
            label=label,
            interrupt=on_supersede,
            owner=owner or _receiver(then),
        )
        if not self._closed:
            self._supersede(task)
            self._start(task, self._lanes[lane])
        return task

    def close(self, wait: bool = True) -> tuple[BaseException, ...]:
        """Drop the questions, finish the deeds, deliver nothing more; return what went wrong.

        With `wait` it returns when every thread has ended, and the errors are those of deeds
        whose `failed` is not called any more.
        """
        self._closed = True
        self._watch.stop()
        for task in self.unfinished:
            if task.topic is not None:
                task.drop()
        for executor in self._lanes.values():
            executor.shutdown(wait)
        if not wait:
            return ()
        return self._forget_all()

    def _supersede(self, task: Task[Any]) -> None:
        if task.topic is None:
            return
        older = self._latest.get(task.topic)
        if older is not None:
            older.drop()
        self._latest[task.topic] = task

    def _start(self, task: Task[Any], executor: ThreadPoolExecutor) -> None:
        number = next(self._numbers)
        self._tasks[number] = task
        task.tell = partial(self._told.emit, number)
        # Only the number goes to the worker: see Task about who may free what.
        task.future = executor.submit(self._run, number)
        if not self._watch.isActive():
            self._watch.start()

    def _run(self, number: int) -> None:
        self._tasks[number].run()
        self._told.emit(number)

    def _forget_all(self) -> tuple[BaseException, ...]:
        deeds = [task for task in self._tasks.values() if task.topic is None]
        errors = tuple(task.error for task in deeds if task.error is not None)
        for task in self._tasks.values():
            task.let_go()
        self._tasks.clear()
        self._latest.clear()
        return errors

    def _hear(self, number: int) -> None:
        task = self._tasks.get(number)
        if task is None or self._closed:
            return
        if not task.finished:
            self.progressed.emit(task)
            return
        del self._tasks[number]
        if task.topic is not None and self._latest.get(task.topic) is task:
            del self._latest[task.topic]
        if not self._tasks:
            self._watch.stop()
            self._look()
        task.deliver()

    def _look(self) -> None:
        """Compare what runs with the clock, and ask what nobody wants once more to stop."""
        for task in self.unfinished:
            if task.unwanted:
                task.cancel()
        now = time.monotonic()
        starts = [task.started for task in self._tasks.values() if not task.finished]
        is_busy = any(started is not None and now - started >= SLOW for started in starts)
        if is_busy != self._is_busy:
            self._is_busy = is_busy
            self.busy.emit(is_busy)

    def _report_failure(self, error: BaseException) -> None:
        if not isinstance(error, Cancelled):
            self.failed.emit(error)


def _receiver(then: Callable[..., object]) -> QObject | None:
    receiver = getattr(then, "__self__", None)
    return receiver if isinstance(receiver, QObject) else None
