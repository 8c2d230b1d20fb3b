"""The command line as a whole: usage, errors in sentences, output in UTF-8."""

import json
import os
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from explorer.app import command_search
from explorer.storage.library import Library
from tests.app.command_runs import ROOT, CommandLine, files_in

READING = (
    ("export", "data"),
    ("sources",),
    ("search", "Nissan"),
    ("show", "Nissan"),
    ("date", "FY2026", "--company", "Nissan"),
)


@pytest.mark.parametrize(
    "words",
    [
        ("nonsense",),
        ("export",),
        ("export", "data", "--format", "xml"),
        ("export", "data", "--format", "csv"),
        ("export", "data", "--known-on", "some day"),
        ("export", "image"),
        ("export", "image", "timeline", "--all"),
        ("export", "image", "timeline", "--size", "wide"),
        ("export", "image", "timeline", "--scale", "0"),
        ("export", "image", "timeline", "--format", "gif"),
        ("search",),
        ("search", "x", "--limit", "0"),
        ("add", "development"),
        ("import",),
        ("restore",),
        ("sources", "--format", "xml"),
        ("sources", "--true-on", "2023"),
        ("check", "--colour"),
        ("date",),
        ("date", "next year", "--said-on", "30 February 2023"),
        ("date", "--said-on", "soon", "next year"),
    ],
)
def test_wrong_usage_ends_with_2_and_says_why(command: CommandLine, words: tuple[str, ...]) -> None:
    done = command(*words)
    assert done.code == 2
    assert done.out == ""
    assert "error: " in done.err


def test_help_lists_the_commands(command: CommandLine) -> None:
    done = command("help")
    assert done.code == 0
    for name in (
        "export",
        "sources",
        "search",
        "show",
        "date",
        "add",
        "import",
        "check",
        "backup",
        "views",
    ):
        assert name in done.out
    assert "--known-on" in command("export", "data", "--help").out


def test_the_places_may_be_named_before_and_after_the_command(
    command: CommandLine, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    assert command("search", "Micra", "--data-dir", other).code == 0
    assert (other / "alliance.explorer").exists()
    third = tmp_path / "third.explorer"
    assert command("--database", third, "export", "data", "-o", tmp_path / "x.json").code == 0
    assert third.exists()


def test_the_first_command_prepares_the_database(command: CommandLine) -> None:
    command.database.unlink()
    assert command("search", "Micra").out
    assert command.database.exists()


@pytest.mark.parametrize("words", [*READING, ("check",), ("backup",)])
def test_reading_leaves_the_database_as_it_was(
    command: CommandLine, words: tuple[str, ...]
) -> None:
    def content() -> list[str]:
        with closing(sqlite3.connect(command.database)) as connection:
            return list(connection.iterdump())

    before = content()
    assert command(*words).code == 0
    assert content() == before


def test_output_is_utf8_whatever_the_terminal_is(command: CommandLine) -> None:
    done = command.apart("show", "Nissan", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.code == 0
    assert "日産" in done.out


def test_a_pipe_that_is_closed_early_is_no_error(command: CommandLine) -> None:
    process = subprocess.Popen(
        command.words("export", "data"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert (process.wait(), said) == (0, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full device")
def test_a_full_disk_behind_standard_output_is_told(command: CommandLine) -> None:
    with open("/dev/full", "wb") as full:
        process = subprocess.run(
            command.words("export", "data"),
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            check=False,
        )
    assert process.returncode == 1
    assert process.stderr.decode() == "Standard output: No space left on device.\n"


def test_control_characters_of_records_do_not_reach_the_terminal(
    command: CommandLine, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(command.database)) as connection:
        connection.execute("UPDATE record SET name = ? WHERE key = 'region/japan'", ("\x1b[2JJ",))
        connection.commit()
    command.database.with_name("alliance.explorer.seal").unlink(missing_ok=True)
    shown = command("show", "region/japan").out
    assert "\x1b" not in shown
    assert "�[2JJ" in shown


def test_a_fault_of_the_program_is_told_in_a_sentence(
    command: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> str:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr(command_search, "_hit_as_line", fail)
    done = command("search", "Micra")
    assert "by zero" in done.sentence
    log = (command.home / "explorer.log").read_text(encoding="utf-8")
    assert "Traceback" in log


def spoilt(database: Path, how: str) -> None:
    """Spoil a closed database in one of the ways in which they are found."""
    if how == "foreign":
        database.write_text("These are not the records you are looking for.")
    elif how == "cut off":
        database.write_bytes(database.read_bytes()[:200_000])
    elif how == "newer":
        with closing(sqlite3.connect(database)) as connection:
            connection.execute("UPDATE alembic_version SET version_num = '9999'")
            connection.commit()
    elif how == "a folder":
        database.unlink()
        database.mkdir()
    database.with_name(f"{database.name}.seal").unlink(missing_ok=True)


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ("foreign", "is not a database of this program"),
        ("cut off", "is damaged"),
        ("newer", "newer version of the program"),
        ("a folder", "is a folder"),
    ],
)
@pytest.mark.parametrize("words", [*READING, ("check",), ("backup",), ("import", "{file}")])
def test_a_file_that_cannot_be_read_is_refused_by_every_command(
    command: CommandLine, tmp_path: Path, how: str, said: str, words: tuple[str, ...]
) -> None:
    spoilt(command.database, how)
    given = tmp_path / "given.json"
    given.write_text(json.dumps({"regions": [{"key": "region/mars", "name": "Mars"}]}))
    before = files_in(command.home)
    done = command(*(word.replace("{file}", str(given)) for word in words))
    assert done.code == 1
    assert said in done.out + done.err
    assert done.err.count("\n") == 1
    assert files_in(command.home) == before


def test_a_database_that_another_program_holds_is_refused_in_the_end(
    command: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("explorer.app.command_database._PATIENCE", 0.2)
    with closing(Library.open(command.database)):
        for words in (("search", "Micra"), ("backup",), ("check",)):
            assert "Another program has" in command(*words).sentence


def test_commands_wait_for_one_another(command: CommandLine) -> None:
    running = [
        subprocess.Popen(command.words("search", "Micra"), stdout=subprocess.PIPE, cwd=ROOT)
        for _ in range(4)
    ]
    said = [process.communicate()[0] for process in running]
    assert [process.returncode for process in running] == [0] * 4
    assert len(set(said)) == 1


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="POSIX permissions")
@pytest.mark.parametrize("words", READING)
def test_a_database_that_may_not_be_written_can_still_be_read(
    command: CommandLine, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    command.database.chmod(0o444)
    if os.geteuid() == 0:  # whom the system would let write all the same
        asked = os.access
        denied = (str(command.database), os.W_OK)
        monkeypatch.setattr(
            os, "access", lambda path, mode: (str(path), mode) != denied and asked(path, mode)
        )
    before = files_in(command.home)
    assert command(*words).code == 0
    assert files_in(command.home) == before
    file = command.home / "given.json"
    file.write_text(json.dumps({"regions": [{"key": "region/mars", "name": "Mars"}]}))
    assert "may not be written" in command("import", file).sentence
