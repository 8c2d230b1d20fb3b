"""PNG files of our own encoder, read back by Qt."""

import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage

from explorer.qt.picture_png import encode_png, texts_of


def an_image(width: int, height: int) -> QImage:
    """Pixels that differ from all their neighbours."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    for x in range(width):
        for y in range(height):
            image.setPixelColor(x, y, QColor(x * 7 % 256, y * 11 % 256, (x * y) % 256))
    return image


def pixels(image: QImage) -> list[list[int]]:
    return [[image.pixel(x, y) for x in range(image.width())] for y in range(image.height())]


@given(st.integers(1, 12), st.one_of(st.integers(1, 9), st.integers(120, 270)))
@settings(max_examples=30)
def test_every_pixel_comes_back_whatever_the_size(width: int, height: int) -> None:
    image = an_image(width, height)
    read = QImage.fromData(encode_png(image, 96, {}))
    assert pixels(read) == pixels(image)


def test_the_resolution_is_stated() -> None:
    read = QImage.fromData(encode_png(an_image(4, 4), 300, {}))
    assert read.dotsPerMeterX() == read.dotsPerMeterY() == round(300 / 0.0254)


def test_texts_are_read_by_us_and_by_qt() -> None:
    texts = {"Title": "Mégane ⟨日産⟩ <b>", "Alliance Explorer View": '{"view": "vehicles"}'}
    content = encode_png(an_image(4, 4), 96, texts)
    assert texts_of(content) == texts
    read = QImage.fromData(content)
    assert {key: read.text(key) for key in texts} == texts


def test_the_pixel_data_is_one_sound_zlib_stream() -> None:
    content = encode_png(an_image(5, 400), 96, {})
    stream, place = b"", 8
    while place < len(content):
        length = int.from_bytes(content[place : place + 4])
        if content[place + 4 : place + 8] == b"IDAT":
            stream += content[place + 8 : place + 8 + length]
        place += 12 + length
    assert len(zlib.decompress(stream)) == 400 * (5 * 3 + 1)


@pytest.mark.parametrize("cut", [4, 20, 60])
def test_a_file_cut_short_is_an_error(cut: int) -> None:
    content = encode_png(an_image(4, 4), 96, {"Title": "A"})
    with pytest.raises(ValueError, match="PNG"):
        texts_of(content[:-cut] if cut > 4 else content[:cut])
