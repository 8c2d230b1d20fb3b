"""The timeline as a picture, without a widget."""

from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from explorer.domain.clocks import Clocks
from explorer.domain.rows import Lane
from explorer.qt.colours import LIGHT
from explorer.qt.picture import Abridged, Divisible, Explained, Picture, Stepped
from explorer.qt.theme import Theme
from explorer.timeline.picture import PrintedTimeline, timeline_picture
from tests.timeline.made import TODAY, Event, Made, an_event, in_year

CLOCKS = Clocks(TODAY)
THEME = Theme(LIGHT)
EVENTS = [
    an_event("Alliance signed", date(1999, 3, 27)),
    in_year(2024, "Micra promised", lane=1, status="announced"),
    an_event("Micra built", date(2025, 10, 14), lane=1),
    Event("34 % of Mitsubishi", date(2016, 10, 20), None, lane=2, sense="throughout"),
]


def _picture(**options: object) -> PrintedTimeline:
    made = Made(EVENTS)
    return timeline_picture(made.data, made.titles.values(), CLOCKS, **options)  # type: ignore[arg-type]


def _svg(picture: PrintedTimeline, height: float = 400) -> str:
    bytes_ = QByteArray()
    buffer = QBuffer(bytes_)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setViewBox(QRect(0, 0, 1200, round(height)))
    painter = QPainter(generator)
    picture.paint(painter, QRectF(0, 0, 1200, height), THEME)
    painter.end()
    return bytes(bytes_.data()).decode()


def _texts(svg: str) -> list[str]:
    nodes = ElementTree.fromstring(svg).iter()
    return [(node.text or "").strip() for node in nodes if node.tag.endswith("text")]


def test_it_is_a_picture_with_a_legend_that_says_what_it_shortens() -> None:
    picture: Picture = _picture()
    assert isinstance(picture, Explained)
    assert isinstance(picture, Abridged)
    assert isinstance(picture, Divisible)
    assert isinstance(picture, Stepped)
    assert picture.name == "timeline"
    assert picture.subtitle.startswith("1998–")
    assert {entry.label for entry in picture.legend} >= {"done", "announced", "lasted"}


def test_text_stays_text_in_svg() -> None:
    texts = set(_texts(_svg(_picture())))
    assert {"Alliance signed", "Micra built", "34 % of Mitsubishi", "Nissan", "today"} <= texts


def test_the_same_picture_gives_the_same_svg() -> None:
    assert _svg(_picture()) == _svg(_picture())


def test_it_is_drawn_on_paper() -> None:
    bytes_ = QByteArray()
    buffer = QBuffer(bytes_)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    painter = QPainter(writer)
    painter.scale(writer.logicalDpiX() / 96, writer.logicalDpiY() / 96)
    _picture().paint(painter, QRectF(0, 0, 700, 400), THEME)
    painter.end()
    assert bytes(bytes_.data()).startswith(b"%PDF")
    assert bytes_.size() > 5000


def test_it_paints_nothing_outside_its_rectangle() -> None:
    image = QImage(900, 500, QImage.Format.Format_RGB32)
    image.fill(QColor("magenta"))
    painter = QPainter(image)
    _picture().paint(painter, QRectF(100, 50, 700, 400), THEME)
    painter.end()
    outside = [(x, y) for x in (0, 99, 800, 899) for y in range(500)]
    outside += [(x, y) for x in range(900) for y in (0, 49, 450, 499)]
    assert all(image.pixelColor(x, y) == QColor("magenta") for x, y in outside)


def test_nothing_is_left_out_at_the_natural_height() -> None:
    crowd = [an_event(f"Development {n}", date(2024, 1, 1 + n % 28)) for n in range(30)]
    made = Made(crowd)
    picture = timeline_picture(made.data, made.titles.values(), CLOCKS)
    tall = picture.natural_height(4000, THEME)
    assert tall > timeline_picture(Made(EVENTS).data, (), CLOCKS).natural_height(4000, THEME)
    few = _picture()
    assert few.shortened(1600, few.natural_height(1600, THEME)) == ()


def test_a_span_limits_the_records_whose_sources_are_cited() -> None:
    first, last = date(2024, 1, 1).toordinal(), date(2026, 1, 1).toordinal()
    assert _picture(span=(first, last)).record_ids == (4, 2, 3)
    assert set(_picture().record_ids) == {1, 2, 3, 4}


def test_another_day_of_truth_is_named_on_its_line() -> None:
    made = Made(EVENTS)
    clocks = Clocks(TODAY, true_on=date(2020, 3, 5))
    picture = timeline_picture(made.data, made.titles.values(), clocks)
    svg = _svg(picture)
    assert "2020" in svg
    assert "today" not in svg


def _crowd(lanes: int) -> PrintedTimeline:
    events = [an_event(f"Event {n}", date(2024, 1, 1 + n), lane=n) for n in range(lanes)]
    made = Made(events, lanes=tuple(Lane(str(n), f"Lane {n}") for n in range(lanes)))
    return timeline_picture(made.data, made.titles.values(), CLOCKS)


def test_lanes_are_shown_whole_or_counted() -> None:
    drawn = _svg(_crowd(20))
    count = next(n for n in range(20) if f">Lane {n}<" not in drawn)
    assert 0 < count < 20
    assert f">and {20 - count} more lanes<" in drawn
    assert f">Event {count - 1}<" in drawn
    assert f">Event {count}<" not in drawn
    assert "more lanes" not in _svg(_crowd(2))


def test_a_crowd_takes_no_more_height_than_its_whole_lanes() -> None:
    crowd = _crowd(20)
    height = crowd.used_height(1200, 400, THEME)
    assert 300 < height < 400
    assert _texts(_svg(crowd, height)) == _texts(_svg(crowd, 400))
    assert _crowd(2).used_height(1200, 400, THEME) == 400


def test_only_what_has_a_mark_in_the_picture_is_told_in_full() -> None:
    day = date(2024, 1, 1)
    events = [an_event(f"The development number {n} of many", day, lane=n) for n in range(20)]
    twins = [replace(event, title=f"{event.title} and its twin") for event in events]
    made = Made([*events, *twins], lanes=tuple(Lane(str(n), f"Lane {n}") for n in range(20)))
    picture = timeline_picture(made.data, made.titles.values(), CLOCKS)
    drawn = _texts(_svg(picture))
    told = picture.shortened(1200, 400)
    assert {int(text.split()[3]) for text in told} <= {
        int(name.split()[1]) for name in drawn if name.startswith("Lane ")
    }


def _tall() -> PrintedTimeline:
    day = date(2024, 1, 1)
    events = [an_event(f"Event {n} of many", day, lane=n // 40) for n in range(120)]
    made = Made(events)
    return timeline_picture(made.data, made.titles.values(), CLOCKS)


def test_the_pages_of_a_tall_timeline_show_everything_once() -> None:
    parts = _tall().parts(1200, 400, THEME)
    assert len(parts) > 3
    shown = []
    for part in parts:
        height = part.natural_height(1200, THEME)
        assert height <= 400
        shown += [text for text in _texts(_svg(part, height)) if text.startswith("Event")]
    assert sorted(shown) == sorted(f"Event {n} of many" for n in range(120))


def test_every_page_names_its_lanes_years_and_today() -> None:
    for part in _tall().parts(1200, 400, THEME):
        texts = _texts(_svg(part, part.natural_height(1200, THEME)))
        assert {"Renault", "Nissan", "Mitsubishi Motors"} & set(texts)
        assert {"2024", "today"} <= set(texts)


def test_a_timeline_that_fits_is_one_page() -> None:
    picture = _picture()
    height = picture.natural_height(1200, THEME)
    (part,) = picture.parts(1200, height, THEME)
    assert _texts(_svg(part, height)) == _texts(_svg(picture, height))


def test_what_happened_near_the_edge_is_named_before_its_mark() -> None:
    title = "A title so long that it would reach beyond the edge of the picture"
    made = Made([an_event("First", date(2000, 1, 1)), an_event(title, date(2026, 6, 1))])
    picture = timeline_picture(made.data, made.titles.values(), CLOCKS)
    assert f">{title}<" in _svg(picture)
    assert picture.shortened(1200, 400) == ()


def test_years_after_both_clocks_do_not_stay_empty() -> None:
    made = Made([an_event("Long ago", date(2000, 1, 1))])
    then = Clocks(TODAY, known_on=date(2005, 1, 1))
    picture = timeline_picture(made.data, made.titles.values(), then)
    assert date.fromordinal(round(picture.span[1])).year < 2010


def test_a_timeline_of_nothing_says_so() -> None:
    picture = timeline_picture(Made([]).data, (), CLOCKS)
    assert ">There is nothing to show.<" in _svg(picture)
    assert picture.natural_height(1200, THEME) < 60
    assert picture.shortened(1200, 400) == ()
