"""How far a promise slipped, in words and in order."""

from typing import Any

import pytest

from explorer.domain.promises import slip_order, slip_words


@pytest.mark.parametrize(
    ("slip", "words"),
    [
        (None, ""),
        ((None, None), ""),
        ((0, 0), "none"),
        ((304, 304), "+10 months"),
        ((-61, -61), "-2 months"),
        ((304, 670), "+10 to +22 months"),
        ((None, 304), "at most +10 months"),
        ((304, None), "at least +10 months"),
    ],
)
def test_a_slip_is_told_in_months(slip: Any, words: str) -> None:
    assert slip_words(slip) == words


def test_slips_are_ordered_by_number_not_by_letter() -> None:
    slips: list[Any] = [(365, 730), (None, 90), (3000, 3100), (-200, -10), (60, None), (0, 0)]
    ordered = sorted(slips, key=lambda slip: slip_order(slip) or ())
    assert ordered == [(-200, -10), (0, 0), (60, None), (None, 90), (365, 730), (3000, 3100)]


def test_of_two_slips_of_one_middle_the_surer_is_the_greater() -> None:
    vague, sure = slip_order((0, 200)), slip_order((90, 110))
    assert vague is not None
    assert sure is not None
    assert vague < sure


@pytest.mark.parametrize("slip", [None, (None, None)])
def test_a_slip_that_says_nothing_has_no_place_in_the_order(slip: Any) -> None:
    assert slip_order(slip) is None
