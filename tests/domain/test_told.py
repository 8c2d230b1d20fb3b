"""Records as they were told by a day: names, days to come, statuses, summaries."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from explorer.domain.dates import read_date
from explorer.domain.parts import Alias, Citation, Link
from explorer.domain.records import Company, Development, Office, Record, Stake
from explorer.domain.told import Telling
from tests.worlds import a_company, a_development, link_to

EARLY = Link("source/early", "source", "Early", 1)
LATE = Link("source/late", "source", "Late", 2)
DAY = date(2013, 12, 31)
BOTH = (Citation(EARLY), Citation(LATE))


def then(record: Record, day: date = DAY) -> Any:
    return Telling(record, (), (), frozenset({2}), day.toordinal()).record_then()


def named(*citations: Citation, aliases: tuple[Alias, ...] = ()) -> Company:
    found = then(a_company("Renault–Nissan–Mitsubishi", aliases=aliases, citations=citations))
    assert isinstance(found, Company)
    return found


def test_a_name_that_only_later_texts_use_gives_way_to_that_of_the_texts_of_the_day() -> None:
    old = Citation(EARLY, spelling="Renault–Nissan")
    former = (Alias("Renault–Nissan", "former name"), Alias("RNMA"))
    found = named(old, Citation(LATE), aliases=former)
    assert found.name == "Renault–Nissan"
    assert found.aliases == (Alias("RNMA"),)


def test_a_name_stays_where_a_text_of_the_day_uses_it_or_none_says_otherwise() -> None:
    old = Citation(EARLY, spelling="Renault–Nissan")
    kept = "Renault–Nissan–Mitsubishi"
    assert named(old, Citation(EARLY), Citation(LATE)).name == kept
    assert named(old).name == kept
    assert named(Citation(EARLY), Citation(LATE)).name == kept


def test_a_misspelling_or_the_same_name_otherwise_written_is_no_name_of_its_own() -> None:
    wrong = Citation(EARLY, spelling="Renualt")
    aliases = (Alias("Renualt", "misspelling"),)
    assert named(wrong, Citation(LATE), aliases=aliases).name == "Renault–Nissan–Mitsubishi"
    same = Citation(EARLY, spelling="RENAULT Nissan Mitsubishi")
    assert named(same, Citation(LATE)).name == "Renault–Nissan–Mitsubishi"


def test_what_came_about_after_the_day_was_announced_then_and_its_day_not_known() -> None:
    launch = a_development("Launch", "March 2016", status="done", citations=BOTH)
    found = then(launch)
    assert (found.status, found.date) == ("announced", None)
    assert then(launch, date(2016, 4, 1)) == launch


def test_a_day_to_come_that_texts_of_then_gave_stays() -> None:
    plan = a_development("Plan", "2016", status="announced", citations=BOTH[:1])
    assert then(plan) == plan
    given = Citation(EARLY, supports="date")
    assert then(replace(plan, citations=(*BOTH, given))).date == plan.date


@pytest.mark.parametrize("field", ["summary", "note"])
def test_what_the_recorder_sums_up_is_told_only_where_nothing_was_said_later(field: str) -> None:
    plan = a_development("Plan", **{field: "Dropped in 2015."})
    assert getattr(then(replace(plan, citations=BOTH[:1])), field) == "Dropped in 2015."
    assert getattr(then(replace(plan, citations=BOTH)), field) == ""


def test_an_office_that_ended_later_had_no_end_yet() -> None:
    person, company = Link("person/ghosn", "person", "Ghosn", 3), link_to(a_company())
    office = Office(
        name="CEO",
        person=person,
        company=company,
        start=read_date("2001"),
        end=read_date("November 2018"),
        citations=BOTH,
    )
    found = then(office)
    assert (found.start, found.end) == (office.start, None)


def test_a_stake_that_was_still_to_be_taken_was_announced() -> None:
    ends: dict[str, Any] = {"owner": link_to(a_company()), "owned": link_to(a_company("Nissan"))}
    stake = Stake(start=read_date("2016"), citations=BOTH[:1], **ends)
    assert then(stake).status == "announced"
    held = Stake(start=read_date("1999"), citations=BOTH[:1], **ends)
    assert then(held) == held


def test_links_and_figures_that_only_later_texts_give_are_left_out() -> None:
    later = (*BOTH, Citation(LATE, supports="companies"))
    plan = a_development("Plan", companies=(link_to(a_company()),), citations=later)
    found = then(plan)
    assert isinstance(found, Development)
    assert found.companies == ()
