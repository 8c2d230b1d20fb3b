"""The command that writes sources as a bibliography, and what imports one."""

import json
from pathlib import Path

import pytest

from tests.app.command_runs import CommandLine

FORMATS = {"csl-json": "json", "bibtex": "bib", "ris": "ris"}


def test_sources_go_to_standard_output_as_csl_json(command: CommandLine) -> None:
    found = command("sources").json
    assert len(found) == len(command("export", "data").json["sources"])
    assert {"id", "type", "title"} <= set(found[0])
    assert command("sources", "--format", "csl-json", "-o", "-").json == found


@pytest.mark.parametrize(("form", "suffix"), FORMATS.items())
def test_a_bibliography_can_be_imported_without_a_change(
    command: CommandLine, tmp_path: Path, form: str, suffix: str
) -> None:
    path = tmp_path / f"sources.{suffix}"
    assert command("sources", "--format", form, "-o", path).out == f"{path}\n"
    number = len(command("sources").json)
    assert command("import", path).out == f"0 added, 0 changed, {number} as they were.\n"


def test_only_what_was_known_on_a_day_is_told(command: CommandLine) -> None:
    then = command("sources", "--known-on", "2013").json
    assert 0 < len(then) < len(command("sources").json)
    years = {one["issued"]["date-parts"][0][0] for one in then}
    assert (min(years), max(years)) == (1999, 2013)


def test_what_differs_is_told_and_stays(command: CommandLine, tmp_path: Path) -> None:
    before = command("sources").json
    path = tmp_path / "edited.json"
    edited = [{**one, "title": f"{one['title']}!"} for one in before[:2]]
    path.write_text(json.dumps([*edited, {"id": "x", "type": "book", "title": "New"}]))
    done = command("import", path)
    counted, *kept = done.out.splitlines()
    assert counted == "1 added, 0 changed, 0 as they were."
    assert len(kept) == 2
    assert f"“{before[0]['title']}”" in kept[0]
    assert "edited.json, line 1 differs in Title." in kept[0]
    after = command("sources").json
    assert [one for one in after if one["title"] != "New"] == before


def test_a_fault_is_told_with_its_line(command: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "refs.bib"
    path.write_text("@book{a, title = {A}}\n@book{b, title = {B}\n")
    assert command("import", path).sentence.startswith("refs.bib, line 2: this is not BibTeX")


def test_a_folder_that_is_not_there_is_refused(command: CommandLine, tmp_path: Path) -> None:
    assert "There is no folder" in command("sources", "-o", tmp_path / "no" / "a.json").sentence
