"""Choosing one claim among its rivals."""

import pytest

from explorer.domain.clocks import Clocks
from explorer.domain.dates import read_date
from explorer.domain.edits import Choose
from explorer.domain.errors import InvalidRecord, NotFound
from explorer.domain.questions import RecordWith, SheetOf
from explorer.domain.records import Claim, Development, Stake
from explorer.domain.rows import Rivals
from explorer.storage.library import Library
from tests.worlds import TODAY, a_claim, a_company, a_development, a_source, cited, link_to, save

PLAN = "development/plan"


@pytest.fixture
def contested(empty_library: Library) -> Library:
    """A plan whose date three texts tell otherwise, the first of them chosen."""
    texts = [a_source(f"Text {n}", f"5 May 202{n}") for n in range(3)]
    plan = a_development("Plan", "2022", key=PLAN, citations=cited(texts[0]))
    first, second, third = (
        a_claim(link_to(plan), day, key=f"claim/{n}", citations=cited(text))
        for n, (day, text) in enumerate(zip(("2022", "2023", "2024"), texts, strict=True))
    )
    save(empty_library, *texts, plan, first, second, third)
    empty_library.do(Choose("Choose 2022", claim(empty_library, 0).id or 0, "It was first."))
    return empty_library


def claim(library: Library, number: int) -> Claim:
    found = library.answer(RecordWith(key=f"claim/{number}"))
    assert isinstance(found, Claim)
    return found


def plan(library: Library) -> Development:
    found = library.answer(RecordWith(key=PLAN))
    assert isinstance(found, Development)
    return found


def rivals(library: Library) -> Rivals:
    (found,) = library.answer(SheetOf(plan(library).id or 0, Clocks(TODAY))).rivals
    return found


def choices(library: Library) -> list[tuple[bool, str]]:
    return [(claim(library, n).chosen, claim(library, n).reason) for n in range(3)]


def test_one_claim_is_chosen_with_its_reason_and_the_record_says_what_it_says(
    contested: Library,
) -> None:
    assert choices(contested) == [(True, "It was first."), (False, ""), (False, "")]
    contested.do(Choose("Choose 2023", claim(contested, 1).id or 0, "It came so."))
    assert choices(contested) == [(False, ""), (True, "It came so."), (False, "")]
    assert plan(contested).date == read_date("2023")
    assert [c.taken for c in rivals(contested).claims] == [False, True, False]


def test_a_choice_is_one_step_that_can_be_undone(contested: Library) -> None:
    contested.do(Choose("Choose 2023", claim(contested, 1).id or 0, "It came so."))
    contested.undo()
    assert choices(contested)[0] == (True, "It was first.")
    assert plan(contested).date == read_date("2022")


def test_a_choice_that_is_taken_back_leaves_the_record_and_takes_the_last_claim(
    contested: Library,
) -> None:
    contested.do(Choose("Take back", claim(contested, 0).id or 0, chosen=False))
    assert not any(chosen for chosen, _ in choices(contested))
    assert plan(contested).date == read_date("2022")
    shown = [(c.chosen, c.taken) for c in rivals(contested).claims]
    assert shown == [(False, False), (False, False), (False, True)]


def test_what_the_record_cannot_say_is_refused_and_nothing_is_changed(
    empty_library: Library,
) -> None:
    text, nissan, renault = a_source(), a_company("Nissan"), a_company("Renault")
    stake = Stake(
        key="stake/it", owner=link_to(renault), owned=link_to(nissan), start=read_date("2010")
    )
    said = a_claim(link_to(stake), "2001", about="end", key="claim/0", citations=cited(text))
    save(empty_library, text, nissan, renault, stake, said)
    with pytest.raises(InvalidRecord, match="lies before"):
        empty_library.do(Choose("Choose", claim(empty_library, 0).id or 0, "So it is."))
    assert not claim(empty_library, 0).chosen


def test_a_claim_that_is_gone_is_refused(contested: Library) -> None:
    with pytest.raises(NotFound):
        contested.do(Choose("Choose", 999_999, "So it is."))


def test_a_claim_about_a_figure_of_its_own_changes_the_claims_alone(
    empty_library: Library,
) -> None:
    text, nissan = a_source(), a_company("Nissan")
    jobs = a_claim(link_to(nissan), about="jobs", value=5.0, key="claim/0", citations=cited(text))
    save(empty_library, text, nissan, jobs)
    before = empty_library.answer(RecordWith(key=nissan.key))
    empty_library.do(Choose("Choose", claim(empty_library, 0).id or 0, "It was counted."))
    assert claim(empty_library, 0).chosen
    assert empty_library.answer(RecordWith(key=nissan.key)) == before
