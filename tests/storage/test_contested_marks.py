"""Marks of what sources disagree about, wherever it is shown; echoes behind their release."""

import pytest

from explorer.domain.dates import read_date
from explorer.domain.questions import RecordWith, SheetOf, TimelineOf
from explorer.domain.records import Stake
from explorer.domain.rows import MARK_CONTESTED, Line, RivalClaim
from explorer.storage.library import Library
from tests.worlds import NOW, a_claim, a_company, a_development, a_source, cited, link_to, save

NISSAN, PLAN, STAKE = "company/nissan", "development/plan", "stake/it"


@pytest.fixture
def disputed(empty_library: Library) -> Library:
    """A share and a plan of Nissan whose figure and date two texts tell otherwise, one echoed."""
    release = a_source("Release", "5 May 2020")
    echo = a_source("Echo", "6 May 2020", based_on=link_to(release))
    other = a_source("Other", "7 May 2020")
    nissan, renault = a_company("Nissan", key=NISSAN), a_company("Renault")
    stake = Stake(
        key=STAKE,
        owner=link_to(renault),
        owned=link_to(nissan),
        capital=43.4,
        start=read_date("2002"),
    )
    plan = a_development("Plan", "2022", key=PLAN, companies=(link_to(nissan),))
    save(
        empty_library,
        *(release, echo, other, nissan, renault, stake, plan),
        a_claim(link_to(stake), about="capital", value=43.4, unit="%", citations=cited(release)),
        a_claim(link_to(stake), about="capital", value=44.4, unit="%", citations=cited(other)),
        a_claim(link_to(plan), "2022", citations=cited(echo)),
        a_claim(link_to(plan), "2022", citations=cited(release)),
        a_claim(link_to(plan), "2023", citations=cited(other)),
    )
    return empty_library


def id_of(library: Library, key: str) -> int:
    return library.answer(RecordWith(key=key)).id or 0


def lines(library: Library, title: str) -> list[Line]:
    sheet = library.answer(SheetOf(id_of(library, NISSAN), NOW))
    return [line for section in sheet.sections if section.title == title for line in section.lines]


def claims(library: Library) -> tuple[RivalClaim, ...]:
    (rivals,) = library.answer(SheetOf(id_of(library, PLAN), NOW)).rivals
    return rivals.claims


def test_lines_that_tell_a_contested_share_or_date_carry_the_mark(disputed: Library) -> None:
    assert [line.contested for line in lines(disputed, "Owned by")] == [True]
    assert [line.contested for line in lines(disputed, "Developments")] == [True]


def test_what_is_contested_but_not_shown_in_a_line_marks_it_not(empty_library: Library) -> None:
    texts = [a_source(f"Text {n}", f"{n} May 2020") for n in (5, 6)]
    nissan = a_company("Nissan", key=NISSAN)
    plan = a_development("Plan", "2022", companies=(link_to(nissan),))
    jobs = [
        a_claim(link_to(plan), about="jobs", value=float(n), citations=cited(text))
        for n, text in enumerate(texts)
    ]
    save(empty_library, *texts, nissan, plan, *jobs)
    assert [line.contested for line in lines(empty_library, "Developments")] == [False]


def test_a_contested_share_is_marked_on_the_timeline(disputed: Library) -> None:
    events = disputed.answer(TimelineOf(NOW)).events
    marks = dict(zip(events.ids, events.marks, strict=True))
    assert marks[id_of(disputed, STAKE)] & MARK_CONTESTED
    assert marks[id_of(disputed, PLAN)] & MARK_CONTESTED


def test_an_echo_stands_behind_its_release_and_adds_no_origin(disputed: Library) -> None:
    first, second = claims(disputed)
    sheet = disputed.answer(SheetOf(id_of(disputed, PLAN), NOW))
    notes = {note.number: note.link.name for note in sheet.sources}
    assert notes[first.note or 0] == "Release"
    assert [notes[echo.note or 0] for echo in first.echoes] == ["Echo"]
    assert (first.origins, second.origins) == (1, 1)
    assert second.echoes == ()
    assert second.taken
