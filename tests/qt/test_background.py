"""Order, lanes, superseding, errors and owners of background work."""

import subprocess
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from typing import Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Slot
from pytestqt.qtbot import QtBot

from explorer.qt.background import Background
from explorer.qt.tasks import Task


def fail() -> None:
    raise ValueError("planted")


def until_begun(qtbot: QtBot, task: Task[Any]) -> None:
    qtbot.waitUntil(lambda: task.started is not None)


class Receiver(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.answers: list[object] = []

    @Slot(object)
    def take(self, answer: object) -> None:
        self.answers.append(answer)


def test_answers_arrive_on_the_gui_thread_in_the_order_of_the_questions(
    qtbot: QtBot, background: Background, settle: Callable[[], None]
) -> None:
    heard: list[tuple[int, str]] = []
    for number in range(100):
        background.submit(
            partial(int, number),
            lambda answer: heard.append((answer, threading.current_thread().name)),
        )
    qtbot.waitUntil(lambda: len(heard) == 100)
    assert heard == [(number, threading.main_thread().name) for number in range(100)]


def test_the_library_has_one_thread_and_work_has_several(
    qtbot: QtBot, background: Background, settle: Callable[[], None]
) -> None:
    threads: dict[str, set[int]] = {"library": set(), "work": set()}
    together = threading.Barrier(2)

    def meet() -> int:
        together.wait(10)
        return threading.get_ident()

    for _ in range(20):
        background.submit(threading.get_ident, threads["library"].add)
    for _ in range(2):
        background.submit(meet, threads["work"].add, lane="work")
    settle()
    assert len(threads["library"]) == 1
    assert len(threads["work"]) == 2
    assert threading.get_ident() not in threads["library"] | threads["work"]


def test_only_the_newest_question_of_a_topic_is_answered(
    qtbot: QtBot, background: Background, settle: Callable[[], None], gate: threading.Event
) -> None:
    ran: list[str] = []
    heard: list[str] = []

    def ask(text: str) -> str:
        gate.wait(10)
        ran.append(text)
        return text

    first = background.submit(lambda: ask("m"), heard.append, topic="search")
    until_begun(qtbot, first)
    for text in ("mi", "mic", "micr", "micra"):
        background.submit(partial(ask, text), heard.append, topic="search")
    background.submit(lambda: ask("other"), heard.append, topic="list")
    gate.set()
    settle()
    assert heard == ["micra", "other"]
    assert ran == ["m", "micra", "other"]


def test_an_answer_already_on_its_way_is_dropped_when_superseded(
    qtbot: QtBot, background: Background, settle: Callable[[], None]
) -> None:
    heard: list[int] = []
    first = background.submit(lambda: 1, heard.append, topic="search")
    while not first.finished:
        time.sleep(0.001)
    background.submit(lambda: 2, heard.append, topic="search")
    settle()
    assert heard == [2]


def test_deeds_are_never_superseded(
    qtbot: QtBot, background: Background, settle: Callable[[], None]
) -> None:
    done: list[int] = []
    for number in range(5):
        background.submit(partial(int, number), done.append)
    settle()
    assert done == [0, 1, 2, 3, 4]


def test_an_error_reaches_the_one_who_asked(
    qtbot: QtBot, background: Background, settle: Callable[[], None]
) -> None:
    own: list[BaseException] = []
    anyone: list[object] = []
    background.failed.connect(anyone.append)
    background.submit(fail, print, own.append)
    settle()
    assert [str(error) for error in own] == ["planted"]
    assert anyone == []


def test_an_error_nobody_takes_reaches_the_signal(
    qtbot: QtBot, background: Background, settle: Callable[[], None]
) -> None:
    with qtbot.waitSignal(background.failed) as failed:
        background.submit(fail, print)
    assert isinstance(failed.args[0], ValueError)


def test_even_an_exit_of_the_worker_is_only_an_error(
    qtbot: QtBot, background: Background, settle: Callable[[], None]
) -> None:
    with qtbot.waitSignal(background.failed) as failed:
        background.submit(sys.exit, print)
    assert isinstance(failed.args[0], SystemExit)
    heard: list[int] = []
    background.submit(lambda: 7, heard.append)
    settle()
    assert heard == [7]


def test_an_exception_in_the_answer_reaches_the_hook(
    qtbot: QtBot, background: Background, settle: Callable[[], None]
) -> None:
    with qtbot.captureExceptions() as exceptions:
        background.submit(lambda: 1, lambda answer: answer / 0)
        settle()
    assert [kind for kind, *_ in exceptions] == [ZeroDivisionError]
    heard: list[int] = []
    background.submit(lambda: 2, heard.append)
    settle()
    assert heard == [2]


def test_the_answer_for_a_destroyed_owner_is_dropped(
    qtbot: QtBot, background: Background, settle: Callable[[], None], gate: threading.Event
) -> None:
    receiver, other = Receiver(), Receiver()
    heard: list[object] = []
    background.submit(lambda: gate.wait(10), receiver.take)
    background.submit(lambda: 1, heard.append, owner=receiver)
    background.submit(lambda: 2, other.take, owner=other)
    receiver.deleteLater()
    QCoreApplication.sendPostedEvents(receiver, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(receiver)
    gate.set()
    settle()
    assert (receiver.answers, heard, other.answers) == ([], [], [2])


def test_busy_is_told_after_a_second_and_taken_back(
    qtbot: QtBot, background: Background, settle: Callable[[], None], gate: threading.Event
) -> None:
    told: list[bool] = []
    background.busy.connect(told.append)
    for _ in range(30):
        background.submit(lambda: time.sleep(0.01), lambda _: None)
    settle()
    assert told == []
    with qtbot.waitSignal(background.busy):
        background.submit(lambda: gate.wait(20), lambda _: None)
    gate.set()
    settle()
    assert told == [True, False]


def test_work_is_submitted_by_the_gui_thread_alone(
    qtbot: QtBot, background: Background, settle: Callable[[], None]
) -> None:
    with qtbot.waitSignal(background.failed) as failed:
        background.submit(lambda: background.submit(fail, print), print)
    assert isinstance(failed.args[0], RuntimeError)


def test_importing_it_brings_nothing_heavy() -> None:
    code = (
        "import sys, explorer.qt.background;"
        "print([m for m in ('sqlalchemy', 'numpy', 'pyqtgraph', 'PySide6.QtWidgets', 'asyncio')"
        " if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
