"""Commands while a window has the database open: reading answers, writing says so."""

import json
import subprocess
import tempfile
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.app.command_runs import ROOT, CommandLine, Done
from tests.app.conftest import Run


def beside(qtbot: QtBot, command: CommandLine, *words: str | Path) -> Done:
    """Run a command while the window's event loop turns."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(command.words(*words), stdout=out, stderr=err, cwd=ROOT)
        qtbot.waitUntil(lambda: process.poll() is not None, timeout=30_000)
        out.seek(0)
        err.seek(0)
        return Done(process.returncode, out.read().decode(), err.read().decode())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("search", "Ghosn"), "[person/carlos-ghosn]"),
        (("show", "Renault"), "[company/renault]"),
        (("date", "FY2026", "--company", "Nissan"), "2026-04-01"),
        (("promises", "--outcome", "open"), "[development/roadmap-2030]"),
        (("conflicts",), "[development/ampere-flotation]"),
        (("checks", "lapsed"), "Lapsed without outcome (lapsed): "),
        (("sources", "--format", "ris"), "TY  - RPRT"),
        (("check",), "No problem was found"),
    ],
)
def test_reading_commands_answer_and_leave_no_copy(
    qtbot: QtBot,
    run: Run,
    command: CommandLine,
    *,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    said: str,
) -> None:
    copies = tmp_path / "copies"
    copies.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(copies))  # where the window puts them
    run()
    done = beside(qtbot, command, *words)
    assert (done.code, done.err) == (0, "")
    assert said in done.out
    assert list(copies.iterdir()) == []


def test_a_backup_is_made_of_the_database_of_the_window(
    qtbot: QtBot, run: Run, command: CommandLine, tmp_path: Path
) -> None:
    run()
    done = beside(qtbot, command, "backup")
    assert Path(done.out.strip()).name.startswith("alliance-2")
    assert Path(done.out.strip()).parent == command.home / "backups"


def test_writing_commands_say_so_and_change_nothing(
    qtbot: QtBot, run: Run, command: CommandLine, tmp_path: Path
) -> None:
    run()
    backup = beside(qtbot, command, "backup", tmp_path).out.strip()
    before = beside(qtbot, command, "export", "data").out
    news = tmp_path / "news.json"
    news.write_text(json.dumps([{"key": "region/mars", "name": "Mars"}]))
    development = tmp_path / "development.json"
    development.write_text(json.dumps({"title": "X", "kind": "plan"}))
    for words in (
        ("import", news),
        ("add", "development", "--json", development),
        ("restore", backup),
    ):
        assert "open in a window" in beside(qtbot, command, *words).sentence
    assert beside(qtbot, command, "export", "data").out == before
