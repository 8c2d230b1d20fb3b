"""English dates relative to the day of a statement or to a company's fiscal year."""

import pytest

from explorer.domain.dates import read_date
from tests.domain.dates.tables import assert_reads

SAID_ON_A_DAY = [
    ("within five years", "[..2028-12-07]"),
    ("within 18 months", "[..2025-06-07]"),
    ("within the next two years", "[..2025-12-07]"),
    ("within a year", "[..2024-12-07]"),
    ("in the next three years", "[..2026-12-07]"),
    ("over the next three years", "2023-12-07/2026-12-07"),
    ("the next three years", "2023-12-07/2026-12-07"),
    ("over the past three years", "2020-12-07/2023-12-07"),
    ("next year", "2024"),
    ("last year", "2022"),
    ("this year", "2023"),
    ("this month", "2023-12"),
    ("last month", "2023-11"),
    ("last September", "2023-09"),
    ("last December", "2022-12"),
    ("next spring", "2024-21"),
    ("last summer", "2023-22"),
    ("this winter", "2023-24"),
    ("next quarter", "2024-33"),
    ("in two years", "2025"),
    ("in two years' time", "2025"),
    ("in six months", "2024-06"),
    ("two years ago", "2021"),
    ("a year ago", "2022"),
    ("three weeks ago", "[2023-11-13..2023-11-19]"),
    ("earlier this year", "[2023-01-01..2023-12-07]"),
    ("later this year", "[2023-12-07..2023-12-31]"),
    ("early next year", "2024-37"),
    ("late last year", "2022-39"),
    ("second half of next year", "2024-41"),
    ("by the end of next year", "[..2024-12-31]"),
    ("by the end of the year", "[..2023-12-31]"),
    ("by year-end", "[..2023-12-31]"),
    ("mid-year", "2023-38"),
    ("from next April", "2024-04/.."),
    ("this week", "[2023-12-04..2023-12-10]"),
    ("last week", "[2023-11-27..2023-12-03]"),
    ("today", "2023-12-07"),
    ("yesterday", "2023-12-06"),
    ("tomorrow", "2023-12-08"),
    ("on Thursday", "2023-12-07"),
    ("on Wednesday", "[2023-12-06,2023-12-13]"),
    ("Monday", "[2023-12-04,2023-12-11]"),
    ("last Monday", "2023-12-04"),
    ("next Monday", "2023-12-11"),
    ("in September", "[2023-09,2024-09]"),
    ("by September", "[..2024-09]"),
    ("December", "2023-12"),
    ("in the summer", "[2023-22,2024-22]"),
    ("Tuesday 5 November", "2024-11-05"),
]
FISCAL_YEARS_FROM_APRIL = [
    ("FY2026", "[2026-04..2027-03]"),
    ("FY26", "[2026-04..2027-03]"),
    ("FY 2026", "[2026-04..2027-03]"),
    ("fiscal 2026", "[2026-04..2027-03]"),
    ("fiscal year 2026", "[2026-04..2027-03]"),
    ("fiscal-year 2026", "[2026-04..2027-03]"),
    ("FY2025/26", "[2025-04..2026-03]"),
    ("fiscal year ending March 2027", "[2026-04..2027-03]"),
    ("the year ended March 31, 2027", "[2026-04..2027-03]"),
    ("Q3 FY2025", "[2025-10..2025-12]"),
    ("FY25 Q4", "[2026-01..2026-03]"),
    ("third quarter of fiscal 2025", "[2025-10..2025-12]"),
    ("fiscal third quarter of 2025", "[2025-10..2025-12]"),
    ("first half of FY2023", "[2023-04..2023-09]"),
    ("H2 FY2023", "[2023-10..2024-03]"),
    ("late FY2026", "[2026-12..2027-03]"),
    ("by FY2026", "[..2027-03]"),
    ("by the end of FY2026", "[..2027-03-31]"),
    ("next fiscal year", "[2024-04..2025-03]"),
    ("from FY2022 to FY2026", "2022-04/2027-03"),
    ("since FY2020", "2020-04/.."),
    ("H2 2023", "2023-41"),
]
FISCAL_YEARS_LIKE_CALENDAR_YEARS = [
    ("FY2026", "2026"),
    ("first half of FY2023", "2023-40"),
    ("Q3 FY2025", "2025-35"),
    ("by the end of FY2026", "[..2026-12-31]"),
    ("next fiscal year", "2024"),
    ("fiscal year ending March 2027", "[2026-04..2027-03]"),
]


@pytest.mark.parametrize(("words", "edtf"), SAID_ON_A_DAY)
def test_relative_words_start_from_the_day_of_the_statement(words: str, edtf: str) -> None:
    assert_reads(words, edtf)


@pytest.mark.parametrize("words", [words for words, _ in SAID_ON_A_DAY])
def test_relative_words_stay_words_without_that_day(words: str) -> None:
    assert not read_date(words).is_readable


@pytest.mark.parametrize(("words", "edtf"), FISCAL_YEARS_LIKE_CALENDAR_YEARS)
def test_fiscal_words_mean_the_calendar_year_by_default(words: str, edtf: str) -> None:
    assert_reads(words, edtf)


@pytest.mark.parametrize(("words", "edtf"), FISCAL_YEARS_FROM_APRIL)
def test_fiscal_words_follow_the_calendar(words: str, edtf: str) -> None:
    assert_reads(words, edtf, april=True)
