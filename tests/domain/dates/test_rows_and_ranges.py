"""Dates of several periods, and what stands around them."""

import pytest

from tests.domain.dates.tables import TEXT, assert_reads

ROWS = [
    ("2024, 2025 or 2026", "[2024,2025,2026]"),
    ("2024, 2025 and 2026", "{2024,2025,2026}"),
    ("in 2024 and 2025", "{2024,2025}"),
    ("March, April and May 2024", "{2024-03,2024-04,2024-05}"),
    ("November 5 and 6, 2013", "{2013-11-05,2013-11-06}"),
    ("les 5 et 6 novembre 2013", "{2013-11-05,2013-11-06}"),
    ("first and second quarters of 2025", "{2025-33,2025-34}"),
    ("premier et second semestres 2025", "{2025-40,2025-41}"),
    ("the 1980s and 1990s", "{198X,199X}"),
    ("les années 1980 et 1990", "{198X,199X}"),
    ("2024年と2025年", "{2024,2025}"),
    ("2026年1月、2月", "{2026-01,2026-02}"),
    ("Q1/Q2 2026", "[2026-33,2026-34]"),
    ("spring/summer 2026", "[2026-21,2026-22]"),
    ("fin 2025/début 2026", "[2025-39,2026-37]"),
    ("mid-to-late 2025", "[2025-38..2025-39]"),
    ("June or July 2026", "[2026-06,2026-07]"),
    ("November 2013 and", TEXT),
    ("2024, possibly 2025", TEXT),
    ("late second quarter or early third quarter 2025", "[2025-06,2025-07]"),
    ("summer 2025 or early autumn", "[2025-22,2025-09]"),
    ("2025年5月13日・14日", "{2025-05-13,2025-05-14}"),
    ("in the first and third quarters", TEXT),
]
RANGES = [
    ("1-15 March 2026", "2026-03-01/2026-03-15"),
    ("from late March to early April 2026", "2026-03-21/2026-04-10"),
    ("du 14/03/2025 au 15/04/2025", "2025-03-14/2025-04-15"),
    ("2013-11-05–2013-11-07", "2013-11-05/2013-11-07"),
    ("2013Q3–2014Q1", "2013-35/2014-33"),
    ("03/2026–06/2026", "2026-03/2026-06"),
    ("自2024年4月1日 至2025年3月31日", "2024-04-01/2025-03-31"),
    ("2024～26年", "2024/2026"),
    ("2025年から26年", "2025/2026"),
    ("c. 2025–2026", "2025~/2026~"),
    ("the 2025-2028 period", "2025/2028"),
    ("sur la période 2025-2030", "2025/2030"),
    ("the July–September quarter of 2025", "[2025-07..2025-09]"),
    ("between now and 2030", "[2023-12-07..2030]"),
    ("from June to August", "[2023-06..2023-08,2024-06..2024-08]"),
    ("December 5–9", "2023-12-05/2023-12-09"),
    ("1〜3月期", "[2023-01..2023-03,2024-01..2024-03]"),
    ("the years 2024 to 2026", "2024/2026"),
    ("du premier au troisième trimestre 2025", "2025-33/2025-35"),
    ("de l’hiver 2003-04 au premier trimestre 2005", "2003-24/2005-33"),
    ("from November to February", TEXT),
    ("2013-13", TEXT),
]
WITHOUT_END = [
    ("1999–present", "1999/.."),
    ("from 2010 to the present", "2010/.."),
    ("5 November 2013 – present", "2013-11-05/.."),
    ("de 1999 à nos jours", "1999/.."),
    ("2005年から現在", "2005/.."),
    ("2013–", "2013/.."),
    ("2013年〜", "2013/.."),
    ("2025年3月31日現在", "2025-03-31"),
    ("from now on", "2023-12-07/.."),
    ("depuis cinq ans", "2018/.."),
    ("5年前から", "2018/.."),
]
FRAMED = [
    ("by 2025–26", "[..2026]"),
    ("by 2026 or 2027", "[..2027]"),
    ("2026 or 2027 at the latest", "[..2027]"),
    ("d'ici 2027-2028", "[..2028]"),
    ("not before 2026-27", "[2026..]"),
    ("until 2025–26", "../2026"),
    ("by 05/11/2013", "[..2013-11-05]"),
    ("before 31/12/2025", "[..2025-12-30]"),
    ("by 03/2026", "[..2026-03]"),
    ("at the latest by the end of 2026", "[..2026-12-31]"),
    ("not until after 2027", "[2028..]"),
    ("au plus tôt au second semestre 2027", "[2027-41..]"),
    ("2026年以降にも", TEXT),
    ("早ければ2026年にも", "[2026..]"),
    ("2030年をめどに", "2030~"),
    ("probably not before 2027", "[2027?..]"),
    ("probably by 2026", "[..2026?]"),
    ("peut-être dès 2026", "2026?/.."),
    ("until at least 2030", "[2030..]"),
    ("within 2026", "2026"),
    ("at the earliest from 2026", "[2026..]"),
    ("starting no later than 2026", "[..2026]"),
    ("before around 2030", "[..2029-12-31~]"),
    ("for 2026", "2026"),
    ("beyond 2030", "[2031..]"),
    ("pre-2030", "[..2029-12-31]"),
    ("beginning next year", "2024/.."),
    ("the beginning of next year", "2024-37"),
]


@pytest.mark.parametrize(("words", "edtf"), ROWS)
def test_a_row_is_one_of_its_periods_or_all_of_them(words: str, edtf: str | None) -> None:
    assert_reads(words, edtf)


@pytest.mark.parametrize(("words", "edtf"), RANGES)
def test_a_range_has_both_its_ends(words: str, edtf: str | None) -> None:
    assert_reads(words, edtf)


@pytest.mark.parametrize(("words", "edtf"), WITHOUT_END)
def test_what_goes_on_has_no_end(words: str, edtf: str) -> None:
    assert_reads(words, edtf)


@pytest.mark.parametrize(("words", "edtf"), FRAMED)
def test_a_frame_can_stand_around_several_periods_or_another_frame(
    words: str, edtf: str | None
) -> None:
    assert_reads(words, edtf)
