"""One meaning in English, French and Japanese."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.domain.dates import APRIL_TO_MARCH, CALENDAR_YEAR, FiscalCalendar, read_date

SAME = [
    ("{y}", "{y}", "{y}年"),
    ("{d} {en} {y}", "{d} {fr} {y}", "{y}年{m}月{d}日"),
    ("{en} {y}", "{fr} {y}", "{y}年{m}月"),
    ("Q{q} {y}", "T{q} {y}", "{y}年第{q}四半期"),
    ("H{h} {y}", "S{h} {y}", "{y}年{half}"),
    ("early {y}", "début {y}", "{y}年初め"),
    ("mid-{y}", "mi-{y}", "{y}年半ば"),
    ("end of {y}", "fin {y}", "{y}年末"),
    ("early {en} {y}", "début {fr} {y}", "{y}年{m}月上旬"),
    ("spring {y}", "printemps {y}", "{y}年春"),
    ("winter {y}", "hiver {y}", "{y}年冬"),
    ("by the end of {y}", "d’ici la fin de {y}", "{y}年末までに"),
    ("by {en} {y}", "d’ici à {fr} {y}", "{y}年{m}月までに"),
    ("not before {y}", "pas avant {y}", "早くとも{y}年"),
    ("from {en} {y}", "à partir de {fr} {y}", "{y}年{m}月から"),
    ("since {y}", "depuis {y}", "{y}年以来"),
    ("until the end of {y}", "jusqu’à fin {y}", "{y}年末まで"),
    ("from {y} to {z}", "de {y} à {z}", "{y}年から{z}年まで"),
    ("between {y} and {z}", "entre {y} et {z}", "{y}年と{z}年の間"),
    ("{y} or {z}", "{y} ou {z}", "{y}年または{z}年"),
    ("around {y}", "vers {y}", "{y}年頃"),
    ("FY{y}", "exercice {y}", "{y}年度"),
    ("Q{q} FY{y}", "T{q} de l’exercice {y}", "{y}年度第{q}四半期"),
    ("by the end of FY{y}", "d’ici la fin de l’exercice {y}", "{y}年度末までに"),
    ("FY{y}–{z}", "exercices {y} à {z}", "{y}〜{z}年度"),
    ("fiscal year ending {en} {y}", "exercice clos en {fr} {y}", "{y}年{m}月期"),
    ("the {D}s", "les années {D}", "{D}年代"),
    ("early {D}s", "début des années {D}", "{D}年代初頭"),
    ("within {n} years", "d’ici {n} ans", "{n}年以内に"),
    ("in {n} months", "dans {n} mois", "{n}カ月後"),
    ("in two to three years", "dans deux à trois ans", "2〜3年後"),
    ("over the next {n} years", "sur les {n} prochaines années", "今後{n}年間"),
    ("next year", "l’an prochain", "来年"),
    ("last {en}", "{fr} dernier", None),
    ("{en} last year", "{fr} de l’année dernière", "昨年{m}月"),
    ("by the end of the year", "d’ici la fin de l’année", "年末までに"),
    ("launch in {y}", "lancement en {y}", "{y}年に発売"),
    ("delayed to {y}", "reporté à {y}", "{y}年に延期"),
]
ENGLISH = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
FRENCH = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)


def filling(year: int, month: int, day: int, number: int) -> dict[str, object]:
    half = 1 + number % 2
    return {
        **{"y": year, "z": year + 2, "D": year // 10 * 10, "m": month, "d": day, "n": number},
        **{"q": 1 + number % 4, "h": half, "half": ("上半期", "下半期")[half - 1]},
        **{"en": ENGLISH[month - 1], "fr": FRENCH[month - 1]},
    }


@pytest.mark.parametrize("templates", SAME)
@settings(max_examples=25)
@given(
    names=st.builds(
        filling, st.integers(1950, 2080), st.integers(1, 12), st.integers(1, 28), st.integers(2, 20)
    ),
    said_on=st.dates(date(1990, 1, 1), date(2050, 12, 31)),
    calendar=st.sampled_from([CALENDAR_YEAR, APRIL_TO_MARCH]),
)
def test_languages_agree_on_one_meaning(
    templates: tuple[str | None, ...],
    names: dict[str, object],
    said_on: date,
    calendar: FiscalCalendar,
) -> None:
    phrases = [template.format(**names) for template in templates if template]
    windows = [read_date(words, said_on=said_on, calendar=calendar) for words in phrases]

    assert windows[0].is_readable, phrases[0]
    assert len({window.edtf for window in windows}) == 1, dict(zip(phrases, windows, strict=True))
