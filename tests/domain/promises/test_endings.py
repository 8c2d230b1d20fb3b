"""What ends a promise, and what opens it again."""

import pytest

from explorer.domain.dates import read_date
from explorer.domain.promises import Outcome
from tests.domain.promises.told import account, dates, of, promised
from tests.domain.test_claims import said

PLAN = said("claim/1", "28 January 2022", "2024", status="announced")
CANCELLED = said("claim/2", "29 January 2024", "29 January 2024", status="cancelled")
DONE = said("claim/2", "January 2026", "December 2025", status="done")


@pytest.mark.parametrize("status", ["cancelled", "denied"])
def test_a_later_claim_withdraws_a_promise_whatever_the_record_says(status: str) -> None:
    word = said("claim/2", "29 January 2024", status=status)
    promise = of(account("2024", "", "announced", PLAN, word))
    assert promise.outcome is Outcome.WITHDRAWN
    assert promise.ending is not None
    assert promise.ending.claim == word


def test_the_day_of_a_cancellation_is_no_target() -> None:
    promise = of(account("", "", "cancelled", PLAN, CANCELLED))
    assert dates(promise) == ["2024"]
    assert (promise.actual, promise.slip) == (None, None)
    assert promise.ending is not None
    assert promise.ending.date == read_date("29 January 2024")


def test_a_later_claim_fulfils_a_promise_that_the_record_still_calls_announced() -> None:
    promise = of(account("2024", "", "announced", PLAN, DONE))
    assert (promise.outcome, promise.actual) == (Outcome.LATE, read_date("December 2025"))
    assert promise.slip == (335, 730)


@pytest.mark.parametrize("chosen", [False, True])
def test_a_claim_that_it_is_done_leaves_the_day_to_the_record(chosen: bool) -> None:
    word = said("claim/2", "9 November 2023", about="status", status="done", chosen=chosen)
    promise = of(account("1 November 2023", "28 January 2022", "done", PLAN, word))
    assert (promise.outcome, promise.actual) == (Outcome.EARLY, read_date("1 November 2023"))
    assert promise.ending is not None
    assert promise.ending.claim == word


@pytest.mark.parametrize("word", [CANCELLED, said("claim/2", "January 2025", status="missed")])
def test_a_target_said_after_the_end_opens_a_promise_again(word: object) -> None:
    anew = said("claim/3", "June 2025", "2028", status="announced")
    promise = of(account("2028", "", "announced", PLAN, word, anew))  # type: ignore[arg-type]
    assert promise.outcome is Outcome.OPEN
    assert promise.ending is None
    assert dates(promise) == ["2024", "2028"]


def test_a_target_said_after_it_was_done_stays_beside_the_outcome_of_a_record_that_is_done() -> (
    None
):
    echo = said("claim/3", "March 2026", "2027", status="announced")
    promise = of(account("December 2025", "", "done", PLAN, DONE, echo))
    assert (promise.outcome, promise.actual) == (Outcome.LATE, read_date("December 2025"))
    assert dates(promise) == ["2024", "2027"]


def test_of_rival_endings_the_chosen_one_holds() -> None:
    early = said("claim/2", "17 December 2025", "16 December 2025", status="done", chosen=True)
    late = said("claim/3", "18 December 2025", "17 December 2025", status="done")
    promise = of(account("16 December 2025", "", "done", PLAN, early, late))
    assert promise.actual == read_date("16 December 2025")


def test_of_rival_endings_without_a_choice_the_last_word_holds() -> None:
    early = said("claim/2", "30 January 2024", "29 January 2024", status="cancelled")
    late = said("claim/3", "30 October 2024", "end of 2023", status="cancelled")
    promise = of(account("", "", "announced", PLAN, early, late))
    assert promise.ending is not None
    assert promise.ending.claim == late


def test_a_status_chosen_against_a_rival_cancellation_keeps_the_promise_alive() -> None:
    still = said("claim/2", "May 2024", about="status", status="announced", chosen=True)
    rumour = said("claim/3", "June 2024", about="status", status="cancelled")
    plan = said("claim/1", "28 January 2022", "2028", status="announced")
    assert of(account("2028", "", "announced", plan, still, rumour)).outcome is Outcome.OPEN


def test_what_was_done_on_the_day_of_the_promise_is_its_announcement() -> None:
    plan = said("claim/1", "27 June 2011", "by March 2017", status="announced")
    signed = said("claim/2", "28 June 2011", "27 June 2011", status="done")
    promise = of(account("27 June 2011", "27 June 2011", "done", plan, signed))
    assert (promise.outcome, promise.actual) == (Outcome.SILENT, None)


@pytest.mark.parametrize("taken", ["June 2011", "2011", "May 2011"])
def test_an_own_date_about_the_announcement_far_from_every_target_is_no_outcome(
    taken: str,
) -> None:
    plan = said("claim/1", "27 June 2011", "by March 2017", status="announced")
    later = said("claim/1", "27 June 2011", "2016", status="announced")
    assert of(account(taken, "27 June 2011", "done", later)).outcome is Outcome.SILENT
    if taken != "May 2011":
        # It may be the day of the announcement, but it is also in time.
        assert of(account(taken, "27 June 2011", "done", plan)).outcome is Outcome.MET


def test_a_record_that_is_done_in_spite_of_a_cancellation_is_done() -> None:
    promise = of(account("March 2025", "28 January 2022", "done", PLAN, CANCELLED))
    assert (promise.outcome, promise.actual) == (Outcome.LATE, read_date("March 2025"))


def test_a_record_that_is_cancelled_is_withdrawn_in_spite_of_a_report() -> None:
    promise = of(account("", "28 January 2022", "cancelled", PLAN, DONE))
    assert (promise.outcome, promise.actual) == (Outcome.WITHDRAWN, None)


def test_a_promise_done_on_a_day_that_cannot_be_read_is_met_without_a_slip() -> None:
    promise = of(account("in due course", "28 January 2022", "done", PLAN))
    assert (promise.outcome, promise.slip) == (Outcome.MET, None)


def test_a_chosen_target_holds_against_one_said_later() -> None:
    chosen = said("claim/2", "7 December 2023", "2028", status="announced", chosen=True)
    rival = said("claim/3", "20 December 2023", "2025", status="rumoured")
    promise = of(account("2028", "", "announced", PLAN, chosen, rival))
    assert dates(promise) == ["2024", "2028", "2025"]
    assert promise.latest.date == read_date("2028")
    assert promise.outcome is Outcome.OPEN


def test_a_target_in_the_day_it_was_said_however_written_is_none() -> None:
    assert promised(account("5 November 2013", "2013-11-05", "announced")) is None


def test_the_own_date_is_the_first_target_where_claims_tell_only_of_later_ones() -> None:
    later = said("claim/1", "February 2023", "2026", status="delayed")
    promise = of(account("2024", "28 January 2022", "delayed", later))
    assert dates(promise) == ["2024", "2026"]
    assert promise.slip == (366, 1095)


@pytest.mark.parametrize("status", ["delayed", "done"])
def test_an_own_date_that_was_corrected_since_is_not_what_was_said_at_first(status: str) -> None:
    told = (PLAN, said("claim/2", "February 2023", "2026", status="delayed"))
    promise = of(account("October 2025", "28 January 2022", status, *told))
    assert dates(promise) == ["2024", "2026"]
