"""Values as text."""

import pytest

from explorer.domain.dates import read_date
from explorer.domain.lists import Value
from explorer.domain.parts import Amount, Link
from explorer.models.formats import plain

SPACE = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("B-SUV", "B-SUV"),
        (7, "7"),
        (1234567, "1,234,567"),
        (43.4, "43.4"),
        (("petrol", "hybrid"), "petrol, hybrid"),
        (Link("company/renault", "company", "Renault", 1), "Renault"),
        (Amount(80, "%", "at least"), f"at least 80{SPACE}%"),
        (Amount(5000, "jobs"), "5,000 jobs"),
        (Amount(23_000_000_000, "EUR"), "€23B"),
        (Amount(999, "EUR", "about"), "about €999.00"),
        (Amount(80, "%", what="of parts shared"), f"80{SPACE}% (of parts shared)"),
    ],
)
def test_a_value_is_worded_in_one_place(value: Value, text: str) -> None:
    assert plain(value) == text


def test_a_year_is_never_a_day() -> None:
    assert plain(read_date("2024")) == "2024"
    assert plain(read_date("second half of 2023")) == "H2 2023"


def test_numbers_follow_the_language() -> None:
    assert plain(43.4, "fr") == "43,4"
    assert plain(1234567, "fr") == "1\N{NARROW NO-BREAK SPACE}234\N{NARROW NO-BREAK SPACE}567"
