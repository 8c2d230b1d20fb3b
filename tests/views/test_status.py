"""The status bar."""

import threading

from explorer.domain.edits import Save
from explorer.qt.tasks import Cancelled, report
from explorer.views.status import StatusLine
from tests.desk import Desk
from tests.worlds import a_development


def a_status(desk: Desk) -> StatusLine:
    status = StatusLine(desk.workspace, desk.background)
    desk.qtbot.addWidget(status)
    status.show()
    return status


def test_the_counts_follow_every_change(empty_desk: Desk) -> None:
    status = a_status(empty_desk)
    empty_desk.do(Save("Add", (a_development("One"), a_development("Two"))))
    assert status.counts.startswith("2 developments")
    assert "2 unsourced" in status.counts


def test_saved_is_said_after_the_commit_only(empty_desk: Desk) -> None:
    status = a_status(empty_desk)
    empty_desk.workspace.do(Save("Add", (a_development("One"),)))
    assert status.saved == "Saving…"
    empty_desk.settle()
    assert status.saved == "All changes saved"


def test_nothing_is_called_saved_while_a_form_is_open(empty_desk: Desk) -> None:
    status = a_status(empty_desk)
    status.show_editing(True)
    assert status.saved == "Editing…"
    empty_desk.do(Save("Add", (a_development("One"),)))
    assert status.saved == "Editing…"
    status.show_editing(False)
    assert status.saved == "All changes saved"


def test_work_over_a_second_is_named_and_can_be_cancelled(empty_desk: Desk) -> None:
    status = a_status(empty_desk)
    busy = status.busy
    stopped = threading.Event()
    failures: list[BaseException] = []

    def work() -> None:
        while not stopped.wait(0.02):
            report(3, 9)

    empty_desk.background.submit(work, lambda _: None, failures.append, label="Importing “a”")
    try:
        empty_desk.qtbot.waitUntil(busy.isVisible, timeout=10_000)
        empty_desk.qtbot.waitUntil(lambda: "3 of 9" in busy.label.text())
        assert busy.label.text() == "Importing “a” · 3 of 9"
        busy.cancel.click()
        empty_desk.qtbot.waitUntil(lambda: bool(failures))
    finally:
        stopped.set()
    assert isinstance(failures[0], Cancelled)
    empty_desk.qtbot.waitUntil(lambda: not busy.isVisible())
