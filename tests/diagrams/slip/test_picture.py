"""The slip chart as a picture, without a widget."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF
from PySide6.QtGui import QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from explorer.diagrams.slip.content import Content
from explorer.diagrams.slip.looks import SOME
from explorer.diagrams.slip.picture import PrintedSlipChart
from explorer.diagrams.slip.plot import View
from explorer.domain.dates import read_date
from explorer.domain.promises import Outcome
from explorer.domain.slips import Saying, Slip, Slips, SlipTarget
from explorer.qt.colours import LIGHT
from explorer.qt.picture import Abridged, Divisible, Explained, Picture
from explorer.qt.theme import Theme
from tests.diagrams.slip.made import NOW, SEVEN, a_slip, day, many, slips
from tests.qt.printed import unbegun_paths

THEME = Theme(LIGHT)


def _picture(promises: Slips, view: View | None = None) -> PrintedSlipChart:
    return PrintedSlipChart(Content(promises, NOW), "Promises", "today", "en", view)


def _texts(picture: PrintedSlipChart, width: int = 1200, height: int = 700) -> set[str]:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setViewBox(QRect(0, 0, width, height))
    painter = QPainter(generator)
    picture.paint(painter, QRectF(0, 0, width, height), THEME)
    painter.end()
    root = ElementTree.fromstring(bytes(held.data()).decode())
    return {(node.text or "").strip() for node in root.iter() if node.tag.endswith("text")}


def test_it_is_a_picture_with_a_legend_that_says_what_it_shortens() -> None:
    picture: Picture = _picture(slips(*SEVEN))
    assert isinstance(picture, Explained)
    assert isinstance(picture, Abridged)
    assert isinstance(picture, Divisible)
    assert picture.name == "slip-chart"
    assert {"still open", "missed", "withdrawn", "not before"} <= {e.label for e in picture.legend}


def test_the_legend_explains_only_what_occurs() -> None:
    labels = {entry.label for entry in _picture(slips(a_slip("Micra"))).legend}
    assert labels == {"a target as it was said", "uncertain date", "still open"}


def test_names_axes_and_targets_are_written_as_text() -> None:
    texts = _texts(_picture(slips(*SEVEN)))
    assert {slip.link.name for slip in SEVEN} <= texts
    assert {"said on", "target date", "today", "past already when said"} <= texts
    assert {"by end of 2026", "H2 2023", "not before 2016"} <= texts
    assert {"2012", "2024", "2030"} <= texts


def test_the_subtitle_counts_what_is_drawn_and_what_has_no_place() -> None:
    subtitle = _picture(slips(*SEVEN, undated=37)).subtitle
    assert subtitle.startswith("7 promises. A flat path held")
    assert subtitle.endswith("37 more without a target date.")


def _claims(slip: Slip) -> tuple[int, ...]:
    told = [target.said for target in slip.targets]
    told += [slip.ending] if slip.ending is not None else []
    return tuple(s.claim.id for s in told if s.claim is not None and s.claim.id is not None)


def test_it_cites_what_the_claims_that_are_drawn_cite() -> None:
    picture = _picture(slips(SEVEN[3]))
    assert len(_claims(SEVEN[3])) == 3
    assert picture.record_ids == _claims(SEVEN[3])
    assert picture.keys == (SEVEN[3].link.key,)


def test_what_no_claim_says_the_promise_itself_cites() -> None:
    target = SlipTarget(read_date("2030"), Saying(read_date("2025")))
    slip = replace(a_slip("Roadmap"), targets=(target,))
    assert _picture(slips(slip)).record_ids == (slip.link.id,)


def test_a_part_of_it_shows_and_cites_only_what_is_in_view() -> None:
    view = View(day(2010), day(2016), day(2014), day(2020))
    picture = _picture(slips(*SEVEN), view)
    assert not set(_claims(SEVEN[0])) & set(picture.record_ids)
    assert set(_claims(SEVEN[5])) <= set(picture.record_ids)
    assert SEVEN[0].link.key not in picture.keys
    assert picture.subtitle.startswith("3 promises.")


def test_a_name_that_is_cut_is_told_in_full_elsewhere() -> None:
    name = "A promise whose name is far longer than any column beside a chart could ever hold"
    shortened = _picture(slips(a_slip(name))).shortened(900, 500)
    assert shortened == (f"{name}: Nissan · open, due 2024",)
    assert not _picture(slips(*SEVEN)).shortened(1500, 800)


def test_names_without_room_are_told_elsewhere_while_they_are_not_too_many() -> None:
    few = many(40)
    picture = _picture(few)
    written = _texts(picture, 700, 300)
    told = {line.split(":")[0] for line in picture.shortened(700, 300)}
    assert {slip.link.name for slip in few.drawn} <= written | told


@pytest.mark.parametrize("count", [1, 30, 300])
def test_its_height_suits_its_width(count: int) -> None:
    height = _picture(many(count)).natural_height(1500, THEME)
    assert 0.5 * 1500 <= height <= 1500


def test_more_promises_get_more_height() -> None:
    heights = [_picture(many(count)).natural_height(1500, THEME) for count in (3, 30, 300)]
    assert heights == sorted(heights)
    assert heights[0] < heights[2]


def test_an_empty_picture_says_so() -> None:
    picture = _picture(slips(undated=5))
    assert _texts(picture) == {"There is nothing to show."}
    assert picture.record_ids == ()
    assert picture.legend == ()


def test_every_path_of_a_crowd_on_paper_begins_somewhere() -> None:
    """Qt closes the outline of an empty path in PDF, which readers complain of."""
    crowd = [a_slip(f"Promise {n}", company="renault") for n in range(SOME + 1)]
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    silent = a_slip("Alone", company="nissan", outcome=Outcome.SILENT)
    _picture(slips(silent, *crowd)).paint(painter, QRectF(0, 0, 900, 600), THEME)
    painter.end()
    assert unbegun_paths(bytes(held.data())) == 0
