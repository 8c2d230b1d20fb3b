"""Shares that add up to more than the whole."""

from datetime import date

import pytest

from explorer.domain.checks.shares import Excess, Holding, days_of_change, excess
from explorer.domain.checks.spans import Span
from explorer.domain.dates import read_date


def held(share: float, start: str, end: str = "", owner: int = 0, bound: str = "") -> Holding:
    first, last = (read_date(words) if words else None for words in (start, end))
    return Holding(1, owner or round(share), "direct", share, bound, Span(first, last))


def largest(*holdings: Holding) -> Excess | None:
    return excess(holdings, days_of_change(holdings) | {date(2026, 11, 22)})


def test_the_day_of_the_largest_share_is_told() -> None:
    found = largest(held(60, "2001"), held(45, "May 2010", "2012"), held(50, "3 June 2011"))
    assert found is not None
    assert (found.day, found.share, found.sure) == (date(2011, 6, 3), 155, True)


@pytest.mark.parametrize("bound", ["about", "at most", "less than"])
def test_a_share_that_may_be_smaller_makes_no_sure_excess(bound: str) -> None:
    found = largest(held(60, "2001"), held(45, "2010", bound=bound))
    assert found is not None
    assert not found.sure


def test_an_owner_whose_share_changed_some_day_of_a_year_is_not_counted_twice() -> None:
    grown = (held(70, "2001", "2010", owner=7), held(90, "2010", owner=7))
    assert largest(*grown, held(5, "2001")) is None


def test_rounded_shares_make_no_excess() -> None:
    assert largest(held(66.7, "2001"), held(33.4, "2001")) is None
    assert largest(held(0.0, "2001")) is None
    assert largest() is None
