"""Promises that are revised by, or come true in, another record."""

import pytest

from explorer.domain.dates import read_date
from explorer.domain.promises import Account, Later, Outcome, promise_of
from tests.domain.promises.told import NOW, account, dates, figure, later, of
from tests.domain.test_claims import said

PLAN = said("claim/1", "28 January 2022", "2024", status="announced")
MICRA = account("", "27 January 2022", "announced", PLAN)
PUT_OFF = account("2026", "February 2023", "delayed")
BUILT = account("December 2025", "16 September 2025", "done")


def test_the_targets_of_a_revision_follow_those_of_the_promise() -> None:
    promise = of(MICRA, later(7, PUT_OFF))
    assert dates(promise) == ["2024", "2026"]
    assert [target.record for target in promise.targets] == [None, 7]
    assert promise.outcome is Outcome.OPEN
    assert promise.slip == (366, 1095)


def test_a_promise_kept_in_another_record_takes_that_records_date() -> None:
    promise = of(MICRA, later(7, PUT_OFF), later(8, BUILT, concludes=True))
    assert (promise.outcome, promise.actual) == (Outcome.LATE, read_date("December 2025"))
    assert promise.ending is not None
    assert promise.ending.record == 8


def test_the_outcomes_date_comes_before_an_own_date_that_was_the_target() -> None:
    plan = account("2024", "27 January 2022", "done", PLAN)
    assert of(plan, later(8, BUILT, concludes=True)).actual == read_date("December 2025")


def test_a_revision_that_takes_place_does_not_fulfil_what_it_revises() -> None:
    conceded = account("14 November 2013", "14 November 2013", "done")
    assert of(MICRA, later(7, conceded)).outcome is Outcome.SILENT


def test_a_revised_promise_is_kept_when_the_revision_is() -> None:
    kept = account("March 2023", "February 2022", "done")
    promise = of(MICRA, later(7, kept))
    assert (promise.outcome, promise.actual) == (Outcome.EARLY, read_date("March 2023"))


@pytest.mark.parametrize("concludes", [True, False])
@pytest.mark.parametrize("status", ["cancelled", "denied"])
def test_a_later_record_of_the_end_withdraws_a_promise(status: str, concludes: bool) -> None:
    shelved = account("3 February 2015", "3 February 2015", status)
    saloons = account("", "5 November 2013", "announced")
    promise = of(saloons, later(7, shelved, concludes=concludes))
    assert promise.outcome is Outcome.WITHDRAWN
    assert dates(promise) == [None]
    assert promise.ending is not None
    assert promise.ending.date == read_date("3 February 2015")


def test_an_outcome_that_reports_less_than_was_promised_is_no_fulfilment() -> None:
    pledge = figure("claim/1", "27 June 2011", 8, "by March 2017", about="share", unit="%")
    plan = account("27 June 2011", "27 June 2011", "done", pledge)
    report = figure("claim/2", "February 2017", 5.9, about="share", unit="%", status="done")
    ended = account("March 2017", "", "done", report)
    promise = of(plan, later(7, ended, concludes=True))
    assert (promise.outcome, promise.actual) == (Outcome.MISSED, None)


def test_an_outcome_that_is_said_to_miss_the_promise_misses_it() -> None:
    missed = account("2024", "", "done", said("claim/2", "January 2025", status="missed"))
    assert of(MICRA, later(7, missed, concludes=True)).outcome is Outcome.MISSED


def test_of_several_outcomes_all_must_be_done() -> None:
    first = account("2023", "", "done")
    second = account("2027", "2022", "announced")
    partly = of(MICRA, later(7, first, concludes=True), later(8, second, concludes=True))
    assert partly.outcome is Outcome.OPEN
    done = account("2025", "2022", "done")
    wholly = of(MICRA, later(7, first, concludes=True), later(8, done, concludes=True))
    assert (wholly.outcome, wholly.actual) == (Outcome.LATE, read_date("2025"))


def test_a_revision_of_a_revision_counts() -> None:
    again = later(8, account("2028", "2025", "delayed"))
    put_off = Later(7, PUT_OFF, promise_of(PUT_OFF, (again,), NOW), concludes=False)
    promise = of(MICRA, put_off)
    assert dates(promise) == ["2024", "2026", "2028"]
    assert [target.record for target in promise.targets] == [None, 7, 8]


def test_a_development_without_a_target_of_its_own_is_no_promise_through_a_later_one() -> None:
    assert promise_of(Account(status="done"), (later(7, PUT_OFF),), NOW) is None
