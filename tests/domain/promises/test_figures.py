"""Promises of figures: what was reported of what was promised."""

from datetime import date
from typing import Any

import pytest

from explorer.domain.promises import Outcome
from explorer.domain.promises.figures import reaches, tally
from tests.domain.promises.told import account, dates, figure, of
from tests.domain.test_claims import said

TODAY = date(2026, 11, 22)
MILLIONS = figure("claim/1", "27 June 2011", 1_500_000, "by the end of 2016")


@pytest.mark.parametrize(
    ("bound", "promised", "reported", "is_reached"),
    [
        ("", 8.0, 8.0, True),
        ("", 8.0, 7.9, False),
        ("exactly", 8.0, 9.0, True),
        ("at least", 8.0, 8.0, True),
        ("at least", 8.0, 5.9, False),
        ("more than", 3.0, 3.0, False),
        ("more than", 3.0, 3.6, True),
        ("about", 100.0, 95.0, True),
        ("about", 100.0, 94.9, False),
        ("at most", 600.0, 0.0, True),
        ("at most", 600.0, 601.0, False),
        ("less than", 2500.0, 2500.0, False),
        ("less than", 2500.0, 2400.0, True),
        ("at least", -60.0, -40.0, True),
        ("about", -60.0, -63.0, True),
        ("about", -60.0, -70.0, False),
    ],
)
def test_a_figure_is_reached_by_its_bound(
    bound: str, promised: float, reported: float, is_reached: bool
) -> None:
    pledge = figure("claim/1", "2011", promised, "2016", bound=bound)
    assert reaches(pledge, figure("claim/2", "2017", reported, status="done")) is is_reached


def test_a_figure_with_a_date_is_a_target() -> None:
    promise = of(account("27 June 2011", "27 June 2011", "done", MILLIONS))
    assert dates(promise) == ["by the end of 2016"]
    assert promise.first.figure is not None
    assert promise.first.figure.value == 1_500_000


def test_a_text_that_gives_a_date_and_a_figure_says_one_target() -> None:
    bare = said("claim/0", "27 June 2011", "by the end of 2016", status="announced")
    promise = of(account("", "27 June 2011", "announced", bare, MILLIONS))
    assert dates(promise) == ["by the end of 2016"]
    assert promise.first.figure is not None


def test_two_figures_for_one_day_are_two_targets_that_did_not_slip() -> None:
    share = figure("claim/1", "2011", 8, "2016", about="share", unit="%")
    margin = figure("claim/2", "2011", 8, "2016", about="margin", unit="%")
    promise = of(account("", "2011", "announced", share, margin))
    assert dates(promise) == ["2016", "2016"]
    assert promise.slip is None


def test_a_figure_reported_lower_once_its_day_is_past_is_missed() -> None:
    report = figure("claim/2", "January 2022", 1_000_000, "December 2021", status="done")
    promise = of(account("27 June 2011", "27 June 2011", "announced", MILLIONS, report))
    assert promise.outcome is Outcome.MISSED
    assert promise.actual is None
    assert promise.ending is not None
    assert promise.ending.claim == report


def test_a_share_and_a_margin_of_which_one_was_missed_is_missed() -> None:
    share = figure("claim/1", "27 June 2011", 8, "by March 2017", about="share", unit="%")
    margin = figure("claim/2", "27 June 2011", 8, "by March 2017", about="margin", unit="%")
    sold = figure("claim/3", "February 2017", 5.9, about="share", unit="%", status="done")
    earned = figure("claim/4", "May 2017", 8.1, about="margin", unit="%", status="done")
    told = account("27 June 2011", "27 June 2011", "done", share, margin, sold, earned)
    assert of(told).outcome is Outcome.MISSED


def test_a_plan_is_kept_when_all_its_figures_were_reached() -> None:
    share = figure("claim/1", "2011", 8, "by March 2017", about="share", unit="%")
    margin = figure("claim/2", "2011", 8, "by March 2017", about="margin", unit="%")
    sold = figure("claim/3", "2015", 8.2, "2014", about="share", unit="%", status="done")
    earned = figure("claim/4", "2016", 8.1, "2015", about="margin", unit="%", status="done")
    partly = of(account("", "2011", "announced", share, margin, sold))
    assert (partly.outcome, partly.actual) == (Outcome.SILENT, None)
    promise = of(account("", "2011", "announced", share, margin, sold, earned))
    assert promise.outcome is Outcome.MET
    assert promise.actual == earned.date


def test_a_figure_on_the_way_is_no_outcome() -> None:
    ahead = figure("claim/1", "2024", 1_000_000, "by March 2027")
    so_far = figure("claim/2", "2025", 480_000, "2024", status="done")
    assert of(account("", "2024", "announced", ahead, so_far)).outcome is Outcome.OPEN


def test_a_lower_figure_that_is_no_report_is_no_outcome() -> None:
    delayed = figure("claim/2", "14 November 2013", 120_000, status="delayed")
    promise = of(account("", "27 June 2011", "announced", MILLIONS, delayed))
    assert promise.outcome is Outcome.SILENT


def test_a_target_set_anew_after_a_report_is_still_to_be_reached() -> None:
    report = figure("claim/2", "January 2017", 420_000, "2016", status="done")
    anew = figure("claim/3", "May 2017", 1_500_000, "by the end of 2028", status="delayed")
    told = account("", "27 June 2011", "announced", MILLIONS, report, anew)
    assert of(told).outcome is Outcome.OPEN
    assert dates(of(told)) == ["by the end of 2016", "by the end of 2028"]


def test_a_price_without_a_day_is_no_promise_of_a_figure() -> None:
    price = figure("claim/1", "2008", 2500, bound="at most", about="price", unit="USD")
    paid = figure("claim/2", "2016", 3000, about="price", unit="USD", status="done")
    told = account("2011", "28 May 2008", "done", price, paid)
    assert of(told).outcome is Outcome.MET


@pytest.mark.parametrize("report", [{"unit": "lorries"}, {"about": "vans"}])
def test_reports_of_other_things_or_in_other_units_do_not_count(report: Any) -> None:
    other = figure("claim/2", "2017", 5, "2016", status="done", **report)
    assert tally([MILLIONS, other], TODAY).short is None


def test_the_chosen_report_counts_before_a_later_one() -> None:
    chosen = figure("claim/2", "2017", 1_500_000, "2016", status="done", chosen=True)
    rival = figure("claim/3", "2018", 900_000, "2016", status="done")
    assert tally([MILLIONS, chosen, rival], TODAY).reached is chosen


def test_a_source_that_says_missed_needs_no_figure() -> None:
    word = said("claim/2", "February 2017", "2016", status="missed")
    promise = of(account("27 June 2011", "27 June 2011", "done", MILLIONS, word))
    assert promise.outcome is Outcome.MISSED
