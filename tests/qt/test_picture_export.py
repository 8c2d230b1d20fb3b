"""Pictures exported and read back: size, pixels, texts, and what opens them again."""

import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from explorer.domain.errors import Refusal
from explorer.qt.colours import DARK, LIGHT
from explorer.qt.picture import Plate
from explorer.qt.picture_export import FORMATS, ExportOptions, Format, export, image_of
from explorer.qt.picture_state import state_in
from explorer.qt.theme import Theme
from tests.qt.printed import CLOCKS, CORNER, Rows, Sketch, a_plate, pdf_text, svg_text

ALL = pytest.mark.parametrize("format", FORMATS)
DATED = ExportOptions(640, 480, reproducible=True)
HOSTILE = "<b>R&amp;D</b> \x07\x00 \ud800 %1 ]]> \u202e日産 " + "x" * 50

pytestmark = pytest.mark.usefixtures("qapp")


def exported(folder: Path, format: Format, plate: Plate, options: ExportOptions = DATED) -> Path:
    (made,) = export([plate], format, folder / f"picture.{format}", options)
    return made


def text_in(path: Path) -> str:
    read = svg_text if path.suffix == ".svg" else pdf_text
    return read(path.read_bytes())


def corners(image: QImage) -> tuple[str, str]:
    """The colours in the red and the blue corner of a sketch's body."""
    red = next(
        QPoint(x, y)
        for y in range(image.height())
        for x in range(0, image.width(), 4)
        if image.pixelColor(x, y).name() == "#ff0000"
    )
    blue = [
        QPoint(x, y)
        for y in range(0, image.height(), 4)
        for x in range(0, image.width(), 4)
        if image.pixelColor(x, y).name() == "#0000ff"
    ]
    return image.pixelColor(red).name(), image.pixelColor(blue[-1]).name()


@pytest.mark.parametrize("scale", [1, 2, 2.5])
def test_an_image_has_the_size_asked_for_times_its_scale(scale: float, tmp_path: Path) -> None:
    path = exported(tmp_path, "png", a_plate(), ExportOptions(640, 480, scale=scale))
    image = QImage(str(path))
    assert (image.width(), image.height()) == (640 * scale, 480 * scale)


def test_a_picture_at_twice_the_scale_shows_the_whole() -> None:
    single = image_of(a_plate(), ExportOptions(640, 480))
    double = image_of(a_plate(), ExportOptions(640, 480, scale=2))
    assert corners(single) == corners(double) == ("#ff0000", "#0000ff")
    shrunk = double.scaled(single.size())
    middle = QPoint(24 + CORNER // 2, 110 + CORNER // 2)
    assert shrunk.pixelColor(middle) == single.pixelColor(middle) == QColor("#ff0000")


def test_without_a_height_the_page_grows_with_its_content() -> None:
    low = image_of(a_plate(Sketch(height=200)), ExportOptions(640))
    high = image_of(a_plate(Sketch(height=900)), ExportOptions(640))
    assert high.height() - low.height() == 700
    with_sources = image_of(a_plate(Sketch(height=200), sources=60), ExportOptions(640))
    assert with_sources.height() > low.height() + 300


def test_paper_is_light_and_opaque_unless_asked(tmp_path: Path) -> None:
    light = QImage(str(exported(tmp_path, "png", a_plate())))
    dark = image_of(a_plate(), ExportOptions(640, 480, theme=Theme(DARK)))
    assert not light.hasAlphaChannel()
    assert light.pixelColor(2, 2).name() == LIGHT.surface
    assert dark.pixelColor(637, 477).name() == DARK.surface


@pytest.mark.parametrize("format", ["svg", "pdf"])
def test_title_clocks_filter_text_and_sources_are_texts_in_the_file(
    format: Format, tmp_path: Path
) -> None:
    plate = a_plate(filter_text="Brand: Nissan")
    text = text_in(exported(tmp_path, format, plate))
    for expected in ("A sketch", "of two corners", "Nissan Micra", "Brand: Nissan", "Sources"):
        assert expected in text
    assert "True on 1 Feb 2024 · As known on 22 Nov 2026" in text
    assert "“Release number 2”, Nissan" in text


@pytest.mark.parametrize("format", ["svg", "pdf"])
def test_records_are_text_never_markup(format: Format, tmp_path: Path) -> None:
    plate = a_plate(Sketch(title=HOSTILE, subtitle=HOSTILE, text="<b>bold</b> &amp;"))
    text = text_in(exported(tmp_path, format, plate, ExportOptions(1600, 600)))
    assert "<b>bold</b> &amp;" in text
    assert "<b>R&amp;D</b>" in text


def test_an_svg_is_valid_whatever_the_names(tmp_path: Path) -> None:
    plate = a_plate(Sketch(title=HOSTILE, text=HOSTILE))
    content = exported(tmp_path, "svg", plate).read_bytes()
    root = ElementTree.fromstring(content)
    assert (root.get("width"), root.get("height")) == ("640", "480")
    assert QSvgRenderer(content).isValid()


def test_an_svg_looks_like_the_image(tmp_path: Path) -> None:
    renderer = QSvgRenderer(str(exported(tmp_path, "svg", a_plate())))
    drawn = QImage(640, 480, QImage.Format.Format_RGB32)
    painter = QPainter(drawn)
    renderer.render(painter)
    painter.end()
    image = image_of(a_plate(), DATED)
    points = [(x, y) for x in range(0, 640, 2) for y in range(0, 480, 2)]
    differing = sum(drawn.pixelColor(*p) != image.pixelColor(*p) for p in points)
    assert differing < len(points) * 0.03


@ALL
def test_the_same_picture_has_the_same_bytes_in_every_run(format: Format, tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from PySide6.QtGui import QGuiApplication\n"
        "app = QGuiApplication([])\n"
        "from explorer.qt.picture_export import ExportOptions, export\n"
        "from tests.qt.printed import a_plate\n"
        "path = Path(sys.argv[1])\n"
        "options = ExportOptions(640, 480, reproducible=True)\n"
        "export([a_plate()], path.suffix[1:], path, options)\n"
    )
    contents = []
    for number, zone in enumerate(["UTC", "Asia/Tokyo", "America/Lima", "UTC", "Europe/Paris"]):
        path = tmp_path / f"{number}.{format}"
        environment = {"QT_QPA_PLATFORM": "offscreen", "TZ": zone, "PYTHONPATH": "."}
        command = [sys.executable, "-c", script, str(path)]
        subprocess.run(command, check=True, env=environment)
        contents.append(path.read_bytes())
    assert len(set(contents)) == 1


@ALL
def test_a_picture_says_what_opens_it_again(format: Format, tmp_path: Path) -> None:
    state = state_in(exported(tmp_path, format, a_plate()))
    assert state["view"] == "sketch"
    assert state["filters"] == {"brand": ["Nissan"]}
    assert state["true_on"] == "2024-02-01"
    assert date.fromisoformat(str(state["known_on"])) == CLOCKS.known_day


@ALL
def test_the_keys_of_the_records_travel_along(format: Format, tmp_path: Path) -> None:
    content = exported(tmp_path, format, a_plate()).read_bytes()
    inside = content if format != "pdf" else _unhexed(content)
    assert b"vehicle/micra" in inside
    assert b"vehicle/leaf" in inside


def _unhexed(content: bytes) -> bytes:
    texts = re.findall(rb"<FEFF([0-9A-F]+)>", content)
    return b"\n".join(bytes.fromhex(text.decode()).replace(b"\0", b"") for text in texts)


@pytest.mark.parametrize("name", ["picture.png", "picture.svg", "picture.pdf", "picture.txt"])
def test_any_other_file_is_no_picture_to_open(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(b"%PDF-1.4 <svg> \x89PNG")
    with pytest.raises(Refusal, match="no picture of this program"):
        state_in(path)


def test_a_picture_that_is_not_there_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="cannot be read"):
        state_in(tmp_path / "missing.png")


def test_several_views_make_one_pdf_and_one_file_each_otherwise(tmp_path: Path) -> None:
    plates = [a_plate(Sketch(name="companies")), a_plate(Sketch(name="vehicles", title="Second"))]
    images = export(plates, "png", tmp_path / "alliance", DATED)
    assert [path.name for path in images] == ["alliance-companies.png", "alliance-vehicles.png"]
    (pdf,) = export(plates, "pdf", tmp_path / "alliance.pdf", DATED)
    first, second = pdf_text(pdf.read_bytes()).split("\f")
    assert "A sketch" in first
    assert "Second" in second
    assert [view["view"] for view in _views(pdf)] == ["companies", "vehicles"]


def _views(path: Path) -> list[dict[str, str]]:
    views = state_in(path)["views"]
    assert isinstance(views, list)
    return views


def test_a_pdf_has_our_information_and_embedded_fonts(tmp_path: Path) -> None:
    content = exported(tmp_path, "pdf", a_plate()).read_bytes()
    assert b"/CreationDate (D:20261122000000Z)" in content
    assert b"2026-11-22T00:00:00Z" in content
    assert content.count(b"/FontFile2") == 2
    table = int(re.findall(rb"startxref\n(\d+)", content)[-1])
    places = re.findall(rb"(\d{10}) \d{5} n", content[table:])
    for number, place in enumerate(places, start=1):
        assert content[int(place) :].startswith(b"%d 0 obj" % number)


@pytest.mark.parametrize(
    "options",
    [
        ExportOptions(100, 480),
        ExportOptions(640, 10),
        ExportOptions(640, 480, scale=0),
        ExportOptions(19_000, 19_000, scale=16),
        ExportOptions(60_000, 480),
    ],
)
def test_an_impossible_size_is_refused_with_a_sentence(
    options: ExportOptions, tmp_path: Path
) -> None:
    with pytest.raises(Refusal, match=r"^[A-Z].*\.$"):
        export([a_plate()], "png", tmp_path / "picture.png", options)
    assert list(tmp_path.iterdir()) == []


def test_a_whole_view_too_high_for_an_image_is_refused_but_fits_a_pdf(tmp_path: Path) -> None:
    endless = a_plate(Rows(height=40_000))
    with pytest.raises(Refusal, match="Choose PDF"):
        export([endless], "png", tmp_path / "picture", ExportOptions(640))
    (path,) = export([endless], "pdf", tmp_path / "picture", ExportOptions(640))
    assert text_in(path).count("\f") == 2


def test_a_view_too_high_for_any_paper_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="more than PDF files hold"):
        export([a_plate(Sketch(height=40_000))], "pdf", tmp_path / "picture", ExportOptions(640))
    assert list(tmp_path.iterdir()) == []
