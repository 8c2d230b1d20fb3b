"""What a window knows of itself, and its order."""

import random
from datetime import date

import pytest

from explorer.domain.dates import FiscalCalendar, Sense, from_edtf, read_date


def test_a_deadline_has_no_earliest_day() -> None:
    window = read_date("by the end of 2026")

    assert window.sense is Sense.DEADLINE
    assert window.earliest is None
    assert window.latest == date(2026, 12, 31)


def test_words_that_cannot_be_read_are_kept_as_written() -> None:
    window = read_date("  In due  course… ")

    assert window.words == "  In due  course… "
    assert not window.is_readable
    assert not window.is_exact


@pytest.mark.parametrize(
    ("edtf", "exact"),
    [
        ("2013-11-05", True),
        ("2013-11", False),
        ("2013-11-05/2013-11-05", False),
        ("[2013-11-05..]", False),
    ],
)
def test_only_a_single_day_is_exact(edtf: str, exact: bool) -> None:
    assert from_edtf(edtf).is_exact is exact


@pytest.mark.parametrize(
    ("edtf", "approximate"), [("2026~", True), ("[..2026?]", True), ("2026", False)]
)
def test_hedges_make_a_window_approximate(edtf: str, approximate: bool) -> None:
    assert from_edtf(edtf).is_approximate is approximate


@pytest.mark.parametrize("year", [1, 999, 1999, 2024, 9999])
def test_a_year_is_never_its_first_of_january(year: int) -> None:
    window = from_edtf(f"{year:04}")

    assert window.earliest == date(year, 1, 1)
    assert window.latest == date(year, 12, 31)
    assert window.sort_day not in (window.earliest, window.latest)
    assert window > from_edtf(f"{year:04}-01-01")


def test_windows_sort_by_their_middle() -> None:
    ordered = (
        *("1999/..", "2025-12", "2026-01-01", "[2026..]", "2026-01", "2026-33"),
        *("2026-06", "2026", "2026-35", "[..2026]", "2027-01-01"),
    )
    windows = [from_edtf(edtf) for edtf in ordered]
    shuffled = windows.copy()
    random.Random(5).shuffle(shuffled)

    assert [window.edtf for window in sorted(shuffled)] == [w.edtf for w in windows]


def test_unreadable_words_sort_last_and_windows_serve_as_keys() -> None:
    text, year = read_date("soon"), from_edtf("9999-12-31")

    assert sorted([text, year]) == [year, text]
    assert {year: 1}[from_edtf("9999-12-31")] == 1
    assert year != text
    with pytest.raises(TypeError):
        _ = year < "2013"


@pytest.mark.parametrize("month", [0, 13, -4])
def test_a_fiscal_year_begins_in_a_month(month: int) -> None:
    with pytest.raises(ValueError, match=str(month)):
        FiscalCalendar(month)


@pytest.mark.parametrize(
    ("first_month", "edtf"), [(1, "2026"), (4, "[2026-04..2027-03]"), (7, "[2026-07..2027-06]")]
)
def test_a_fiscal_year_is_named_after_the_year_it_begins_in(first_month: int, edtf: str) -> None:
    assert read_date("FY2026", calendar=FiscalCalendar(first_month)).edtf == edtf
