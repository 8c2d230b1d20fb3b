"""What storage tells the slip chart: targets with who said them, and what came of each."""

from dataclasses import replace
from datetime import date

from explorer.domain.clocks import Clocks
from explorer.domain.lists import Filter
from explorer.domain.promises import Outcome
from explorer.domain.slips import Slip, SlipOf, Slips
from explorer.storage.library import Library
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

RELEASE = a_source("Alliance 2030", "27 January 2022")
ARTICLE = a_source("Renault and Nissan part", "6 February 2023")
NISSAN = a_company("Nissan")
MICRA = a_development(
    "Electric Micra", companies=(link_to(NISSAN),), citations=cited(RELEASE), date="2025"
)


def _slips(library: Library, clocks: Clocks = NOW, **wanted: object) -> Slips:
    return library.answer(SlipOf(clocks, **wanted))  # type: ignore[arg-type]


def _slip(library: Library, name: str = "Electric Micra", clocks: Clocks = NOW) -> Slip:
    return next(slip for slip in _slips(library, clocks).drawn if slip.link.name == name)


def _save_micra(library: Library, status: str = "announced") -> None:
    micra = replace(MICRA, status=status)
    first = a_claim(
        link_to(micra), "2024", "27 January 2022", name="Micra in 2024", citations=cited(RELEASE)
    )
    later = a_claim(
        link_to(micra), "2025", "6 February 2023", name="Micra in 2025", citations=cited(ARTICLE)
    )
    save(library, RELEASE, ARTICLE, NISSAN, micra, first, later)


def test_every_target_has_the_claim_that_says_it_and_its_source(empty_library: Library) -> None:
    _save_micra(empty_library)
    slip = _slip(empty_library)
    told = [
        (t.date.words, t.said.words, t.said.source and t.said.source.name) for t in slip.targets
    ]
    assert told == [
        ("2024", "Micra in 2024", "Alliance 2030"),
        ("2025", "Micra in 2025", "Renault and Nissan part"),
    ]
    assert [company.name for company in slip.companies] == ["Nissan"]


def test_an_ending_without_a_day_was_told_when_its_source_appeared(
    empty_library: Library,
) -> None:
    _save_micra(empty_library, status="cancelled")
    end = a_claim(link_to(MICRA), about="status", status="cancelled", citations=cited(ARTICLE))
    save(empty_library, end)
    ending = _slip(empty_library).ending
    assert ending is not None
    assert ending.day == ARTICLE.published


def test_a_target_that_the_record_itself_tells_cites_its_source(empty_library: Library) -> None:
    plan = a_development("Plan", "2030", announced=RELEASE.published, citations=cited(RELEASE))
    save(empty_library, RELEASE, plan)
    (target,) = _slip(empty_library, "Plan").targets
    assert target.said.claim is None
    assert target.said.source is not None
    assert target.said.source.name == "Alliance 2030"


def test_what_has_no_target_is_counted_and_not_drawn(empty_library: Library) -> None:
    _save_micra(empty_library)
    vague = a_development("Some day", announced=RELEASE.published, citations=cited(RELEASE))
    save(empty_library, vague)
    found = _slips(empty_library)
    assert [slip.link.name for slip in found.drawn] == ["Electric Micra"]
    assert found.undated == 1


def test_an_ending_tells_who_said_so_and_when(empty_library: Library) -> None:
    _save_micra(empty_library, status="cancelled")
    end = a_claim(
        link_to(MICRA),
        stated="5 May 2024",
        about="status",
        status="cancelled",
        name="Given up",
        citations=cited(ARTICLE),
    )
    save(empty_library, end)
    slip = _slip(empty_library)
    assert slip.outcome is Outcome.WITHDRAWN
    assert slip.ending is not None
    assert (slip.ending.words, slip.ending.day and slip.ending.day.words) == (
        "Given up",
        "5 May 2024",
    )


def test_nothing_that_was_published_later_is_told(empty_library: Library) -> None:
    _save_micra(empty_library)
    slip = _slip(empty_library, clocks=Clocks(TODAY, known_on=date(2022, 12, 31)))
    assert [target.date.words for target in slip.targets] == ["2024"]
    assert not _slips(empty_library, Clocks(TODAY, known_on=date(2021, 12, 31))).drawn


def test_it_shows_what_passes_the_filters_of_the_list(empty_library: Library) -> None:
    _save_micra(empty_library)
    assert _slips(empty_library, text="micra").drawn
    assert not _slips(empty_library, text="ariya").drawn
    assert _slips(empty_library, filters=(Filter("companies", ("Nissan",)),)).drawn
    assert not _slips(empty_library, filters=(Filter("companies", ("Renault",)),)).drawn
    assert not _slips(empty_library, ids=()).drawn


def test_promises_come_in_the_order_in_which_they_were_first_said(library: Library) -> None:
    firsts = [slip.targets[0].said.day for slip in _slips(library).drawn]
    assert firsts == sorted(firsts)  # type: ignore[type-var]
    assert firsts
