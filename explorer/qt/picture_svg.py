"""SVG files: Qt's drawing made valid XML, with fonts to fall back on and metadata."""

import re
from collections.abc import Callable, Mapping
from typing import Final, cast
from xml.sax.saxutils import escape, quoteattr, unescape

from PySide6.QtCore import QBuffer, QIODevice, QRect, QSize
from PySide6.QtGui import QGuiApplication, QPainter, QScreen
from PySide6.QtSvg import QSvgGenerator

NAMESPACE: Final = "urn:alliance-explorer:picture"

_ILLEGAL: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HEAD: Final = re.compile("<title>.*?</desc>\n", re.DOTALL)
_SIZE: Final = re.compile('width="[0-9.]+mm" height="[0-9.]+mm"')
_FAMILY: Final = re.compile('font-family="([^"]*)"')
_TEXT: Final = re.compile("<text [^>]*>([^<]*)</text>")
_DPI: Final = 96


def encode_svg(
    paint: Callable[[QPainter], None],
    size: QSize,
    title: str,
    description: str,
    texts: Mapping[str, str],
) -> bytes:
    """What ``paint`` draws in logical pixels, as an SVG file whose texts stay texts."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # SVG 1.2 tiny, Qt's default, knows no clipping.
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(_resolution())
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    painter = QPainter(generator)
    paint(painter)
    painter.end()
    head = f"<title>{escape(title)}</title>\n<desc>{escape(description)}</desc>\n"
    drawn = bytes(buffer.data().data()).decode("utf-8", "replace")
    drawn = _HEAD.sub(lambda _: head + _metadata(texts), drawn, count=1)
    # Millimetres are rounded, and come out as 90 of 96 pixels in some viewers, Qt's among them.
    drawn = _SIZE.sub(f'width="{size.width()}" height="{size.height()}"', drawn, count=1)
    return _FAMILY.sub(_with_fallback, _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", drawn)).encode()


def drawn_text(content: bytes) -> str:
    """All texts that are drawn in an SVG file of ``encode_svg``."""
    return unescape("\n".join(_TEXT.findall(content.decode())))


def texts_of(content: bytes) -> dict[str, str]:
    """The texts that ``encode_svg`` put into a file; ValueError if it is no such file."""
    from xml.etree import ElementTree

    try:
        root = ElementTree.fromstring(content)
    except ElementTree.ParseError as error:
        raise ValueError("not an SVG file") from error
    entries = root.iter(f"{{{NAMESPACE}}}text")
    return {entry.get("key", ""): entry.text or "" for entry in entries}


def _metadata(texts: Mapping[str, str]) -> str:
    entries = "".join(
        f"<alliance:text key={quoteattr(key)}>{escape(text)}</alliance:text>\n"
        for key, text in texts.items()
    )
    return f'<metadata xmlns:alliance="{NAMESPACE}">\n{entries}</metadata>\n'


def _resolution() -> int:
    """The screen's resolution: any other one changes the size of texts set in points."""
    screen = cast("QScreen | None", QGuiApplication.primaryScreen())
    return _DPI if screen is None else round(screen.logicalDotsPerInchX())


def _with_fallback(match: re.Match[str]) -> str:
    return f'font-family="{match[1]}, sans-serif"'
