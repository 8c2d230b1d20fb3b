"""Dates as press texts print them: above the text, in brackets, misspelt, beside an event."""

import pytest

from tests.domain.dates.tables import TEXT, assert_reads

LINES_ABOVE = [
    ("PARIS, 14 March 2025 –", "2025-03-14"),
    ("Boulogne-Billancourt, le 14 mars 2025", "2025-03-14"),
    ("YOKOHAMA, Japan (November 5, 2013)", "2013-11-05"),
    ("TOKYO, Nov. 5, 2013 (Reuters) -", "2013-11-05"),
    ("Amsterdam / Paris / Yokohama – May 27, 2020", "2020-05-27"),
    ("Published: Nov. 5, 2013, 10:30 a.m.", "2013-11-05"),
    ("Nov 5, 2013 10:30 AM EST", "2013-11-05"),
    ("Publié le 14 mars 2025 à 10h30", "2025-03-14"),
    ("2013-11-05 10:30", "2013-11-05"),
    ("2013年11月5日午前10時30分", "2013-11-05"),
    ("5 November 2013[12]", "2013-11-05"),
    ("Until Paris, 14 March 2025", TEXT),
    ("PARIS, March 2025", TEXT),
    ("Nov 5, 2013 (Mon)", TEXT),
]
IN_BRACKETS = [
    ("平成25年（2013年）11月5日", "2013-11-05"),
    ("2013年（平成25年）11月5日", "2013-11-05"),
    ("November 5, 2013 (2013-11-05)", "2013-11-05"),
    ("second quarter (April–June) of 2012", "2012-34"),
    ("2012 (second quarter)", "2012-34"),
    ("2026 (planned)", "2026"),
    ("平成25年（2014年）11月5日", TEXT),
    ("2012 (second quarter of 2013)", TEXT),
    ("2026 (whatever)", TEXT),
]
MISSPELT = [
    ("Febuary 2024", "2024-02"),
    ("Setpember 5, 2013", "2013-09-05"),
    ("by Novemeber 2013", "[..2013-11]"),
    ("septmbre 2025", "2025-09"),
    ("marsh 2025", TEXT),
    ("Octopus 2025", TEXT),
    ("Nomember 31, 2013", TEXT),
]
WITH_EVENTS = [
    ("launch expected in the second half of 2026", "2026-41"),
    ("slated for 2026", "2026"),
    ("due by the end of 2026", "[..2026-12-31]"),
    ("to be launched in spring 2026", "2026-21"),
    ("on sale from autumn 2026", "2026-23/.."),
    ("may launch in 2026", "2026?"),
    ("start of production in 2026", "2026"),
    ("production to start in early 2026", "2026-37"),
    ("production will end in March 2028", "2028-03"),
    ("fin de production en 2026", "2026"),
    ("prévu pour le second semestre 2026", "2026-41"),
    ("attendu courant 2026", "2026"),
    ("2026年春発売予定", "2026-21"),
    ("2026年に生産開始", "2026"),
    ("not expected before 2027", "[2027..]"),
    ("no launch before 2027", "[2027..]"),
    ("unlikely before late 2027", "[2027-39..]"),
    ("pas attendu avant 2027", "[2027..]"),
    ("delayed until 2027", "2027"),
    ("delayed from 2025 to 2026", "2026"),
    ("repoussé à fin 2027", "2027-39"),
    ("2025年から2026年に延期", "2026"),
    ("delayed by two years", TEXT),
    ("2024 (delayed from 2023)", TEXT),
    ("reporté d'un an", TEXT),
    ("not in 2026", TEXT),
    ("two years after launch", TEXT),
    ("before the launch in 2026", TEXT),
]
AFTER_OTHER_WORDS = [
    ("Founded in 1999", "1999"),
    ("créé en 1999", "1999"),
    ("signed on 5 November 2013", "2013-11-05"),
    ("born 9 March 1954", "1954-03-09"),
    ("disponible dès mars 2026", "2026-03/.."),
    ("in dealerships from March 2026", "2026-03/.."),
    ("plan announced in May 2025", "2025-05"),
    ("IPO no earlier than H1 2024", "[2024-40..]"),
    ("the group's second half of 2024", "2024-41"),
    ("au lieu de 2023", TEXT),
    ("2024 instead of 2023", TEXT),
    ("not ready by 2026", TEXT),
    ("two models in 2026", TEXT),
    ("80% by 2030", TEXT),
    ("first model by 2026", TEXT),
    ("more than five years ago", TEXT),
    ("Nissan <b>in</b> 2026", TEXT),
]


@pytest.mark.parametrize(("words", "edtf"), LINES_ABOVE)
def test_a_day_is_found_among_places_agencies_and_clock_times(words: str, edtf: str | None) -> None:
    assert_reads(words, edtf)


@pytest.mark.parametrize(("words", "edtf"), IN_BRACKETS)
def test_what_stands_in_brackets_must_agree(words: str, edtf: str | None) -> None:
    assert_reads(words, edtf)


@pytest.mark.parametrize(("words", "edtf"), MISSPELT)
def test_a_long_name_of_a_month_may_have_one_slip(words: str, edtf: str | None) -> None:
    assert_reads(words, edtf)


@pytest.mark.parametrize(("words", "edtf"), WITH_EVENTS)
def test_what_happens_then_does_not_change_the_date(words: str, edtf: str | None) -> None:
    assert_reads(words, edtf)


@pytest.mark.parametrize(("words", "edtf"), AFTER_OTHER_WORDS)
def test_words_of_no_date_may_come_first_if_they_lead_up_to_one(
    words: str, edtf: str | None
) -> None:
    assert_reads(words, edtf)
