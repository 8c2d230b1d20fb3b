"""Progress, cancelling and interrupting of single pieces of work."""

import sqlite3
import threading
import time
from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

from explorer.qt.background import Background
from explorer.qt.tasks import Cancelled, Task, report


def fail() -> None:
    raise ValueError("planted")


def until_begun(qtbot: QtBot, task: Task[Any]) -> None:
    qtbot.waitUntil(lambda: task.started is not None)


def test_a_superseded_read_is_interrupted_and_the_write_behind_it_is_not(
    qtbot: QtBot, background: Background, settle: Callable[[], None]
) -> None:
    connections: list[sqlite3.Connection] = []
    heard: list[object] = []
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"

    def open_library() -> None:
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        connection.execute("CREATE TABLE written (number)")
        connections.append(connection)

    def read() -> object:
        return connections[0].execute(endless).fetchone()

    def write() -> None:
        numbers = ((number,) for number in range(20_000))
        connections[0].executemany("INSERT INTO written VALUES (?)", numbers)

    def count() -> object:
        return connections[0].execute("SELECT count(*) FROM written").fetchone()[0]

    background.submit(open_library, heard.append)
    settle()
    for _ in range(20):
        reading = background.submit(
            read, heard.append, topic="list", on_supersede=connections[0].interrupt
        )
        background.submit(write, heard.append)
        until_begun(qtbot, reading)
        background.submit(count, heard.append, topic="list")
        settle()
    settle()
    background.submit(count, heard.append, topic="list")
    settle()
    assert heard[-1] == 20 * 20_000
    background.submit(connections[0].close, heard.append)
    settle()


def test_an_interruption_never_outlives_the_work_it_is_meant_for(
    qtbot: QtBot, background: Background, gate: threading.Event, settle: Callable[[], None]
) -> None:
    happened: list[str] = []

    def interrupt() -> None:
        gate.set()
        time.sleep(0.1)  # the question ends while this still runs
        happened.append("interrupted")

    asked = background.submit(lambda: gate.wait(10), print, topic="list", on_supersede=interrupt)
    background.submit(lambda: happened.append("deed begun"), lambda _: None)
    until_begun(qtbot, asked)
    background.submit(lambda: None, lambda _: None, topic="list")
    settle()
    assert happened == ["interrupted", "deed begun"]


def test_an_interruption_that_comes_too_early_is_repeated(
    qtbot: QtBot, background: Background, gate: threading.Event, settle: Callable[[], None]
) -> None:
    called: list[int] = []

    def interrupt() -> None:
        called.append(1)
        if len(called) == 3:
            gate.set()

    asked = background.submit(lambda: gate.wait(20), print, topic="list", on_supersede=interrupt)
    until_begun(qtbot, asked)
    background.submit(lambda: None, lambda _: None, topic="list")
    settle()
    assert len(called) == 3


def test_progress_is_told_while_the_work_runs(
    qtbot: QtBot, background: Background, settle: Callable[[], None], gate: threading.Event
) -> None:
    def work() -> str:
        report(3, 10)
        gate.wait(10)
        return "done"

    heard: list[str] = []
    with qtbot.waitSignal(background.progressed) as progressed:
        task = background.submit(work, heard.append, label="Counting")
    assert progressed.args == [task]
    assert task.progress == (3, 10)
    assert heard == []
    gate.set()
    settle()
    assert heard == ["done"]


def test_a_million_reports_do_not_flood_the_window(
    qtbot: QtBot, background: Background, settle: Callable[[], None]
) -> None:
    told: list[object] = []
    background.progressed.connect(told.append)
    began = time.monotonic()

    def work() -> None:
        for done in range(1_000_000):
            report(done, 1_000_000)

    task = background.submit(work, lambda _: None)
    settle()
    assert task.progress == (999_999, 1_000_000)
    assert len(told) <= (time.monotonic() - began) / 0.05 + 1


def test_a_report_outside_of_background_work_is_silent() -> None:
    report(1, 2)


def test_cancelled_work_stops_at_its_next_report(
    qtbot: QtBot, background: Background, settle: Callable[[], None]
) -> None:
    def work() -> None:
        while True:
            report(1)
            time.sleep(0.001)

    errors: list[BaseException] = []
    task = background.submit(work, print, errors.append)
    until_begun(qtbot, task)
    task.cancel()
    settle()
    assert [type(error) for error in errors] == [Cancelled]


def test_cancelled_work_not_yet_begun_is_not_run(
    qtbot: QtBot, background: Background, settle: Callable[[], None], gate: threading.Event
) -> None:
    ran: list[int] = []
    errors: list[BaseException] = []
    background.submit(lambda: gate.wait(10), lambda _: None)
    task = background.submit(lambda: ran.append(1), print, errors.append)
    task.cancel()
    gate.set()
    settle()
    assert ran == []
    assert [type(error) for error in errors] == [Cancelled]


def test_a_deed_that_cannot_stop_any_more_is_answered(
    qtbot: QtBot, background: Background, settle: Callable[[], None], gate: threading.Event
) -> None:
    heard: list[bool] = []
    task = background.submit(lambda: gate.wait(10), heard.append)
    until_begun(qtbot, task)
    task.cancel()
    gate.set()
    settle()
    assert heard == [True]


def test_a_cancelled_deed_is_no_failure_to_show(
    qtbot: QtBot, background: Background, settle: Callable[[], None], gate: threading.Event
) -> None:
    shown: list[object] = []
    background.failed.connect(shown.append)
    background.submit(lambda: gate.wait(10), lambda _: None)
    background.submit(fail, print).cancel()
    gate.set()
    settle()
    assert shown == []
