"""Forms as typed, and the records that they mean."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.domain.dates import from_edtf, read_date
from explorer.domain.drafting import Draft, blank, label_of, read_draft
from explorer.domain.entries import Entry, entries_of, read_entries
from explorer.domain.named_lines import read_alias, write_alias
from explorer.domain.parts import ALIAS_SORTS, Alias, Amount, Citation, Identifier, Link
from explorer.domain.records import (
    KINDS,
    Claim,
    Company,
    Development,
    Record,
    Source,
    Stake,
    kind_of,
)

NISSAN = Link("company/nissan", "company", "Nissan", 7)
RELEASE = Link("source/release", "source", "A release", 9)
A_FULL_DEVELOPMENT = Development(
    id=3,
    key="development/x",
    name="Nissan invests in Ampere",
    summary="Two\nparagraphs",
    kind="investment",
    date=from_edtf("2023-12-06", "6 December 2023"),
    companies=(replace(NISSAN, role="investor"),),
    amounts=(Amount(600e6, "EUR", "at most"),),
    aliases=(Alias("Ampere round", "misspelling", "en"),),
    identifiers=(Identifier("wikidata", "Q1"),),
    citations=(Citation(RELEASE, "par. 2", "date", "as quoted", "Nisan"),),
)
A_FULL_STAKE = Stake(
    id=4,
    key="stake/x",
    owner=NISSAN,
    owned=Link("company/renault", "company", "Renault", 8),
    capital=43.4,
    cap=15.0,
    note="kept",
)


@pytest.mark.parametrize("record", [A_FULL_DEVELOPMENT, A_FULL_STAKE])
def test_a_form_left_alone_changes_nothing(record: Record) -> None:
    reading = read_draft(Draft(kind_of(record), record.key, record.id), record, read_date)
    assert reading.records == (record,)


@pytest.mark.parametrize("record", [A_FULL_STAKE, *(blank(kind, f"{kind}/x") for kind in KINDS)])
def test_what_a_form_shows_reads_as_the_same_record(record: Record) -> None:
    start = replace(blank(kind_of(record), record.key), id=record.id)
    assert read_entries(start, entries_of(record), read_date) == (record, ())


def test_a_date_left_alone_keeps_a_reading_that_its_words_no_longer_give() -> None:
    resolved = from_edtf("2024", "next year")
    record = replace(A_FULL_DEVELOPMENT, date=resolved)
    draft = Draft("development", record.key, 3, {"name": "Another title"})
    [read] = read_draft(draft, record, read_date).records
    assert isinstance(read, Development)
    assert (read.name, read.date) == ("Another title", resolved)


def test_an_emptied_field_is_empty() -> None:
    emptied: dict[str, Entry] = {"date": " ", "companies": (), "amounts": ("", " "), "summary": ""}
    record, faults = read_entries(A_FULL_DEVELOPMENT, emptied, read_date)
    assert isinstance(record, Development)
    assert (record.date, record.companies, record.amounts, record.summary) == (None, (), (), "")
    assert faults == ()


def test_a_number_that_cannot_be_read_is_told_beside_its_field_alone() -> None:
    draft = Draft("stake", "stake/x", 4, {"capital": "lots", "cap": "150"})
    reading = read_draft(draft, A_FULL_STAKE, read_date)
    assert [fault.field for fault in reading.faults["stake/x"]] == ["capital", "cap"]


def test_records_made_in_place_come_before_what_links_to_them() -> None:
    made = Draft("company", "company/new-x", entries={"name": "New Co", "type": "supplier"})
    source = Draft("source", "source/new-x", entries={"name": "A text"})
    draft = Draft(
        "development",
        "development/y",
        entries={
            "name": "Nissan meets New Co",
            "kind": "agreement",
            "companies": (NISSAN, Link(made.key, "company", "New Co")),
            "citations": (Citation(Link(source.key, "source", "A text")),),
        },
        made=(source, made),
    )
    reading = read_draft(draft, blank("development", draft.key), read_date)
    assert [type(record) for record in reading.records] == [Source, Company, Development]
    assert reading.faults == {}


def test_a_record_made_in_place_cites_what_the_form_newly_cites_for_all_of_it() -> None:
    plant = Draft("plant", "plant/new-x", entries={"name": "New plant"})
    source = Draft("source", "source/new-x", entries={"name": "A text"})
    text, old = Link(source.key, "source", "A text"), Link("source/old", "source", "Old", 1)
    base = replace(blank("development", "development/y"), citations=(Citation(old),))
    cited = (Citation(old), Citation(text, "par. 1", "", "its words"), Citation(text, "", "date"))
    draft = Draft("development", base.key, entries={"citations": cited}, made=(plant, source))
    made_source, made_plant, _ = read_draft(draft, base, read_date).records
    assert isinstance(made_source, Source)
    assert made_source.citations == ()
    assert made_plant.citations == (Citation(text, "par. 1"),)


def test_what_is_wrong_with_a_record_made_in_place_is_told_under_its_key() -> None:
    made = Draft("company", "company/new-x", entries={"name": "x" * 501, "type": "supplier"})
    draft = Draft("technology", "technology/y", entries={"name": "Thing"}, made=(made,))
    reading = read_draft(draft, blank("technology", draft.key), read_date)
    assert set(reading.faults) == {"company/new-x"}


def test_a_claim_in_the_form_is_about_the_record_and_cites_its_source() -> None:
    said = Draft("claim", "claim/z", entries={"status": "announced"})
    draft = Draft("development", "development/x", 3, claims=(said,))
    _, claim = read_draft(draft, A_FULL_DEVELOPMENT, read_date).records
    assert isinstance(claim, Claim)
    assert claim.subject is not None
    assert (claim.subject.key, claim.about, claim.name) == (
        "development/x",
        "status",
        "Nissan invests in Ampere",
    )
    assert claim.citations == A_FULL_DEVELOPMENT.citations


def test_a_nameless_record_is_called_by_what_it_joins() -> None:
    assert label_of(A_FULL_STAKE) == "Nissan’s stake in Renault"
    assert label_of(blank("stake", "stake/y")) == "…’s stake in …"


@pytest.mark.parametrize(
    ("line", "alias"),
    [
        ("Nissan Motor", Alias("Nissan Motor")),
        ("misspelling: Capture", Alias("Capture", "misspelling")),
        ("native name (ja): 日産自動車", Alias("日産自動車", "native name", "ja")),
        ("(fr): Régie", Alias("Régie", "name", "fr")),
        ("Renaulution: the plan", Alias("Renaulution: the plan")),
    ],
)
def test_other_names_are_lines(line: str, alias: Alias) -> None:
    assert read_alias(line) == alias
    assert write_alias(alias) == line


@given(
    st.builds(
        Alias,
        st.text(st.characters(exclude_categories=["Cc", "Cs", "Z"]) | st.just(" "), min_size=1).map(
            str.strip
        ),
        st.sampled_from(ALIAS_SORTS),
        st.sampled_from(["", "en", "ja"]),
    )
)
def test_every_other_name_survives_its_line(alias: Alias) -> None:
    assert read_alias(write_alias(alias)) == alias
