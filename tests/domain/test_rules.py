"""What makes a record acceptable."""

import math
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.domain.dates import Window, from_edtf
from explorer.domain.parts import Alias, Amount, Citation, Identifier, Link
from explorer.domain.records import (
    Claim,
    Company,
    Derivation,
    Development,
    Office,
    Record,
    Source,
    Stake,
    Vehicle,
)
from explorer.domain.rules import faults_of

NISSAN = Link("company/nissan", "company", "Nissan")
RENAULT = Link("company/renault", "company", "Renault")
MICRA = Link("vehicle/micra", "vehicle", "Nissan Micra")
RELEASE = Link("source/release", "source", "A release")


def a_development(**changes: object) -> Development:
    return replace(
        Development(key="development/x", name="Nissan buys a share", kind="equity change"),
        **changes,  # type: ignore[arg-type]
    )


def a_stake(**changes: object) -> Stake:
    return replace(Stake(key="stake/x", owner=NISSAN, owned=RENAULT), **changes)  # type: ignore[arg-type]


def window(edtf: str) -> Window:
    return from_edtf(edtf, edtf)


def faulty_fields(record: Record) -> list[str]:
    return [fault.field for fault in faults_of(record)]


def test_a_plain_development_is_acceptable() -> None:
    assert faults_of(a_development()) == ()


def test_what_is_required_and_missing_is_named_by_its_label() -> None:
    faults = faults_of(Development(status=""))
    assert {fault.field for fault in faults} == {"name", "kind", "status"}
    assert faults[0].sentence == "“Title” must be filled in."


def test_spaces_are_not_a_name() -> None:
    assert faulty_fields(a_development(name=" \u00a0 ")) == ["name"]


def test_records_named_by_what_they_join_need_no_name() -> None:
    assert faults_of(a_stake()) == ()


def test_a_name_of_ten_thousand_characters_gets_a_sentence() -> None:
    [fault] = faults_of(a_development(name="x" * 10_000))
    assert fault.field == "name"
    assert "10,000" in fault.sentence
    assert "500" in fault.sentence


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\n", "\t", "\x7f", "\udc80"])
def test_a_title_holds_no_control_characters(character: str) -> None:
    assert faulty_fields(a_development(name=f"a{character}b")) == ["name"]


def test_a_summary_may_have_paragraphs_but_no_control_characters() -> None:
    assert faults_of(a_development(summary="one\n\ntwo\tthree")) == ()
    assert faulty_fields(a_development(summary="a\x00b")) == ["summary"]


def test_markup_is_only_text() -> None:
    assert faults_of(a_development(name="<b>&amp;</b> <script>alert(1)</script>")) == ()


def test_a_closed_choice_lists_what_can_be_chosen() -> None:
    [fault] = faults_of(a_development(status="perhaps"))
    assert fault.field == "status"
    assert "rumoured" in fault.sentence


def test_an_open_choice_takes_other_words() -> None:
    assert faults_of(a_development(kind="quarrel")) == ()


def test_several_choices_are_not_repeated() -> None:
    vehicle = Vehicle(name="Micra", powertrain=("electric", "electric"))
    assert faulty_fields(vehicle) == ["powertrain"]


@pytest.mark.parametrize("share", [-0.1, 100.1, math.nan, math.inf])
def test_a_share_lies_between_nothing_and_everything(share: float) -> None:
    assert faulty_fields(a_stake(capital=share)) == ["capital"]


def test_a_floor_lies_below_its_cap() -> None:
    assert faults_of(a_stake(floor=10.0, cap=15.0)) == ()
    assert faulty_fields(a_stake(floor=20.0, cap=15.0)) == ["floor"]


def test_no_company_owns_itself() -> None:
    assert "owned" in faulty_fields(a_stake(owned=NISSAN))


def test_no_vehicle_is_derived_from_itself() -> None:
    assert faulty_fields(Derivation(vehicle=MICRA, donor=MICRA, manner="rebadged")) == ["donor"]


def test_a_record_is_not_part_of_itself() -> None:
    nissan = Company(key=NISSAN.key, name="Nissan", type="automaker", parent=NISSAN)
    assert faulty_fields(nissan) == ["parent"]


def test_an_end_surely_before_the_start_is_refused() -> None:
    stake = a_stake(start=window("2016-10"), end=window("2015"))
    [fault] = faults_of(stake)
    assert (fault.field, fault.sentence) == ("end", "“Until” (2015) lies before “From” (2016-10).")


def test_an_end_that_may_lie_after_the_start_is_taken() -> None:
    assert faults_of(a_stake(start=window("2016-10"), end=window("2016"))) == ()


def test_words_that_are_no_date_are_kept() -> None:
    some_day = Window("some day", None, None, None, from_edtf("2016").sense)
    assert faults_of(a_development(date=some_day)) == ()


def test_a_window_does_not_end_before_it_begins() -> None:
    turned = replace(window("2016"), earliest=date(2017, 1, 1), latest=date(2016, 1, 1))
    assert faulty_fields(a_development(date=turned)) == ["date"]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://x.org",
        "www.x.org",
        "http://",
        "https://a b",
    ],
)
def test_an_address_is_a_web_page(address: str) -> None:
    assert faulty_fields(Source(name="A text", address=address)) == ["address"]


def test_a_web_page_is_an_address() -> None:
    assert faults_of(Source(name="A text", address="https://example.org/a?b=c#d")) == ()


def test_a_source_is_not_retrieved_before_it_was_published() -> None:
    source = Source(name="A text", published=window("2023-12"), retrieved=window("2023-11"))
    assert faulty_fields(source) == ["retrieved"]


@pytest.mark.parametrize("language", ["english", "EN", "e", "日本"])
def test_a_language_is_a_code(language: str) -> None:
    assert faulty_fields(Source(name="A text", language=language)) == ["language"]


@pytest.mark.parametrize("month", [0, 13])
def test_a_month_is_one_of_twelve(month: int) -> None:
    company = Company(name="Nissan", type="automaker", fiscal_month=month)
    assert faulty_fields(company) == ["fiscal_month"]


@pytest.mark.parametrize(
    "amount",
    [Amount(math.inf, "EUR"), Amount(1, " "), Amount(1, "EUR", "nearly"), Amount(1, "\x00")],
)
def test_an_amount_is_a_number_of_something(amount: Amount) -> None:
    assert set(faulty_fields(a_development(amounts=(amount,)))) == {"amounts"}


def test_a_link_points_to_the_right_kind() -> None:
    office = Office(name="CEO", person=NISSAN, company=NISSAN)
    [fault] = faults_of(office)
    assert fault.field == "person"
    assert "“Nissan” is a company" in fault.sentence


def test_a_name_that_leads_to_no_record_is_told_as_such() -> None:
    typed = Link("", "", "Zzyzx")
    [link, citation] = faults_of(a_development(vehicles=(typed,), citations=(Citation(typed),)))
    assert (link.field, citation.field) == ("vehicles", "citations")
    assert link.sentence == citation.sentence
    assert "“Zzyzx” is no record yet" in link.sentence


def test_one_company_may_have_two_roles_but_not_one_twice() -> None:
    buyer, seller = replace(NISSAN, role="buyer"), replace(NISSAN, role="seller")
    assert faults_of(a_development(companies=(buyer, seller))) == ()
    assert faulty_fields(a_development(companies=(buyer, buyer))) == ["companies"]


def test_a_claim_has_a_subject_and_says_something() -> None:
    assert set(faulty_fields(Claim())) == {"name", "subject", "about", ""}


def test_a_unit_needs_a_value() -> None:
    claim = Claim(name="Employs many", subject=NISSAN, about="employees", unit="people")
    assert faulty_fields(claim) == ["value"]


def test_other_names_are_names() -> None:
    nissan = Company(
        name="Nissan",
        type="automaker",
        aliases=(
            Alias(" "),
            Alias("x", "nickname"),
            Alias("日産", language="jpn"),
            Alias("y", language="JA"),
        ),
    )
    assert faulty_fields(nissan) == ["aliases"] * 3


def test_an_identifier_has_a_register_and_a_value() -> None:
    nissan = Company(name="Nissan", type="automaker", identifiers=(Identifier("wikidata", ""),))
    assert faulty_fields(nissan) == ["identifiers"]


def test_a_citation_points_to_a_source_and_a_field() -> None:
    good = Citation(RELEASE, "par. 3", "date", "quoted", "Nisan")
    assert faults_of(a_development(citations=(good,))) == ()
    assert faulty_fields(a_development(citations=(Citation(NISSAN),))) == ["citations"]
    assert faulty_fields(a_development(citations=(Citation(RELEASE, supports="colour"),))) == [
        "citations"
    ]


@given(st.text(max_size=600), st.text(max_size=30), st.text(max_size=30))
def test_any_words_get_sentences_and_no_exception(name: str, kind: str, unit: str) -> None:
    record = a_development(name=name, kind=kind, amounts=(Amount(1, unit),))
    assert all(fault.sentence.endswith(".") for fault in faults_of(record))
