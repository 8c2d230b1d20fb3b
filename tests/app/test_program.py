"""The whole program, in a real window on a real database."""

import sqlite3
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from explorer.app.actions import all_actions
from explorer.app.program import Program
from explorer.domain.clocks import Clocks
from explorer.domain.columns import TABS
from explorer.domain.edits import Save
from explorer.domain.lists import Filter
from explorer.paths import Places, places
from explorer.views.export_image import ExportImage
from explorer.views.filters import Wanted
from explorer.views.trouble import Remedy
from tests.app.conftest import Run, settle
from tests.worlds import a_company


def trigger(program: Program, name: str) -> None:
    program.menus.actions[name].trigger()


def test_the_window_opens_on_the_companies_and_counts_everything(run: Run) -> None:
    program = run()
    window = program.window
    assert window.list_in_front.kind == "company"
    assert window.list_in_front.model.rowCount() > 10
    assert "developments" in window.status.counts
    assert window.status.saved == "All changes saved"


def test_a_first_start_makes_its_own_copy_of_the_bundled_database(run: Run, tmp_path: Path) -> None:
    where = places(tmp_path / "first")
    program = run(where)
    assert where.database.exists()
    assert program.window.list_in_front.model.rowCount() > 10


@pytest.mark.parametrize("kind", TABS)
def test_every_tab_is_reached_by_its_action(run: Run, qtbot: QtBot, kind: str) -> None:
    program = run()
    trigger(program, f"tab {kind}")
    settle(qtbot, program)
    assert program.window.list_in_front.kind == kind
    assert program.window.list_in_front.model.rowCount() > 2


def test_every_declared_action_is_bound(run: Run) -> None:
    bound = run().menus.actions.keys()
    assert {action.name for action in all_actions()} - bound == set()


def test_undo_and_redo_name_what_they_act_on(run: Run, qtbot: QtBot) -> None:
    program = run()
    undo, redo = program.menus.actions["undo"], program.menus.actions["redo"]
    assert not undo.isEnabled()
    program.workspace.do(Save("Add Aaa & Sons", (a_company("Aaa & Sons"),)))
    settle(qtbot, program)
    assert undo.text() == "&Undo “Add Aaa && Sons”"
    undo.trigger()
    settle(qtbot, program)
    assert not undo.isEnabled()
    assert redo.text() == "&Redo “Add Aaa && Sons”"


def test_an_earlier_runs_change_can_still_be_undone(run: Run, qtbot: QtBot) -> None:
    program = run()
    program.workspace.do(Save("Add Aaa", (a_company("Aaa"),)))
    settle(qtbot, program)
    program = run()
    assert program.menus.actions["undo"].text() == "&Undo “Add Aaa”"


def test_saved_is_said_only_once_it_is_on_the_disk(run: Run, qtbot: QtBot) -> None:
    program = run()
    program.workspace.do(Save("Add Aaa", (a_company("Aaa"),)))
    assert program.window.status.saved == "Saving…"
    settle(qtbot, program)
    assert program.window.status.saved == "All changes saved"


def test_delete_acts_on_the_selected_rows(run: Run, qtbot: QtBot) -> None:
    program = run()
    program.workspace.do(Save("Add", (a_company("Aaa"),)))
    settle(qtbot, program)
    records = program.window.list_in_front
    records.table.mark_row(0)
    settle(qtbot, program)
    trigger(program, "delete")
    settle(qtbot, program)
    assert program.window.notice.text.startswith("Deleted Aaa")
    trigger(program, "undo")
    settle(qtbot, program)
    assert records.model.index(0, 0).data() == "Aaa"


def test_the_window_comes_back_as_it_was_left(run: Run, qtbot: QtBot) -> None:
    program = run()
    window = program.window
    window.resize(795, 555)
    trigger(program, "tab vehicle")
    settle(qtbot, program)
    vehicles = window.list_in_front
    vehicles.filters.want(Wanted("nissan", (Filter("status", ("announced",)),)))
    vehicles.table.horizontalHeader().moveSection(2, 1)
    vehicles.table.setColumnHidden(4, True)
    vehicles.model.sort(0, Qt.SortOrder.DescendingOrder)
    vehicles.table.horizontalHeader().setSortIndicator(0, Qt.SortOrder.DescendingOrder)
    window.toolbar.known_on.turn(date(2020, 1, 31))
    settle(qtbot, program)
    shown = [vehicles.model.index(n, 0).data() for n in range(vehicles.model.rowCount())]
    program = run()
    window, vehicles = program.window, program.window.list_in_front
    assert (window.width(), window.height()) == (795, 555)
    assert vehicles.kind == "vehicle"
    assert vehicles.filters.wanted == Wanted("nissan", (Filter("status", ("announced",)),))
    assert vehicles.table.horizontalHeader().visualIndex(2) == 1
    assert vehicles.table.isColumnHidden(4)
    assert program.workspace.clocks.known_on == date(2020, 1, 31)
    assert [vehicles.model.index(n, 0).data() for n in range(len(shown))] == shown


def test_the_board_comes_back_with_the_keyboard_in_it(run: Run, qtbot: QtBot) -> None:
    program = run()
    trigger(program, "tab promise")
    settle(qtbot, program)
    program.window.list_in_front.pages.show_page("board")
    settle(qtbot, program)
    program = run()
    pages = program.window.list_in_front.pages
    assert pages.name == "board"
    assert pages.picture is not None
    trigger(program, "tab promise")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert pages.picture.isAncestorOf(focused)
    trigger(program, "export image")
    dialog = program.window.findChild(ExportImage)
    assert dialog is not None
    assert dialog.form.names == ("promise-board",)
    dialog.reject()


def test_a_session_of_any_content_stops_no_start(run: Run, home: Places) -> None:
    states = ("tab", "clocks", "filters company", "recent days", "record", "own widths company")
    lines = "\n".join(f'{name.replace(" ", "%20")}="[[\\"x\\"], 7"' for name in states)
    home.settings.write_text(f"[session]\n{lines}\ngeometry=zzz\ncolumns%20company=!!\n")
    assert run().window.list_in_front.model.rowCount() > 10


def test_the_rows_last_shown_are_painted_before_the_database_is_open(run: Run) -> None:
    program = run()
    first = program.window.list_in_front.model.index(0, 0).data()
    program = run(wait=False)
    assert program.window.list_in_front.model.index(0, 0).data() == first
    assert not program.is_open


def test_a_second_program_asks_the_first_to_show_itself(
    run: Run, qtbot: QtBot, home: Places
) -> None:
    program = run()
    program.window.showMinimized()
    replies: list[dict[str, object]] = []
    program.callers.answer({"ask": "raise"}, replies.append)
    assert replies == [{"raised": True}]
    assert not program.window.isMinimized()


def test_a_snapshot_for_other_programs_is_a_whole_database(run: Run, qtbot: QtBot) -> None:
    program = run()
    replies: list[dict[str, str]] = []
    program.callers.answer({"ask": "snapshot"}, replies.append)
    qtbot.waitUntil(lambda: bool(replies))
    path = Path(replies[0]["path"])
    with sqlite3.connect(path) as copy:
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    copy.close()
    path.unlink()
    path.parent.rmdir()


def test_a_file_that_is_no_database_is_explained(run: Run, qtbot: QtBot, home: Places) -> None:
    home.database.write_text("not a database")
    program = run(wait=False)
    qtbot.waitUntil(lambda: program.start.dialog is not None)
    dialog = program.start.dialog
    assert dialog is not None
    assert home.database.read_text() == "not a database"
    quit_button = next(b for b in dialog.findChildren(QPushButton) if b.text() == "&Quit")
    quit_button.click()
    assert dialog.chosen is Remedy.QUIT
    qtbot.waitUntil(lambda: not program.window.isVisible())


def test_a_database_in_use_can_be_tried_again(
    run: Run, qtbot: QtBot, home: Places, bundled: Path
) -> None:
    holder = sqlite3.connect(home.database)
    holder.execute("BEGIN EXCLUSIVE")
    program = run(wait=False)
    qtbot.waitUntil(lambda: program.start.dialog is not None, timeout=10_000)
    holder.rollback()
    holder.close()
    dialog = program.start.dialog
    assert dialog is not None
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "&Try again").click()
    settle(qtbot, program)
    assert program.window.list_in_front.model.rowCount() > 10


def test_the_status_of_a_refusal_is_a_notice_that_stays(run: Run) -> None:
    program = run()
    program.workspace.failed.emit("The disk is full.")
    assert program.window.notice.text == "The disk is full."


def test_f6_goes_round_the_panes(run: Run, qtbot: QtBot) -> None:
    program = run()
    program.window.activateWindow()
    panes = program.window.panes()
    visited = []
    for _ in panes:
        trigger(program, "next pane")
        focus = QApplication.focusWidget()
        assert focus is not None
        visited += [n for n, pane in enumerate(panes) if pane.isAncestorOf(focus) or pane is focus]
    assert sorted(visited) == list(range(len(panes)))


def test_text_grows_and_shrinks_with_the_keyboard(run: Run) -> None:
    program = run()
    before = QApplication.font().pointSizeF()
    trigger(program, "larger")
    assert QApplication.font().pointSizeF() > before
    trigger(program, "normal size")
    assert QApplication.font().pointSizeF() == before


def test_the_theme_follows_the_settings_at_once(run: Run) -> None:
    program = run()
    light = program.window.grab().toImage().pixelColor(5, 5).lightness()
    program.settings.set("theme", "dark")
    assert program.window.grab().toImage().pixelColor(5, 5).lightness() < light
    program.settings.set("theme", "light")


def test_system_information_is_copied(run: Run) -> None:
    program = run()
    trigger(program, "system information")
    assert "Qt 6" in QGuiApplication.clipboard().text()


def test_the_night_moves_today_on_and_leaves_the_days_set(run: Run, qtbot: QtBot) -> None:
    program = run()
    today = program.workspace.clocks.today
    set_days = {"true_on": date(2020, 1, 1), "known_on": date(2013, 12, 31)}
    program.workspace.set_clocks(Clocks(today - timedelta(days=1), **set_days))
    settle(qtbot, program)
    with qtbot.waitSignal(program.workspace.clocks_changed):
        program.daybreak.look()
    assert program.workspace.clocks == Clocks(date.today(), **set_days)
    with qtbot.assertNotEmitted(program.workspace.clocks_changed):
        program.daybreak.look()
    settle(qtbot, program)
