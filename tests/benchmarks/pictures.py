"""Pictures of a timeline made into files, each beside the bare Qt way of the same scene."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from statistics import median
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRect, QSize, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication

from explorer.domain.clocks import Clocks
from explorer.domain.parts import Link
from explorer.domain.rows import Title
from explorer.qt.picture import Caption, Plate
from explorer.qt.picture_export import ExportOptions, image_of, page_of
from explorer.qt.picture_pdf import PdfPage, encode_pdf
from explorer.qt.picture_png import encode_png
from explorer.qt.picture_svg import encode_svg
from explorer.timeline.picture import timeline_picture
from tests.benchmarks.measurement import Measurement, interleaved
from tests.benchmarks.timeline import made_data

_WIDTH, _HEIGHT = 3840, 2160
_NAMED: Final = 2_000
_ROUNDS: Final = 9


def measure(count: int = 100_000) -> list[Measurement]:
    """Measure the painting and encoding of an 8K image, an SVG and a PDF."""
    keep = QApplication.instance() or QApplication([])
    plate = _plate(count)
    rows = [
        _compared("8K PNG, painted and encoded", _png(plate), _bare_png(plate), 0.6),
        _compared("SVG", _svg(plate), _bare_svg(plate), 1.2),
        _compared("PDF", _pdf(plate), _bare_pdf(plate), 1.2),
    ]
    del keep
    return rows


def _compared(
    name: str, ours: Callable[[], bytes], bare: Callable[[], bytes], ratio: float
) -> Measurement:
    one, other = interleaved(ours, bare, _ROUNDS)
    return Measurement(name, median(one), "ms", median(other), "bare Qt", ratio=ratio)


def _plate(count: int) -> Plate:
    titles = [
        Title(number, Link("", "development", "", number), f"Plan {number}", None, "done", "")
        for number in range(1, _NAMED + 1)
    ]
    clocks = Clocks(date(2026, 11, 22))
    return Plate(timeline_picture(made_data(count), titles, clocks), Caption(clocks))


def _png(plate: Plate) -> Callable[[], bytes]:
    options = ExportOptions(_WIDTH, _HEIGHT, scale=2)
    return lambda: encode_png(image_of(plate, options), options.stated_dpi, {})


def _bare_png(plate: Plate) -> Callable[[], bytes]:
    def save() -> bytes:
        image = QImage(2 * _WIDTH, 2 * _HEIGHT, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.scale(2, 2)
        _paint(plate, painter)
        painter.end()
        buffer = _buffer()
        QImageWriter(buffer, b"png").write(image)
        return bytes(buffer.data().data())

    return save


def _svg(plate: Plate) -> Callable[[], bytes]:
    size = QSize(_WIDTH, _HEIGHT)
    return lambda: encode_svg(lambda painter: _paint(plate, painter), size, "", "", {})


def _bare_svg(plate: Plate) -> Callable[[], bytes]:
    def save() -> bytes:
        buffer, generator = _buffer(), QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
        generator.setOutputDevice(buffer)
        generator.setSize(QSize(_WIDTH, _HEIGHT))
        generator.setViewBox(QRect(0, 0, _WIDTH, _HEIGHT))
        painter = QPainter(generator)
        _paint(plate, painter)
        painter.end()
        return bytes(buffer.data().data())

    return save


def _pdf(plate: Plate) -> Callable[[], bytes]:
    page = PdfPage(_WIDTH, _HEIGHT, lambda painter: _paint(plate, painter))
    return lambda: encode_pdf([page], "", "", {}, datetime(2026, 11, 22, tzinfo=UTC))


def _bare_pdf(plate: Plate) -> Callable[[], bytes]:
    def save() -> bytes:
        buffer = _buffer()
        writer = QPdfWriter(buffer)
        writer.setResolution(96)
        size = QPageSize(QSizeF(_WIDTH * 0.75, _HEIGHT * 0.75), QPageSize.Unit.Point)
        writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
        painter = QPainter(writer)
        _paint(plate, painter)
        painter.end()
        return bytes(buffer.data().data())

    return save


def _paint(plate: Plate, painter: QPainter) -> None:
    options = ExportOptions(_WIDTH, _HEIGHT)
    page_of(plate, options).paint(painter, options.theme)


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer
