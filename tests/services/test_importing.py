"""Imports: all or nothing, one step, and every fault told with its place."""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.domain.errors import InvalidRecord, Refusal
from explorer.domain.exchange import Reader, to_object
from explorer.domain.questions import RecordWith, StepsOf, WhatCanBeUndone
from explorer.domain.records import Company, Development, Record, Stake
from explorer.services import given as given_files
from explorer.services.importing import Imported, import_file
from explorer.services.json_reading import read_records, read_value
from explorer.storage.library import Library
from tests.worlds import a_company, save

RENAULT = {"key": "company/renault", "name": "Renault", "type": "automaker"}
NISSAN = {"key": "company/nissan", "name": "Nissan", "type": "automaker"}


def file_of(folder: Path, content: Any) -> Path:
    path = folder / "news.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content, indent=1))
    return path


def with_key(library: Library, key: str) -> Record:
    return library.answer(RecordWith(key=key))


def refusal(library: Library, path: Path) -> str:
    before = library.answer(WhatCanBeUndone())
    with pytest.raises(Refusal) as raised:
        import_file(library, path)
    assert library.answer(WhatCanBeUndone()) == before
    return str(raised.value)


def test_new_records_are_added_and_may_name_one_another(
    empty_library: Library, tmp_path: Path
) -> None:
    stake = {"key": "stake/a", "owner": "company/nissan", "owned": "Renault", "capital": 15}
    path = file_of(tmp_path, {"stakes": [stake], "companies": [RENAULT, NISSAN]})
    assert import_file(empty_library, path) == Imported(3, 0, 0)
    found = with_key(empty_library, "stake/a")
    assert isinstance(found, Stake)
    assert found.owner is not None
    assert found.owned is not None
    assert (found.owner.name, found.owned.name, found.capital) == ("Nissan", "Renault", 15)


def test_a_known_record_takes_on_what_the_file_says(empty_library: Library, tmp_path: Path) -> None:
    save(empty_library, a_company("Renault", key="company/renault", note="To be emptied"))
    changed = {**RENAULT, "country": "France"}
    assert import_file(empty_library, file_of(tmp_path, {"companies": [changed]})).changed == 1
    found = with_key(empty_library, "company/renault")
    assert isinstance(found, Company)
    assert (found.country, found.note) == ("France", "")


def test_what_is_the_same_makes_no_step(library: Library, tmp_path: Path) -> None:
    renault = to_object(with_key(library, "company/renault"))
    assert import_file(library, file_of(tmp_path, {"companies": [renault]})) == Imported(0, 0, 1)
    assert library.answer(WhatCanBeUndone()).undo == ""


def test_an_import_is_one_step_that_can_be_undone(empty_library: Library, tmp_path: Path) -> None:
    import_file(empty_library, file_of(tmp_path, {"companies": [RENAULT, NISSAN]}))
    (step,) = empty_library.answer(StepsOf())
    assert step.label == "Import “news.json”"
    empty_library.undo()
    with pytest.raises(Refusal):
        with_key(empty_library, "company/renault")


def test_a_curated_record_stays_curated(library: Library, tmp_path: Path) -> None:
    renault = to_object(with_key(library, "company/renault"))
    del renault["origin"]
    import_file(library, file_of(tmp_path, {"companies": [{**renault, "note": "Changed"}]}))
    assert with_key(library, "company/renault").origin == "curated"


def test_a_record_without_a_key_gets_one(empty_library: Library, tmp_path: Path) -> None:
    import_file(empty_library, file_of(tmp_path, {"developments": [
        {"title": "Nissan buys", "kind": "equity change"}, {"title": "Nissan buys", "kind": "plan"}
    ]}))  # fmt: skip
    (step,) = empty_library.answer(StepsOf())
    assert len(step.details) > 0


def test_a_list_of_the_dataset_is_read_by_its_keys(empty_library: Library, tmp_path: Path) -> None:
    assert import_file(empty_library, file_of(tmp_path, [RENAULT, NISSAN])).added == 2


def test_a_table_typed_by_hand_is_read(empty_library: Library, tmp_path: Path) -> None:
    save(empty_library, a_company("Nissan"), a_company("Renault"))
    path = tmp_path / "stakes.csv"
    path.write_text("owner;owned;capital;start\nNissan;Renault;15 %;early 2024\n")
    assert import_file(empty_library, path).added == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "line 1: a JSON object with a list of records for each kind was expected here."),
        ("{", "line 1: this is not JSON"),
        ("nonsense", "line 1: a JSON object"),
        ('{"cars": []}', "line 1: there is no kind “cars”"),
        ('{"companies": {}}', "line 1: a list was expected here."),
        ('{"companies": [\n1]}', "line 2: a record must be an object."),
        ('{"companies": [\n{"name": }]}', "line 2: this is not JSON"),
        ('{"companies": [{"key": NaN}]}', "line 1: NaN is not a number."),
        ('{"companies": [{"key": "a", "key": "b"}]}', "“key” stands twice in one object."),
        ('{"companies": [],\n"companies": []}', "line 2: “companies” stands twice."),
        ('{"companies": []} more', "line 1: there is more text than the records."),
        ('{"companies": []', "line 1: “,” or “}” was expected here."),
        ("[[1]]", "line 1: a record must be an object."),
        ('[{"name": "Renault"}]', "line 1: the record has no key that tells its kind"),
        ('{"companies": [' + "[" * 100_000, "line 1: the record is nested too deeply."),
        ('{"companies": [{"note": ' + "[" * 50 + "]" * 50 + "}]}", "nested too deeply."),
        ('{"stakes": [{"capital": ' + "9" * 5000 + "}]}", "line 1: "),
    ],
)
def test_text_that_is_no_list_of_records_is_refused_with_its_line(
    empty_library: Library, tmp_path: Path, text: str, said: str
) -> None:
    sentence = refusal(empty_library, file_of(tmp_path, text))
    assert sentence.startswith("news.json, line ")
    assert said in sentence


def test_one_fault_and_nothing_is_imported(empty_library: Library, tmp_path: Path) -> None:
    wrong = {"key": "company/mmc", "name": "Mitsubishi", "type": ""}
    path = file_of(tmp_path, {"companies": [RENAULT, wrong]})
    sentence = refusal(empty_library, path)
    assert sentence == "news.json, line 8: Mitsubishi: “Type” must be filled in."


def test_a_name_that_nobody_has_is_refused_with_near_ones(library: Library, tmp_path: Path) -> None:
    made = {"key": "development/x", "title": "X", "kind": "plan", "companies": ["Nisan"]}
    sentence = refusal(library, file_of(tmp_path, {"developments": [made]}))
    assert "“companies”: There is no company “Nisan”. Did you mean “Nissan”" in sentence


def test_the_same_key_twice_is_refused(empty_library: Library, tmp_path: Path) -> None:
    sentence = refusal(empty_library, file_of(tmp_path, {"companies": [RENAULT, RENAULT]}))
    assert sentence == "news.json, line 8: “company/renault” stands already in news.json, line 3."


def test_bytes_that_are_no_text_are_refused(empty_library: Library, tmp_path: Path) -> None:
    path = tmp_path / "news.json"
    path.write_bytes(b'{"companies": [\n{"name": "Citro\xebn"}]}')
    assert "line 2: this is not UTF-8 text" in refusal(empty_library, path)


def test_a_file_that_is_too_large_is_refused(
    empty_library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(given_files, "LARGEST", 10)
    assert "at most" in refusal(empty_library, file_of(tmp_path, {"companies": []}))


def test_a_file_that_is_not_there_is_refused(empty_library: Library, tmp_path: Path) -> None:
    assert "is not there" in refusal(empty_library, tmp_path / "none.json")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("cars.csv", "name\n", "must be named after what it holds"),
        ("companies.csv", "name,colour\nRenault,red\n", "there is no column “colour”"),
        ("companies.csv", "name,name\na,b\n", "the column “name” stands twice"),
        ("companies.csv", "name,type\nRenault,automaker,x\n", "line 2: there are more cells"),
        ("companies.csv", 'name,type\n"Renault,automaker\n', "companies.csv, line "),
        ("claims.csv", "statement,chosen\nA,perhaps\n", "line 2: “chosen”: yes or no"),
        ("companies.csv", "name,type\nRenault,automaker\nNissan,\n", "line 3: Nissan: “Type”"),
    ],
)
def test_a_table_with_a_fault_is_refused_with_its_line(
    empty_library: Library, tmp_path: Path, name: str, text: str, said: str
) -> None:
    path = tmp_path / name
    path.write_text(text)
    assert said in refusal(empty_library, path)


def test_a_folder_without_tables_is_refused(empty_library: Library, tmp_path: Path) -> None:
    assert "holds no file of records" in refusal(empty_library, tmp_path)


@given(st.text(st.sampled_from('{}[]":, \n\\abc01.e-companies')))
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(Refusal):
        for one in read_records(text, "x"):
            assert one.place.startswith("x, line ")


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=3),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(("key", "name", "role", "words", "edtf")), inner)
        ),
        max_leaves=8,
    ),
    st.sampled_from(
        ("companies", "date", "amounts", "aliases", "identifiers", "citations", "kind")
    ),
)
def test_any_value_of_a_field_is_read_or_refused(value: Any, field: str) -> None:
    fields = read_value(json.dumps({"title": "X", field: value}), "x")
    with suppress(InvalidRecord):
        assert isinstance(Reader().read("development", fields), Development)
