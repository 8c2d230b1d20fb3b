"""Dates that count: parts of periods, periods by their last day, durations."""

import pytest

from explorer.domain.dates import read_date
from tests.domain.dates.tables import TEXT, assert_reads

COUNTED_PARTS = [
    ("first nine months of 2025", "[2025-01..2025-09]"),
    ("the first six months of 2025", "2025-40"),
    ("les neuf premiers mois de 2025", "[2025-01..2025-09]"),
    ("the last three months of 2025", "2025-36"),
    ("9M 2025", "[2025-01..2025-09]"),
    ("first week of March 2025", "[2025-03-01..2025-03-07]"),
    ("the last week of March 2025", "[2025-03-25..2025-03-31]"),
    ("2025年11月第2週", "[2025-11-08..2025-11-14]"),
    ("the last day of March 2025", "2025-03-31"),
    ("the first few months of 2026", "2026-37"),
    ("les derniers mois de 2025", "2025-39"),
    ("first half of March 2025", "[2025-03-01..2025-03-15]"),
    ("seconde quinzaine de septembre 2025", "[2025-09-16..2025-09-30]"),
    ("last three years of the 2020s", "[2027..2029]"),
    ("the third quarter of the year", "2023-35"),
    ("second half of the decade", "[2025..2029]"),
    ("the last quarter of next year", "2024-36"),
    ("au dernier trimestre de cette année", "2023-36"),
    ("next year's first quarter", "2024-33"),
    ("by year's end", "[..2023-12-31]"),
    ("early next week", "[2023-12-11..2023-12-17]"),
    ("the week of 5 November 2013", "[2013-11-04..2013-11-11]"),
    ("week ending 8 November 2013", "[2013-11-02..2013-11-08]"),
    ("the late nineties", "[1997..1999]"),
    ("the '60s", "196X"),
    ("les années quatre-vingt-dix", "199X"),
    ("30年代前半", "[2030..2034]"),
]
BY_THEIR_END = [
    ("the quarter ended June 30, 2025", "[2025-04..2025-06]"),
    ("three months ended December 31, 2024", "[2024-10..2024-12]"),
    ("the six-month period to September 30, 2012", "[2012-04..2012-09]"),
    ("le trimestre clos le 30 juin 2025", "[2025-04..2025-06]"),
    ("the year ended December 31, 2024", "2024"),
    ("the 12 months to March 2025", "[2024-04..2025-03]"),
    ("three months ended 15 May 2025", TEXT),
]
DURATIONS = [
    ("in two to three years", "[2025..2026]"),
    ("within two to three years", "[..2026-12-07]"),
    ("dans deux ou trois ans", "[2025..2026]"),
    ("2〜3年以内に", "[..2026-12-07]"),
    ("in about five years", "2028~"),
    ("d'ici environ deux ans", "[..2025-12-07~]"),
    ("五年以内に", "[..2028-12-07]"),
    ("1年半以内に", "[..2025-06-07]"),
    ("半年後", "2024-06"),
    ("five years from now", "2028"),
    ("a fortnight ago", "[2023-11-20..2023-11-26]"),
    ("over the next year", "2023-12-07/2024-12-07"),
    ("throughout next year", "2024/2024"),
    ("within the next decade", "[..2033-12-07]"),
    ("in the coming months", "[2023-12-07..]"),
    ("over the coming years", "2023-12-07/.."),
    ("dans les prochains mois", "[2023-12-07..]"),
    ("the 20th of next month", "2024-01-20"),
    ("le 14 mars dernier", "2023-03-14"),
    ("le 27 décembre prochain", "2023-12-27"),
    ("ce jeudi 7 décembre", "2023-12-07"),
    ("next week Monday", "2023-12-11"),
    ("since September", "2023-09/.."),
    ("from September", TEXT),
    ("from March", "2024-03/.."),
    ("effective 1 December", TEXT),
    ("before the summer", "[..2024-05-31]"),
    ("avant l'été", "[..2024-05-31]"),
    ("end of December", "[2023-12-21..2023-12-31]"),
    ("30年までに", "[..2030]"),
    ("26年春", "2026-21"),
    ("26年", TEXT),
    ("five years later", TEXT),
    ("数年後", TEXT),
    ("for three years", TEXT),
]


@pytest.mark.parametrize(("words", "edtf"), COUNTED_PARTS)
def test_parts_are_counted_from_either_end(words: str, edtf: str) -> None:
    assert_reads(words, edtf)


@pytest.mark.parametrize(("words", "edtf"), BY_THEIR_END)
def test_filings_name_a_period_by_its_last_day(words: str, edtf: str | None) -> None:
    assert_reads(words, edtf)


@pytest.mark.parametrize(("words", "edtf"), DURATIONS)
def test_durations_and_near_dates_start_from_the_statement(words: str, edtf: str | None) -> None:
    assert_reads(words, edtf)


def test_coming_months_stay_words_without_the_day_of_the_statement() -> None:
    assert not read_date("in the coming months").is_readable
