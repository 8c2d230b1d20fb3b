"""Texts of pictures broken, shortened and made printable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.qt.picture_text import broken, elide, face, fit, printable, width_of

pytestmark = pytest.mark.usefixtures("qapp")

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200)
WIDTHS = st.floats(20, 600)


def test_a_text_that_fits_stays_whole() -> None:
    assert fit("Nissan Micra", face(13), 400, 2).lines == ("Nissan Micra",)


def test_a_text_too_long_is_broken_between_words_before_it_is_elided() -> None:
    fitted = fit("Mitsubishi medium-sized electric car", face(13), 100, 4)
    assert len(fitted.lines) > 2
    assert not fitted.cut
    short = fit("Mitsubishi medium-sized electric car", face(13), 100, 2)
    assert short.cut
    assert short.lines[-1].endswith("…")


def test_a_width_that_was_measured_fits_itself() -> None:
    text = "Renault Mégane E-Tech"
    assert elide(text, face(13), width_of(text, face(13))) == text


@given(TEXTS, WIDTHS)
def test_breaking_loses_no_letter(text: str, width: float) -> None:
    assert "".join(broken(text, face(13), width)) == text


@given(TEXTS, WIDTHS, st.integers(1, 4))
def test_no_line_is_wider_than_asked(text: str, width: float, lines: int) -> None:
    font = face(13)
    fitted = fit(printable(text), font, width, lines)
    assert len(fitted.lines) <= lines
    widest = max(width_of(letter, font) for letter in f"{text}x…")
    assert all(width_of(line, font) <= max(width, 2 * widest) + 1 for line in fitted.lines)


@given(st.text())
def test_what_is_printable_is_one_line_without_controls(text: str) -> None:
    clean = printable(text)
    assert len(clean) == len(text)
    assert not any(ord(letter) < 32 or 0x7F <= ord(letter) < 0xA0 for letter in clean)
    clean.encode("utf-16-le")


def test_ten_thousand_letters_are_shortened_at_once() -> None:
    fitted = fit("x" * 10_000, face(13), 200, 2)
    assert fitted.cut
    assert sum(map(len, fitted.lines)) < 100


def test_japanese_is_broken_without_spaces() -> None:
    fitted = fit("日産自動車株式会社" * 4, face(13), 150, 9)
    assert len(fitted.lines) > 1
    assert "".join(fitted.lines) == "日産自動車株式会社" * 4
