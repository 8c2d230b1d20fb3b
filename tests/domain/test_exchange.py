"""Records as objects and back: nothing is lost, nothing is taken for something else."""

import json
from typing import Any

import pytest
from hypothesis import given

from explorer.domain.dates import read_date
from explorer.domain.errors import Ambiguous, InvalidRecord
from explorer.domain.exchange import Reader, link_by_key, to_object
from explorer.domain.parts import Amount, Identifier, Link
from explorer.domain.records import Claim, Company, Development, Record, Stake, kind_of
from tests.domain.records_drawn import records


def read(kind: str, /, **given: Any) -> Record:
    return Reader().read(kind, given)


def faults(kind: str, /, **given: Any) -> dict[str, str]:
    with pytest.raises(InvalidRecord) as raised:
        Reader().read(kind, given)
    return {fault.field: fault.sentence for fault in raised.value.faults}


@given(records())
def test_a_record_becomes_an_object_and_the_same_record_again(record: Record) -> None:
    text = json.dumps(to_object(record), ensure_ascii=False, allow_nan=False)
    assert Reader().read(kind_of(record), json.loads(text)) == record


@given(records())
def test_an_object_without_names_is_the_same_record(record: Record) -> None:
    assert Reader().read(kind_of(record), to_object(record, names=False)) == record


def test_key_and_name_come_first_and_citations_last() -> None:
    record = read("source", kind="news", title="A", citations=["source/b"], key="source/a")
    names = list(to_object(record))
    assert names[:2] == ["key", "title"]
    assert names[-1] == "citations"


def test_empty_fields_are_left_out_but_a_zero_is_not() -> None:
    stake = read("stake", owner="company/a", owned="company/b", capital=0, note="")
    assert to_object(stake)["capital"] == 0
    assert "note" not in to_object(stake)
    assert "votes" not in to_object(stake)


def test_a_flag_that_is_not_set_is_left_out() -> None:
    assert "chosen" not in to_object(Claim(name="A"))
    assert to_object(Claim(name="A", chosen=True))["chosen"] is True


def test_a_link_carries_key_and_name() -> None:
    stake = Stake(owner=Link("company/renault", "company", "Renault", 7))
    assert to_object(stake)["owner"] == {"key": "company/renault", "name": "Renault"}
    assert to_object(stake, names=False)["owner"] == {"key": "company/renault"}


def test_two_identifiers_of_one_register_are_both_kept() -> None:
    both = (Identifier("isin", "A"), Identifier("lei", "B"), Identifier("isin", "C"))
    record = Company(name="Renault", type="automaker", identifiers=both)
    assert Reader().read("company", to_object(record)) == record


def test_a_date_may_be_words_or_fields() -> None:
    wanted = read_date("second half of 2023")
    for given_ in ("second half of 2023", {"words": "second half of 2023"}):
        record = read("development", date=given_)
        assert isinstance(record, Development)
        assert record.date == wanted


def test_edtf_decides_where_the_words_are_relative() -> None:
    record = read("development", date={"words": "this year", "edtf": "2013"})
    assert isinstance(record, Development)
    assert record.date is not None
    assert (record.date.words, record.date.edtf) == ("this year", "2013")


def test_a_sense_may_be_added_to_edtf() -> None:
    record = read("development", date={"words": "2013", "edtf": "2013", "sense": "throughout"})
    assert isinstance(record, Development)
    assert record.date is not None
    assert record.date.sense == "throughout"


def test_days_that_contradict_the_edtf_are_refused() -> None:
    wrong = {"words": "2013", "edtf": "2013", "earliest": "2014-01-01", "latest": "2013-12-31"}
    assert "2014-01-01" in faults("development", date=wrong)["date"]


def test_a_single_link_stands_for_a_list_of_one() -> None:
    record = read("development", companies="company/renault")
    assert isinstance(record, Development)
    assert record.companies == (link_by_key("company/renault"),)


def test_an_amount_may_be_typed() -> None:
    record = read("development", amounts=["€ 600 million"])
    assert isinstance(record, Development)
    assert record.amounts == (Amount(600_000_000, "EUR"),)


def test_an_unknown_field_is_named_with_the_one_that_was_meant() -> None:
    assert "“summary”" in faults("development", sumary="x")["sumary"]
    assert "“title”" in faults("development", name="x")["name"]


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        ("stake", "capital", "much"),
        ("stake", "capital", True),
        ("stake", "capital", [1]),
        ("stake", "capital", 10**400),
        ("company", "fiscal_month", 4.5),
        ("company", "note", 7),
        ("company", "aliases", [{"txt": "R"}]),
        ("company", "aliases", 5),
        ("company", "identifiers", {"wikidata": 6686}),
        ("company", "identifiers", "Q6686"),
        ("company", "citations", [{"place": "par. 1"}]),
        ("company", "citations", {"source": "source/a", "spelt": "x"}),
        ("company", "parent", 7),
        ("company", "parent", {"role": "buyer"}),
        ("company", "founded", 1999),
        ("company", "founded", {"edtf": "yesterday"}),
        ("company", "founded", {"words": "1999", "year": 1999}),
        ("company", "founded", {"edtf": "1999", "sense": "sometimes"}),
        ("development", "amounts", [{"unit": "EUR"}]),
        ("claim", "chosen", "no"),
        ("company", "origin", "elsewhere"),
        ("company", "key", "vehicle/micra"),
        ("company", "key", "company/../etc"),
    ],
)
def test_a_value_of_the_wrong_form_is_refused_by_its_field(
    kind: str, field: str, value: Any
) -> None:
    assert faults(kind, **{field: value})[field].startswith(f"“{field}”: ")


def test_every_fault_is_told_at_once() -> None:
    assert set(faults("stake", capital="x", start=5, colour="red")) == {
        "capital",
        "start",
        "colour",
    }


def test_a_name_that_cannot_be_resolved_is_told_with_its_field() -> None:
    def find(text: str, _kinds: object) -> Link:
        raise Ambiguous(f"“{text}” may mean several records.")

    with pytest.raises(InvalidRecord) as raised:
        Reader(find).read("company", {"parent": "Group"})
    assert str(raised.value) == "“parent”: “Group” may mean several records."
