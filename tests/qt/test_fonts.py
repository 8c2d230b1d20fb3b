"""Characters without a glyph found, with the fonts that are there and one that is added."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase
from pytestqt.qtbot import QtBot

from explorer.qt.fonts import missing_glyphs, scripts_of

UNASSIGNED = "\U0010fffd"
"""A character for private use that no font has but the one beside this test."""
ONE_GLYPH = Path(__file__).with_name("one-glyph.ttf")


@pytest.fixture
def one_glyph(qtbot: QtBot) -> Iterator[str]:
    number = QFontDatabase.addApplicationFont(str(ONE_GLYPH))
    yield QFontDatabase.applicationFontFamilies(number)[0]
    QFontDatabase.removeApplicationFont(number)


def test_latin_text_can_be_shown(qtbot: QtBot) -> None:
    assert missing_glyphs("Renault 5 E-Tech: “à partir de 2024” — 34 %") == []


def test_what_no_font_has_is_listed_once_in_the_order_of_the_text(qtbot: QtBot) -> None:
    text = f"a{UNASSIGNED}b\U0010fffc{UNASSIGNED}"
    assert missing_glyphs(text) == [UNASSIGNED, "\U0010fffc"]


def test_what_has_no_picture_is_not_missed(qtbot: QtBot) -> None:
    assert missing_glyphs("a\tb\n\u00a0\u200b\u200d\u3000\ufe0f\u00ad") == []


def test_japanese_is_missed_just_where_no_font_has_it(qtbot: QtBot) -> None:
    name = "日産自動車"
    fonts = QFontDatabase.families(QFontDatabase.WritingSystem.Japanese)
    assert missing_glyphs(name) == ([] if fonts else list(name))


def test_a_font_to_fall_back_on_counts(one_glyph: str) -> None:
    assert missing_glyphs(f"a{UNASSIGNED}", QFont([QFont().family(), one_glyph])) == []


def test_a_font_is_not_credited_with_what_it_lacks(one_glyph: str) -> None:
    assert missing_glyphs(f"\U0010fffc{UNASSIGNED}", QFont(one_glyph)) == ["\U0010fffc"]


def test_letters_are_called_by_their_writing_systems() -> None:
    assert scripts_of(["\ud55c", "\uae00", "\u0634", "\u2603", "\ue000"]) == [
        "Hangul",
        "Arabic",
        "snowman",
        "U+E000",
    ]
