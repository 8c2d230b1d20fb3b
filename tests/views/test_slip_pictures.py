"""The slip chart as files, from a real library."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from explorer.domain.clocks import Clocks
from explorer.domain.lists import Filter
from explorer.domain.slips import SlipOf
from explorer.qt.colours import DARK, LIGHT, Palette
from explorer.qt.picture_export import ExportOptions, Format
from explorer.qt.picture_state import RECORDS_KEY, state_in
from explorer.qt.theme import Theme
from explorer.storage.library import Library
from explorer.views.picture_request import Request
from explorer.views.pictures import draw_views
from tests.qt.printed import pdf_text, svg_text
from tests.worlds import NOW, TODAY

ASKED = Request(NOW)
TITLE = "Slip chart: what was promised, and when it was said"

pytestmark = pytest.mark.usefixtures("qapp")


def _drawn(
    library: Library,
    folder: Path,
    format: Format = "svg",
    request: Request = ASKED,
    options: ExportOptions | None = None,
) -> Path:
    wanted = options or ExportOptions(1400)
    (path,) = draw_views(library.answer, {"slip-chart": request}, format, folder, wanted)
    return path


def _text(path: Path) -> str:
    read = svg_text if path.suffix == ".svg" else pdf_text
    return read(path.read_bytes())


@pytest.mark.parametrize("format", ["svg", "pdf"])
def test_names_clocks_and_numbered_sources_are_written_in_it(
    library: Library, tmp_path: Path, format: Format
) -> None:
    path = _drawn(library, tmp_path, format)
    text = _text(path)
    assert path.name == f"slip-chart.{format}"
    assert TITLE in text
    assert "True on 22 Nov 2026 · As known on 22 Nov 2026" in text
    assert "A flat path held, a rising one slipped" in text
    assert any(slip.link.name in text for slip in library.answer(SlipOf(NOW)).drawn)
    assert "Sources\n1\n" in text
    assert {"said on", "target date", "today"} <= set(text.split("\n"))


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("size", [(1600, 900), (1024, 600), (480, 400)])
def test_an_image_has_the_size_and_the_ground_that_were_asked_for(
    library: Library, tmp_path: Path, palette: Palette, size: tuple[int, int]
) -> None:
    theme = Theme(palette)
    path = _drawn(library, tmp_path, "png", options=ExportOptions(*size, theme=theme))
    image = QImage(str(path))
    assert (image.width(), image.height()) == size
    assert image.pixelColor(3, 3).name() == theme.palette.surface


@pytest.mark.parametrize("format", ["png", "svg", "pdf"])
def test_it_can_be_opened_again_as_a_view(library: Library, tmp_path: Path, format: Format) -> None:
    request = replace(ASKED, filters=(Filter("outcome", ("open",)),))
    state = state_in(_drawn(library, tmp_path, format, request))
    assert state["view"] == "slip-chart"
    assert state["filters"] == [["outcome", ["open"]]]


def test_the_keys_of_the_promises_travel_in_it(library: Library, tmp_path: Path) -> None:
    content = _drawn(library, tmp_path).read_text(encoding="utf-8")
    first = library.answer(SlipOf(NOW)).drawn[0].link.key
    assert RECORDS_KEY in content
    assert first in content


def test_chosen_promises_are_the_only_ones(library: Library, tmp_path: Path) -> None:
    one, other, *_ = library.answer(SlipOf(NOW)).drawn
    assert one.link.id is not None
    text = _text(_drawn(library, tmp_path, request=replace(ASKED, ids=(one.link.id,))))
    assert text.count("1 promise.") == 1
    assert other.link.name not in text


def test_filters_are_printed_on_it(library: Library, tmp_path: Path) -> None:
    request = replace(ASKED, filters=(Filter("companies", ("Ampere",)),))
    text = _text(_drawn(library, tmp_path, request=request))
    every = library.answer(SlipOf(NOW)).drawn
    others = [s.link.name for s in every if "Ampere" not in {c.name for c in s.companies}]
    assert "Companies: Ampere" in text
    assert others
    assert not set(others) & set(text.split("\n"))


def test_both_clocks_hold_in_it(library: Library, tmp_path: Path) -> None:
    clocks = Clocks(TODAY, known_on=date(2023, 3, 1))
    text = _text(_drawn(library, tmp_path, request=replace(ASKED, clocks=clocks)))
    then = {slip.link.name for slip in library.answer(SlipOf(clocks)).drawn}
    later = {slip.link.name for slip in library.answer(SlipOf(NOW)).drawn} - then
    assert "As known on 1 Mar 2023" in text
    assert later
    assert not later & set(text.split("\n"))


@pytest.mark.parametrize("format", ["svg", "pdf"])
def test_it_fits_any_page_and_never_goes_on(
    library: Library, tmp_path: Path, format: Format
) -> None:
    path = _drawn(library, tmp_path, format, options=ExportOptions(1123, 794))
    text = _text(path)
    assert {"said on", "target date", "today"} <= set(text.split("\n"))
    assert "The view goes on" not in text
    assert path.read_bytes().count(b"/MediaBox [0 0 842") >= (format == "pdf")


def test_an_empty_database_makes_a_picture_that_says_so(
    empty_library: Library, tmp_path: Path
) -> None:
    text = _text(_drawn(empty_library, tmp_path))
    assert "There is nothing to show." in text
    assert "Sources" not in text


def test_the_same_promises_make_the_same_file(library: Library, tmp_path: Path) -> None:
    options = ExportOptions(1200, reproducible=True)
    for format in ("png", "svg", "pdf"):
        first = _drawn(library, tmp_path, format, options=options).read_bytes()
        again = _drawn(library, tmp_path, format, options=options).read_bytes()
        assert first == again
