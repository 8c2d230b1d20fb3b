"""Contested values over the whole database."""

from dataclasses import replace
from datetime import date

from explorer.domain.clocks import Clocks
from explorer.domain.conflicts import Conflict, ConflictsOf
from explorer.storage.library import Library
from tests.worlds import NOW, TODAY, a_claim, a_development, a_source, cited, link_to, save


def conflicts(library: Library, clocks: Clocks = NOW) -> tuple[Conflict, ...]:
    return library.answer(ConflictsOf(clocks))


def test_rivals_stand_with_their_sources_and_origins_and_which_of_them_holds(
    empty_library: Library,
) -> None:
    release = a_source("Release", "5 May 2020")
    echo = a_source("Echo", "6 May 2020", based_on=link_to(release))
    other = a_source("Other", "7 May 2021")
    plan = a_development("Plan", "2022")
    claims = [
        a_claim(link_to(plan), "2022", citations=cited(release), chosen=True, reason="First."),
        a_claim(link_to(plan), "2022", citations=cited(echo)),
        a_claim(link_to(plan), "2023", citations=cited(other)),
    ]
    save(empty_library, release, echo, other, plan, *claims)
    (conflict,) = conflicts(empty_library)
    assert (conflict.link.name, conflict.about, conflict.label) == ("Plan", "date", "Date")
    assert conflict.is_settled
    rows = [(r.source and r.source.name, r.holds, r.origins) for r in conflict.rivals]
    assert rows == [("Release", True, 1), ("Echo", False, 1), ("Other", False, 1)]


def test_what_agrees_is_no_conflict(empty_library: Library) -> None:
    text = a_source("Release", "5 May 2020")
    plan = a_development("Plan", "2022")
    save(
        empty_library,
        text,
        plan,
        a_claim(link_to(plan), "2022", citations=cited(text)),
        a_claim(link_to(plan), "May 2022", citations=cited(text)),
    )
    assert conflicts(empty_library) == ()


def test_a_rival_of_later_makes_no_conflict_yet(empty_library: Library) -> None:
    early, late = a_source("Early", "5 May 2020"), a_source("Late", "5 May 2021")
    plan = replace(a_development("Plan", "2022"), citations=cited(early))
    said = [
        a_claim(link_to(plan), day, citations=cited(text))
        for day, text in (("2022", early), ("2024", late))
    ]
    save(empty_library, early, late, plan, *said)
    assert len(conflicts(empty_library)) == 1
    assert conflicts(empty_library, Clocks(TODAY, known_on=date(2020, 12, 31))) == ()


def test_conflicts_of_the_bundled_database_stand_by_name(library: Library) -> None:
    names = [conflict.link.name.casefold() for conflict in conflicts(library)]
    assert names == sorted(names)
    assert len(names) > 50
