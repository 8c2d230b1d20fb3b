"""PNG files: an image deflated in bands by several threads, with its resolution and texts."""

import itertools
import os
import struct
import zlib
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from PySide6.QtGui import QImage

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_BAND: Final = 128
"""Rows of a band: fixed, so that the bytes do not depend on the machine's threads."""

# Drawings are flat: unfiltered rows at level 3 come out smaller than Qt's files, in a fifth of
# the time (measured on 8K pictures; tests/benchmarks/pictures.py).
_LEVEL: Final = 3
_RGB, _DEPTH = 2, 8


def encode_png(image: QImage, dpi: float, texts: Mapping[str, str]) -> bytes:
    """The image as an opaque 24-bit PNG; ``texts`` become text keys (1–79 Latin-1 letters)."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    size = struct.pack(">IIBBBBB", rgb.width(), rgb.height(), _DEPTH, _RGB, 0, 0, 0)
    per_metre = round(dpi / 0.0254)
    chunks = [
        SIGNATURE,
        _chunk(b"IHDR", size),
        _chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)),
        *(_text(key, text) for key, text in texts.items()),
        *(_chunk(b"IDAT", part) for part in _deflated(rgb)),
        _chunk(b"IEND", b""),
    ]
    return b"".join(chunks)


def texts_of(content: bytes) -> dict[str, str]:
    """The texts that ``encode_png`` put into a file; ValueError if it is no whole PNG."""
    if not content.startswith(SIGNATURE):
        raise ValueError("not a PNG file")
    texts: dict[str, str] = {}
    for kind, body in _chunks(content):
        if kind == b"iTXt":
            key, _, rest = body.partition(b"\0")
            # Two bytes of compression, then language and translated key, both empty.
            texts[key.decode("latin-1")] = rest[4:].decode()
    return texts


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    place, kind = len(SIGNATURE), b""
    while kind != b"IEND":
        if place + 12 > len(content):
            raise ValueError("the PNG file ends too early")
        length, kind = struct.unpack_from(">I4s", content, place)
        yield kind, content[place + 8 : place + 8 + length]
        place += 12 + length


def _chunk(kind: bytes, body: bytes) -> bytes:
    check = zlib.crc32(body, zlib.crc32(kind))
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", check)


def _text(key: str, text: str) -> bytes:
    return _chunk(b"iTXt", key.encode("latin-1") + b"\0\0\0\0\0" + text.encode())


def _deflated(rgb: QImage) -> Iterator[bytes]:
    """One zlib stream in parts: bands are deflated by themselves and end on whole bytes."""
    tops = range(0, rgb.height(), _BAND)
    pixels = memoryview(rgb.constBits())
    check = zlib.adler32(b"")
    yield b"\x78\x5e"
    with ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as threads:
        packed = threads.map(lambda top: _pack(rgb, pixels, top), tops)
        for part, rows in packed:
            check = zlib.adler32(rows, check)
            yield part
    yield struct.pack(">I", check)


def _pack(rgb: QImage, pixels: memoryview, top: int) -> tuple[bytes, bytes]:
    stride, length = rgb.bytesPerLine(), 3 * rgb.width()
    bottom = min(top + _BAND, rgb.height())
    starts = range(top * stride, bottom * stride, stride)
    rows = b"".join(
        itertools.chain.from_iterable((b"\0", pixels[at : at + length]) for at in starts)
    )
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15, 9)
    ending = zlib.Z_FINISH if bottom == rgb.height() else zlib.Z_FULL_FLUSH
    return packer.compress(rows) + packer.flush(ending), rows
