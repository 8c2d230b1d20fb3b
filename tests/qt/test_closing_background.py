"""Closing during work, and which thread frees what the work held."""

import gc
import threading
import time
import weakref
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Slot
from pytestqt.qtbot import QtBot

from explorer.qt.background import Background, Lane


def fail() -> None:
    raise ValueError("planted")


class Receiver(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.answers: list[object] = []

    @Slot(object)
    def take(self, answer: object) -> None:
        self.answers.append(answer)


def test_closing_waits_for_deeds_and_delivers_nothing(qtbot: QtBot) -> None:
    background = Background()
    done: list[int] = []
    heard: list[object] = []

    def deed(number: int) -> None:
        time.sleep(0.01)
        done.append(number)

    for number in range(5):
        background.submit(partial(deed, number), heard.append)
    background.submit(lambda: done.append(99), heard.append, topic="list")
    assert background.close() == ()
    QCoreApplication.processEvents()
    assert done == [0, 1, 2, 3, 4]
    assert heard == []


def test_closing_without_waiting_delivers_nothing_either(
    qtbot: QtBot, gate: threading.Event
) -> None:
    background = Background()
    done: list[bool] = []
    heard: list[object] = []
    task = background.submit(lambda: done.append(gate.wait(10)), heard.append)
    assert background.close(wait=False) == ()
    gate.set()
    qtbot.waitUntil(lambda: task.finished)
    background.close()
    QCoreApplication.processEvents()
    assert (done, heard) == ([True], [])


def test_closing_tells_which_deeds_went_wrong(qtbot: QtBot) -> None:
    background = Background()
    background.submit(fail, print)
    assert [str(error) for error in background.close()] == ["planted"]


def test_after_closing_a_question_stays_unanswered_and_a_deed_is_a_bug(qtbot: QtBot) -> None:
    background = Background()
    background.close()
    background.submit(fail, print, topic="list")
    QCoreApplication.processEvents()
    with pytest.raises(RuntimeError, match="after closing"):
        background.submit(fail, print)


def test_closing_during_work_200_times_loses_no_deed_and_leaves_no_thread(qtbot: QtBot) -> None:
    before = set(threading.enumerate())
    done: list[int] = []
    heard: list[object] = []
    for trial in range(200):
        background = Background()
        owner = Receiver()
        for number in range(3):
            background.submit(lambda: time.sleep(0.0005), owner.take, topic=f"topic {number}")
            background.submit(lambda: sum(range(5_000)), owner.take, lane="work")
            background.submit(partial(done.append, trial), heard.append, owner=owner)
        if trial % 2:
            QCoreApplication.processEvents()
        owner.deleteLater()
        assert background.close() == ()
        heard.clear()
        background.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
        assert heard == []
    assert done == [trial for trial in range(200) for _ in range(3)]
    assert set(threading.enumerate()) == before


@pytest.mark.parametrize("lane", ["library", "work"])
def test_what_work_holds_is_freed_on_the_gui_thread(
    qtbot: QtBot, background: Background, settle: Callable[[], None], lane: Lane
) -> None:
    freed: list[threading.Thread] = []

    class Held:
        def touch(self) -> None:
            raise ValueError(self)

    def submit(work: Callable[[], object]) -> None:
        background.submit(work, lambda _: None, lambda _: None, lane=lane)

    gc.disable()
    try:
        for _ in range(200):
            held = Held()
            weakref.finalize(held, lambda: freed.append(threading.current_thread()))
            submit(held.touch)
            submit(partial(str, held))
            del held
            QCoreApplication.processEvents()
        settle()
    finally:
        gc.enable()
    gc.collect()
    assert len(freed) == 200
    assert set(freed) == {threading.main_thread()}
