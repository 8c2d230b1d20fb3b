"""The days of EDTF against the edtf library, an independent reader, where that is right."""

from calendar import monthrange
from datetime import date
from time import struct_time

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.domain.dates import from_edtf

YEARS = st.integers(1, 9998).map(lambda year: f"{year:04}")
RIGHT_CODES = [code for code in range(21, 42) if code not in (24, 28, 30)]
"""Winters are cut off at New Year by the library."""


@st.composite
def days(draw: st.DrawFn) -> str:
    year, month = draw(st.integers(1, 9998)), draw(st.integers(1, 12))
    day = draw(st.integers(1, monthrange(year, month)[1]))
    return f"{year:04}-{month:02}-{day:02}"


@st.composite
def unspecified(draw: st.DrawFn) -> str:
    year = draw(st.integers(1000, 9998).map(str))
    return draw(
        st.sampled_from(
            [f"{year[:3]}X", f"{year[:2]}XX", f"{year}-XX", f"{year}-05-XX", f"{year[:3]}X-12-25"]
        )
    )


def months() -> st.SearchStrategy[str]:
    return st.builds(lambda year, month: f"{year}-{month:02}", YEARS, st.integers(1, 12))


def parts_of_years() -> st.SearchStrategy[str]:
    return st.builds(lambda year, code: f"{year}-{code}", YEARS, st.sampled_from(RIGHT_CODES))


PLAIN = YEARS | months() | days() | unspecified()


@st.composite
def spans(draw: st.DrawFn) -> str:
    ends = draw(st.sampled_from([YEARS, days()]))
    first, last = sorted([draw(ends), draw(ends)])
    return draw(st.sampled_from([f"{first}/{last}", f"[{first}..{last}]", f"[{first},{last}]"]))


def days_by_the_library(text: str) -> tuple[date | None, date | None]:
    expression = parse_edtf(text)
    return _as_date(expression.lower_strict()), _as_date(expression.upper_strict())


def _as_date(day: struct_time | float) -> date | None:
    if not isinstance(day, struct_time):
        return None
    return date(*day[:3]) if 1 <= day.tm_year <= 9999 else None


def days_here(text: str) -> tuple[date | None, date | None]:
    window = from_edtf(text)
    return window.earliest, window.latest


@settings(max_examples=60)
@given(PLAIN | parts_of_years() | (YEARS | months() | days()).map("{}~".format) | spans())
def test_both_readers_find_the_same_days(text: str) -> None:
    assert days_here(text) == days_by_the_library(text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2001-24", "cuts the winter off on 31 December"),
        ("2001-28", "cuts the winter off on 31 December"),
        ("2001-30", "cuts the summer of the south off on 31 December"),
        ("/2026", "guesses that what began at an unknown time began ten years earlier"),
        ("1999/", "guesses that what ended at an unknown time ended ten years later"),
        ("1950S2", "takes the estimated year for the exact one"),
    ],
)
def test_the_library_is_still_wrong_where_it_was_found_wrong(text: str, why: str) -> None:
    assert days_here(text) != days_by_the_library(text), f"it no longer {why}"


@pytest.mark.parametrize(
    "text",
    ["2023-41/2024-40", "[2023-41..2024-40]", "2004-1X", "2004-06-3X", "20XX-02-29", "156X-12-25~"],
)
def test_some_level_2_dates_are_beyond_the_library(
    text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert from_edtf(text).earliest is not None
    with pytest.raises(Exception, match=r".+"):
        days_by_the_library(text)
    capsys.readouterr()  # the library prints what it stumbles over
