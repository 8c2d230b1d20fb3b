"""Search: figures, signs, hyphens, plurals, missing words."""

from dataclasses import replace

import pytest

from explorer.domain.dates import read_date
from explorer.domain.edits import Delete, Save
from explorer.domain.parts import Alias, Amount, Citation
from explorer.domain.questions import RecordWith, SearchFor
from explorer.domain.records import Development, Office, Person, Record, Region, Stake
from explorer.storage.library import Library
from explorer.storage.search_text import indexed, loose_expression, match_expression
from tests.worlds import (
    NOW,
    a_claim,
    a_company,
    a_development,
    a_source,
    a_vehicle,
    cited,
    link_to,
    save,
)


def found(library: Library, typed: str) -> list[str]:
    return [hit.link.key for hit in library.answer(SearchFor(typed, NOW))]


def keep(library: Library, record: Record) -> str:
    save(library, record)
    return record.key


@pytest.mark.parametrize(
    "typed",
    [
        *("644 million", "$644 million", "US$ 644 million", "$644m", "644000000", "644,000,000"),
        *("644 000 000", "644 million dollars", "USD 644", "investment 644"),
    ],
)
def test_an_amount_is_found_however_it_is_typed(empty_library: Library, typed: str) -> None:
    amounts = (Amount(644e6, "USD", "at most", "investment"),)
    key = keep(empty_library, a_development("Nissan invests", amounts=amounts))
    assert found(empty_library, typed) == [key]


@pytest.mark.parametrize("typed", ["15 percent", "15 %", "15%", "15 per cent", "renault 15%"])
def test_a_share_is_found_as_a_percentage(empty_library: Library, typed: str) -> None:
    renault, nissan = a_company(), a_company("Nissan")
    stake = Stake(key="stake/1", owner=link_to(renault), owned=link_to(nissan), capital=15.0)
    save(empty_library, renault, nissan, stake)
    assert found(empty_library, typed) == [stake.key]


@pytest.mark.parametrize("typed", ["10,000 people", "10000 people", "10 000", "10k", "10,000"])
def test_the_value_of_a_claim_is_found_however_it_is_grouped(
    empty_library: Library, typed: str
) -> None:
    company = a_company("Ampere")
    claim = a_claim(link_to(company), about="staff", value=10_000.0, unit="people")
    save(empty_library, company, claim)
    assert found(empty_library, typed) == [claim.key]


def test_a_changed_figure_is_found_at_once_and_the_old_one_no_more(empty_library: Library) -> None:
    (id_,) = save(empty_library, a_development("Plan", amounts=(Amount(200e6, "EUR"),)))
    kept = empty_library.answer(RecordWith(id_))
    assert isinstance(kept, Development)
    changed = replace(kept, amounts=(Amount(300e6, "EUR"),))
    empty_library.do(Save("Change", (changed,)))
    assert found(empty_library, "300,000,000") == [kept.key]
    assert found(empty_library, "200,000,000") == []


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        *(("co-developed", "codeveloped"), ("codeveloped", "co-developed")),
        *(("e-axle", "eaxle"), ("e-axle", "e axle"), ("solid-state", "solid state")),
        *(("leader–follower", "leader-follower"), ("Renault–Nissan", "renault-nissan")),
        *(("GT-R", "gtr"), ("CMF-B EV", "cmf-b"), ("800-volt", "800 volt"), ("800 V", "800V")),
        *(("180 hp", "180hp"), ("180hp", "180 hp"), ("Renault's cars", "renault cars")),
    ],
)
def test_hyphens_and_units_may_be_typed_or_left_out(
    empty_library: Library, written: str, typed: str
) -> None:
    key = keep(empty_library, a_development("Something", summary=written))
    assert found(empty_library, typed) == [key]


@pytest.mark.parametrize(
    ("written", "typed"),
    [("battery", "batteries"), ("batteries", "battery"), ("one car", "cars"), ("cars", "car")],
)
def test_singular_and_plural_find_each_other(
    empty_library: Library, written: str, typed: str
) -> None:
    key = keep(empty_library, a_development("Something", summary=written))
    assert found(empty_library, typed) == [key]


def test_a_plural_does_not_find_words_that_only_begin_like_its_singular(
    empty_library: Library,
) -> None:
    save(empty_library, a_company("Carlos"))
    key = keep(empty_library, a_development("A car"))
    assert found(empty_library, "cars") == [key]


def test_small_words_are_not_looked_for(empty_library: Library) -> None:
    key = keep(empty_library, a_development("End of purchasing"))
    assert found(empty_library, "the end of its purchasing") == [key]
    assert match_expression("of") == '"of"*'


def test_one_word_of_many_may_be_missing(empty_library: Library) -> None:
    micra = keep(empty_library, a_development("Micra at half the cost", summary="50 percent less"))
    save(empty_library, a_development("Micra", summary="A car."))
    assert found(empty_library, "50 percent cheaper Micra")[0] == micra
    assert loose_expression("Micra") == ""


def test_a_misspelt_name_comes_before_records_that_lack_it(empty_library: Library) -> None:
    save(empty_library, *(a_development(f"Motors {n}") for n in range(5)))
    key = keep(empty_library, a_company("Mitsubishi Motors"))
    assert found(empty_library, "mitsibushi motors")[0] == key


@pytest.mark.parametrize("typed", ["nisan mikra", "mikra nisan", "nissn micrra"])
def test_two_misspelt_words_find_the_name_that_has_both(empty_library: Library, typed: str) -> None:
    micra = keep(empty_library, a_vehicle("Nissan Micra"))
    for other in ("Nissan CMF", "Nissan Murano", "Nissan Mixim", "Renault Micro"):
        keep(empty_library, a_vehicle(other))
    assert found(empty_library, typed)[0] == micra


def test_words_of_a_long_title_are_forgiven_in_any_order(empty_library: Library) -> None:
    key = keep(empty_library, a_development("Flotation of Ampere planned"))
    keep(empty_library, a_development("Ampère and others plan a station"))
    assert found(empty_library, "flotaton ampre")[0] == key
    assert found(empty_library, "ampre flotaton")[0] == key


def test_the_place_of_a_citation_is_not_looked_through(empty_library: Library) -> None:
    source = a_source("A release", published="2 May 2020")
    save(empty_library, source, a_company("Renault", citations=cited(source, "par. 77")))
    assert found(empty_library, "77") == []


def test_what_a_source_spells_is_a_name(empty_library: Library) -> None:
    source = a_source()
    spelt = Citation(link_to(source), "par. 6", spelling="Capture")
    company = a_company("Captur", citations=(spelt,), aliases=(Alias("J87"),))
    save(empty_library, source, company)
    assert found(empty_library, "Capture") == [company.key]
    assert found(empty_library, "j87") == [company.key]


def test_a_year_beside_a_number_stays_a_year() -> None:
    assert indexed("in 2013 200 countries") == "in 2013 200 countries"
    assert indexed("8,100,000 cars") == "8100000 cars"
    assert indexed("2,5 litres") == "2,5 litres"


def test_what_is_claimed_finds_the_thing_it_is_claimed_of(empty_library: Library) -> None:
    ampere = a_company("Ampere")
    claim = a_claim(link_to(ampere), name="Ten thousand work there", about="employees")
    id_, claim_id = save(empty_library, ampere, claim)
    assert found(empty_library, "thousand employees") == [ampere.key, claim.key]
    kept = empty_library.answer(RecordWith(claim_id))
    empty_library.do(Save("Reword", (replace(kept, name="Nobody works there"),)))
    assert found(empty_library, "nobody employees") == [ampere.key, claim.key]
    empty_library.do(Delete("Delete", (claim_id,)))
    assert found(empty_library, "employees") == []
    empty_library.undo()
    assert found(empty_library, "employees") == [ampere.key, claim.key]
    assert id_ == empty_library.answer(RecordWith(key=ampere.key)).id


def test_a_record_is_found_by_any_name_of_what_it_links_to(empty_library: Library) -> None:
    state = Region(key="region/us", name="United States", aliases=(Alias("US", "abbreviation"),))
    plan = a_development("Two sedans", regions=(link_to(state),))
    id_, _ = save(empty_library, state, plan)
    assert found(empty_library, "sedans US") == [plan.key]
    kept = empty_library.answer(RecordWith(id_))
    empty_library.do(Save("Rename", (replace(kept, aliases=(Alias("America"),)),)))
    assert found(empty_library, "sedans America") == [plan.key]


def test_a_fact_without_a_name_is_found_by_what_it_is(empty_library: Library) -> None:
    renault, nissan = a_company(), a_company("Nissan")
    stake = Stake(key="stake/1", owner=link_to(renault), owned=link_to(nissan), capital=28.4)
    save(empty_library, renault, nissan, stake)
    (hit,) = empty_library.answer(SearchFor("Renault stake Nissan", NOW))
    assert (hit.link.name, hit.detail) == ("Renault’s stake in Nissan", "28.4 %")


def test_a_hit_tells_undated_plans_claims_and_offices_apart(empty_library: Library) -> None:
    source, company = a_source("Comment by a reader"), a_company()
    person = Person(key="person/x", name="X")
    office = Office(key="office/1", name="Chief", person=link_to(person), company=link_to(company))
    plan = a_development("Sedan", announced=read_date("5 November 2013"))
    claim = a_claim(link_to(company), name="Going well", citations=cited(source))
    save(empty_library, source, company, person, office, plan, claim)

    def detail(typed: str, key: str) -> str:
        hits = empty_library.answer(SearchFor(typed, NOW))
        return next(hit.detail for hit in hits if hit.link.key == key)

    assert detail("sedan", plan.key) == "announced 5 November 2013"
    assert detail("going well", claim.key) == "Comment by a reader"
    assert detail("chief", office.key) == "X, Renault"


def test_a_source_of_tomorrow_hides_nothing_unless_the_clock_says_so(
    empty_library: Library,
) -> None:
    source = a_source("An embargoed release", "1 January 2031")
    plan = a_development("A plan", citations=cited(source))
    save(empty_library, source, plan)
    assert found(empty_library, "embargoed") == [source.key]
    today = replace(NOW, known_on=NOW.today)
    assert not empty_library.answer(SearchFor("plan", today))


def test_whose_very_name_was_typed_comes_first(empty_library: Library) -> None:
    maker = a_company("Mitsubishi Motors", aliases=tuple(map(Alias, ("Mitsubishi", "MMC"))))
    venture = a_company("GAC Mitsubishi", key="company/gac-mitsubishi")
    save(empty_library, venture, maker)
    assert found(empty_library, "mitsubishi") == [maker.key, venture.key]


def test_what_happened_comes_before_the_texts_that_tell_of_it(empty_library: Library) -> None:
    source = a_source("Flotation of Ampere")
    plan = a_development("Flotation of Ampere, as planned by Renault", citations=cited(source))
    save(empty_library, source, plan)
    assert found(empty_library, "ampere flotation") == [plan.key, source.key]
