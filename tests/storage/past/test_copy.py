"""The copy of what was known: never stale, never in the way of what is written."""

from dataclasses import replace
from datetime import date

from explorer.domain.lists import ListKeys
from explorer.domain.questions import RecordWith, SearchFor, SheetOf, StepsOf, WhatCanBeUndone
from explorer.storage.library import Library
from tests.worlds import NOW, a_company, a_development, a_source, cited, link_to, save

THEN = replace(NOW, known_on=date(2013, 12, 31))


def _plan(library: Library) -> int:
    early, late = a_source("Early", "2013-11-05"), a_source("Late", "2024-02-01")
    plan = a_development("Plan", note="Dropped.", citations=cited(early) + cited(late))
    return save(library, early, late, plan)[-1]


def test_what_is_written_or_undone_is_seen_at_once(empty_library: Library) -> None:
    id_ = _plan(empty_library)
    assert list(empty_library.answer(ListKeys("development", THEN)).ids) == [id_]
    plan = empty_library.answer(RecordWith(id_))
    save(empty_library, replace(plan, name="Saloon"))
    assert empty_library.answer(SheetOf(id_, THEN)).record.name == "Saloon"
    assert [hit.link.id for hit in empty_library.answer(SearchFor("saloon", THEN))] == [id_]
    empty_library.undo()
    assert empty_library.answer(SheetOf(id_, THEN)).record.name == "Plan"


def test_the_database_itself_keeps_all_that_was_said_later(empty_library: Library) -> None:
    id_ = _plan(empty_library)
    assert empty_library.answer(SheetOf(id_, THEN)).record.note == ""
    assert empty_library.answer(RecordWith(id_)).note == "Dropped."
    assert len(empty_library.answer(StepsOf(id_))) == 1
    assert empty_library.answer(WhatCanBeUndone()).undo == "Add records"


def test_turning_the_day_forth_and_back_gives_the_same_answers(library: Library) -> None:
    days = [date(1999, 6, 1), date(2013, 12, 31), date(2024, 6, 1), date(1999, 6, 1)]
    found = [library.answer(ListKeys("company", replace(NOW, known_on=day))).ids for day in days]
    assert found[0] == found[3]
    assert len(found[0]) < len(found[1]) < len(found[2])


def test_a_record_linked_to_one_not_known_is_searched_by_what_was_known(
    empty_library: Library,
) -> None:
    early, late = a_source("Early", "2013-11-05"), a_source("Late", "2024-02-01")
    first = a_company("First", citations=cited(early))
    second = a_company("Second", citations=cited(late))
    plan = a_development(companies=(link_to(first), link_to(second)), citations=cited(early))
    id_ = save(empty_library, early, late, first, second, plan)[-1]
    assert not empty_library.answer(SearchFor("Second", THEN))
    assert id_ in {hit.link.id for hit in empty_library.answer(SearchFor("First", THEN))}


def test_a_renamed_platform_is_found_by_its_vehicles_at_once(library: Library) -> None:
    (platform,) = (
        hit.link
        for hit in library.answer(SearchFor("CMF-EV", NOW, ("platform",)))
        if hit.link.name == "CMF-EV"
    )
    before = library.answer(SearchFor("CMF-EV", NOW, ("vehicle",)))
    record = library.answer(RecordWith(platform.id))
    save(library, replace(record, name="Qwertz 9", aliases=()))
    after = library.answer(SearchFor("Qwertz 9", NOW, ("vehicle",)))
    assert before
    assert {hit.link.id for hit in after}
