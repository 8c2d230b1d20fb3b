"""Plates made into files: PNG, SVG or PDF, with all that is needed to open them again."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QImage, QPainter

from explorer.domain.errors import Refusal
from explorer.qt.colours import LIGHT
from explorer.qt.picture import Plate
from explorer.qt.picture_heading import facts_of
from explorer.qt.picture_layout import fixed_page, flowing_pages, growing_page
from explorer.qt.picture_page import Page
from explorer.qt.picture_pdf import LARGEST, SOFTWARE, PdfPage, encode_pdf
from explorer.qt.picture_png import encode_png
from explorer.qt.picture_state import state_texts
from explorer.qt.picture_svg import drawn_text, encode_svg
from explorer.qt.picture_text import printable
from explorer.qt.tasks import report
from explorer.qt.theme import Theme
from explorer.services.publishing import publish_files

Format = Literal["png", "svg", "pdf"]
FORMATS: Final[tuple[Format, ...]] = ("png", "svg", "pdf")
SMALLEST: Final = (320, 240)

_LONGEST_SIDE: Final = 32_767
_MOST_PIXELS: Final = 400_000_000


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How a picture is made; lengths are logical pixels of 1/96 inch.

    Without a height a picture grows until nothing is left out. ``scale`` is how many pixels of
    a PNG stand for a logical one; ``dpi`` is the resolution that it states, by default the one
    at which it prints in its logical size. ``reproducible`` files have the same bytes at each
    run: they are dated by the clock "as known on".
    """

    width: int = 1600
    height: int | None = None
    scale: float = 1.0
    dpi: float | None = None
    theme: Theme = field(default_factory=lambda: Theme(LIGHT))
    reproducible: bool = False

    @property
    def stated_dpi(self) -> float:
        return self.dpi or 96 * self.scale


def export(
    plates: Sequence[Plate], format: Format, path: Path, options: ExportOptions
) -> tuple[Path, ...]:
    """Make the file, or for several plates as PNG or SVG a file each; return where they are.

    A PDF holds all plates; the other formats add the view's name to the file's. May be called
    on any thread. Raises Refusal if the pictures are too large or cannot be written.
    """
    _check(options)
    paths = places_of([plate.picture.name for plate in plates], format, path)
    if format == "pdf":
        contents = {paths[0]: _pdf(plates, options)}
    else:
        encode = _png if format == "png" else _svg
        contents = {}
        for number, (place, plate) in enumerate(zip(paths, plates, strict=True)):
            report(number, len(plates))
            contents[place] = encode(plate, options)
    report(len(plates), len(plates))
    return publish_files(contents)


def places_of(names: Sequence[str], format: Format, path: Path) -> tuple[Path, ...]:
    """The files that views of these names are exported to when the user names one file."""
    if path.suffix.lower() != f".{format}":
        path = path.with_name(f"{path.name}.{format}")
    if format == "pdf" or len(names) == 1:
        return (path,)
    return tuple(path.with_stem(f"{path.stem}-{name}") for name in names)


def image_of(plate: Plate, options: ExportOptions) -> QImage:
    """The picture as an opaque image; Refusal if it would be too large."""
    _check(options)
    return _image(page_of(plate, options), options)


def preview_of(plate: Plate, format: Format, options: ExportOptions) -> tuple[QImage, int]:
    """The first page as an image at the scale of the options, and how many pages there are."""
    _check(options)
    pages = _pdf_pages(plate, options) if format == "pdf" else (page_of(plate, options),)
    return _image(pages[0], options), len(pages)


def page_of(plate: Plate, options: ExportOptions) -> Page:
    """The one page of an image: of the size asked for, or as high as it needs."""
    if options.height is None:
        return growing_page(plate, options.width, options.theme)
    return fixed_page(plate, options.width, options.height, options.theme)


def text_drawn(plate: Plate, options: ExportOptions) -> str:
    """Everything that is written in the picture, whoever paints it."""
    _check(options)
    return drawn_text(_svg(plate, options))


def _image(page: Page, options: ExportOptions) -> QImage:
    width, height = round(page.width * options.scale), round(page.height * options.scale)
    _check_pixels(width, height)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    if image.isNull():
        raise Refusal(_too_large(width, height))
    painter = QPainter(image)
    painter.scale(options.scale, options.scale)
    page.paint(painter, options.theme)
    painter.end()
    # Only now: an image's resolution changes the size of texts set in points.
    image.setDotsPerMeterX(round(options.stated_dpi / 0.0254))
    image.setDotsPerMeterY(round(options.stated_dpi / 0.0254))
    return image


def _png(plate: Plate, options: ExportOptions) -> bytes:
    texts = {
        "Title": printable(plate.picture.title),
        "Description": _description(plate),
        "Software": SOFTWARE,
        "Creation Time": _made(plate, options).isoformat(),
        **state_texts([plate]),
    }
    return encode_png(image_of(plate, options), options.stated_dpi, texts)


def _svg(plate: Plate, options: ExportOptions) -> bytes:
    page = page_of(plate, options)
    return encode_svg(
        lambda painter: page.paint(painter, options.theme),
        QSize(round(page.width), round(page.height)),
        printable(plate.picture.title),
        _description(plate),
        {"Creation Time": _made(plate, options).isoformat(), **state_texts([plate])},
    )


def _pdf(plates: Sequence[Plate], options: ExportOptions) -> bytes:
    pages: list[PdfPage] = []
    for number, plate in enumerate(plates):
        report(number, len(plates))
        pages += [_pdf_page(page, options.theme) for page in _pdf_pages(plate, options)]
    return encode_pdf(
        pages,
        " · ".join(printable(plate.picture.title) for plate in plates),
        _description(plates[0]),
        state_texts(plates),
        _made(plates[0], options),
    )


def _pdf_pages(plate: Plate, options: ExportOptions) -> tuple[Page, ...]:
    pages = flowing_pages(plate, options.width, options.height or LARGEST, options.theme)
    if options.height is None and len(pages) == 1:
        pages = (growing_page(plate, options.width, options.theme),)
    for page in pages:
        if max(page.width, page.height) > LARGEST:
            text = QCoreApplication.translate(
                "Picture",
                "A page would have {0} × {1} pixels, more than PDF files hold. "
                "Choose a smaller width, or filter the view.",
            )
            raise Refusal(text.format(round(page.width), round(page.height)))
    return pages


def _pdf_page(page: Page, theme: Theme) -> PdfPage:
    return PdfPage(page.width, page.height, lambda painter: page.paint(painter, theme))


def _description(plate: Plate) -> str:
    parts = (plate.picture.subtitle, facts_of(plate.caption))
    return printable(" ".join(part for part in parts if part))


def _made(plate: Plate, options: ExportOptions) -> datetime:
    if options.reproducible:
        return datetime.combine(plate.caption.clocks.known_day, time(), UTC)
    return datetime.now(UTC).replace(microsecond=0)


def _check(options: ExportOptions) -> None:
    width, height = SMALLEST
    if options.width < width or (options.height is not None and options.height < height):
        text = QCoreApplication.translate(
            "Picture", "A picture must be at least {0} pixels wide and {1} high."
        )
        raise Refusal(text.format(width, height))
    if not 0.1 <= options.scale <= 16:
        raise Refusal(QCoreApplication.translate("Picture", "The scale must be 0.1 to 16."))


def _check_pixels(width: int, height: int) -> None:
    if max(width, height) > _LONGEST_SIDE or width * height > _MOST_PIXELS:
        raise Refusal(_too_large(width, height))


def _too_large(width: int, height: int) -> str:
    text = QCoreApplication.translate(
        "Picture",
        "The image would have {0} × {1} pixels, more than image files hold. "
        "Choose PDF, a smaller scale or a fixed height, or filter the view.",
    )
    return text.format(width, height)
