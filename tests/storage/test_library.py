"""Reading, writing, undoing: the library as its users meet it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from explorer.domain.changes import Change
from explorer.domain.dates import read_date
from explorer.domain.edits import Delete, Revert, Save
from explorer.domain.errors import (
    Ambiguous,
    DatabaseInUse,
    InvalidRecord,
    NotFound,
    UndoRefused,
)
from explorer.domain.lists import ListKeys, ListRows
from explorer.domain.parts import Alias, Amount, Identifier
from explorer.domain.questions import (
    RecordNamed,
    RecordWith,
    SearchFor,
    StepsOf,
    Suggest,
    WhatCanBeUndone,
)
from explorer.domain.records import Development, Office, Person, Stake
from explorer.storage.library import Library
from explorer.storage.seeding import create_empty
from tests.worlds import (
    NOW,
    a_company,
    a_development,
    a_source,
    a_vehicle,
    cited,
    link_to,
    save,
)


def _development(library: Library, id_: int) -> Development:
    found = library.answer(RecordWith(id_))
    assert isinstance(found, Development)
    return found


def test_a_record_comes_back_as_it_was_saved(empty_library: Library) -> None:
    renault, source = a_company(), a_source()
    car = a_vehicle(brand=link_to(renault), powertrain=("electric", "hybrid"))
    saved = a_development(
        "Ampere floats",
        "second half of 2023",
        summary="A flotation.",
        companies=(replace(link_to(renault), role="investor"),),
        vehicles=(link_to(car),),
        amounts=(Amount(0.1 + 0.2, "EUR", "at most", "price"),),
        aliases=(Alias("アンペア", "native name", "ja"), Alias("IPO")),
        identifiers=(Identifier("wikidata", "Q1"),),
        citations=cited(source),
        note="A note.",
    )
    *_, id_ = save(empty_library, renault, source, car, saved)
    found = _development(empty_library, id_)
    assert found.date == read_date("second half of 2023")
    assert found.amounts == saved.amounts
    assert found.aliases == saved.aliases
    assert found.identifiers == saved.identifiers
    assert [(c.source.key, c.place) for c in found.citations] == [(source.key, "par. 1")]
    assert [(link.name, link.role) for link in found.companies] == [("Renault", "investor")]
    assert (found.name, found.summary, found.note) == ("Ampere floats", "A flotation.", "A note.")


def test_saving_it_again_unchanged_is_no_step(empty_library: Library) -> None:
    renault = a_company()
    (id_,) = save(empty_library, renault)
    again = empty_library.answer(RecordWith(id_))
    assert empty_library.do(Save("Nothing", (again,))).step is None
    assert empty_library.answer(WhatCanBeUndone()).undo == "Add records"


def test_undo_and_redo_survive_a_restart(tmp_path: Path) -> None:
    create_empty(tmp_path / "database")
    library = Library.open(tmp_path / "database")
    (id_,) = save(library, a_company("Ampere"), label="Add company “Ampere”")
    library.undo()
    library.close()
    reopened = Library.open(library.path)
    try:
        assert reopened.answer(WhatCanBeUndone()).redo == "Add company “Ampere”"
        changes = reopened.redo()
        assert changes.records == (Change("company", id_, "insert"),)
        assert reopened.answer(RecordWith(id_)).name == "Ampere"
    finally:
        reopened.close()


def test_deleting_a_company_takes_its_facts_along_and_undo_brings_all_back(
    empty_library: Library,
) -> None:
    renault, nissan = a_company(), a_company("Nissan")
    stake = Stake(key="stake/1", owner=link_to(renault), owned=link_to(nissan), capital=36.8)
    plan = a_development(companies=(link_to(renault),))
    ids = save(empty_library, renault, nissan, stake, plan)
    gone = empty_library.do(Delete("Delete", (ids[0],)))
    assert {(c.id, c.operation) for c in gone.records} == {
        (ids[0], "delete"),
        (ids[2], "delete"),
        (ids[3], "update"),
    }
    assert _development(empty_library, ids[3]).companies == ()
    empty_library.undo()
    assert [link.name for link in _development(empty_library, ids[3]).companies] == ["Renault"]
    back = empty_library.answer(RecordWith(ids[2]))
    assert isinstance(back, Stake)
    assert back.capital == 36.8


def test_a_record_is_reverted_to_what_a_step_left(empty_library: Library) -> None:
    (id_,) = save(empty_library, a_development("First", "2023", aliases=(Alias("One"),)))
    first = _development(empty_library, id_)
    empty_library.do(Save("Rename", (replace(first, name="Second", aliases=()),)))
    steps = empty_library.answer(StepsOf(id_))
    assert [step.label for step in steps] == ["Rename", "Add records"]
    assert "Name: “First” → “Second”" in steps[0].details
    empty_library.do(Revert("Revert", id_, steps[1].step))
    assert _development(empty_library, id_) == first
    empty_library.undo()
    assert _development(empty_library, id_).name == "Second"


def test_a_new_step_ends_what_could_be_redone(empty_library: Library) -> None:
    save(empty_library, a_company("One"))
    empty_library.undo()
    changes = empty_library.do(Save("Add two", (a_company("Two"),)))
    assert (changes.undo, changes.redo) == ("Add two", "")
    with pytest.raises(UndoRefused, match="nothing to redo"):
        empty_library.redo()


def test_an_invalid_record_changes_nothing(empty_library: Library) -> None:
    with pytest.raises(InvalidRecord) as refused:
        empty_library.do(Save("Add", (a_company(), a_company(""))))
    assert [fault.field for fault in refused.value.faults] == ["name"]
    assert not empty_library.answer(ListKeys("company", NOW)).ids


def test_a_link_that_leads_nowhere_changes_nothing(empty_library: Library) -> None:
    missing = link_to(a_company("Nobody"))
    with pytest.raises(NotFound):
        empty_library.do(Save("Add", (a_company(), a_vehicle(brand=missing))))
    assert not empty_library.answer(ListKeys("company", NOW)).ids


def test_a_second_library_is_refused_at_once(library: Library) -> None:
    with pytest.raises(DatabaseInUse, match="Another program"):
        Library.open(library.path)


def test_search_follows_edits_names_and_undo(empty_library: Library) -> None:
    brand = a_company("Renault")
    (brand_id, car_id) = save(empty_library, brand, a_vehicle("Captur", brand=link_to(brand)))

    def found(text: str) -> set[int]:
        return {h.link.id or 0 for h in empty_library.answer(SearchFor(text, NOW))}

    assert found("ren capt") == {car_id}
    renamed = replace(empty_library.answer(RecordWith(brand_id)), name="Dacia")
    empty_library.do(Save("Rename", (renamed,)))
    assert found("dacia") == {brand_id, car_id}
    assert found("renault") == set()
    empty_library.undo()
    assert found("renault") == {brand_id, car_id}


@pytest.mark.parametrize(
    "typed",
    ['"', "'", "*", "(", "NEAR(", "AND", "a:b", "^x", "-", "%", "\x00", "x" * 10_000, "👍", "a'--"],
)
def test_no_text_breaks_the_search(library: Library, typed: str) -> None:
    library.answer(SearchFor(typed, NOW))
    library.answer(ListKeys("vehicle", NOW, text=typed))


def test_japanese_and_accents_are_found(empty_library: Library) -> None:
    made = a_company("Nissan", aliases=(Alias("日産自動車", "native name", "ja"),))
    (nissan, ampere) = save(empty_library, made, a_company("Ampère"))
    assert [h.link.id for h in empty_library.answer(SearchFor("自動車", NOW))] == [nissan]
    assert [h.link.id for h in empty_library.answer(SearchFor("日産", NOW))] == [nissan]
    assert [h.link.id for h in empty_library.answer(SearchFor("ampere", NOW))] == [ampere]


def test_typing_errors_are_forgiven(empty_library: Library) -> None:
    (id_,) = save(empty_library, a_company("Mitsubishi Motors"))
    hits = empty_library.answer(SearchFor("mitsibushi", NOW))
    assert [hit.link.id for hit in hits] == [id_]


def test_of_names_that_hold_what_was_meant_the_nearest_comes_first(empty_library: Library) -> None:
    names = ("Dongfeng Nissan", "Nissan Shatai", "Nissan", "Nissan Motor India")
    save(empty_library, *(a_company(n, key=f"company/{i}") for i, n in enumerate(names)))
    for question in (SearchFor("Nisan", NOW), Suggest("Nisan", ("company",), NOW)):
        assert empty_library.answer(question)[0].link.name == "Nissan"


def test_a_name_that_several_share_is_ambiguous(empty_library: Library) -> None:
    save(
        empty_library, a_company("Renault", key="company/a"), a_company("Renault", key="company/b")
    )
    with pytest.raises(Ambiguous, match="company/a, company/b"):
        empty_library.answer(RecordNamed("renault"))


def test_an_office_is_named_by_its_title(empty_library: Library) -> None:
    person, company = Person(key="person/x", name="X"), a_company()
    office = Office(key="office/1", name="CEO", person=link_to(person), company=link_to(company))
    *_, id_ = save(empty_library, person, company, office)
    assert empty_library.answer(RecordWith(id_)).name == "CEO"


def test_the_history_names_what_was_linked(empty_library: Library) -> None:
    company, source = a_company("Nissan"), a_source("A release")
    plan = a_development(companies=(link_to(company),), amounts=(Amount(2e8, "EUR"),))
    *_, id_ = save(empty_library, company, source, replace(plan, citations=cited(source)))
    (step,) = empty_library.answer(StepsOf(id_))
    assert "source “A release” added" in step.details
    assert "Companies: “Nissan” added" in step.details
    assert "Amounts: “€ 200 million” added" in step.details


def test_sources_of_later_days_are_not_counted(empty_library: Library) -> None:
    early, late = a_source("Early", "5 November 2013"), a_source("Late", "7 December 2023")
    both = replace(a_company(), citations=(*cited(early), *cited(late)))
    *_, id_ = save(empty_library, early, late, both)
    then = replace(NOW, known_on=date(2014, 1, 1))
    for clocks, count in ((NOW, 2), (then, 1)):
        (row,) = empty_library.answer(ListRows("company", (id_,), clocks))
        assert (row.values["sources"], row.sources) == (count, count)
