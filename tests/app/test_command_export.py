"""The commands that export records and pictures."""

import csv
import json
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from explorer.domain.records import PLURALS
from explorer.views.pictures import VIEWS
from tests.app.command_runs import CommandLine, files_in
from tests.qt.printed import svg_text


def test_everything_goes_to_standard_output_as_one_object(command: CommandLine) -> None:
    found = command("export", "data", "--format", "json").json
    assert list(found) == list(PLURALS.values())
    renault = next(row for row in found["companies"] if row["key"] == "company/renault")
    assert renault["name"] == "Renault"
    cited = renault["citations"][0]["source"]
    assert cited["key"].startswith("source/")
    assert cited["name"]
    dated = next(row for row in found["developments"] if "date" in row)
    assert set(dated["date"]) == {"words", "edtf", "earliest", "latest", "sense"}


def test_a_file_holds_what_standard_output_shows(command: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "all.json"
    assert command("export", "data", "-o", path).out == f"{path}\n"
    assert path.read_text(encoding="utf-8") == command("export", "data").out
    assert command("export", "data", "-o", "-").out == command("export", "data").out


def test_a_folder_of_tables_can_be_imported_without_a_change(
    command: CommandLine, tmp_path: Path
) -> None:
    folder = tmp_path / "tables"
    done = command("export", "data", "--format", "csv", "-o", folder)
    assert done.out.split() == [str(folder / f"{plural}.csv") for plural in PLURALS.values()]
    with (folder / "companies.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert "Renault" in {row["name"] for row in csv.DictReader(stream)}
    number = sum(len(rows) for rows in command("export", "data").json.values())
    imported = command("import", folder)
    assert imported.out == f"0 added, 0 changed, {number} as they were.\n"


def test_an_export_as_known_on_a_day_leaks_nothing_later(command: CommandLine) -> None:
    everything = command("export", "data").json
    then = command("export", "data", "--known-on", "2013-11-30").json
    later = {row["key"] for row in everything["sources"]} - {row["key"] for row in then["sources"]}
    assert later
    text = json.dumps(then)
    assert not [key for key in later if key in text]


def test_an_export_true_on_a_day_has_only_what_held(command: CommandLine) -> None:
    everything = command("export", "data").json
    then = command("export", "data", "--true-on", "2005").json
    assert len(then["stakes"]) < len(everything["stakes"])
    assert len(then["companies"]) == len(everything["companies"])


def test_a_folder_that_is_not_there_is_refused(command: CommandLine, tmp_path: Path) -> None:
    done = command("export", "data", "-o", tmp_path / "nowhere" / "all.json")
    assert "There is no folder" in done.sentence


def test_views_lists_what_can_be_drawn(command: CommandLine) -> None:
    assert command("views").out.split() == list(VIEWS)


@pytest.mark.usefixtures("qapp")
def test_pictures_are_drawn_in_every_format(command: CommandLine, tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    done = command(
        *("export", "image", "timeline", "companies", "--format", "png,svg,pdf"),
        *("-o", folder, "--size", "900x700", "--scale", "2", "--known-on", "2023-06-30"),
    )
    made = [Path(line) for line in done.out.splitlines()]
    assert {path.name: path.exists() for path in made} == {
        **dict.fromkeys(("timeline.png", "companies.png", "timeline.svg"), True),
        **dict.fromkeys(("companies.svg", "alliance.pdf"), True),
    }
    image = QImage(str(folder / "timeline.png"))
    assert (image.width(), image.height()) == (1800, 1400)
    assert "30 Jun 2023" in (folder / "companies.svg").read_text(encoding="utf-8")
    assert (folder / "alliance.pdf").read_bytes().startswith(b"%PDF")


def test_themes_differ_in_their_ground(
    command: CommandLine, tmp_path: Path, qapp: QApplication
) -> None:
    grounds = []
    for theme in ("light", "dark"):
        command("export", "image", "people", "--theme", theme, "-o", tmp_path / f"{theme}.png")
        grounds.append(QImage(str(tmp_path / f"{theme}.png")).pixelColor(2, 2).lightness())
    light, dark = grounds
    assert light > 200
    assert dark < 100


@pytest.mark.usefixtures("qapp")
def test_reproducible_pictures_are_the_same_bytes(command: CommandLine, tmp_path: Path) -> None:
    words = ("export", "image", "people", "--format", "png,svg,pdf", "--reproducible", "-o")
    for name in ("one", "two"):
        assert command(*words, tmp_path / name, "--known-on", "2024-06-30").code == 0
    assert files_in(tmp_path / "one") == files_in(tmp_path / "two")


def test_every_view_is_drawn_without_a_display(command: CommandLine, tmp_path: Path) -> None:
    done = command.apart("export", "image", "--all", "-o", tmp_path, DISPLAY="", QT_QPA_PLATFORM="")
    assert done.code == 0, done.err
    assert [Path(line).stem for line in done.out.splitlines()] == list(VIEWS)
    assert done.err == ""


@pytest.mark.usefixtures("qapp")
def test_a_view_that_there_is_not_is_refused_with_those_there_are(command: CommandLine) -> None:
    sentence = command("export", "image", "horoscope").sentence
    assert "timeline" in sentence


def test_a_small_picture_of_the_sources_breaks_no_word_of_their_kinds(
    command: CommandLine, tmp_path: Path
) -> None:
    small = ("--format", "svg", "--size", "1024x600")
    assert command("export", "image", "sources", *small, "-o", tmp_path).code == 0
    words = svg_text((tmp_path / "sources.svg").read_bytes()).split()
    assert "encyclopedia" in words
    assert "news" in words
