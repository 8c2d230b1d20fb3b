"""Amounts as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.domain.amounts import UnreadableNumber, read_amount, read_number, write_amount
from explorer.domain.parts import BOUNDS, Amount


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("€ 600 million", 600e6, "EUR"),
        ("€600m", 600e6, "EUR"),
        ("US$ 644m", 644e6, "USD"),
        ("$1.2bn", 1.2e9, "USD"),
        ("200 M€", 200e6, "EUR"),
        ("1,2 Md€", 1.2e9, "EUR"),
        ("23 billion euros", 23e9, "EUR"),
        ("¥ 5 trillion", 5e12, "JPY"),
        ("5000億円", 5e11, "JPY"),
        ("JPY 800bn", 8e11, "JPY"),
        ("CHF 3 million", 3e6, "CHF"),
        ("3,000 jobs", 3000, "jobs"),
        ("1 234,5 t", 1234.5, "t"),
        ("1.234.567 cars", 1_234_567, "cars"),
        ("80 %", 80, "%"),
        ("5 models", 5, "models"),
        ("35 mines", 35, "mines"),
        ("12", 12, ""),
    ],
)
def test_money_and_counts_are_read(words: str, value: float, unit: str) -> None:
    assert read_amount(words) == Amount(value, unit)


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("about € 1 million", "about"),
        ("~€1m", "about"),
        ("up to 1 million EUR", "at most"),
        ("at least 1 million euros", "at least"),
        ("Over 1 M€", "more than"),
        ("less than 1,000,000 euro", "less than"),
    ],
)
def test_hedges_are_kept(words: str, bound: str) -> None:
    assert read_amount(words) == Amount(1e6, "EUR", bound)


def test_what_follows_a_colon_says_what_the_amount_is_of() -> None:
    amount = read_amount("about 3,000 jobs: Sunderland: the whole site")
    assert amount == Amount(3000, "jobs", "about", "Sunderland: the whole site")


@pytest.mark.parametrize("words", ["", "a lot of money", "€", "million", "-"])
def test_words_without_a_number_are_refused_by_name(words: str) -> None:
    with pytest.raises(UnreadableNumber) as caught:
        read_amount(words)
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("words", "value"), [("43.4 %", 43.4), ("43,4", 43.4), ("1,000", 1000.0), ("-0.5", -0.5)]
)
def test_numbers_are_read_as_written_here_and_there(words: str, value: float) -> None:
    assert read_number(words) == value


@pytest.mark.parametrize("words", ["", "x", "1 or 2", "nan", "inf", "1e5", "٣x"])
def test_what_is_no_number_is_refused(words: str) -> None:
    with pytest.raises(UnreadableNumber):
        read_number(words)


def test_a_large_sum_is_written_as_people_write_it() -> None:
    assert (
        write_amount(Amount(644e6, "USD", "about", "its stake"))
        == "about US$ 644 million: its stake"
    )


@given(
    st.builds(
        Amount,
        st.floats(allow_nan=False, allow_infinity=False),
        st.sampled_from(["EUR", "USD", "JPY", "XOF", "cars", "jobs", "%", "electric cars", ""]),
        st.sampled_from(BOUNDS),
        st.sampled_from(["", "capital", "a: b"]),
    )
)
def test_what_is_written_is_read_back(amount: Amount) -> None:
    assert read_amount(write_amount(amount)) == amount
