"""Pictures made for tests, and what can be read back from the files made of them."""

import re
import unicodedata
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from xml.etree import ElementTree

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from explorer.domain.clocks import Clocks
from explorer.domain.dates import from_edtf
from explorer.domain.parts import Link
from explorer.domain.rows import SourceNote
from explorer.qt.picture import Caption, Plate
from explorer.qt.picture_text import draw_line, face
from explorer.qt.theme import Theme

CLOCKS = Clocks(date(2026, 11, 22), true_on=date(2024, 2, 1))
_BEGINS = (b"m", b"l", b"c", b"re")
_ENDS = (b"n", b"S", b"f", b"f*", b"B", b"B*", b"b", b"b*")
CORNER = 30
"""Pixels of the coloured squares in the corners of a sketch's body."""


@dataclass(frozen=True)
class Sketch:
    """A picture with a red and a blue corner and one line of text."""

    name: str = "sketch"
    title: str = "A sketch"
    subtitle: str = "of two corners"
    record_ids: tuple[int, ...] = (1, 2)
    text: str = "Nissan Micra"
    height: float = 200.0

    def natural_height(self, _width: float, _theme: Theme, /) -> float:
        return self.height

    def paint(self, painter: QPainter, rect: QRectF, theme: Theme, /) -> None:
        right, bottom = rect.right() - CORNER, rect.bottom() - CORNER
        painter.fillRect(QRectF(rect.left(), rect.top(), CORNER, CORNER), QColor("#ff0000"))
        painter.fillRect(QRectF(right, bottom, CORNER, CORNER), QColor("#0000ff"))
        painter.setFont(face(13))
        draw_line(painter, rect.adjusted(60, 0, 0, 0), self.text, theme.palette.text)


@dataclass(frozen=True)
class Rows(Sketch):
    """A sketch that can be divided into rows of 26 pixels."""

    def parts(self, _width: float, height: float, _theme: Theme, /) -> "tuple[Rows, ...]":
        whole, rest = divmod(round(self.height), max(26, int(height // 26) * 26))
        full = max(26, int(height // 26) * 26)
        return tuple(replace(self, height=part) for part in [full] * whole + [rest] * bool(rest))


def a_note(number: int, title: str = "A release", **fields: str) -> SourceNote:
    return SourceNote(
        number,
        Link(f"source/made-{number}", "source", title, 100 + number),
        fields.get("publisher", "Nissan"),
        fields.get("author", ""),
        from_edtf("2013-11-05"),
        fields.get("basis", "given"),
        "press release",
        fields.get("place", ""),
    )


def notes(titles: Sequence[str]) -> tuple[SourceNote, ...]:
    return tuple(a_note(number, title) for number, title in enumerate(titles, start=1))


def a_plate(
    picture: Sketch | None = None,
    sources: int = 2,
    filter_text: str = "",
    titles: Sequence[str] | None = None,
) -> Plate:
    if titles is None:
        titles = [f"Release number {number}" for number in range(1, sources + 1)]
    caption = Caption(
        CLOCKS,
        filter_text=filter_text,
        sources=notes(titles),
        state={"filters": {"brand": ["Nissan"]}},
        keys=("vehicle/micra", "vehicle/leaf"),
    )
    return Plate(picture or Sketch(), caption)


def svg_text(content: bytes) -> str:
    """All texts drawn in an SVG file, one to a line."""
    root = ElementTree.fromstring(content)
    drawn = root.iter("{http://www.w3.org/2000/svg}text")
    return "\n".join("".join(element.itertext()) for element in drawn)


def pdf_text(content: bytes) -> str:
    """All texts drawn in a PDF file of Qt's, one to a line, pages parted by form feeds."""
    objects = dict(_objects(content))
    pages = [body for body in objects.values() if re.search(rb"/Type /Page\b", body)]
    return "\f".join("\n".join(_shown(page, objects)) for page in pages)


def unbegun_paths(content: bytes) -> int:
    """How often a PDF file of Qt's closes a path that it has not begun, which readers refuse."""
    count = 0
    for _, body in _objects(content):
        if b"/FlateDecode" in body and b"/Length1" not in body and b"/Width" not in body:
            is_begun = False
            for operator in _stream(body).split():
                count += operator == b"h" and not is_begun
                is_begun = operator in _BEGINS or (is_begun and operator not in _ENDS)
    return count


def _objects(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    for match in re.finditer(rb"\n(\d+) 0 obj\n(.*?)endobj", content, re.DOTALL):
        yield match[1], match[2]


def _stream(body: bytes) -> bytes:
    data = body.split(b"stream\n", 1)[1].rsplit(b"\nendstream", 1)[0]
    return zlib.decompress(data) if b"/FlateDecode" in body else data


def _shown(page: bytes, objects: dict[bytes, bytes]) -> Iterator[str]:
    contents = re.search(rb"/Contents (\d+) 0 R", page)
    resources = re.search(rb"/Resources (\d+) 0 R", page)
    assert contents is not None
    assert resources is not None
    fonts = _letters(objects[resources[1]], objects)
    for block in re.findall(rb"BT\n(.*?)ET", _stream(objects[contents[1]]), re.DOTALL):
        yield unicodedata.normalize("NFKC", "".join(_glyphs(block, fonts)))


def _glyphs(block: bytes, fonts: dict[bytes, dict[int, str]]) -> Iterator[str]:
    letters: dict[int, str] = {}
    for match in re.finditer(rb"/(F\d+) [\d.]+ Tf|<([0-9a-fA-F]+)> ?Tj", block):
        if match[1]:
            letters = fonts[match[1]]
        else:
            codes = re.findall("....", match[2].decode())
            yield "".join(_letter(letters, int(code, 16)) for code in codes)


def _letter(letters: dict[int, str], glyph: int) -> str:
    """Return what a glyph stands for; the first one of a font is the box of a missing letter."""
    return letters[glyph] if glyph else letters.get(0, "\N{REPLACEMENT CHARACTER}")


def _letters(resources: bytes, objects: dict[bytes, bytes]) -> dict[bytes, dict[int, str]]:
    fonts = {}
    for match in re.finditer(rb"/(F\d+) (\d+) 0 R", resources):
        table = re.search(rb"/ToUnicode (\d+) 0 R", objects[match[2]])
        if table is not None:
            fonts[match[1]] = _unicode(_stream(objects[table[1]]).decode())
    return fonts


def _unicode(table: str) -> dict[int, str]:
    letters = {}
    for first, _, run in re.findall(r"<(\w+)> <(\w+)> \[(.*?)\]", table, re.DOTALL):
        for place, code in enumerate(re.findall(r"<(\w+)>", run)):
            letters[int(first, 16) + place] = bytes.fromhex(code).decode("utf-16-be")
    return letters
