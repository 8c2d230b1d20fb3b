"""The command line of the window."""

from pathlib import Path

import pytest

from explorer.app.arguments import read_arguments


def test_no_words_want_a_window_on_the_usual_database() -> None:
    arguments = read_arguments([])
    assert arguments.database is None
    assert arguments.rest == ()


def test_the_places_can_be_chosen(tmp_path: Path) -> None:
    arguments = read_arguments(["--database", "a.explorer", "--data-dir", str(tmp_path)])
    assert arguments.database == Path("a.explorer")
    assert arguments.data_dir == tmp_path


def test_a_file_that_was_double_clicked_is_the_database(tmp_path: Path) -> None:
    file = tmp_path / "mine.explorer"
    file.touch()
    assert read_arguments([str(file)]).database == file


def test_a_command_keeps_its_own_words() -> None:
    arguments = read_arguments(["--database", "a.explorer", "search", "Micra", "--limit", "3"])
    assert arguments.database == Path("a.explorer")
    assert arguments.rest == ("search", "Micra", "--limit", "3")


def test_an_unknown_option_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read_arguments(["--nonsense"])
    assert "--nonsense" in capsys.readouterr().err


def test_the_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read_arguments(["--version"])
    assert capsys.readouterr().out.startswith("Alliance Explorer ")
