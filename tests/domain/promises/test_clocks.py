"""Promises as known on a day, and as of a day."""

from datetime import date

import pytest

from explorer.domain.clocks import Clocks
from explorer.domain.dates import read_date
from explorer.domain.promises import Outcome, Promise
from tests.domain.promises.told import TODAY, a_text, account, dates, later, of, promised
from tests.domain.test_claims import said


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


FIRST = said("claim/1", "28 January 2022", "2024", known_from=day("2022-01-28"), status="announced")
SECOND = said("claim/2", "February 2023", "2026", known_from=day("2023-02-28"), status="delayed")
DONE = said("claim/3", "January 2026", "December 2025", known_from=day("2026-01-31"), status="done")
MICRA = account("December 2025", "28 January 2022", "done", FIRST, SECOND, DONE)


def known_on(text: str, true_on: str = "") -> Promise | None:
    true_day = date.fromisoformat(true_on) if true_on else None
    return promised(MICRA, clocks=Clocks(TODAY, true_day, date.fromisoformat(text)))


@pytest.mark.parametrize(
    ("known", "true", "targets", "outcome"),
    [
        ("2021-12-31", "2021-12-31", None, None),
        ("2022-12-31", "2022-12-31", ["2024"], Outcome.OPEN),
        ("2022-12-31", "2025-12-31", ["2024"], Outcome.SILENT),
        ("2023-12-31", "2023-12-31", ["2024", "2026"], Outcome.OPEN),
        ("2025-12-31", "2026-01-01", ["2024", "2026"], Outcome.OPEN),
        ("2025-12-31", "2027-01-01", ["2024", "2026"], Outcome.SILENT),
        ("2026-02-01", "2026-02-01", ["2024", "2026"], Outcome.LATE),
    ],
)
def test_only_what_sources_said_by_the_known_day_counts(
    known: str, true: str, targets: list[str] | None, outcome: Outcome | None
) -> None:
    promise = known_on(known, true)
    assert (promise and dates(promise)) == targets
    assert (promise and promise.outcome) == outcome


@pytest.mark.parametrize(
    ("true", "targets", "outcome"),
    [
        ("2021-12-31", None, None),
        ("2022-12-31", ["2024"], Outcome.OPEN),
        ("2023-06-30", ["2024", "2026"], Outcome.OPEN),
        ("2025-11-30", ["2024", "2026"], Outcome.OPEN),
        ("2026-01-31", ["2024", "2026"], Outcome.LATE),
    ],
)
def test_on_the_true_day_counts_what_had_been_said_and_done_by_then(
    true: str, targets: list[str] | None, outcome: Outcome | None
) -> None:
    promise = promised(MICRA, clocks=Clocks(TODAY, date.fromisoformat(true)))
    assert (promise and dates(promise)) == targets
    assert (promise and promise.outcome) == outcome


def test_a_source_dated_after_today_counts_while_the_clocks_stand_at_today() -> None:
    ahead = said("claim/2", "2027", "2029", known_from=day("2027-12-31"), status="delayed")
    told = account("2024", "", "announced", FIRST, ahead)
    assert dates(of(told, clocks=Clocks(date(2026, 1, 1)))) == ["2024", "2029"]


def test_an_own_date_of_which_only_later_claims_speak_was_not_known() -> None:
    told = account("2026", "28 January 2022", "announced", SECOND)
    then = of(told, clocks=Clocks(TODAY, None, date(2022, 12, 31)))
    assert dates(then) == [None]


def test_an_own_date_that_only_a_later_text_is_cited_for_was_not_known() -> None:
    cited = (a_text(1, "28 January 2022"), a_text(2, "3 March 2024", supports="date"))
    told = account("2026", "28 January 2022", "announced", cited=cited)
    assert dates(of(told, clocks=Clocks(TODAY, None, date(2022, 12, 31)))) == [None]
    assert dates(of(told, clocks=Clocks(TODAY, None, date(2024, 12, 31)))) == ["2026"]


def test_what_was_done_after_the_known_day_was_not_known_to_be_done() -> None:
    told = account("December 2025", "28 January 2022", "done")
    then = of(told, clocks=Clocks(TODAY, None, date(2022, 12, 31)))
    assert (then.actual, then.outcome, dates(then)) == (None, Outcome.OPEN, [None])


@pytest.mark.parametrize("status", ["cancelled", "denied"])
def test_a_promise_cancelled_later_was_still_open(status: str) -> None:
    word = said("claim/2", "29 January 2024", status=status, known_from=day("2024-01-29"))
    told = account("", "", status, FIRST, word)
    before, after = date(2023, 12, 31), date(2024, 2, 1)
    for clocks in (Clocks(TODAY, before, before), Clocks(TODAY, before)):
        assert of(told, clocks=clocks).outcome is Outcome.OPEN
    for clocks in (Clocks(TODAY, after, after), Clocks(TODAY, after), Clocks(TODAY)):
        assert of(told, clocks=clocks).outcome is Outcome.WITHDRAWN


def test_a_revision_not_yet_announced_on_the_true_day_does_not_count() -> None:
    put_off = later(7, account("2028", "February 2023", "delayed"))
    plan = account("2024", "28 January 2022", "announced")
    assert dates(of(plan, put_off, clocks=Clocks(TODAY, date(2022, 12, 31)))) == ["2024"]
    assert dates(of(plan, put_off, clocks=Clocks(TODAY, date(2023, 12, 31)))) == ["2024", "2028"]


def test_what_was_never_announced_was_promised_when_the_first_text_told_of_it() -> None:
    cited = (a_text(5, "7 December 2023"), a_text(6, "2025"))
    promise = of(account("2028", "", "announced", cited=cited))
    assert promise.first.stated == read_date("7 December 2023")
    assert (promise.first.source, promise.origins) == (5, 2)


@pytest.mark.parametrize(
    ("taken", "published"),
    [("2023", "2023"), ("December 2023", "by the end of 2023"), ("2020", "2023")],
)
def test_a_date_that_the_first_text_may_have_told_afterwards_is_no_promise(
    taken: str, published: str
) -> None:
    assert promised(account(taken, "", "announced", cited=(a_text(5, published),))) is None


def test_what_no_text_tells_of_was_promised_if_it_was_recorded_before_its_day() -> None:
    recorded = day("2024-05-01")
    promise = of(account("2026", "", "announced", known_from=recorded))
    assert (promise.first.stated, promise.first.date) == (None, read_date("2026"))
    assert promised(account("2023", "", "announced", known_from=recorded)) is None


@pytest.mark.parametrize("status", ["done", "rumoured", "under discussion"])
def test_what_was_never_announced_but_done_or_talked_about_is_no_promise(status: str) -> None:
    assert promised(account("2028", "", status, cited=(a_text(5, "2023"),))) is None


def test_a_text_published_after_the_target_has_spoken_of_it_since() -> None:
    silent = account("2023", "2022", "announced", cited=(a_text(1, "2022"),))
    spoken = account("2023", "2022", "announced", cited=(a_text(1, "2022"), a_text(2, "2025")))
    assert of(silent).outcome is Outcome.SILENT
    assert of(spoken).outcome is Outcome.OVERDUE


def test_a_text_of_a_window_that_holds_the_target_may_have_come_before_it() -> None:
    vague = account("June 2023", "2022", "announced", cited=(a_text(1, "2023"),))
    assert of(vague).outcome is Outcome.SILENT


def test_origins_without_claims_are_those_of_the_texts_that_are_cited() -> None:
    cited = (a_text(1, "2022"), a_text(2, "2022", origin=1), a_text(3, "2022"))
    assert of(account("2028", "2022", "announced", cited=cited)).origins == 2


def test_ten_outlets_that_repeat_a_release_say_one_target() -> None:
    echoes = [
        said(f"claim/{number}", f"{number} February 2023", "2026", source=number, origin=1)
        for number in range(1, 11)
    ]
    other = said("claim/99", "20 February 2023", "2026", source=99, origin=99)
    promise = of(account("", "", "announced", *echoes, other))
    assert dates(promise) == ["2026", "2026"]
    assert promise.first.source == 1
    assert promise.origins == 2
