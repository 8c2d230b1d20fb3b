"""The promise ledger's rules: targets, slip, outcome."""

from typing import Any

import pytest

from explorer.domain.dates import read_date
from explorer.domain.promises import Outcome, Promise
from tests.domain.promises import told
from tests.domain.promises.told import account
from tests.domain.test_claims import said


def promised(*parts: Any) -> Promise | None:
    return told.promised(account(*parts))


def of(*parts: Any) -> Promise:
    return told.of(account(*parts))


FLOTATION = (
    said("claim/1", "between September and December 2022", "second half of 2023"),
    said("claim/2", "7 December 2023", "2024", status="announced"),
)


def test_a_target_is_a_date_said_before_it_was_past() -> None:
    promise = of("2026", "7 December 2023")
    assert promise.first.stated == read_date("7 December 2023")
    assert promise.first.date == read_date("2026")


def test_later_targets_stand_behind_the_first_in_the_order_in_which_they_were_said() -> None:
    promise = of("2024", "", "announced", *reversed(FLOTATION))
    assert [t.date and t.date.words for t in promise.targets] == ["second half of 2023", "2024"]
    assert promise.first.date == read_date("second half of 2023")
    assert promise.latest.date == read_date("2024")


def test_a_slip_is_measured_from_the_first_target_to_the_last() -> None:
    promise = of("2024", "", "announced", *FLOTATION)
    assert promise.slip == (1, 549)


def test_one_target_that_is_still_open_has_no_slip() -> None:
    promise = of("2030", "2025")
    assert (promise.outcome, promise.slip) == (Outcome.OPEN, None)


def test_what_was_told_after_the_event_is_no_promise() -> None:
    assert promised("June 2011", "5 November 2013", "done") is None
    looked_back = said(stated="5 November 2013", says="June 2011", status="done")
    assert promised("June 2011", "", "done", looked_back) is None


def test_what_happened_when_it_was_announced_is_no_promise() -> None:
    assert promised("5 November 2013", "5 November 2013", "done") is None


def test_the_day_on_which_it_was_done_is_not_taken_for_the_one_that_was_promised() -> None:
    promise = of("8 November 2023", "30 January 2023", "done")
    assert [target.date for target in promise.targets] == [None]
    assert (promise.outcome, promise.slip) == (Outcome.MET, None)
    assert promise.actual == read_date("8 November 2023")


def test_what_was_announced_without_a_day_is_a_promise_without_one() -> None:
    promise = of("", "5 November 2013")
    assert promise.first.stated == read_date("5 November 2013")
    assert promise.first.date is None
    assert (promise.outcome, promise.slip, promise.actual) == (Outcome.OPEN, None, None)


@pytest.mark.parametrize("status", ["under discussion", "rumoured", "done"])
def test_what_is_only_talked_about_or_done_without_a_day_is_no_promise(status: str) -> None:
    assert promised("", "5 November 2013", status) is None


def test_a_date_that_cannot_be_read_is_no_target() -> None:
    assert promised("soon", "2023") is None
    assert promised("soon", "", "announced", said(stated="2023", says="in due course")) is None


def test_nothing_said_is_no_promise() -> None:
    assert promised() is None


@pytest.mark.parametrize(
    ("target", "actual", "outcome"),
    [
        ("second half of 2023", "October 2023", Outcome.MET),
        ("second half of 2023", "2023", Outcome.MET),
        ("second half of 2023", "March 2024", Outcome.LATE),
        ("second half of 2023", "May 2023", Outcome.EARLY),
        ("by the end of 2026", "May 2025", Outcome.MET),
        ("by the end of 2026", "January 2027", Outcome.LATE),
        ("not before 2025", "2024", Outcome.EARLY),
    ],
)
def test_a_promise_that_was_kept_is_measured_by_its_first_target(
    target: str, actual: str, outcome: Outcome
) -> None:
    told = said(stated="2022", says=target, status="announced")
    assert of(actual, "", "done", told).outcome is outcome


def test_a_kept_promise_keeps_the_day_that_was_reported_done() -> None:
    report = said("claim/3", "2025", "February 2025", status="done")
    promise = of("2024", "", "done", *FLOTATION, report)
    assert promise.actual == read_date("February 2025")
    assert promise.outcome is Outcome.LATE
    assert [target.date and target.date.words for target in promise.targets] == [
        "second half of 2023",
        "2024",
    ]


def test_a_promise_done_on_no_known_day_is_met() -> None:
    assert of("", "", "done", FLOTATION[0]).outcome is Outcome.MET


@pytest.mark.parametrize("status", ["cancelled", "denied"])
def test_a_promise_is_withdrawn_whether_or_not_it_had_a_day(status: str) -> None:
    assert of("2024", "2022", status).outcome is Outcome.WITHDRAWN
    assert of("", "2022", status).outcome is Outcome.WITHDRAWN


def test_a_promise_is_missed_where_a_source_says_so() -> None:
    told = said("claim/3", "2025", status="missed")
    assert of("2024", "", "announced", *FLOTATION, told).outcome is Outcome.MISSED


def test_a_target_that_passed_without_a_word_is_silent() -> None:
    assert of("2024", "", "announced", *FLOTATION).outcome is Outcome.SILENT


def test_a_target_that_passed_while_sources_spoke_of_it_is_overdue() -> None:
    spoken = said("claim/3", "March 2025", status="announced")
    assert of("2024", "", "announced", *FLOTATION, spoken).outcome is Outcome.OVERDUE


@pytest.mark.parametrize(
    ("target", "outcome"),
    [
        ("21 November 2026", Outcome.SILENT),
        ("22 November 2026", Outcome.OPEN),
        ("2026", Outcome.OPEN),
        ("by the end of 2026", Outcome.OPEN),
        ("not before 2024", Outcome.OPEN),
    ],
)
def test_a_target_is_past_only_when_its_last_day_is(target: str, outcome: Outcome) -> None:
    assert of(target, "2023").outcome is outcome


def test_a_new_target_reopens_a_promise() -> None:
    revised = said("claim/3", "2025", "2028", status="announced")
    assert of("2028", "", "announced", *FLOTATION, revised).outcome is Outcome.OPEN


def test_origins_count_texts_that_do_not_repeat_each_other() -> None:
    echo = said("claim/3", "8 December 2023", "2024", source=101, origin=100)
    other = said("claim/4", "8 December 2023", "2024", source=102, origin=102)
    assert of("2024", "", "announced", *FLOTATION, echo, other).origins == 2


def test_a_target_said_again_is_compared_but_has_stood_still() -> None:
    first = said("claim/1", "23 December 2024", "August 2026", source=1, origin=1)
    again = said("claim/2", "5 February 2025", "August 2026", source=2, origin=2)
    promise = of("", "", "announced", first, again)
    assert (promise.slip, promise.has_stood_still) == ((-30, 30), True)
    assert not of("2024", "", "announced", *FLOTATION).has_stood_still
    assert not of("", "", "announced", first).has_stood_still
