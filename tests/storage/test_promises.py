"""The promise ledger in the database: its list, its board, and the marks that follow from it."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

import pytest

from explorer.domain.board import BoardOf, Due
from explorer.domain.clocks import Clocks
from explorer.domain.dates import read_date
from explorer.domain.edits import Save
from explorer.domain.lists import Filter, ListKeys, ListRows, ListValues, Row, Sort
from explorer.domain.parts import Link
from explorer.domain.questions import CountsOn, TimelineOf
from explorer.domain.records import Record
from explorer.domain.rows import MARK_OVERDUE
from explorer.storage.library import Library
from explorer.storage.queries.lapsed import lapsed, lapsed_among
from explorer.storage.queries.promises import Pledge, pledges
from tests.worlds import (
    NOW,
    TODAY,
    a_claim,
    a_company,
    a_development,
    a_source,
    cited,
    link_to,
    save,
)


def announced(title: str, date: str, said: str, **fields: Any) -> Record:
    return replace(a_development(title, date, **fields), announced=read_date(said))


def ledger(library: Library, clocks: Clocks = NOW) -> dict[str, Pledge]:
    found = library.read(lambda connection: pledges(connection, clocks), clocks.known_on)
    return {pledge.link.name: pledge for pledge in found}


def listed(library: Library, **wanted: Any) -> list[str]:
    keys = library.answer(ListKeys("promise", wanted.pop("clocks", NOW), **wanted))
    return [row.link.name for row in rows(library, tuple(keys.ids))]


def rows(library: Library, ids: tuple[int, ...], clocks: Clocks = NOW) -> tuple[Row, ...]:
    return library.answer(ListRows("promise", ids, clocks))


def board(library: Library, clocks: Clocks = NOW, **wanted: Any) -> dict[Due, list[str]]:
    columns = library.answer(BoardOf(clocks, **wanted))
    return {column.due: [card.link.name for card in column.cards] for column in columns}


@pytest.fixture
def micra(empty_library: Library) -> Library:
    """A promise with two targets, a revision in another record, and its outcome in a third."""
    nissan = a_company("Nissan")
    release = a_source("Release", "28 January 2022")
    echo = a_source("Echo", "29 January 2022", based_on=link_to(release))
    later = a_source("Later text", "February 2023")
    plan = announced(
        "Micra plan", "", "28 January 2022", companies=(link_to(nissan),), citations=cited(release)
    )
    put_off = announced(
        "Micra put off", "2026", "February 2023", revises=(link_to(plan),), citations=cited(later)
    )
    built = a_development(
        "Micra built",
        "December 2025",
        status="done",
        outcome_of=(link_to(plan),),
        citations=cited(a_text := a_source("Third text", "January 2026")),
    )
    first = a_claim(link_to(plan), "2024", "28 January 2022", status="announced")
    save(empty_library, nissan, release, later, a_text, plan, put_off, built)
    save(
        empty_library,
        echo,
        replace(first, citations=cited(release), speaker=link_to(nissan)),
        a_claim(link_to(plan), "2024", status="announced", citations=cited(echo)),
    )
    return empty_library


def test_a_promise_takes_its_targets_and_its_outcome_from_later_records(micra: Library) -> None:
    promise = ledger(micra)["Micra plan"].promise
    assert [target.date and target.date.words for target in promise.targets] == ["2024", "2026"]
    assert promise.first.speaker is not None
    assert promise.first.speaker.name == "Nissan"
    assert (promise.outcome, promise.origins) == ("late", 1)
    assert promise.actual == read_date("December 2025")


def test_a_revision_that_was_not_known_yet_is_not_told(micra: Library) -> None:
    clocks = Clocks(TODAY, None, date(2022, 12, 31))
    then = ledger(micra, clocks)
    assert set(then) == {"Micra plan"}
    assert then["Micra plan"].promise.outcome == "silent"


def test_a_promise_revised_elsewhere_stands_on_the_board_once(micra: Library) -> None:
    in_2024 = Clocks(TODAY, date(2024, 6, 30))
    assert board(micra, in_2024) == {Due.LATER: ["Micra put off"]}
    nissan = (Filter("companies", ("Nissan",)),)
    assert board(micra, in_2024, filters=nissan) == {Due.LATER: ["Micra plan"]}


def test_the_ledger_is_read_anew_after_every_change(micra: Library) -> None:
    assert ledger(micra)["Micra plan"].promise.outcome == "late"
    plan = ledger(micra)["Micra plan"].link
    assert plan.id is not None
    row = rows(micra, (plan.id,))[0]
    assert row.values["outcome"] == "late"
    cancelled = a_claim(plan, stated="2026", status="cancelled", chosen=True)
    micra.do(Save("Cancel", (cancelled,)))
    assert rows(micra, (plan.id,))[0].values["outcome"] == "withdrawn"
    micra.undo()
    assert rows(micra, (plan.id,))[0].values["outcome"] == "late"


def test_rings_of_records_that_revise_each_other_come_to_an_end(empty_library: Library) -> None:
    one = announced("One", "2024", "2022")
    save(empty_library, one)
    (id_,) = [pledge.id for pledge in ledger(empty_library).values()]
    other = announced("Other", "2028", "2023", revises=(Link(one.key, "development", "One", id_),))
    (other_id,) = save(empty_library, other)
    again = replace(one, id=id_, revises=(Link(other.key, "development", "Other", other_id),))  # type: ignore[call-arg]
    empty_library.do(Save("Close the ring", (again,)))
    targets = {
        name: [target.date and target.date.words for target in pledge.promise.targets]
        for name, pledge in ledger(empty_library).items()
    }
    assert targets == {"One": ["2024", "2028"], "Other": ["2028"]}


DATED = (
    announced("A", "by the end of 2026", "2020"),
    announced("B", "March 2027", "2021"),
    announced("C", "2031", "May 2013"),
    announced("D", "not before 2028", "2013"),
    announced("E", "", "2019"),
    announced("F", "2024", "2021"),
    announced("G", "2023", "2021", status="cancelled"),
)


def test_the_board_groups_what_is_ahead_and_what_is_past(empty_library: Library) -> None:
    save(empty_library, *DATED)
    assert board(empty_library) == {
        Due.SILENT: ["F"],
        Due.QUARTER: ["A"],
        Due.YEAR: ["B"],
        Due.LATER: ["C"],
        Due.UNDATED: ["D", "E"],
    }


def test_of_a_long_group_the_first_cards_are_told_and_the_others_counted(
    empty_library: Library,
) -> None:
    save(empty_library, *(announced(f"Plan {n}", f"{n}", "2020") for n in range(2030, 2035)))
    (column,) = empty_library.answer(BoardOf(NOW, most=2))
    assert [card.link.name for card in column.cards] == ["Plan 2030", "Plan 2031"]
    assert column.hidden == 3


def test_the_board_turns_with_the_true_clock(empty_library: Library) -> None:
    save(empty_library, *DATED)
    in_2027 = board(empty_library, Clocks(TODAY, date(2027, 4, 1)))
    assert in_2027[Due.SILENT] == ["B", "A", "F"]
    in_2021 = board(empty_library, Clocks(TODAY, date(2021, 12, 31)))
    assert in_2021[Due.LATER] == ["F", "A", "B", "C"]


def test_promises_are_filtered_by_the_year_in_which_they_were_made(empty_library: Library) -> None:
    save(empty_library, *DATED, announced("Z", "2029", "between October 2013 and March 2014"))
    values = empty_library.answer(ListValues("promise", "year", NOW))
    assert values[0] == ("2021", 3)
    assert ("2013", 3) in values
    assert listed(empty_library, filters=(Filter("year", ("2013",)),)) == ["C", "D", "Z"]
    assert listed(empty_library, filters=(Filter("year", ("2014", "2019")),)) == ["Z", "E"]


def test_promises_are_sorted_by_slip_as_numbers(empty_library: Library) -> None:
    late = [
        announced(f"{months} months", f"{words}", "2019", status="done")
        for months, words in ((2, "March 2020"), (10, "November 2020"), (100, "May 2028"))
    ]
    save(empty_library, *late, announced("early", "2019-12-01", "2018", status="done"))
    for record in ledger(empty_library).values():
        target = a_claim(record.link, "January 2020", "2018", status="announced")
        empty_library.do(Save("Add a claim", (target,)))
    ascending = listed(empty_library, sort=Sort("slip"))
    assert ascending == ["early", "2 months", "10 months", "100 months"]
    assert listed(empty_library, sort=Sort("slip", descending=True)) == ascending[::-1]


def test_promises_are_sorted_by_target_without_making_a_year_its_first_day(
    empty_library: Library,
) -> None:
    save(
        empty_library,
        announced("year", "2027", "2020"),
        announced("spring", "March 2027", "2020"),
        announced("none", "", "2020"),
        announced("deadline", "by May 2027", "2020"),
    )
    assert listed(empty_library, sort=Sort("target")) == ["spring", "deadline", "year", "none"]


def test_the_marks_of_the_timeline_and_the_status_bar_follow_the_ledger(library: Library) -> None:
    for clocks in (NOW, Clocks(TODAY, date(2031, 1, 1)), Clocks(TODAY, None, date(2023, 12, 31))):
        late = {p.id for p in ledger(library, clocks).values() if p.promise.outcome.is_lapsed}
        events = library.answer(TimelineOf(clocks)).events
        marked = {id_ for id_, marks in zip(events.ids, events.marks, strict=True) if marks & 1}
        assert MARK_OVERDUE == 1
        assert marked == late
        assert library.answer(CountsOn(clocks)).overdue == len(late)
        developments = tuple(library.answer(ListKeys("development", clocks)).ids)
        shown = library.answer(ListRows("development", developments, clocks))
        assert {row.link.id for row in shown if row.overdue} == late


def _drawn(chance: random.Random, number: int, sources: Sequence[Record]) -> Record:
    words = ("2019", "by 2021", "not before 2020", "March 2024", "from 2018 to 2022", "soon", "")
    status = chance.choice(
        ("done", "announced", "confirmed", "delayed", "rumoured", "cancelled", "denied")
    )
    made = a_development(f"Drawn {number}", chance.choice(words), status=status)
    cites = cited(chance.choice(sources)) if chance.random() < 0.8 else ()
    said = chance.choice(("", "2018", "2019", "by 2020", "March 2024", "2024", "not before 2020"))
    return replace(made, announced=read_date(said) if said else None, citations=cites)


def test_what_the_database_finds_lapsed_is_what_the_ledger_says(empty_library: Library) -> None:
    chance = random.Random(7)
    sources = [a_source(f"Text {year}", str(year)) for year in range(2017, 2026)]
    sources.append(replace(a_source("Undated"), published=None))
    drawn = [_drawn(chance, number, sources) for number in range(600)]
    save(empty_library, *sources)
    save(empty_library, *drawn)
    for record in chance.sample(list(ledger(empty_library).values()), 40):
        save(empty_library, a_claim(record.link, "2030", "2025", status="delayed"))
    for today in (date(2020, 6, 1), TODAY):
        clocks = Clocks(today)
        told = {p.id for p in ledger(empty_library, clocks).values() if p.promise.outcome.is_lapsed}
        some = frozenset(list(told)[::2])
        assert empty_library.read(partial(lapsed, clocks=clocks)) == told
        assert empty_library.read(partial(lapsed_among, clocks=clocks, ids=some)) == some
        assert len(told) > 5
