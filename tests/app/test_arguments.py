"""The command line of the window."""

from pathlib import Path

import pytest

from explorer.app.argument_parser import parser
from explorer.app.arguments import names_command, read_arguments


def test_no_words_want_a_window_on_the_usual_database() -> None:
    arguments = read_arguments([])
    assert arguments.database is None
    assert not names_command([])


def test_the_places_can_be_chosen(tmp_path: Path) -> None:
    arguments = read_arguments(["--database", "a.explorer", "--data-dir", str(tmp_path)])
    assert arguments.database == Path("a.explorer")
    assert arguments.data_dir == tmp_path


def test_a_file_that_was_double_clicked_is_the_database(tmp_path: Path) -> None:
    file = tmp_path / "mine.explorer"
    file.touch()
    assert read_arguments([str(file)]).database == file


@pytest.mark.parametrize(
    "words",
    ["search Micra", "--database a.explorer check", "--data-dir=x export data --help", "nonsense"],
)
def test_the_first_word_that_is_no_option_is_a_command(words: str) -> None:
    assert names_command(words.split())


def test_a_file_and_options_alone_are_no_command(tmp_path: Path) -> None:
    file = tmp_path / "mine.explorer"
    file.touch()
    assert not names_command([str(file)])
    assert not names_command(["--data-dir", "home", "--version"])


@pytest.mark.parametrize(
    "words",
    [
        "",
        "a.explorer",
        "--database a.explorer",
        "a.explorer --database b.explorer --data-dir home",
        "--draw-and-quit pictures --data-dir home",
        "--data-dir home a.explorer",
    ],
)
def test_what_is_read_plainly_is_what_the_parser_reads(words: str) -> None:
    read, parsed = read_arguments(words.split()), parser().parse_args(words.split())
    assert read.database == (parsed.database or parsed.file)
    assert read.data_dir == parsed.data_dir
    assert read.draw_into == parsed.draw_and_quit


@pytest.mark.parametrize("words", ["--database", "a.explorer b.explorer", "--data-dir --version"])
def test_what_cannot_be_understood_is_refused(words: str) -> None:
    with pytest.raises(SystemExit):
        read_arguments(words.split())


def test_an_unknown_option_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read_arguments(["--nonsense"])
    assert "--nonsense" in capsys.readouterr().err


def test_the_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read_arguments(["--version"])
    assert capsys.readouterr().out.startswith("Alliance Explorer ")
