"""Texts of any content and length as dates."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.domain.dates import APRIL_TO_MARCH, UnreadableDate, from_edtf, read_date, render
from explorer.domain.dates.grammar.attempts import MOST_KINDS

SAID_ON = date(2023, 12, 7)
_SCRAPS = """
- – / ~ ? [ ] { } . .. , ' ’ ( ) & | % X Y E S 0 1 5 31 2025 99999 ٢٠٢٤ ２０２５
or and to until by from nov may monday spring quarter half fy early end year next this last
in within ago between two s c q h t d'ici à le fin des années
年 月 日 年度 上期 から まで までに 末 頃 第 四半期 前 後 以内 来年 平成 令和 元年 十
"""
SCRAPS = st.sampled_from(_SCRAPS.split())
SOUPS = st.lists(SCRAPS, max_size=30).map(" ".join) | st.lists(SCRAPS).map("".join)


@given(
    st.text(max_size=200)
    | st.lists(SCRAPS, max_size=30).map(" ".join)
    | st.lists(SCRAPS).map("".join)
)
def test_no_text_breaks_the_reader(words: str) -> None:
    window = read_date(words, said_on=SAID_ON, calendar=APRIL_TO_MARCH)

    assert window.words == words
    if window.edtf is not None:
        assert from_edtf(window.edtf, words) == window
    for language in ("en", "fr", "ja"):
        assert isinstance(render(window, language), str)


@given(st.text(alphabet="0123456789XYES~?%/.,[]{}- T:Z", max_size=40))
def test_no_text_breaks_edtf(text: str) -> None:
    try:
        window = from_edtf(text)
    except UnreadableDate:
        return
    assert window.edtf == text


@pytest.mark.parametrize(
    "words",
    [
        "by the end of 2026 " * 600,
        "9" * 10_000,
        "<b>" * 3_000,
        "\x00\x01\x1f" * 100,
        "2026\x00",
        "<script>2026</script>",
        "२०२६",
        "2026 г.",
        "\ud800",
        "- " * (2 * MOST_KINDS),
        "=2026+1",
    ],
)
def test_what_is_no_date_stays_text_whatever_it_is(words: str) -> None:
    window = read_date(words, said_on=SAID_ON)

    assert not window.is_readable
    assert window.words == words


def test_spaces_around_and_within_make_no_difference() -> None:
    assert read_date("\t by   the\u00a0end of\n2026 ").edtf == "[..2026-12-31]"


def test_long_rows_of_words_are_given_up_at_once() -> None:
    most = "or ".join(["2025 "] * (MOST_KINDS // 2))

    assert read_date(most).edtf is not None or not read_date(most).is_readable
    assert not read_date("or ".join(["2025 "] * MOST_KINDS)).is_readable
