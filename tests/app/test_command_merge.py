"""The command that merges the dataset of the program: ``merge``."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from explorer.services import merging
from tests.app.command_runs import CommandLine
from tests.services.merging.editions import a_dataset, contents, seeded
from tests.worlds import a_company, save

FIRM = a_company("Firm", key="company/firm", note="As it was")


@pytest.fixture
def older(command: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database of an older dataset with a change of the user's, and a newer one shipped."""
    library = seeded(tmp_path / "older", FIRM)
    [found] = contents(library)
    assert found == FIRM.key
    save(library, replace(FIRM, id=1, origin="curated", note="Mine"))
    library.close()
    command.home.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(library.path, command.database)
    new = replace(FIRM, note="Theirs", country="FR")
    a_dataset(tmp_path / "shipped" / "dataset", [new, a_company("New", key="company/new")])
    monkeypatch.setattr(merging, "shipped_database_folder", lambda: tmp_path / "shipped")


@pytest.mark.usefixtures("older")
def test_a_dry_run_tells_what_the_merge_does_and_does_nothing(command: CommandLine) -> None:
    before = command("export", "data").out
    foreseen = command("merge", "--dry-run")
    assert foreseen.out.splitlines() == [
        "added company “New”",
        "changed company “Firm”: Country",
        "to decide: company “Firm”, Note: here “Mine”, in the dataset “Theirs”",
        "1 added, 1 changed, 0 deleted; 1 to decide.",
    ]
    assert command("export", "data").out == before
    assert command("merge").out == foreseen.out
    found = json.loads(command("export", "data").out)["companies"]
    assert {one["name"]: one.get("note") for one in found} == {"Firm": "Mine", "New": None}
    assert command("merge").out == "The records are in line with this dataset already.\n"


@pytest.mark.usefixtures("older")
def test_the_merge_is_told_as_json(command: CommandLine) -> None:
    told = command("merge", "--json").json
    assert told["edition"] == 1
    assert [(line["sort"], line["name"]) for line in told["records"]] == [
        ("added", "New"),
        ("changed", "Firm"),
    ]
    [one] = told["differences"]
    assert (one["sort"], one["field"], one["theirs"]["words"]) == ("field", "Note", "Theirs")
    assert command("merge", "--json").json["records"] == []


def test_a_program_without_a_dataset_says_so(
    command: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    command("search", "Renault")
    monkeypatch.setattr(merging, "shipped_database_folder", lambda: tmp_path)
    assert command("merge").sentence == "No dataset came with this program."
