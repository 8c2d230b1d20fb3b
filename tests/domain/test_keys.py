"""Keys that users' records get."""

import re
from itertools import chain, repeat

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from explorer.domain.keys import make_key, random_suffix, slug


def test_a_key_says_its_kind_and_name_and_ends_in_the_suffix() -> None:
    key = make_key("development", "Nissan buys 15 % of Renault", suffix=lambda: "x7f2")
    assert key == "development/nissan-buys-15-of-renault-x7f2"


def test_a_kind_of_two_words_is_one_word_of_the_key() -> None:
    assert make_key("platform use", "Clio on CMF-B", suffix=lambda: "ab23").startswith(
        "platform-use/clio-on-cmf-b"
    )


def test_a_taken_key_is_never_handed_out() -> None:
    suffixes = chain(repeat("aaaa", 3), ["bbbb"])
    taken = {"company/ampere-aaaa"}
    key = make_key("company", "Ampere", taken=taken, suffix=lambda: next(suffixes))
    assert key == "company/ampere-bbbb"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mégane E-Tech", "megane-e-tech"),
        ("Škoda Œuvre Łódź straße", "skoda-oeuvre-lodz-strasse"),
        ("  --  Renault  5 ", "renault-5"),
        ("Ｎｉｓｓａｎ", "nissan"),
        ("½ year", "1-2-year"),
    ],
)
def test_a_slug_keeps_what_can_be_written_in_plain_letters(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_names_in_other_scripts_get_different_digests() -> None:
    assert slug("日産自動車") != slug("三菱自動車")
    assert slug("日産自動車") == slug("日産自動車")


def test_a_long_name_is_cut_between_words() -> None:
    cut = slug("word " * 2000)
    assert len(cut) <= 48
    assert cut.endswith("-word")


def test_one_endless_word_is_cut_all_the_same() -> None:
    assert slug("x" * 10_000) == "x" * 48


@example("𝓐")
@given(st.text(max_size=200))
def test_every_key_is_made_of_plain_letters(name: str) -> None:
    assert re.fullmatch(r"vehicle/[a-z0-9]+(-[a-z0-9]+)*", make_key("vehicle", name))


def test_two_suffixes_in_a_thousand_are_hardly_ever_alike() -> None:
    assert len({random_suffix() for _ in range(1000)}) > 980
