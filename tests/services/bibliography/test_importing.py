"""Bibliographies into a database: all or nothing, one step, and no source twice."""

import json
from pathlib import Path
from typing import Any

import pytest

from explorer.domain.errors import Refusal
from explorer.domain.exchange import to_object
from explorer.domain.questions import RecordNamed, RecordWith, StepsOf, WhatCanBeUndone
from explorer.domain.records import Record, Source
from explorer.services.bibliography.comparing import MOST
from explorer.services.bibliography.exporting import export_sources
from explorer.services.bibliography.formats import FORMATS
from explorer.services.importing import Imported, import_file
from explorer.storage.library import Library
from explorer.storage.reading import read_records
from explorer.storage.schema import OWN
from tests.worlds import a_source, link_to, save

ENTRY = """@article{greimel,
  title = {How Nissan won},
  author = {Greimel, Hans},
  journal = {Automotive News},
  date = {2023-07},
  url = {https://www.example.com/nissan/},
}
"""


def file_of(folder: Path, text: str, name: str = "refs.bib") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def sources_in(library: Library) -> dict[str, dict[str, Any]]:
    """Return every source as an object, by its key."""

    def read(connection: Any) -> list[Record]:
        return read_records(connection, list(connection.execute(OWN["source"].select()).scalars()))

    found = {record.key: to_object(record, names=False) for record in library.read(read)}
    return {key: {k: v for k, v in one.items() if k != "origin"} for key, one in found.items()}


def refusal(library: Library, path: Path) -> str:
    before = (library.answer(WhatCanBeUndone()), sources_in(library))
    with pytest.raises(Refusal) as raised:
        import_file(library, path)
    assert (library.answer(WhatCanBeUndone()), sources_in(library)) == before
    return str(raised.value)


@pytest.mark.parametrize("form", FORMATS)
def test_all_sources_go_out_and_come_back(
    form: str, library: Library, empty_library: Library, tmp_path: Path
) -> None:
    path = tmp_path / f"all{FORMATS[form].suffix}"
    export_sources(library, path, form)
    number = len(sources_in(library))
    assert import_file(empty_library, path) == Imported(number, 0, 0)
    assert sources_in(empty_library) == sources_in(library)
    assert import_file(library, path) == Imported(0, 0, number)


def test_a_source_of_another_program_is_added_as_one_step(
    empty_library: Library, tmp_path: Path
) -> None:
    assert import_file(empty_library, file_of(tmp_path, ENTRY)) == Imported(1, 0, 0)
    (step,) = empty_library.answer(StepsOf())
    assert step.label == "Import “refs.bib”"
    source = empty_library.answer(RecordNamed("How Nissan won"))
    assert isinstance(source, Source)
    assert source.key.startswith("source/how-nissan-won-")
    assert (source.origin, source.publisher) == ("user", "Automotive News")
    empty_library.undo()
    assert sources_in(empty_library) == {}


def test_the_same_file_again_makes_no_step(empty_library: Library, tmp_path: Path) -> None:
    path = file_of(tmp_path, ENTRY)
    import_file(empty_library, path)
    assert import_file(empty_library, path) == Imported(0, 0, 1)
    assert len(empty_library.answer(StepsOf())) == 1


def test_a_source_is_recognised_by_its_address(empty_library: Library, tmp_path: Path) -> None:
    save(empty_library, a_source("Otherwise called", address="http://example.com/nissan"))
    imported = import_file(empty_library, file_of(tmp_path, ENTRY))
    assert (imported.added, imported.unchanged) == (0, 0)
    (kept,) = imported.kept
    assert (kept.title, kept.place) == ("Otherwise called", "refs.bib, line 1")
    assert set(kept.labels) == {"Title", "Author", "Publisher", "Published", "Address"}
    assert kept.sentence.startswith("“Otherwise called” (source/")
    assert len(sources_in(empty_library)) == 1


def test_a_source_is_recognised_by_title_publisher_and_day(
    empty_library: Library, tmp_path: Path
) -> None:
    known = a_source("how  Nissan Won", "July 2023", publisher="automotive news", kind="news")
    save(empty_library, known)
    imported = import_file(empty_library, file_of(tmp_path, ENTRY))
    assert imported.added == 0
    assert len(sources_in(empty_library)) == 1


def test_another_day_is_another_source(empty_library: Library, tmp_path: Path) -> None:
    save(empty_library, a_source("How Nissan won", "August 2023", publisher="Automotive News"))
    assert import_file(empty_library, file_of(tmp_path, ENTRY)).added == 1


def test_comments_at_one_address_are_several_sources(
    empty_library: Library, tmp_path: Path
) -> None:
    address = "https://example.com/nissan"
    save(
        empty_library,
        a_source("How Nissan won", kind="news", address=address, key="source/article"),
        a_source("Comment 1", kind="reader comment", address=address, key="source/one"),
        a_source("Comment 2", kind="reader comment", address=address, key="source/two"),
    )
    export_sources(empty_library, tmp_path / "all.ris", "ris")
    empty_library.undo()
    assert import_file(empty_library, tmp_path / "all.ris").added == 3


def test_an_entry_that_stands_twice_is_added_once(empty_library: Library, tmp_path: Path) -> None:
    twice = ENTRY + ENTRY.replace("greimel,", "greimel2,")
    imported = import_file(empty_library, file_of(tmp_path, twice))
    assert (imported.added, imported.unchanged + len(imported.kept)) == (1, 1)


def test_what_a_source_is_based_on_is_found_in_the_file_or_the_database(
    empty_library: Library, tmp_path: Path
) -> None:
    release = a_source("Release", key="source/release")
    echo = a_source("Echo", key="source/echo", based_on=link_to(release))
    save(empty_library, release, echo)
    export_sources(empty_library, tmp_path / "all.bib", "bibtex")
    empty_library.undo()
    path = tmp_path / "all.bib"
    import_file(empty_library, path)
    found = empty_library.answer(RecordWith(key="source/echo"))
    assert isinstance(found, Source)
    assert found.based_on is not None
    assert found.based_on.name == "Release"
    empty_library.undo()
    entries = path.read_text(encoding="utf-8").split("\n\n")
    alone = file_of(tmp_path, next(e for e in entries if "echo" in e), "echo.bib")
    assert "echo.bib, line 1: There is no source “source/release”." in refusal(empty_library, alone)


def test_a_source_stands_for_its_twin_in_links(empty_library: Library, tmp_path: Path) -> None:
    release = a_source("Release", key="source/release", address="https://example.com/release")
    echo = a_source("Echo", key="source/echo", based_on=link_to(release))
    save(empty_library, release, echo)
    export_sources(empty_library, tmp_path / "all.ris", "ris")
    empty_library.undo()
    known = a_source("Release", key="source/known", address="https://example.com/release")
    save(empty_library, known)
    import_file(empty_library, tmp_path / "all.ris")
    found = empty_library.answer(RecordWith(key="source/echo"))
    assert isinstance(found, Source)
    assert found.based_on is not None
    assert found.based_on.key == "source/known"


def test_one_fault_and_nothing_is_imported(empty_library: Library, tmp_path: Path) -> None:
    second = "\n@book{b,\n  title = {Fine},\n  url = {ftp://example.com},\n}\n"
    sentence = refusal(empty_library, file_of(tmp_path, ENTRY + second))
    assert sentence == (
        "refs.bib, line 9: Fine: “Address” must be a web address that begins with https:// or "
        "http://."
    )


def test_a_title_is_asked_for(empty_library: Library, tmp_path: Path) -> None:
    path = file_of(tmp_path, "TY  - GEN\nAU  - X\nER  - \n", "refs.ris")
    assert refusal(empty_library, path) == "refs.ris, line 1: “Title” must be filled in."


def test_a_field_of_ours_that_is_wrong_is_refused(empty_library: Library, tmp_path: Path) -> None:
    item = {"id": "x", "type": "book", "title": "A"}
    for exact, said in (
        ({"key": "company/renault"}, "is no key of a source"),
        ({"colour": "red"}, "There is no field “colour”"),
        ({"published": {"edtf": "2023-99"}}, "“published”"),
        ({"quality": "excellent"}, "“Quality” cannot be “excellent”"),
    ):
        text = json.dumps([item | {"custom": {"alliance-explorer": exact}}])
        assert said in refusal(empty_library, file_of(tmp_path, text, "refs.json"))


def test_more_than_can_be_taken_is_refused(empty_library: Library, tmp_path: Path) -> None:
    text = "".join(f"TY  - GEN\nTI  - {n}\nER  - \n" for n in range(MOST + 1))
    assert f"more than {MOST:,} entries" in refusal(
        empty_library, file_of(tmp_path, text, "refs.ris")
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1", "cp1252"])
def test_files_of_older_programs_are_read(
    empty_library: Library, tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "refs.ris"
    path.write_bytes("TY  - GEN\r\nTI  - Citroën à Poissy\r\nER  - \r\n".encode(encoding))
    import_file(empty_library, path)
    assert empty_library.answer(RecordNamed("Citroën à Poissy")).name == "Citroën à Poissy"


def test_a_damaged_letter_is_refused_with_its_line(empty_library: Library, tmp_path: Path) -> None:
    path = tmp_path / "refs.ris"
    path.write_bytes("TY  - GEN\nTI  - é".encode() + b"\xe9\nER  - \n")
    assert "refs.ris, line 2: this is not UTF-8 text" in refusal(empty_library, path)
