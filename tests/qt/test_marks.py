"""The marks drawn and looked at: each status has a form of its own, in both themes."""

import itertools
from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.domain.records import STATUSES, VEHICLE_STATUSES
from explorer.qt.colours import DARK, LIGHT, Palette
from explorer.qt.marks import (
    form_of,
    paint_contested,
    paint_overdue,
    paint_status,
    paint_swatch,
)

SIZE = 16
BOTH = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
ONE_EACH = ("done", "announced", "delayed", "rumoured", "ended", "cancelled", "missed", "overdue")
OUTCOMES = ("met", "early", "late", "missed", "withdrawn", "open", "overdue", "silent")


def drawn(paint: Callable[[QPainter, QRectF], None], palette: Palette) -> QImage:
    """What was painted into a square amid an image with as much room around it."""
    image = QImage(3 * SIZE, 3 * SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor(palette.surface))
    painter = QPainter(image)
    paint(painter, QRectF(SIZE, SIZE, SIZE, SIZE))
    painter.end()
    return image


def drawn_status(status: str, palette: Palette) -> QImage:
    mark = palette.categories[2].mark
    return drawn(lambda p, rect: paint_status(p, rect, status, mark, palette), palette)


def inked(image: QImage, palette: Palette) -> set[tuple[int, int]]:
    ground = QColor(palette.surface).rgb()
    points = itertools.product(range(image.width()), range(image.height()))
    return {(x, y) for x, y in points if image.pixel(x, y) != ground}


@BOTH
def test_every_form_looks_different(palette: Palette) -> None:
    images = [drawn_status(status, palette) for status in ONE_EACH]
    for first, second in itertools.combinations(images, 2):
        points = itertools.product(range(first.width()), range(first.height()))
        assert sum(first.pixel(x, y) != second.pixel(x, y) for x, y in points) > 12


def test_every_status_and_outcome_has_a_form() -> None:
    words = {*STATUSES, *VEHICLE_STATUSES, "in use", "active", "closing", "closed", "sold"}
    assert [word for word in sorted(words | set(OUTCOMES)) if form_of(word) is None] == []


@BOTH
def test_done_is_solid_and_cancelled_is_hollow(palette: Palette) -> None:
    middle = 3 * SIZE // 2
    solid = drawn_status("done", palette).pixelColor(middle, middle).name()
    assert solid == palette.categories[2].mark
    struck = drawn_status("cancelled", palette)
    assert struck.pixelColor(middle, middle - 4).name() == palette.surface


@BOTH
def test_an_unknown_word_leaves_no_mark(palette: Palette) -> None:
    assert inked(drawn_status("perhaps", palette), palette) == set()


@BOTH
@pytest.mark.parametrize("status", ONE_EACH)
def test_a_mark_keeps_to_its_square(status: str, palette: Palette) -> None:
    points = inked(drawn_status(status, palette), palette)
    assert points
    assert all(SIZE - 1 <= value <= 2 * SIZE for point in points for value in point)


@BOTH
def test_contested_and_overdue_carry_their_own_colours(palette: Palette) -> None:
    middle = 3 * SIZE // 2
    diamond = drawn(lambda p, rect: paint_contested(p, rect, palette), palette)
    assert diamond.pixelColor(middle, middle).name() == palette.contested.mark
    triangle = drawn(lambda p, rect: paint_overdue(p, rect, palette), palette)
    assert triangle.pixelColor(middle - 3, 2 * SIZE - 3).name() == palette.overdue.mark


@BOTH
def test_a_swatch_is_the_companys_colour(palette: Palette) -> None:
    image = drawn(lambda p, rect: paint_swatch(p, rect, "#123456"), palette)
    assert image.pixelColor(3 * SIZE // 2, 3 * SIZE // 2).name() == "#123456"
