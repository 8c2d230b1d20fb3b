"""Lists painted as tables: every text, every mark, and what there is no room for."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.diagrams.table import TablePicture, table_picture
from explorer.domain.columns import LISTS
from explorer.domain.dates import from_edtf
from explorer.domain.lists import Row
from explorer.domain.parts import Link
from explorer.qt.colours import DARK, LIGHT, Palette, colour_of
from explorer.qt.picture import Abridged, Divisible, Explained
from explorer.qt.theme import Theme

THEME = Theme(LIGHT)

pytestmark = pytest.mark.usefixtures("qapp")


def a_row(number: int, name: str = "", status: str = "on sale", contested: str = "") -> Row:
    name = name or f"Vehicle {number}"
    return Row(
        Link(f"vehicle/made-{number}", "vehicle", name, number),
        {
            "name": name,
            "brand": Link("company/nissan", "company", "Nissan", 1000),
            "start": from_edtf("2025-10"),
            "status": status,
            "sources": number,
        },
        frozenset({contested} if contested else ()),
        colour="company/nissan",
    )


def a_table(rows: Sequence[Row], more: int = 0) -> TablePicture:
    return table_picture(
        "vehicle", rows, LISTS["vehicle"], name="vehicles", title="Vehicles", more=more
    )


def painted(picture: TablePicture, width: int, height: int, palette: Palette = LIGHT) -> QImage:
    image = QImage(width + 40, height + 40, QImage.Format.Format_RGB32)
    image.fill(QColor(palette.surface))
    painter = QPainter(image)
    picture.paint(painter, QRectF(20, 20, width, height), Theme(palette))
    painter.end()
    return image


def colours(image: QImage) -> set[str]:
    pairs = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in pairs}


def lowest_ink(image: QImage, palette: Palette = LIGHT) -> int:
    ground = QColor(palette.surface).rgb()
    return max(
        y
        for y in range(image.height())
        if any(image.pixel(x, y) != ground for x in range(image.width()))
    )


def test_a_table_is_all_that_a_picture_may_be() -> None:
    picture = a_table([a_row(1)])
    assert isinstance(picture, Abridged)
    assert isinstance(picture, Divisible)
    assert isinstance(picture, Explained)
    assert picture.record_ids == (1,)


def test_every_row_makes_the_table_higher() -> None:
    few = a_table([a_row(n) for n in range(5)]).natural_height(1200, THEME)
    many = a_table([a_row(n) for n in range(50)]).natural_height(1200, THEME)
    assert many == pytest.approx(few + 45 * 26)


def test_a_table_of_its_natural_height_fills_it_and_no_more() -> None:
    picture = a_table([a_row(n, "A name that is long enough for two lines") for n in range(8)])
    height = picture.natural_height(500, THEME)
    low = lowest_ink(painted(picture, 500, round(height)))
    assert low == pytest.approx(20 + height, abs=2)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_brands_carry_their_colour_and_contested_values_their_mark(palette: Palette) -> None:
    shade = palette.categories[colour_of("company/nissan")].mark
    plain = colours(painted(a_table([a_row(1)]), 900, 60, palette))
    marked = colours(painted(a_table([a_row(1, contested="start")]), 900, 60, palette))
    assert shade in plain
    assert palette.contested.mark not in plain
    assert palette.contested.mark in marked


def test_a_legend_explains_the_contested_mark_where_there_is_one() -> None:
    assert a_table([a_row(1)]).legend == ()
    assert [entry.label for entry in a_table([a_row(1, contested="start")]).legend] == ["contested"]


def test_status_is_drawn_as_form() -> None:
    done, struck = (
        painted(a_table([a_row(1, status=status)]), 900, 60) for status in ("on sale", "cancelled")
    )
    assert done != struck


def test_rows_without_room_are_counted() -> None:
    picture = a_table([a_row(n) for n in range(30)])
    image = painted(picture, 900, 200)
    assert lowest_ink(image) <= 20 + 200
    cut = painted(a_table([a_row(n) for n in range(31)]), 900, 200)
    assert image != cut, "“and 24 more rows” became “and 25 more rows”"


def test_rows_that_were_not_asked_for_are_counted_too() -> None:
    rows = [a_row(n) for n in range(3)]
    assert a_table(rows, more=9).natural_height(900, THEME) > a_table(rows).natural_height(
        900, THEME
    )
    assert painted(a_table(rows, more=8), 900, 300) != painted(a_table(rows, more=9), 900, 300)


def test_an_empty_table_says_so() -> None:
    picture = a_table([])
    assert lowest_ink(painted(picture, 900, 100)) > 20 + 26
    assert picture.natural_height(900, THEME) > 26


def test_what_is_elided_is_told_in_full() -> None:
    long = "Renault–Nissan–Mitsubishi Alliance Operating Board " * 8
    picture = a_table([a_row(1, long), a_row(2)])
    assert picture.shortened(700, 500) == (long,)
    assert a_table([a_row(1), a_row(2)]).shortened(1200, 500) == ()
    hidden = a_table([*(a_row(n) for n in range(40)), a_row(99, long)])
    assert hidden.shortened(700, 200) == ()


def test_parts_show_every_row_once_with_the_same_columns() -> None:
    picture = a_table([a_row(n, "x" * (n % 60 + 1)) for n in range(100)], more=5)
    parts = picture.parts(900, 400, THEME)
    assert [number for part in parts for number in part.rows] == list(range(100))
    assert all(part.natural_height(900, THEME) <= 400 for part in parts)
    assert [part.more for part in parts] == [0] * (len(parts) - 1) + [5]
    assert len({part.table.layout(900).lefts for part in parts}) == 1


def test_a_table_takes_no_more_height_than_its_whole_rows() -> None:
    picture = a_table([a_row(n) for n in range(30)])
    height = picture.used_height(900, 200, THEME)
    assert height == 26 * 7  # the header, five rows, the remark
    assert lowest_ink(painted(picture, 900, round(height))) <= 20 + height
    whole = picture.natural_height(900, THEME)
    assert picture.used_height(900, whole, THEME) == whole


def test_no_cell_is_cut_while_another_column_has_room_to_spare() -> None:
    brand = Link("company/rsm", "company", "Renault Samsung Motors", 1001)
    plants = tuple(Link(name, "plant", name, 1002) for name in ("Douai", "Maubeuge", "Ruitz"))
    rare = a_row(1)._replace(values={**a_row(1).values, "brand": brand, "plant": plants})
    picture = a_table([*(a_row(n) for n in range(2, 40)), rare])
    assert picture.shortened(860, 5000) == ()


def test_names_are_text_whatever_they_hold() -> None:
    names = ["<b>bold</b>", "a\nb\tc", "\x00\x07", "x" * 10_000, "日産", "", "\u202eabc", "&amp;"]
    picture = a_table([a_row(n, name) for n, name in enumerate(names)])
    bold = painted(a_table([a_row(1, "<b>bold</b>")]), 900, 100)
    assert bold != painted(a_table([a_row(1, "bold")]), 900, 100)
    height = picture.natural_height(900, THEME)
    assert lowest_ink(painted(picture, 900, round(height))) <= 20 + height + 1
