"""Fiscal years as newspapers, brokers and filings name them."""

import pytest

from explorer.domain.dates import APRIL_TO_MARCH, CALENDAR_YEAR, read_date
from tests.domain.dates.tables import assert_reads

ROWS = [
    ("the 2025-26 fiscal year", "[2025-04..2026-03]"),
    ("2025/26 financial year", "[2025-04..2026-03]"),
    ("FY24-25", "[2024-04..2025-03]"),
    ("Q1 FY2025/26", "[2025-04..2025-06]"),
    ("premier semestre de l'exercice 2025-2026", "[2025-04..2025-09]"),
    ("FY2024–2026", "2024-04/2027-03"),
    ("from FY2024 to 2026", "2024-04/2027-03"),
    ("FY24-26", "2024-04/2027-03"),
    ("exercices 2024 à 2026", "2024-04/2027-03"),
    ("2024～26年度", "2024-04/2027-03"),
    ("24〜26年度", "2024-04/2027-03"),
    ("2024〜2025年度", "2024-04/2026-03"),
    ("FY2026/27–FY2028/29", "2026-04/2029-03"),
    ("fiscal years 2024 and 2025", "{2024-04..2025-03,2025-04..2026-03}"),
    ("FY3/27", "[2026-04..2027-03]"),
    ("FYE 3/2027", "[2026-04..2027-03]"),
    ("2026/3期", "[2025-04..2026-03]"),
    ("26年3月期", "[2025-04..2026-03]"),
    ("2025年9月中間期", "[2025-04..2025-09]"),
    ("2026年3月期中間", "[2025-04..2025-09]"),
    ("再来年度", "[2025-04..2026-03]"),
    ("2026年3月期下期", "[2025-10..2026-03]"),
    ("the fiscal year to March 2027", "[2026-04..2027-03]"),
    ("fiscal year through March 2026", "[2025-04..2026-03]"),
    ("the year to March 2026", "[2025-04..2026-03]"),
    ("the fiscal year through next March", "[2023-04..2024-03]"),
    ("the fiscal year beginning April 1, 2026", "[2026-04..2027-03]"),
    ("exercice débutant en avril 2026", "[2026-04..2027-03]"),
    ("first quarter of the fiscal year ending March 2027", "[2026-04..2026-06]"),
    ("FY2025 (April 2025–March 2026)", "[2025-04..2026-03]"),
    ("令和5年度（2023年度）", "[2023-04..2024-03]"),
    ("the second quarter (July–September) of FY12", "[2012-07..2012-09]"),
    ("1QFY25", "[2025-04..2025-06]"),
    ("FY25Q1", "[2025-04..2025-06]"),
    ("25年度第1・四半期", "[2025-04..2025-06]"),
    ("last quarter of fiscal 2025", "[2026-01..2026-03]"),
    ("first nine months of fiscal 2025", "[2025-04..2025-12]"),
    ("by the end of the fiscal year", "[..2024-03-31]"),
    ("by fiscal year-end", "[..2024-03-31]"),
    ("d'ici la fin de l'exercice", "[..2024-03-31]"),
    ("年度末までに", "[..2024-03-31]"),
    ("年度内に", "[2023-04..2024-03]"),
    ("来期", "[2024-04..2025-03]"),
    ("下期に", "[2023-10..2024-03]"),
    ("second half of this fiscal year", "[2023-10..2024-03]"),
    ("2025年度中にも", "[2025-04..]"),
    ("2026年度をめどに", "[2026-04~..2027-03~]"),
]


@pytest.mark.parametrize(("words", "edtf"), ROWS)
def test_fiscal_words_follow_the_calendar_of_the_company(words: str, edtf: str) -> None:
    assert_reads(words, edtf, april=True)


@pytest.mark.parametrize(
    "words",
    ["FYE 3/2027", "2027年3月期", "the year to March 2027", "exercice clos en mars 2027"],
)
def test_a_year_named_by_its_end_is_the_same_for_every_company(words: str) -> None:
    assert read_date(words, calendar=CALENDAR_YEAR) == read_date(words, calendar=APRIL_TO_MARCH)
