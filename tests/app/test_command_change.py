"""The commands that change and keep records: add, import, check, backup, restore."""

import json
from pathlib import Path
from typing import Any

from explorer.services.manifests import manifest_of
from tests.app.command_runs import CommandLine, files_in

NEWS: dict[str, Any] = {
    "title": "Nissan and Renault agree",
    "summary": "An agreement.",
    "kind": "agreement",
    "date": "second half of 2023",
    "companies": ["Nissan", "Renualt"],
    "source": {"title": "Joint statement", "published": "2023-02-06", "kind": "press release"},
}


def file_of(folder: Path, content: Any) -> Path:
    path = folder / "news.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_a_development_is_added_and_its_key_printed(command: CommandLine, tmp_path: Path) -> None:
    done = command("add", "development", "--json", file_of(tmp_path, NEWS))
    key = done.out.strip()
    assert key.startswith("development/nissan-and-renault-agree-")
    found = command("show", key, "--json").json
    assert found["date"]["edtf"] == "2023-41"
    assert [c["key"] for c in found["companies"]] == ["company/nissan", "company/renault"]
    assert found["citations"][0]["source"]["name"] == "Joint statement"


def test_a_date_in_words_is_of_its_source_and_its_company(
    command: CommandLine, tmp_path: Path
) -> None:
    source = {"title": "Plan", "published": "5 November 2013"}
    said = {**NEWS, "date": "launch by the end of the next fiscal year", "source": source}
    key = command("add", "development", "--json", file_of(tmp_path, said)).out.strip()
    assert command("show", key, "--json").json["date"] == {
        "words": said["date"],
        "edtf": "[..2015-03-31]",
        "earliest": None,
        "latest": "2015-03-31",
        "sense": "deadline",
    }


def test_a_development_is_read_from_standard_input(command: CommandLine) -> None:
    news = json.dumps({**NEWS, "title": "日産とルノー"}, ensure_ascii=False).encode()
    done = command.apart("add", "development", "--json", "-", given=news, LC_ALL="C")
    assert done.code == 0, done.err
    assert command("show", done.out.strip()).out.startswith("日産とルノー")


def test_a_list_is_added_in_one_step_or_not_at_all(command: CommandLine, tmp_path: Path) -> None:
    done = command("add", "development", "--json", file_of(tmp_path, [NEWS, NEWS]))
    assert len(set(done.out.split())) == 2
    before = command("export", "data").out
    wrong = [NEWS, {**NEWS, "companies": ["Renalt"]}]
    sentence = command("add", "development", "--json", file_of(tmp_path, wrong)).sentence
    assert sentence.startswith("Development 2: “companies”: There is no company “Renalt”.")
    assert "Did you mean “Renault” (company/renault)" in sentence
    assert command("export", "data").out == before


def test_json_that_cannot_be_read_is_refused_with_its_line(
    command: CommandLine, tmp_path: Path
) -> None:
    path = tmp_path / "news.json"
    path.write_text('{\n"title": }')
    assert "news.json, line 2" in command("add", "development", "--json", path).sentence


def test_an_import_says_what_it_did(command: CommandLine, tmp_path: Path) -> None:
    region = {"key": "region/mars", "name": "Mars"}
    path = file_of(tmp_path, {"regions": [region]})
    assert command("import", path).out == "1 added, 0 changed, 0 as they were.\n"
    file_of(tmp_path, {"regions": [{**region, "note": "Red"}]})
    assert command("import", path).out == "0 added, 1 changed, 0 as they were.\n"
    assert command("import", path).out == "0 added, 0 changed, 1 as they were.\n"


def test_an_import_with_a_fault_changes_nothing(command: CommandLine, tmp_path: Path) -> None:
    path = file_of(tmp_path, {"regions": [{"key": "region/mars", "name": ""}]})
    assert "news.json, line 1: region/mars: “Name” must" in command("import", path).sentence
    assert command("show", "region/mars").code == 1


def test_an_export_restores_another_database(command: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "all.json"
    command("export", "data", "-o", path)
    command("add", "development", "--json", file_of(tmp_path, NEWS))
    changed = command("export", "data").json
    other = CommandLine(tmp_path / "other", command._capsys)
    other("import", path)
    assert other("export", "data").out == path.read_text(encoding="utf-8")
    assert len(changed["developments"]) == len(other("export", "data").json["developments"]) + 1


def test_a_sound_database_is_found_sound(command: CommandLine) -> None:
    done = command("check")
    assert done.code == 0
    assert done.out.startswith("No problem was found in ")
    assert "companies" in done.out


def test_a_database_changed_behind_the_programs_back_is_told(command: CommandLine) -> None:
    command("search", "x")  # which seals it
    content = bytearray(command.database.read_bytes())
    content[60:64] = (7).to_bytes(4, "big")  # PRAGMA user_version: no row of ours
    command.database.write_bytes(content)
    done = command("check")
    assert done.code == 1
    assert "something else has changed it" in done.out
    assert done.err == "1 problem was found.\n"


def test_a_backup_brings_back_what_was_there(command: CommandLine, tmp_path: Path) -> None:
    before = command("export", "data").out
    backup = Path(command("backup", tmp_path / "kept").out.strip())
    assert manifest_of(backup).exists()
    command("add", "development", "--json", file_of(tmp_path, NEWS))
    after = command("export", "data").out
    said = command("restore", backup).out
    assert "records were restored" in said
    assert command("export", "data").out == before
    (kept,) = command.home.glob("*before-restore*.explorer")
    assert str(kept) in said
    assert command("restore", kept).code == 0
    assert command("export", "data").out == after


def test_backups_go_to_their_folder(command: CommandLine) -> None:
    path = Path(command("backup").out.strip())
    assert path.parent == command.home / "backups"
    assert command("backup").out.strip() == str(path)  # nothing has changed since


def test_a_backup_that_is_damaged_is_not_restored(command: CommandLine, tmp_path: Path) -> None:
    backup = Path(command("backup", tmp_path).out.strip())
    backup.write_bytes(backup.read_bytes()[:-4096])
    before = files_in(command.home)
    assert "not as it was when it was made" in command("restore", backup).sentence
    assert files_in(command.home) == before
