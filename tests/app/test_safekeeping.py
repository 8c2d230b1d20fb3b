"""Backups made and put back by the window."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from explorer.app.program import Program
from explorer.domain.edits import Save
from explorer.paths import Places
from explorer.services.backups import Backups
from explorer.views.backups import RestoreDialog
from tests.app.conftest import Run, settle
from tests.worlds import a_company


def change(qtbot: QtBot, program: Program, name: str = "Aaa") -> None:
    program.workspace.do(Save("Add", (a_company(name),)))
    settle(qtbot, program)


def test_a_session_with_changes_leaves_a_verified_backup(
    run: Run, qtbot: QtBot, home: Places
) -> None:
    change(qtbot, run())
    run()
    assert Backups(home).newest() is not None


def test_a_session_without_changes_leaves_none(run: Run, home: Places) -> None:
    run()
    run()
    assert Backups(home).all() == ()


def test_backups_can_be_turned_off(run: Run, qtbot: QtBot, home: Places) -> None:
    program = run()
    program.settings.set("backups", False)
    change(qtbot, program)
    run()
    assert Backups(home).all() == ()


def test_a_backup_now_is_named(run: Run, qtbot: QtBot, home: Places) -> None:
    program = run()
    program.menus.actions["back up"].trigger()
    settle(qtbot, program)
    assert "Backed up and verified" in program.window.notice.text
    assert len(Backups(home).all()) == 1


def test_a_backup_that_fails_is_told_at_once_and_at_the_next_start(
    run: Run, qtbot: QtBot, home: Places
) -> None:
    home.backups.write_text("a file where the folder would be")
    program = run()
    program.menus.actions["back up"].trigger()
    settle(qtbot, program)
    assert "No backup was made" in program.window.notice.text
    assert "No backup was made" in run().window.notice.text


def test_a_backup_is_restored_and_the_former_database_kept(
    run: Run, qtbot: QtBot, home: Places, qapp: QApplication
) -> None:
    program = run()
    before = program.window.list_in_front.model.rowCount()
    program.menus.actions["back up"].trigger()
    settle(qtbot, program)
    change(qtbot, program)
    assert program.window.list_in_front.model.rowCount() == before + 1
    program.menus.actions["restore"].trigger()
    (dialog,) = program.window.findChildren(RestoreDialog)
    dialog.restore.click()
    assert "kept as" in run.stop()
    assert program.next_places == home
    assert run().window.list_in_front.model.rowCount() == before
    assert len(list(home.data.glob("*.explorer"))) == 2


def test_a_damaged_database_offers_its_newest_backup(run: Run, qtbot: QtBot, home: Places) -> None:
    change(qtbot, run())
    run.stop()
    _damage(home.database)
    program = run(wait=False)
    qtbot.waitUntil(lambda: program.start.dialog is not None, timeout=10_000)
    dialog = program.start.dialog
    assert dialog is not None
    buttons = [b for b in dialog.findChildren(QPushButton) if "Restore" in b.text()]
    buttons[0].click()
    qtbot.waitUntil(lambda: not program.window.isVisible())
    assert "Restored" in run.stop()
    assert run().window.list_in_front.model.rowCount() > 10


def _damage(database: Path) -> None:
    content = bytearray(database.read_bytes())
    content[4096:8192] = b"\xff" * 4096
    database.write_bytes(content)
