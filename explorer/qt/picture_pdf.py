"""PDF files: pages of any size from Qt, with our own information and dates."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from typing import Final
from uuid import UUID, uuid5
from xml.sax.saxutils import escape

from PySide6.QtCore import QBuffer, QByteArray, QHashSeed, QIODevice, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

SOFTWARE: Final = "Alliance Explorer"
LARGEST: Final = 14_400 / 0.75
"""The longest side of a page in logical pixels; readers refuse pages of more than 200 inches."""

_SEED: Final = Lock()
_RESOLUTION: Final = 1200
_POINTS: Final = 0.75
_NAMESPACE: Final = UUID("6f1b0f0e-51b0-4c52-9a55-2b1d3b1a7c11")
_INFO: Final = re.compile(rb"1 0 obj\n<<\n/Title.*?>>\nendobj\n", re.DOTALL)
_ENTRY: Final = re.compile(rb"(\d{10}) (\d{5}) n ?\r?\n")
_LETTERS: Final = re.compile(rb"\[(?:<[0-9A-F]{4}> )+\]")
_OUR_KEY: Final = re.compile(rb"/([!-~]+?) <FEFF([0-9A-F]*)>")


@dataclass(frozen=True, slots=True)
class PdfPage:
    """The size of a page in logical pixels, and what paints it."""

    width: float
    height: float
    paint: Callable[[QPainter], None]


def encode_pdf(
    pages: Sequence[PdfPage],
    title: str,
    description: str,
    texts: Mapping[str, str],
    made: datetime,
) -> bytes:
    """The pages as a PDF file with embedded fonts; the same input gives the same bytes."""
    identity = uuid5(_NAMESPACE, f"{title} {made.isoformat()} {sorted(texts.items())}")
    with _SEED, _steady_hashes():
        drawn = _drawn(pages, identity, _xmp(title, description, made, identity))
    info = {"Title": title, "Subject": description, "Creator": SOFTWARE, **texts}
    return _with_info(_LETTERS.sub(_with_spaces, drawn), _info_object(info, made))


def _drawn(pages: Sequence[PdfPage], identity: UUID, xmp: bytes) -> bytes:
    """The pages as Qt writes them."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setDocumentId(QUuid(str(identity)))
    writer.setDocumentXmpMetadata(QByteArray(xmp))
    writer.setPageLayout(_layout(pages[0]))
    painter = QPainter(writer)
    for number, page in enumerate(pages):
        if number:
            writer.setPageLayout(_layout(page))
            writer.newPage()
        painter.save()
        painter.scale(_RESOLUTION / 96, _RESOLUTION / 96)
        page.paint(painter)
        painter.restore()
    painter.end()
    return bytes(buffer.data().data())


@contextmanager
def _steady_hashes() -> Iterator[None]:
    """Let Qt write the fonts in the same order in every run: it takes them from a hash table."""
    QHashSeed.setDeterministicGlobalSeed()
    try:
        yield
    finally:
        QHashSeed.resetRandomGlobalSeed()


def texts_of(content: bytes) -> dict[str, str]:
    """The information keys that ``encode_pdf`` wrote; ValueError if it is no such file."""
    found = _INFO.search(content) if content.startswith(b"%PDF-") else None
    if found is None:
        raise ValueError("not a PDF file of this program")
    return {
        key.decode(): bytes.fromhex(value.decode()).decode("utf-16-be")
        for key, value in _OUR_KEY.findall(found.group())
    }


def _layout(page: PdfPage) -> QPageLayout:
    points = QSizeF(page.width * _POINTS, page.height * _POINTS)
    size = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    orientation = QPageLayout.Orientation.Portrait
    return QPageLayout(size, orientation, QMarginsF(), QPageLayout.Unit.Point)


def _info_object(info: Mapping[str, str], made: datetime) -> bytes:
    day = made.strftime("D:%Y%m%d%H%M%SZ")
    lines = [f"/{key.replace(' ', '')} <FEFF{_hex(text)}>" for key, text in info.items()]
    lines += [f"/CreationDate ({day})", f"/ModDate ({day})"]
    body = "\n".join(lines)
    return f"1 0 obj\n<<\n{body}\n>>\nendobj\n".encode("ascii")


def _hex(text: str) -> str:
    return text.encode("utf-16-be", "replace").hex().upper()


def _with_spaces(match: re.Match[bytes]) -> bytes:
    """Let spaces be found and copied as such: Qt names their glyph after the tabulator."""
    return match[0].replace(b"<0009>", b"<0020>")


def _with_info(content: bytes, info: bytes) -> bytes:
    """Put our information object in the place of Qt's, and mend the table of places.

    Qt writes the hour of the clock there and takes no keys of others.
    """
    found = _INFO.search(content)
    if found is None:
        raise ValueError("Qt wrote a PDF file in an unknown form")
    moved = len(info) - len(found.group())
    table = content.rindex(b"\nxref\n") + 1
    body = content[: found.start()] + info + content[found.end() : table]
    tail = _ENTRY.sub(lambda m: _entry(m, found.start(), moved), content[table:])
    start = re.sub(rb"startxref\n\d+", b"startxref\n%d" % (table + moved), tail)
    return body + start


def _entry(match: re.Match[bytes], border: int, moved: int) -> bytes:
    place = int(match[1])
    return b"%010d %b n \n" % (place + moved if place > border else place, match[2])


def _xmp(title: str, description: str, made: datetime, identity: UUID) -> bytes:
    day = made.strftime("%Y-%m-%dT%H:%M:%SZ")
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmp:CreatorTool="{SOFTWARE}"
 xmp:CreateDate="{day}" xmp:ModifyDate="{day}" xmpMM:DocumentID="uuid:{identity}">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{escape(description)}</rdf:li></rdf:Alt>
</dc:description></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>""".encode()
