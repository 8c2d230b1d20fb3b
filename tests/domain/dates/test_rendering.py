"""Windows in words."""

import pytest

from explorer.domain.dates import APRIL_TO_MARCH, from_edtf, read_date, render

ROWS = [
    ("2013-11-05", "5 Nov 2013", "5 nov. 2013", "2013年11月5日"),
    ("2024-03-01", "1 Mar 2024", "1er mars 2024", "2024年3月1日"),
    ("2013-11", "Nov 2013", "nov. 2013", "2013年11月"),
    ("2013", "2013", "2013", "2013年"),
    ("2025-35", "Q3 2025", "T3 2025", "2025年第3四半期"),
    ("2023-41", "H2 2023", "S2 2023", "2023年下半期"),
    ("2024-22", "summer 2024", "été 2024", "2024年夏"),
    ("2024-26", "summer 2024", "été 2024", "2024年夏"),
    ("2023-24", "winter 2023/24", "hiver 2023-24", "2023/24年冬"),
    ("2024-37", "early 2024", "début 2024", "2024年初め"),
    ("2026-38", "mid-2026", "mi-2026", "2026年半ば"),
    ("2026-39", "late 2026", "fin 2026", "2026年末"),
    ("[2013-11-01..2013-11-10]", "early Nov 2013", "début nov. 2013", "2013年11月上旬"),
    ("[2024-02-21..2024-02-29]", "late Feb 2024", "fin févr. 2024", "2024年2月下旬"),
    ("201X", "2010s", "années 2010", "2010年代"),
    ("2026~", "c. 2026", "vers 2026", "2026年頃"),
    ("2026?", "2026?", "2026 ?", "2026年?"),
    ("2026%", "c. 2026?", "vers 2026 ?", "2026年頃?"),
    ("[..2026]", "by 2026", "d’ici à 2026", "2026年までに"),
    ("[..2026-12]", "by Dec 2026", "d’ici à déc. 2026", "2026年12月までに"),
    ("[..2026-12-31]", "by end of 2026", "d’ici fin 2026", "2026年末までに"),
    ("[..2026-06-30]", "by 30 Jun 2026", "d’ici au 30 juin 2026", "2026年6月30日までに"),
    ("[..2026~]", "by c. 2026", "d’ici environ 2026", "2026年頃までに"),
    ("[2026..]", "not before 2026", "pas avant 2026", "2026年以降"),
    ("2022/2026", "2022–2026", "2022–2026", "2022年〜2026年"),
    ("2026-01/2026-03", "Jan–Mar 2026", "janv.–mars 2026", "2026年1月〜3月"),
    ("2013-11-05/2013-11-07", "5–7 Nov 2013", "5–7 nov. 2013", "2013年11月5日〜7日"),
    ("2025-12-30/2026-01-02", "30 Dec 2025–2 Jan 2026", None, None),
    ("2025/2025", "throughout 2025", "tout au long de 2025", "2025年を通じて"),
    ("2026/..", "from 2026", "à partir de 2026", "2026年から"),
    ("2026-04/..", "from Apr 2026", "à partir d’avr. 2026", "2026年4月から"),
    ("../2020", "until 2020", "jusqu’en 2020", "2020年まで"),
    ("../2020-12-31", "until end of 2020", "jusqu’à fin 2020", "2020年末まで"),
    ("../2020-06-30", "until 30 Jun 2020", "jusqu’au 30 juin 2020", "2020年6月30日まで"),
    (
        "[2023-07..2023-12]",
        "between Jul and Dec 2023",
        "entre juil. et déc. 2023",
        "2023年7月から12月の間",
    ),
    ("[2025,2026]", "2025 or 2026", "2025 ou 2026", "2025年または2026年"),
    ("{1999,2003}", "1999 and 2003", "1999 et 2003", "1999年と2003年"),
]


@pytest.mark.parametrize(("edtf", "english", "french", "japanese"), ROWS)
def test_a_window_is_shown_in_three_languages(
    edtf: str, english: str, french: str | None, japanese: str | None
) -> None:
    window = from_edtf(edtf)

    assert render(window) == english
    assert french in (None, render(window, "fr"))
    assert japanese in (None, render(window, "ja"))


@pytest.mark.parametrize(
    ("edtf", "english", "french"),
    [
        ("[..2025-35]", "by the third quarter of 2025", "d’ici au troisième trimestre 2025"),
        ("2025-35", "third quarter of 2025", "troisième trimestre 2025"),
        ("[..2026-12-31]", "by the end of 2026", "d’ici à la fin de 2026"),
        ("2022/2026", "from 2022 to 2026", "de 2022 à 2026"),
        ("2022-04/2022-10", "from April to October 2022", "d’avril à octobre 2022"),
        ("201X/..", "from the 2010s", "à partir des années 2010"),
        ("../2020-08", "until August 2020", "jusqu’en août 2020"),
        ("2026-05-01/2026-05-05", "from 1 to 5 May 2026", "du 1er au 5 mai 2026"),
    ],
)
def test_long_words_are_whole_phrases(edtf: str, english: str, french: str) -> None:
    assert render(from_edtf(edtf), "en", "long") == english
    assert render(from_edtf(edtf), "fr", "long") == french


@pytest.mark.parametrize(
    ("words", "english", "french", "japanese"),
    [
        ("FY2026", "FY2026", "exercice 2026", "2026年度"),
        ("fiscal year ending March 2027", "FY2026", "exercice 2026", "2026年度"),
        ("2026年度", "FY2026", "exercice 2026", "2026年度"),
        ("2023年度下期", "H2 FY2023", "S2 de l’exercice 2023", "2023年度下期"),
        ("Q4 FY2025", "Q4 FY2025", "T4 de l’exercice 2025", "2025年度第4四半期"),
        ("around FY2026", "c. FY2026", "vers l’exercice 2026", "2026年度頃"),
        ("FY3/27", "FY2026", "exercice 2026", "2026年度"),
        ("27/3期", "FY2026", "exercice 2026", "2026年度"),
        ("2027年3月期下期", "H2 FY2026", "S2 de l’exercice 2026", "2026年度下期"),
    ],
)
def test_fiscal_years_keep_their_names(
    words: str, english: str, french: str, japanese: str
) -> None:
    window = read_date(words, calendar=APRIL_TO_MARCH)

    assert (render(window), render(window, "fr"), render(window, "ja")) == (
        english,
        french,
        japanese,
    )


def test_twelve_months_are_a_fiscal_year_only_if_the_words_say_so() -> None:
    assert render(from_edtf("[2026-04..2027-03]")) == "between Apr 2026 and Mar 2027"
    assert render(read_date("FY2026")) == "FY2026"
    assert render(read_date("2026")) == "2026"


def test_since_is_said_only_where_it_was_said() -> None:
    assert render(read_date("since 1999")) == "since 1999"
    assert render(read_date("depuis 1999"), "en") == "since 1999"
    assert render(read_date("from 2026")) == "from 2026"


def test_words_that_cannot_be_read_are_shown_as_written() -> None:
    assert render(read_date("in <b>due</b> course"), "fr") == "in <b>due</b> course"


@pytest.mark.parametrize("edtf", ["156X-12-25", "1950S2", "-0500", "2004-1X", "2001-30"])
def test_dates_without_everyday_words_are_shown_as_they_are(edtf: str) -> None:
    assert render(from_edtf(edtf)) == edtf
    assert render(from_edtf(edtf, "at Christmas in the sixties")) == "at Christmas in the sixties"


def test_regions_and_unknown_languages_find_a_language() -> None:
    window = from_edtf("2013-11")

    assert render(window, "fr_FR") == "nov. 2013"
    assert render(window, "ja-JP") == "2013年11月"
    assert render(window, "de") == "Nov 2013"
