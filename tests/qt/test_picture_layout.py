"""Pages laid out: what grows, what is cut and says so, what goes on on the next page."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.qt.colours import LIGHT
from explorer.qt.marks import paint_contested
from explorer.qt.picture import LegendEntry, Plate
from explorer.qt.picture_footer import Entry, Section, cited
from explorer.qt.picture_layout import fixed_page, flowing_pages, growing_page
from explorer.qt.picture_page import Page
from explorer.qt.theme import Theme
from tests.qt.printed import Rows, Sketch, a_note, a_plate

THEME = Theme(LIGHT)
LONG = "Renault–Nissan–Mitsubishi " * 400

pytestmark = pytest.mark.usefixtures("qapp")


def numbers(page: Page) -> list[int]:
    """The numbers of the sources that a page lists."""
    return [int(entry.label) for entry in page.sections[1].entries] if page.sections else []


def painted(page: Page) -> QImage:
    image = QImage(int(page.width), int(page.height), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    page.paint(painter, THEME)
    painter.end()
    return image


def inked_rows(image: QImage, left: int, right: int) -> list[int]:
    ground = QColor(LIGHT.surface).rgb()
    return [
        y
        for y in range(image.height())
        if any(image.pixel(x, y) != ground for x in range(left, right))
    ]


@dataclass(frozen=True)
class Explaining(Sketch):
    """A sketch with a legend and a text that it elides."""

    full: str = LONG
    entries: int = 1

    @property
    def legend(self) -> tuple[LegendEntry, ...]:
        return tuple(LegendEntry(f"meaning {n}", _diamond) for n in range(self.entries))

    def shortened(self, _width: float, _height: float, /) -> tuple[str, ...]:
        return (self.full,)


def _diamond(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    paint_contested(painter, rect, theme.palette)


def test_a_growing_page_lists_every_source() -> None:
    page = growing_page(a_plate(sources=150), 1600, THEME)
    assert numbers(page) == list(range(1, 151))
    assert page.remark == ""


def test_a_fixed_page_counts_what_it_has_no_room_for() -> None:
    page = fixed_page(a_plate(Rows(height=2000), sources=150), 1024, 600, THEME)
    listed = len(numbers(page))
    assert 0 < listed < 150
    assert page.remark.startswith(f"And {150 - listed} more notes")


def test_a_fixed_page_says_when_the_view_goes_on() -> None:
    page = fixed_page(a_plate(Sketch(height=2000)), 1024, 600, THEME)
    assert page.remark.startswith("The view goes on:")
    assert fixed_page(a_plate(Sketch(height=200)), 1024, 600, THEME).remark == ""


def test_a_body_that_cannot_be_divided_gets_one_higher_page_in_a_pdf() -> None:
    (page,) = flowing_pages(a_plate(Sketch(height=2000), sources=99), 1024, 600, THEME)
    assert page.body_height == 2000
    assert numbers(page) == list(range(1, 100))


def test_the_last_note_left_out_is_one_note() -> None:
    plate = a_plate(Rows(height=2000), sources=31)
    heights = range(600, 1500, 15)
    remarks = {fixed_page(plate, 1024, height, THEME).remark for height in heights}
    assert any(remark.startswith("And 1 more note:") for remark in remarks)


def test_sources_go_on_on_the_next_pages_of_a_pdf() -> None:
    pages = flowing_pages(a_plate(Sketch(height=300), sources=300), 800, 600, THEME)
    assert [number for page in pages for number in numbers(page)] == list(range(1, 301))
    assert [page.number for page in pages][:2] == [f"Page {n} of {len(pages)}" for n in (1, 2)]
    assert all(page.body is None for page in pages[1:])


WORDS = st.integers(1, 60).map("Comment on the article ".__mul__)


@given(st.integers(1, 200), st.lists(WORDS, max_size=30), st.integers(400, 900))
def test_no_row_of_a_body_is_lost_to_the_foot(rows: int, titles: list[str], height: int) -> None:
    plate = a_plate(Rows(height=26 * rows), titles=titles)
    pages = flowing_pages(plate, 1024, height, THEME)
    bodies = [page for page in pages if page.body is not None]
    assert sum(page.body.natural_height(976, THEME) for page in bodies if page.body) == 26 * rows
    for page in bodies:
        assert page.body is not None
        assert page.body_height >= page.body.natural_height(976, THEME)
    listed = dict.fromkeys(number for page in pages for number in numbers(page))
    assert list(listed) == list(range(1, len(titles) + 1))


@given(st.lists(WORDS, max_size=30), st.integers(400, 900))
def test_only_a_note_too_long_for_a_page_is_divided(titles: list[str], height: int) -> None:
    pages = flowing_pages(a_plate(Rows(height=26 * 20), titles=titles), 1024, height, THEME)
    for page in pages:
        for entry in page.sections[1].entries if page.sections else ():
            assert entry.text.startswith("“")
            assert entry.text.endswith("5 Nov 2013")


def test_what_fits_one_page_has_no_page_number() -> None:
    (page,) = flowing_pages(a_plate(), 800, 600, THEME)
    assert (page.number, page.remark, numbers(page)) == ("", "", [1, 2])


def test_a_body_that_needs_room_gets_most_of_a_fixed_page() -> None:
    page = fixed_page(a_plate(Sketch(height=2000), sources=300), 1600, 900, THEME)
    assert page.body_height > 450


@dataclass(frozen=True)
class Tellers(Rows):
    """Rows of which each has a text that is told in full below."""

    def used_height(self, _width: float, height: float, _theme: Theme, /) -> float:
        return min(self.height, height // 26 * 26)

    def shortened(self, _width: float, height: float, /) -> tuple[str, ...]:
        return tuple(f"Row {n} in full" for n in range(int(min(self.height, height) // 26)))


@given(st.integers(1, 60), st.integers(0, 40), st.integers(300, 1200))
def test_a_fixed_page_tells_in_full_what_it_shows_and_nothing_else(
    rows: int, sources: int, height: int
) -> None:
    picture = Tellers(height=26 * rows)
    page = fixed_page(a_plate(picture, sources), 1024, height, THEME)
    told = [entry.text for entry in page.sections[0].entries]
    shown = picture.shortened(976, page.body_height)
    assert told == list(shown[: len(told)])
    hidden = len(shown) - len(told) + sources - len(numbers(page))
    assert (f"{hidden} more" in page.remark) if hidden > 0 else not page.remark


def test_sources_are_not_crowded_out_by_what_is_told_in_full() -> None:
    plate = a_plate(Tellers(height=2000), titles=["A title that takes two lines. " * 4] * 9)
    page = fixed_page(plate, 1024, 600, THEME)
    assert len(numbers(page)) > 1


def test_what_a_body_leaves_empty_goes_to_the_foot() -> None:
    page = fixed_page(a_plate(Tellers(height=2000), sources=300), 1600, 900, THEME)
    assert page.body_height - page.body_height // 26 * 26 < 26 + 15


@pytest.mark.parametrize("width", [320, 800, 1600])
def test_nothing_is_painted_over_the_margins(width: int) -> None:
    plate = Plate(Explaining(title=LONG, subtitle=LONG, entries=12), a_plate().caption)
    image = painted(growing_page(plate, width, THEME))
    assert inked_rows(image, 0, 20) == []
    assert inked_rows(image, width - 20, width) == []
    rows = inked_rows(image, 24, width - 24)
    assert 24 <= rows[0] < 40
    assert image.height() - 45 < rows[-1] < image.height() - 20


def test_the_foot_stands_below_the_body() -> None:
    page = fixed_page(a_plate(Sketch(height=2000), sources=300), 1600, 900, THEME)
    image = painted(page)
    blue = [y for y in range(900) if image.pixelColor(1600 - 30, y).name() == "#0000ff"]
    assert blue[-1] == pytest.approx(24 + page.heading.height + 12 + page.body_height, abs=2)


def test_a_title_that_does_not_fit_is_printed_in_full_below() -> None:
    page = growing_page(a_plate(Sketch(title=LONG)), 800, THEME)
    texts, _ = page.sections
    assert [entry.text for entry in texts.entries] == [LONG]
    assert page.heading.lines[1].text.endswith("…")


def test_texts_that_a_view_elides_are_printed_in_full_below() -> None:
    plate = Plate(Explaining(full="A very long name"), a_plate().caption)
    texts, sources = growing_page(plate, 800, THEME).sections
    assert [entry.text for entry in texts.entries] == ["A very long name"]
    assert len(sources.entries) == 2


def test_a_name_of_ten_thousand_letters_is_printed_in_full_in_a_pdf() -> None:
    name = "".join(chr(97 + number % 26) for number in range(10_000))
    pages = flowing_pages(a_plate(Sketch(title=name)), 400, 400, THEME)
    printed = [entry.text for page in pages if page.sections for entry in page.sections[0].entries]
    assert "".join(printed).replace(" ", "") == name


def test_a_legend_stands_beside_the_clocks_or_below_them() -> None:
    short = growing_page(Plate(Explaining(), a_plate().caption), 800, THEME).heading
    long = growing_page(Plate(Explaining(entries=20), a_plate().caption), 800, THEME).heading
    assert short.legend[0][1].x() > 600
    assert long.height > short.height
    assert len({place.y() for _, place in long.legend}) > 1
    assert all(0 <= place.x() < 752 for _, place in long.legend)


def test_a_source_is_cited_as_a_reader_would() -> None:
    note = a_note(1, "A release", author="M. McDee", place="par. 3")
    assert cited(note, "en") == "M. McDee, “A release”, Nissan, 5 Nov 2013, par. 3"
    estimated = a_note(1, "A release", basis="estimated")
    assert cited(estimated, "en").endswith("5 Nov 2013 (estimated)")


TEXTS = st.lists(st.text("ab c", min_size=1, max_size=300), max_size=30)


@given(TEXTS, st.floats(100, 1600), st.floats(0, 500), st.booleans())
def test_splitting_a_section_loses_no_entry(
    texts: list[str], width: float, height: float, dividing: bool
) -> None:
    section = Section("Sources", [Entry(str(n), text) for n, text in enumerate(texts)], width)
    shown, hidden = section.split(height, dividing=dividing)
    labels = [entry.label for entry in (*shown.entries, *hidden.entries)]
    assert list(dict.fromkeys(labels)) == [entry.label for entry in section.entries]
    assert shown.height <= height or not shown.entries
    joined = "".join(entry.text for entry in (*shown.entries, *hidden.entries))
    assert joined.replace(" ", "") == "".join(texts).replace(" ", "")


def test_a_divided_section_always_goes_on() -> None:
    section = Section("Sources", [Entry("1", "Comment on the article " * 40)], 900)
    shown, hidden = section.split(36, dividing=True)
    assert shown.entries[0].text.startswith("Comment")
    assert hidden.entries[0].text
    assert section.split(36)[0].entries == ()


def test_a_short_note_is_never_left_empty_on_the_next_page() -> None:
    texts = ["A release of two lines that has no room in the only row that is left"] * 4
    section = Section("Sources", [Entry(str(n), text) for n, text in enumerate(texts)], 900)
    shown, hidden = section.split(36, dividing=True)
    assert all(entry.text.strip() for entry in (*shown.entries, *hidden.entries))
    assert shown.height <= 36
