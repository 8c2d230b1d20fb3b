"""A newer dataset offered, looked at, merged and decided in the window."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from explorer.app.program import Program
from explorer.domain.dates import read_date
from explorer.domain.questions import RecordWith
from explorer.domain.records import Record
from explorer.paths import Places
from explorer.services import merging
from explorer.storage.library import Library
from explorer.views.differences import Differences
from tests.app.conftest import Run, settle
from tests.services.merging.editions import a_dataset, seeded
from tests.worlds import a_company, a_development, link_to, save

FIRM = a_company("Firm", key="company/firm", note="As it was")
PLAN = a_development("A plan", "2023", key="development/plan", companies=(link_to(FIRM),))
GONE = a_company("Gone", key="company/gone")


@pytest.fixture
def older(home: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database of an older dataset, edited, and a newer dataset shipped."""
    library = seeded(tmp_path / "older", FIRM, PLAN, GONE)
    _change(library, FIRM.key, note="Mine")
    _change(library, PLAN.key, date=read_date("H2 2023"))
    library.close()
    home.database.write_bytes(library.path.read_bytes())
    newer = (
        replace(FIRM, note="Theirs", country="FR"),
        replace(PLAN, date=read_date("2024")),
        a_company("New", key="company/new"),
    )
    a_dataset(tmp_path / "shipped" / "dataset", newer, edition=2)
    monkeypatch.setattr(merging, "shipped_database_folder", lambda: tmp_path / "shipped")


def _change(library: Library, key: str, **values: Any) -> None:
    save(library, replace(library.answer(RecordWith(key=key)), **values))


def begun(run: Run, qtbot: QtBot) -> Program:
    """Start the program, and wait until it has looked for a newer dataset."""
    program = run()
    qtbot.waitUntil(lambda: program.panes.panel is not None, timeout=20_000)
    settle(qtbot, program)
    return program


def click(qtbot: QtBot, program: Program, button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot, program)


def way(program: Program, text: str) -> QPushButton:
    [found] = [b for b in program.window.offer.buttons if b.text() == text]
    return found


def record(qtbot: QtBot, program: Program, key: str) -> Record | None:
    found: list[Record | None] = []
    ask = program.workspace.ask
    ask(RecordWith(key=key), found.append, failed=lambda _: found.append(None))
    settle(qtbot, program)
    return found[0]


def differences() -> Differences:
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, Differences)]
    return shown[-1]


OFFERED = (
    "A newer dataset is here, records: 1 new, 1 changed, 1 deleted. "
    "2 differences from what you changed are left to you."
)


@pytest.mark.usefixtures("older")
def test_a_newer_dataset_is_offered_merged_undone_and_offered_again(run: Run, qtbot: QtBot) -> None:
    program = begun(run, qtbot)
    assert program.window.offer.text == OFFERED
    click(qtbot, program, way(program, "Merge"))
    assert program.window.offer.text == ""
    assert program.window.notice.text.startswith(
        "Merged the newer dataset, records: 1 new, 1 changed"
    )
    firm = record(qtbot, program, FIRM.key)
    assert firm is not None
    assert (firm.note, getattr(firm, "country", "")) == ("Mine", "FR")
    assert record(qtbot, program, "company/new") is not None
    assert record(qtbot, program, GONE.key) is None
    assert program.menus.actions["undo"].isEnabled()
    program.menus.actions["undo"].trigger()
    settle(qtbot, program)
    assert record(qtbot, program, "company/new") is None
    assert record(qtbot, program, GONE.key) is not None
    assert program.window.offer.text == OFFERED
    program.menus.actions["redo"].trigger()
    settle(qtbot, program)
    assert program.window.offer.text == ""
    assert begun(run, qtbot).window.offer.text == "", (
        "what was merged is not offered at the next start"
    )


@pytest.mark.usefixtures("older")
def test_what_a_merge_does_can_be_looked_at_first(run: Run, qtbot: QtBot) -> None:
    program = begun(run, qtbot)
    click(qtbot, program, way(program, "Look first…"))
    preview = program.newer_dataset.preview
    assert preview is not None
    groups = [preview.tree.topLevelItem(n) for n in range(preview.tree.topLevelItemCount())]
    assert [g.text(0) for g in groups if g] == [
        "To decide afterwards (2)",
        "Changed (1)",
        "Deleted (1)",
        "Added (1)",
    ]
    assert program.window.offer.text == ""
    preview.close()
    settle(qtbot, program)
    assert program.window.offer.text == OFFERED, "who only looked is offered it still"
    click(qtbot, program, way(program, "Look first…"))
    assert record(qtbot, program, "company/new") is None
    preview = program.newer_dataset.preview
    assert preview is not None
    click(qtbot, program, preview.merge)
    assert program.window.offer.text == ""
    assert record(qtbot, program, "company/new") is not None


@pytest.mark.usefixtures("older")
def test_a_declined_dataset_is_offered_no_more_but_stays_in_the_menu(
    run: Run, qtbot: QtBot
) -> None:
    program = begun(run, qtbot)
    click(qtbot, program, way(program, "Not now"))
    program = begun(run, qtbot)
    assert program.window.offer.text == ""
    program.menus.actions["merge"].trigger()
    settle(qtbot, program)
    assert program.newer_dataset.preview is not None
    program.newer_dataset.preview.close()


@pytest.mark.usefixtures("older")
def test_differences_are_decided_side_by_side_and_survive_a_restart(run: Run, qtbot: QtBot) -> None:
    program = begun(run, qtbot)
    click(qtbot, program, way(program, "Merge"))
    program = begun(run, qtbot)
    program.menus.actions["differences"].trigger()
    settle(qtbot, program)
    dialog = differences()
    assert [dialog.list.item(n).text() for n in range(2)] == ["Firm · Note", "A plan · Date"]
    assert dialog.sides.mine.words.toPlainText() == "Mine"
    assert dialog.sides.theirs.words.toPlainText() == "Theirs"
    click(qtbot, program, dialog.keep)
    assert dialog.list.count() == 1
    assert dialog.sides.theirs.words.toPlainText() == "2024"
    click(qtbot, program, dialog.take)
    assert dialog.list.count() == 0
    plan, firm = (record(qtbot, program, one.key) for one in (PLAN, FIRM))
    assert plan is not None
    assert firm is not None
    assert (getattr(plan, "date").words, firm.note) == ("2024", "Mine")  # noqa: B009
    program.menus.actions["undo"].trigger()
    settle(qtbot, program)
    assert dialog.list.count() == 1
    dialog.close()


@pytest.mark.usefixtures("older")
def test_several_differences_are_decided_in_one_step(run: Run, qtbot: QtBot) -> None:
    program = begun(run, qtbot)
    click(qtbot, program, way(program, "Merge"))
    program.newer_dataset.decide()
    settle(qtbot, program)
    dialog = differences()
    dialog.list.selectAll()
    click(qtbot, program, dialog.take)
    assert dialog.list.count() == 0
    program.menus.actions["undo"].trigger()
    settle(qtbot, program)
    assert dialog.list.count() == 2
    dialog.close()


def test_nothing_is_offered_where_the_dataset_is_the_same(run: Run, qtbot: QtBot) -> None:
    program = begun(run, qtbot)
    assert program.window.offer.text == ""
    program.menus.actions["merge"].trigger()
    settle(qtbot, program)
    assert program.window.notice.text == "Your records are in line with the newest dataset."
