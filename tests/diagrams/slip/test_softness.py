"""Rectangles that fade each way by itself."""

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from explorer.diagrams.slip.softness import Span, fill_window

ACROSS, UP = Span(20, 80, 18, 18), Span(-80, -20, 18, 18)


def _filled(across: Span, up: Span, peak: float = 0.5) -> QImage:
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    fill_window(painter, across, up, "#ff0000", peak)
    painter.end()
    return image


def _paleness(image: QImage, x: int, y: int) -> int:
    return image.pixelColor(x, y).green()


def test_the_middle_has_the_full_opacity_and_the_right_hue() -> None:
    middle = _filled(ACROSS, UP).pixelColor(50, 50)
    assert middle.red() == 255
    assert middle.green() == middle.blue() == pytest.approx(128, abs=2)


def test_it_fades_towards_every_soft_side() -> None:
    image = _filled(ACROSS, UP)
    for x, y in ((24, 50), (76, 50), (50, 24), (50, 76)):
        assert _paleness(image, x, y) > _paleness(image, 50, 50) + 40
    assert _paleness(image, 24, 24) > _paleness(image, 24, 50)


def test_a_hard_side_stays_hard() -> None:
    image = _filled(Span(20, 80), Span(-80, -20, 60, 0))
    assert _paleness(image, 21, 22) == _paleness(image, 50, 22)
    assert _paleness(image, 50, 22) < _paleness(image, 50, 78)


def test_what_is_certain_is_one_flat_rectangle() -> None:
    image = _filled(Span(20, 80), Span(-80, -20))
    inside = {image.pixel(x, y) for x in range(20, 80) for y in range(20, 80)}
    assert len(inside) == 1


def test_on_paper_it_stays_drawing_and_holds_no_image() -> None:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setViewBox(QRect(0, 0, 100, 100))
    painter = QPainter(generator)
    fill_window(painter, ACROSS, UP, "#ff0000", 0.5)
    painter.end()
    text = bytes(held.data()).decode()
    assert "<image" not in text
    assert text.count("<rect") + text.count("<path") >= 6
