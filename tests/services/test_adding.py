"""Developments added from outside: the editor's rules, liberal names, one step."""

from datetime import date
from typing import Any

import pytest

from explorer.domain.errors import Refusal
from explorer.domain.questions import RecordWith, SheetOf, StepsOf, WhatCanBeUndone
from explorer.domain.records import Development, Source
from explorer.services.adding import add_developments
from explorer.storage.library import Library
from tests.worlds import NOW

TODAY = date(2026, 11, 22)


def added(library: Library, **given: Any) -> Development:
    (key,) = add_developments(library, {"title": "News", "kind": "plan", **given}, TODAY)
    record = library.answer(RecordWith(key=key))
    assert isinstance(record, Development)
    return record


def source_of(library: Library, record: Development) -> Source:
    found = library.answer(RecordWith(record.citations[0].source.id))
    assert isinstance(found, Source)
    return found


def refusal(library: Library, given: Any) -> str:
    before = library.answer(WhatCanBeUndone())
    with pytest.raises(Refusal) as raised:
        add_developments(library, given, TODAY)
    assert library.answer(WhatCanBeUndone()) == before
    return str(raised.value)


def test_names_of_every_sort_are_found(library: Library) -> None:
    record = added(
        library, companies=["Nissan", "company/renault", {"name": "MMC", "role": "party"}]
    )
    assert [(link.name, link.role) for link in record.companies] == [
        ("Nissan", ""),
        ("Renault", ""),
        ("Mitsubishi Motors", "party"),
    ]


def test_dates_are_read_as_words(library: Library) -> None:
    record = added(library, date="second half of 2023")
    assert record.date is not None
    assert (record.date.words, record.date.edtf) == ("second half of 2023", "2023-41")


def test_relative_dates_count_from_the_sources_day(library: Library) -> None:
    source = {"title": "A release", "published": "5 November 2013", "kind": "press release"}
    record = added(library, date="next year", source=source)
    assert record.date is not None
    assert (record.date.words, record.date.edtf) == ("next year", "2014")


def test_words_that_depend_on_an_unknown_day_stay_words(library: Library) -> None:
    source = {"title": "A report", "published": "2013"}
    month, year = added(library, date="next month", source=source).date, None
    assert month is not None
    assert not month.is_readable
    year = added(library, date="next year", source=source).date
    assert year is not None
    assert year.edtf == "2014"
    undated = added(library, date="next year", source={"title": "Undated"}).date
    assert undated is not None
    assert not undated.is_readable


def test_fiscal_years_are_those_of_the_companies(library: Library) -> None:
    nissan = added(library, date="FY2026", companies=["Nissan"]).date
    renault = added(library, date="FY2026", companies=["Renault"]).date
    assert nissan is not None
    assert renault is not None
    assert nissan.earliest == date(2026, 4, 1)
    assert renault.earliest == date(2026, 1, 1)


def test_a_new_source_is_made_in_the_same_step(library: Library) -> None:
    source = {"title": "A release", "publisher": "Nissan", "place": "par. 2", "kind": "news"}
    record = added(library, source=source)
    assert record.citations[0].place == "par. 2"
    assert source_of(library, record).publisher == "Nissan"
    (step,) = library.answer(StepsOf())
    assert step.label == "Add “News”"
    library.undo()
    with pytest.raises(Refusal):
        library.answer(RecordWith(record.citations[0].source.id))


def test_a_known_source_is_cited_by_key_or_title(library: Library) -> None:
    key = "source/rebalanced-alliance-2025"
    known = library.answer(RecordWith(key=key))
    for given in (key, known.name, {"title": known.name, "place": "par. 1"}, {"key": key}):
        assert source_of(library, added(library, source=given)).key == key


def test_without_a_source_a_development_is_unsourced(library: Library) -> None:
    record = added(library)
    assert record.citations == ()
    assert library.answer(SheetOf(record.id or 0, NOW)).unsourced


def test_claims_stand_beside_the_development(library: Library) -> None:
    record = added(
        library,
        title="Ampere floats again",
        source={"title": "A release", "published": "2024-01-05"},
        claims=[
            {"date": "next year", "status": "announced"},
            {"statement": "By then", "date": "FY2025", "source": {"title": "Another"}},
        ],
        companies=["Nissan"],
    )
    (rivals,) = library.answer(SheetOf(record.id or 0, NOW)).rivals
    first, second = rivals.claims
    assert {first.statement, second.statement} == {"Ampere floats again", "By then"}
    released = first if first.statement != "By then" else second
    assert released.stated is not None
    assert released.stated.edtf == "2024-01-05"
    assert getattr(released.value, "edtf", None) == "2025"


def test_several_developments_are_one_step_and_may_name_one_another(library: Library) -> None:
    source = {"title": "One release", "published": "2024-01-05"}
    first = {"title": "First", "kind": "plan", "source": source}
    second = {"title": "Second", "kind": "plan", "follows": ["First"], "source": dict(source)}
    keys = add_developments(library, [first, second], TODAY)
    one, two = (library.answer(RecordWith(key=key)) for key in keys)
    assert isinstance(two, Development)
    assert two.follows[0].key == one.key
    assert one.citations == two.citations
    assert library.answer(WhatCanBeUndone()).undo == "Add 2 developments"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([], "A development must be an object"),
        ("news", "A development must be an object"),
        ({"kind": "plan"}, "“Title” must be filled in."),
        ({"title": "X"}, "“Kind” must be filled in."),
        ({"title": 7, "kind": "plan"}, "“title”: a text was expected"),
        ({"title": "X", "kind": "plan", "companys": []}, "Did you mean “companies”?"),
        (
            {"title": "X", "kind": "plan", "companies": ["Nisan"]},
            "“companies”: There is no company",
        ),
        ({"title": "X", "kind": "plan", "companies": ["Nisan"]}, "Did you mean “Nissan”"),
        (
            {"title": "X", "kind": "plan", "source": "Nowhere at all"},
            "“source”: There is no source",
        ),
        (
            {"title": "X", "kind": "plan", "source": {"titel": "A"}},
            "“source”: “titel” is not one of",
        ),
        ({"title": "X", "kind": "plan", "source": {"title": "A", "published": 7}}, "“published”"),
        ({"title": "X", "kind": "plan", "claims": ["x"]}, "Claim 1: a claim must be an object."),
        ({"title": "X", "kind": "plan", "claims": [{"when": "x"}]}, "Claim 1: There is no field"),
        ({"title": "X", "kind": "plan", "status": "certain"}, "“Status” cannot be “certain”"),
        ({"title": "X", "kind": "plan", "key": "company/x"}, "“key”: “company/x” is no key"),
    ],
)
def test_what_cannot_be_added_is_told_and_nothing_is_changed(
    library: Library, given: Any, said: str
) -> None:
    assert said in refusal(library, given)


def test_of_several_the_wrong_one_is_named(library: Library) -> None:
    right, wrong = {"title": "X", "kind": "plan"}, {"title": "Y"}
    assert refusal(library, [right, wrong]).startswith("Development 2: “Kind” must")


def test_a_key_that_is_there_already_is_refused(library: Library) -> None:
    key = "development/1999-renault-nissan-partnership"
    assert "is there already" in refusal(library, {"title": "X", "kind": "plan", "key": key})


def test_an_ambiguous_name_is_refused(library: Library) -> None:
    add_developments(library, [{"title": "Same", "kind": "plan"}] * 2, TODAY)
    wrong = {"title": "X", "kind": "plan", "follows": "Same"}
    assert "“follows”: “Same” may mean several records" in refusal(library, wrong)
