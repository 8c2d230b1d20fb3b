"""Each check in small worlds: what it finds, and what it must not find."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from explorer.domain.checks import CHECKS, FindingsOf
from explorer.domain.clocks import Clocks
from explorer.domain.dates import read_date
from explorer.domain.records import Company, Record, Region
from explorer.storage.driver import run
from explorer.storage.library import Library
from explorer.storage.queries.checks.findings import FINDERS
from tests.storage.checks.made import (
    World,
    done,
    findings,
    later,
    offices,
    platforms,
    production,
    promised,
    rivals,
    stakes,
    stated,
    supported,
)
from tests.worlds import TODAY, a_development, a_source, a_vehicle, cited, link_to, save

RENAULT = Company(key="company/renault", name="Renault", type="automaker")
DACIA = Company(key="company/dacia", name="Dacia", type="automaker")
FIRST = a_source("Release", "5 May 2020", address="https://example.com/1")


def echo(published: str) -> World:
    return (FIRST, a_source("Echo", published, based_on=link_to(FIRST)))


def logans(*brands: Company) -> World:
    return (*dict.fromkeys(brands), *(a_vehicle("Logan", brand=link_to(b)) for b in brands))


FOUND: tuple[tuple[str, World, str], ...] = (
    ("unsourced", (a_development("Plan"),), "No source supports this development."),
    ("single-origin", supported(1, echoes=False), "Only “First” tells of it."),
    (
        "single-origin",
        supported(3, echoes=True),
        "3 texts tell of it, and all go back to “First”.",
    ),
    ("lapsed", promised("2024"), "Its target was 2024; nothing was said of it since."),
    (
        "offices",
        offices(("A", "2001", "1 March 2017"), ("B", "2015", "")),
        "A (2001 – 1 Mar 2017) and B (2015 – no end given) hold this post at Nissan.",
    ),
    (
        "stakes",
        stakes((60, "2001", ""), (45, "5 May 2010", "")),
        "On 5 May 2010 the capital held adds up to 105 %: Owner 0 60 %, Owner 1 45 %.",
    ),
    (
        "platforms",
        platforms(("V", "done", "", ""), ("B", "", "", "")),
        "It is put on B and V at the same time.",
    ),
    (
        "unsettled",
        rivals("2012", "2015"),
        "Date: 2 claims disagree (2012, announced; 2015, announced).",
    ),
    (
        "outcomes",
        later("outcome_of", "2019", "2020"),
        "Its date, 2019, lies before that of “Plan”, whose outcome it is: 2020.",
    ),
    (
        "outcomes",
        (replace(a_development("Plan", "2019"), announced=read_date("May 2020")),),
        "Its date, 2019, lies before its announcement, May 2020.",
    ),
    (
        "sequence",
        later("follows", "May 2019", "June 2019"),
        "Its date, May 2019, lies before that of “Plan”, which it follows: Jun 2019.",
    ),
    (
        "sequence",
        later("revises", "May 2019", "2030", announced="June 2019"),
        "Its date, May 2019, lies before that of “Plan”, which it revises: Jun 2019.",
    ),
    (
        "statements",
        stated("3 May 2020", "2 May 2020"),
        "It was stated 3 May 2020, but “Text”, which reports it, is of 2 May 2020.",
    ),
    (
        "plants",
        production("2001", "", opened="2002"),
        "It was built from 2001, before “Flins” opened, 2002.",
    ),
    (
        "plants",
        production("2001", "2009", opened="1999", closed="2008"),
        "It was built until 2009, but “Flins” closed before, 2008.",
    ),
    (
        "echoes",
        echo("4 May 2020"),
        "It is of 4 May 2020, but “Release”, on which it is based, of 5 May 2020.",
    ),
    (
        "foretold",
        done("May 2021", "2 April 2021"),
        "It is told as done, May 2021, but its only source is older.",
    ),
    ("undated", (replace(FIRST, published=None),), "It says no day."),
    (
        "undated",
        (replace(FIRST, published=read_date("one day")),),
        "Its day, “one day”, says no last day.",
    ),
    (
        "duplicates",
        (Region(key="region/a", name="Côte"), Region(key="region/b", name="cote")),
        "“cote” (region/b) shares “cote” with it.",
    ),
    (
        "duplicates",
        (FIRST, a_source("Copy", address=FIRST.address, key="source/copy")),
        "“Copy” (source/copy) shares “https://example.com/1” with it.",
    ),
)
"""A check, a world, and the one sentence that it says of it."""

POSSIBLE: tuple[tuple[str, World, str], ...] = (
    (
        "offices",
        offices(("A", "2001", "2016"), ("B", "between 2015 and 2017", "")),
        "A (2001 – 2016) and B (between 2015 and 2017 – no end given) may hold this post",
    ),
    (
        "stakes",
        stakes((60, "2001", ""), (45, "2010", "1 February 2010")),
        "On 1 Jan 2010 the capital held may add up to 105 %",
    ),
    ("stakes", stakes((60, "2001", ""), (45, "2010", ""), bound="about"), "may add up to 105 %"),
    (
        "platforms",
        platforms(("V", "", "2010", "2017"), ("B", "", "between 2016 and 2018", "")),
        "It is perhaps put on B and V",
    ),
)
"""What is only possible, and a part of the sentence that says so."""

NOT_FOUND: tuple[tuple[str, World], ...] = (
    ("unsourced", (FIRST, a_development("Plan", citations=cited(FIRST)))),
    ("single-origin", supported(2, echoes=False)),
    ("lapsed", promised("2030")),
    ("lapsed", promised("2024", status="cancelled")),
    ("offices", offices(("A", "2001", "1 March 2017"), ("B", "1 March 2017", ""))),
    ("offices", offices(("A", "2001", "2017"), ("B", "2017", ""))),
    ("offices", offices(("A", "2001", ""), ("B", "2015", ""), manner="jointly")),
    ("stakes", stakes((60, "2001", ""), (40, "2010", ""))),
    ("stakes", stakes((100, "2001", "5 May 2010"), (100, "5 May 2010", ""))),
    ("stakes", stakes((100, "2001", "2010"), (100, "2010", ""))),
    ("stakes", stakes((60, "2001", ""), (45, "2010", ""), status="announced")),
    ("platforms", platforms(("V", "done", "", ""), ("B", "rumoured", "", ""))),
    ("platforms", platforms(("V", "", "2010", "2017"), ("B", "", "2017", ""))),
    ("platforms", platforms(("V", "", "2010", ""), ("V", "", "2012", ""))),
    ("unsettled", rivals("2012", "2015", chosen=True)),
    ("unsettled", rivals("2012", "May 2012")),
    ("periods", production("2001", "2001", opened="1999")),
    ("outcomes", later("outcome_of", "May 2020", "2020")),
    ("outcomes", later("outcome_of", "2019", "2030", announced="2018")),
    ("sequence", later("follows", "2019", "June 2019")),
    ("sequence", later("part_of", "May 2019", "June 2019")),
    ("statements", stated("2 May 2020", "2 May 2020")),
    ("statements", stated("2020", "2 May 2020")),
    ("plants", production("2001", "2008", opened="2001", closed="2008")),
    ("plants", production("2001", "", opened="2002", status="cancelled")),
    ("echoes", echo("5 May 2020")),
    ("foretold", done("May 2021", "2 April 2021", "2 May 2021")),
    ("foretold", done("May 2021", "2 April 2021", status="announced")),
    ("undated", (FIRST,)),
    ("duplicates", logans(RENAULT, DACIA)),
    ("duplicates", (Region(key="region/a", name="Asia"), Region(key="region/b", name="East Asia"))),
    ("duplicates", (a_development("Plan", "2012"), a_development("Plan", "2013"))),
)


def ids(worlds: Iterable[tuple[object, ...]]) -> list[str]:
    return [str(check) for check, *_ in worlds]


@pytest.mark.parametrize(("check", "world", "sentence"), FOUND, ids=ids(FOUND))
def test_a_check_says_in_a_sentence_what_it_finds(
    empty_library: Library, check: str, world: World, sentence: str
) -> None:
    save(empty_library, *world)
    (found,) = findings(empty_library, check)
    assert found.sentence == sentence
    assert found.check == check
    assert found.sure or check == "duplicates"


@pytest.mark.parametrize(("check", "world", "part"), POSSIBLE, ids=ids(POSSIBLE))
def test_what_is_only_possible_is_said_so(
    empty_library: Library, check: str, world: World, part: str
) -> None:
    save(empty_library, *world)
    (found,) = findings(empty_library, check)
    assert part in found.sentence
    assert not found.sure


@pytest.mark.parametrize(("check", "world"), NOT_FOUND, ids=ids(NOT_FOUND))
def test_what_is_in_order_is_not_found(empty_library: Library, check: str, world: World) -> None:
    save(empty_library, *world)
    assert findings(empty_library, check) == ()


def test_every_check_has_its_query_and_a_world_that_it_finds_and_one_that_it_does_not() -> None:
    names = [check.name for check in CHECKS]
    assert list(FINDERS) == names
    assert set(ids(FOUND)) | {"periods"} == set(names)  # what ends before its start is not saved
    assert set(ids(NOT_FOUND)) == set(names)


def test_an_end_before_its_start_in_a_file_of_others_is_found(empty_library: Library) -> None:
    save(empty_library, *production("2001", "2009", opened="1999"))
    days = (date(1998, 1, 1).toordinal(), date(1998, 12, 31).toordinal())
    foreign = (
        "UPDATE production SET end_words = '1998', end_edtf = '1998', end_earliest = ?, "
        "end_latest = ?"
    )
    empty_library.read(lambda connection: run(connection, foreign, days))
    (found,) = findings(empty_library, "periods")
    assert found.sentence == "Its end, 1998, lies before its start, 2001."


def test_a_finding_leads_to_its_record_and_the_others_concerned(empty_library: Library) -> None:
    save(empty_library, *offices(("A", "2001", ""), ("B", "2015", "")))
    (found,) = findings(empty_library, "offices")
    assert found.link.key == "office/A"
    assert [link.key for link in found.others] == ["office/B", "person/A", "person/B"]


def test_on_a_true_day_only_what_held_then_is_checked(empty_library: Library) -> None:
    save(
        empty_library,
        *offices(("A", "2001", "1 March 2017"), ("B", "2015", "")),
        *(r for r in stakes((60, "2001", ""), (45, "2010", "2020"))[1:]),
    )

    def count(check: str, day: date) -> int:
        return len(findings(empty_library, check, Clocks(TODAY, true_on=day)))

    days = (date(2009, 1, 1), date(2016, 1, 1), date(2021, 1, 1))
    assert [count("offices", day) for day in days] == [0, 1, 0]
    assert [count("stakes", day) for day in days] == [0, 1, 0]


def test_nothing_is_found_in_what_was_published_later(empty_library: Library) -> None:
    early, late = a_source("Early", "2 May 2012"), a_source("Late", "2 May 2019")

    def citing(world: World) -> list[Record]:
        return [
            replace(r, citations=cited(late)) if r.key.startswith("office/B") else r for r in world
        ]

    save(empty_library, early, late, *citing(offices(("A", "2001", ""), ("B", "2015", ""))))
    then = Clocks(TODAY, known_on=date(2018, 12, 31))
    assert len(findings(empty_library, "offices")) == 1
    assert findings(empty_library, "offices", then) == ()


def test_without_a_name_all_checks_are_run_in_their_order(library: Library) -> None:
    found = library.answer(FindingsOf(Clocks(TODAY)))
    names = [check.name for check in CHECKS]
    places = [names.index(finding.check) for finding in found]
    assert places == sorted(places)
    assert found


@pytest.mark.parametrize("check", [check.name for check in CHECKS])
def test_no_text_that_was_published_later_is_named(library: Library, check: str) -> None:
    for year in (2001, 2013, 2022):
        day = date(year, 12, 31)
        known = library.read(
            lambda connection, day=day: set(  # type: ignore[misc]
                connection.exec_driver_sql(
                    "SELECT id FROM standing WHERE known_from <= ?", (day.toordinal(),)
                ).scalars()
            )
        )
        for finding in findings(library, check, Clocks(TODAY, known_on=day)):
            assert {link.id for link in (finding.link, *finding.others)} <= known
