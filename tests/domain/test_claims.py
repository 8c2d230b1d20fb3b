"""Claims beside claims: rivals, the one that is taken, origins, what is said of a field."""

from datetime import date
from typing import Any

import pytest

from explorer.domain.claims import (
    Statement,
    are_rivals,
    holding,
    in_order,
    origin_of,
    origins,
    value_said,
)
from explorer.domain.dates import read_date
from explorer.domain.parts import Link
from explorer.domain.records import field_of

RENAULT = Link("company/renault", "company", "Renault", 1)
NISSAN = Link("company/nissan", "company", "Nissan", 2)


def said(key: str = "claim/a", stated: str = "2023", says: str = "", **fields: Any) -> Statement:
    """Return a statement; ``says`` is the date that it claims."""
    values: dict[str, Any] = {
        "link": Link(key, "claim", key),
        "subject": 9,
        "about": "date",
        "words": "",
        "stated": read_date(stated) if stated else None,
        "date": read_date(says) if says else None,
        "status": "",
        "value": None,
        "unit": "",
        "bound": "",
        "target": None,
        "speaker": None,
        "chosen": False,
        "reason": "",
        "source": 100,
        "origin": 100,
        "known_from": date(2023, 12, 31).toordinal(),
    }
    return Statement(**(values | fields))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"says": "second half of 2023"}, {"says": "2024"}),
        ({"value": 15.0, "unit": "%"}, {"value": 28.4, "unit": "%"}),
        ({"value": 50.0, "bound": "exactly"}, {"value": 50.0, "bound": "more than"}),
        ({"value": 644e6, "unit": "USD"}, {"value": 644e6, "unit": "EUR"}),
        ({"target": RENAULT}, {"target": NISSAN}),
        ({"status": "done"}, {"status": "under discussion"}),
    ],
)
def test_what_cannot_both_be_right_is_contested(one: Any, other: Any) -> None:
    assert are_rivals([said(**one), said(**other)])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"says": "2024"}, {"says": "first half of 2024"}),
        ({"says": "2024"}, {"says": "soon"}),
        ({"says": "2024"}, {"value": 15.0}),
        ({"value": 15.0, "unit": "%"}, {"value": 15.0, "unit": "%"}),
        ({"status": "done"}, {}),
        ({}, {}),
    ],
)
def test_what_may_both_be_right_is_not_contested(one: Any, other: Any) -> None:
    assert not are_rivals([said(**one), said(**other)])


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ({"status": "announced"}, {"status": "done"}),
        ({"status": "under discussion"}, {"status": "announced"}),
        ({"status": "on sale"}, {"status": "ended"}),
        ({"says": "2010", "status": "announced"}, {"says": "9 February 2012", "status": "done"}),
        ({"value": 8.0, "status": "announced"}, {"value": 5.9, "status": "missed"}),
        (
            {"says": "June 2023", "status": "announced", "chosen": True},
            {"says": "2023", "status": "done"},
        ),
    ],
)
def test_what_came_later_is_no_rival_of_what_was_before(earlier: Any, later: Any) -> None:
    assert not are_rivals([said("a", "2022", **earlier), said("b", "March 2023", **later)])


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ({"status": "done"}, {"status": "announced"}),
        ({"status": "done"}, {"status": "cancelled"}),
        ({"status": "on sale"}, {"status": "announced"}),
        ({"says": "2023", "status": "announced"}, {"says": "2024", "status": "delayed"}),
        ({"says": "16 December 2025", "status": "done"}, {"says": "17 December 2025"}),
        ({"about": "status", "status": "announced", "chosen": True}, {"status": "done"}),
        (
            {"says": "mid-2026", "status": "announced", "chosen": True},
            {"says": "February 2026", "status": "done"},
        ),
    ],
)
def test_what_later_says_otherwise_is_contested(earlier: Any, later: Any) -> None:
    assert are_rivals([said("a", "2022", **earlier), said("b", "March 2023", **later)])


def test_of_what_was_said_in_one_window_none_is_known_to_be_the_later() -> None:
    assert are_rivals([said("a", "2023", status="announced"), said("b", status="done")])


def test_one_statement_has_no_rival() -> None:
    assert not are_rivals([said(says="2024", status="done")])


def test_the_latest_statement_is_taken() -> None:
    early, late = said("claim/a", "2022"), said("claim/b", "7 December 2023")
    assert holding([late, early]) is late
    assert in_order([late, early]) == [early, late]


def test_a_chosen_statement_is_taken_before_a_later_one() -> None:
    chosen, late = said("claim/a", "2022", chosen=True), said("claim/b", "2025")
    assert holding([chosen, late]) is chosen


def test_of_two_chosen_statements_the_later_is_taken() -> None:
    early, late = said("a", "2022", chosen=True), said("b", "2023", chosen=True)
    assert holding([late, early, said("c", "2025")]) is late


def test_nothing_said_is_nothing_taken() -> None:
    assert holding([]) is None


def test_a_statement_without_a_day_was_made_by_the_day_its_source_was_known() -> None:
    undated = said(stated="", known_from=date(2014, 12, 31).toordinal())
    assert undated.said_on == date(2014, 12, 31)


def test_a_statement_of_a_window_was_surely_made_by_its_end() -> None:
    assert said(stated="between September and December 2022").said_on == date(2022, 12, 31)
    assert said(stated="not before 5 November 2013").said_on == date(2013, 11, 5)


def test_echoes_of_one_text_are_one_origin() -> None:
    release, article, other = said(origin=1), said(origin=1, source=2), said(origin=3)
    assert origins([release, article, other, said(origin=None)]) == 2


def test_an_origin_is_followed_to_the_first_text() -> None:
    assert origin_of(3, {3: 2, 2: 1}) == 1
    assert origin_of(7, {3: 2}) == 7


def test_texts_that_claim_to_be_based_on_each_other_do_not_hang() -> None:
    assert origin_of(1, {1: 2, 2: 1}) in (1, 2)


def test_what_is_said_of_a_field_is_of_the_fields_own_sort() -> None:
    share = said(about="capital", value=15.0, status="announced", target=NISSAN)
    assert value_said(field_of("stake", "capital"), share) == 15.0
    owner = said(about="owner", target=NISSAN, status="announced")
    assert value_said(field_of("stake", "owner"), owner) == NISSAN
    target = said(about="date", says="2024", status="announced")
    assert value_said(field_of("development", "date"), target) == read_date("2024")
    status = said(about="status", status="confirmed", says="2024")
    assert value_said(field_of("development", "status"), status) == "confirmed"


def test_a_share_of_nothing_is_said() -> None:
    assert value_said(field_of("stake", "votes"), said(about="votes", value=0.0)) == 0.0


def test_what_is_not_said_of_a_field_leaves_it_alone() -> None:
    capital = field_of("stake", "capital")
    assert value_said(capital, said(about="capital", status="announced")) is None
    assert value_said(field_of("stake", "status"), said(about="status")) is None
    plants = said(about="plants", target=RENAULT, status="announced")
    assert value_said(field_of("development", "plants"), plants) is None
