"""The promise board as a picture."""

from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from pytestqt.qtbot import QtBot

from explorer.diagrams.board.cards import full_text, is_cut, laid_card, lines_about, window_of
from explorer.diagrams.board.groups import Board
from explorer.diagrams.board.picture import BoardPicture
from explorer.domain.board import Column, Due
from explorer.domain.dates import read_date
from explorer.qt.colours import DARK, LIGHT
from explorer.qt.theme import Theme
from tests.diagrams.board.made import a_card, a_picture
from tests.qt.printed import svg_text

LIGHT_THEME = Theme(LIGHT)


def painted(picture: BoardPicture, width: int, height: int, theme: Theme = LIGHT_THEME) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.palette.surface))
    with QPainter(image) as painter:
        picture.paint(painter, QRectF(0, 0, width, height), theme)
    return image


def rows_with_ink(image: QImage, theme: Theme = LIGHT_THEME) -> list[int]:
    ground = QColor(theme.palette.surface).rgb()
    return [
        y
        for y in range(image.height())
        if any(image.pixel(x, y) != ground for x in range(0, image.width(), 2))
    ]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (35, "by end of 2026 · in 5 weeks"),
        (1, "by end of 2026 · in 1 day"),
        (0, "by end of 2026 · today"),
        (-400, "by end of 2026 · 13 months ago"),
        (-1500, "by end of 2026 · 4 years ago"),
        (None, "by end of 2026"),
    ],
)
def test_a_card_says_its_window_and_how_far_off_it_is(days: Any, words: str) -> None:
    assert window_of(a_card(1, days=days), "en") == words


def test_a_card_without_a_date_or_a_source_says_so(qtbot: QtBot) -> None:
    laid = laid_card(a_card(1, target=None, days=None, said_by="", origins=0), 300, "en")
    assert full_text(laid) == "Promise number 1 · no date said · unsourced"


def test_the_number_of_origins_is_seen_whole_where_a_name_is_cut(qtbot: QtBot) -> None:
    card = a_card(1, said_by="An agency with a very long name that repeats itself " * 3)
    laid = laid_card(card, 300, "en")
    assert is_cut(laid, 300)
    assert laid.told.endswith(" · 2 origins")


def test_what_a_card_means_is_told_in_words(qtbot: QtBot) -> None:
    laid = laid_card(a_card(1, contested=True), 300, "en")
    assert lines_about(laid, "Overdue") == [
        "Promise number 1",
        "by end of 2026 · in 5 weeks",
        "Carlos Ghosn · 2 origins",
        "Overdue · contested",
    ]


@pytest.mark.parametrize("width", [200, 700, 1100, 1552])
@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_all_of_a_board_fits_its_natural_height(qtbot: QtBot, width: int, palette: Any) -> None:
    theme = Theme(palette)
    picture = a_picture(OVERDUE=3, SILENT=7, QUARTER=2, LATER=1, UNDATED=9)
    height = picture.natural_height(width, theme)
    bottoms = [card.place.bottom() for card in picture.board.placed(width)]
    assert len(bottoms) == 22
    assert max(bottoms) <= height
    drawn = rows_with_ink(painted(picture, width, round(height) + 40, theme), theme)
    assert height - 4 <= max(drawn) <= height + 1


@pytest.mark.parametrize("width", [300, 700, 1552])
def test_no_two_cards_overlap(qtbot: QtBot, width: int) -> None:
    placed = a_picture(OVERDUE=3, SILENT=12, QUARTER=2, LATER=4, UNDATED=9).board.placed(width)
    for place, one in enumerate(placed):
        assert not any(one.place.intersects(other.place) for other in placed[place + 1 :])


def test_a_lower_rectangle_is_never_left(qtbot: QtBot) -> None:
    picture = a_picture(SILENT=30, UNDATED=9)
    image = QImage(700, 400, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.surface))
    with QPainter(image) as painter:
        picture.paint(painter, QRectF(0, 0, 700, 250), LIGHT_THEME)
    assert max(rows_with_ink(image)) <= 250


def test_groups_without_any_room_are_named_with_their_figures(qtbot: QtBot) -> None:
    drawn = QBuffer()
    drawn.open(QBuffer.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(drawn)
    with QPainter(generator) as painter:
        a_picture(SILENT=9, LATER=4, UNDATED=7).paint(painter, QRectF(0, 0, 260, 200), LIGHT_THEME)
    lines = svg_text(bytes(drawn.data().data())).splitlines()
    assert lines[-1] == "Not shown: Due later 4 · No last day 7"
    assert "Due later" not in lines


@pytest.mark.parametrize("height", [90.0, 200.0, 555.0])
def test_pages_together_show_every_card_once_in_order(qtbot: QtBot, height: float) -> None:
    picture = a_picture(OVERDUE=3, SILENT=17, QUARTER=2, LATER=4, UNDATED=9)
    pages = picture.parts(700, height, LIGHT_THEME)
    assert len(pages) > 1
    shown = [
        card.link.id for page in pages for column in page.board.columns for card in column.cards
    ]
    assert shown == list(range(1, 36))
    assert all(page.natural_height(700, LIGHT_THEME) <= max(height, 100) for page in pages)
    figures = {
        page.board.heading(block, 700)[1] for page in pages for block in page.board.blocks(700)
    }
    assert figures == {"3", "17", "2", "4", "9"}, "a group that goes on keeps its figure"


def test_a_heading_says_of_how_many_cards_those_are_that_are_shown(qtbot: QtBot) -> None:
    board = Board([Column(Due.LATER, (a_card(1), a_card(2)), hidden=1234)], "en")
    assert board.heading(board.blocks(700)[0], 700)[1] == "2 of 1,236"


def test_what_the_clip_hides_is_not_painted(qtbot: QtBot) -> None:
    picture = a_picture(SILENT=30)
    image = QImage(300, 3000, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.surface))
    with QPainter(image) as painter:
        painter.setClipRect(QRectF(0, 500, 300, 200))
        picture.paint(painter, QRectF(0, 0, 300, 3000), LIGHT_THEME)
    drawn = rows_with_ink(image)
    assert min(drawn) >= 500
    assert max(drawn) < 700
    assert len(drawn) > 50


def test_texts_that_are_cut_are_told_in_full(qtbot: QtBot) -> None:
    picture = a_picture(LATER=1)
    assert picture.shortened(700, 500) == ()
    assert picture.shortened(60, 500) == (
        "Promise number 1 · by end of 2026 · in 5 weeks · Carlos Ghosn · 2 origins",
    )


def test_a_board_without_cards_says_so(qtbot: QtBot) -> None:
    picture = a_picture()
    assert picture.natural_height(500, LIGHT_THEME) > 0
    assert rows_with_ink(painted(picture, 500, 60))
    assert picture.legend == ()


def test_the_legend_explains_the_marks_that_are_there(qtbot: QtBot) -> None:
    assert [entry.label for entry in a_picture(LATER=2).legend] == ["still to come"]


def test_a_window_in_another_language_is_told_in_it() -> None:
    card = a_card(1, target=read_date("2027"), days=400)
    assert window_of(card, "fr").endswith("dans 13 mois")
