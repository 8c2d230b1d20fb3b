"""The chart as it is painted: known pixels, names, and nothing outside."""

from itertools import combinations, pairwise

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.diagrams.slip.content import Spot
from explorer.diagrams.slip.plot import View
from explorer.domain.promises import Outcome
from explorer.domain.slips import Slips
from explorer.qt.colours import DARK, LIGHT, Palette, colour_of, contrast
from explorer.qt.stamps import ScreenStamps
from tests.diagrams.slip.drawn import UNPAINTED, Chart, has_colour
from tests.diagrams.slip.made import NOW, SEVEN, a_slip, day, many, slips

PALETTES = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


def _shade(company: str, palette: Palette = LIGHT) -> str:
    return palette.categories[colour_of(f"company/{company}")].mark


def _distance(one: str, other: str) -> int:
    first, second = QColor(one), QColor(other)
    return (
        abs(first.red() - second.red())
        + abs(first.green() - second.green())
        + abs(first.blue() - second.blue())
    )


@PALETTES
def test_a_path_has_the_colour_of_its_company(palette: Palette) -> None:
    chart = Chart(slips(*SEVEN), palette=palette)
    plot = chart.drawing.plot
    x, y = plot.at((day(2018), chart.content.routes[5].stops[1].date.at))
    alliance = _shade("renault-nissan-mitsubishi-alliance", palette)
    assert alliance in {chart.pixel((x, round(y) + shift)) for shift in (-1, 0)}


def test_a_window_is_as_high_as_its_target_and_as_wide_as_its_statement() -> None:
    chart = Chart(slips(a_slip("Micra", ("2015", "2022"))))
    assert chart.pixel_of(day(2015, 8), day(2022, 5)) != LIGHT.surface
    for said, due in ((day(2015, 8), day(2023, 2)), (day(2014, 11), day(2022, 5))):
        assert chart.pixel_of(said, due) == LIGHT.surface
    assert chart.pixel_of(day(2025, 8), day(2023, 8)) != LIGHT.surface  # past when said


def test_a_window_is_faintest_at_its_ends() -> None:
    chart = Chart(slips(a_slip("Micra", ("2015", "2022"))))
    ink = _shade("nissan")
    away = [_distance(chart.pixel_of(day(2015, 8), day(2022, m)), ink) for m in (1, 3, 5)]
    assert away == sorted(away, reverse=True)
    assert len(set(away)) == 3


def test_a_deadline_has_a_bracket_and_fades_into_what_came_before() -> None:
    chart = Chart(slips(a_slip("Micra", ("3 July 2015", "by the end of 2022"))))
    x, y = chart.drawing.plot.at(chart.content.routes[0].stops[0].point)
    reach = chart.looks.mark + 2
    ink = _shade("nissan")
    assert chart.pixel((x - reach, y - 0.6)) == ink
    assert chart.pixel((x - reach, y - 6)) == LIGHT.surface
    assert chart.pixel((x + 2, y - 8)) == LIGHT.surface
    assert chart.pixel((x + 2, y + 10)) != LIGHT.surface


def test_a_not_before_has_its_bracket_the_other_way_round() -> None:
    chart = Chart(slips(a_slip("Micra", ("3 July 2015", "not before 2022"))))
    x, y = chart.drawing.plot.at(chart.content.routes[0].stops[0].point)
    assert chart.pixel((x + 2, y - 10)) != LIGHT.surface
    assert chart.pixel((x + 2, y + 8)) == LIGHT.surface


def test_an_ending_told_to_the_year_is_a_breadth() -> None:
    def ended(words: str) -> Chart:
        gone = a_slip("Micra", ("2015", "2022"), outcome=Outcome.WITHDRAWN, ended=words)
        return Chart(slips(gone))

    year, exact = ended("2024"), ended("1 July 2024")
    for month in (4, 10):
        x, y = year.drawing.plot.at((day(2024, month), year.content.routes[0].end.point[1]))
        assert year.pixel((x, y + 2)) != exact.pixel((x, y + 2))


def test_the_line_of_today_ends_on_the_diagonal_in_a_point() -> None:
    chart = Chart(slips(*SEVEN[:1]))
    assert LIGHT.accent in {
        chart.pixel((x, y)) for x, y in [chart.drawing.plot.at((NOW + 0.5, NOW + 0.5))]
    }


@pytest.mark.parametrize(
    "outcome", [Outcome.OPEN, Outcome.OVERDUE, Outcome.SILENT, Outcome.MISSED, Outcome.WITHDRAWN]
)
def test_each_outcome_has_a_form_of_its_own(outcome: Outcome) -> None:
    def drawn(outcome: Outcome) -> list[str]:
        chart = Chart(slips(a_slip("Micra", ("2015", "2022"), outcome=outcome, ended="2024")))
        x, y = chart.painted.ends[0]
        reach = range(-6, 7)
        return [chart.pixel((x + right, y + down)) for right in reach for down in reach]

    others = [drawn(other) for other in Outcome if other is not outcome]
    assert drawn(outcome) not in others


@PALETTES
def test_marks_stand_out_from_the_ground_and_from_what_is_past(palette: Palette) -> None:
    chart = Chart(slips(*SEVEN), palette=palette)
    past = chart.pixel_of(day(2024), day(2017, 8))
    assert past != palette.surface
    for slip in SEVEN:
        assert contrast(chart.looks.shade(slip.colour).mark, past) >= 3


def test_silence_is_dotted() -> None:
    chart = Chart(slips(a_slip("Busan", ("2013", "2016"), outcome=Outcome.SILENT)))
    y = chart.drawing.plot.y(chart.content.routes[0].stops[0].date.at)
    left, right = (round(chart.drawing.plot.x(day(year))) for year in (2018, 2024))
    row = [chart.pixel((x, round(y))) for x in range(left, right)]
    changes = sum(one != other for one, other in pairwise(row))
    assert changes > 40


@pytest.mark.parametrize("promises", [slips(*SEVEN, undated=3), many(300), slips()])
def test_it_fills_its_rectangle_and_paints_nothing_outside(promises: Slips) -> None:
    chart = Chart(promises, margin=25)
    inside = chart.image.copy(chart.rect.toRect())
    assert not has_colour(inside, UNPAINTED)
    painter = QPainter(chart.image)
    painter.fillRect(chart.rect, QColor(UNPAINTED))
    painter.end()
    blank = QImage(chart.image.size(), chart.image.format())
    blank.fill(QColor(UNPAINTED))
    assert chart.image == blank


@pytest.mark.parametrize("count", [3, 30, 300])
@pytest.mark.parametrize("size", [(1600, 900), (1024, 600), (640, 300), (400, 300)])
def test_names_never_overlap_nor_leave_the_rectangle(count: int, size: tuple[int, int]) -> None:
    chart = Chart(many(count), size)
    places = [name.place for name in chart.painted.names]
    assert not any(one.meets(other) for one, other in combinations(places, 2))
    assert all(p.left >= 0 and p.top >= 0 for p in places)
    assert all(p.right <= size[0] and p.bottom <= size[1] for p in places)


def test_few_promises_are_all_named_with_what_came_of_them() -> None:
    names = Chart(slips(*SEVEN)).painted.names
    assert {name.text for name in names} == {slip.link.name for slip in SEVEN}
    assert all(name.details for name in names)


def test_many_promises_are_named_as_far_as_there_is_room() -> None:
    names = Chart(many(300), (1600, 900)).painted.names
    assert 60 <= len(names) < 300
    assert not any(name.details for name in names)


def test_zooming_in_names_what_had_no_room() -> None:
    crowd = Chart(many(300), (1600, 900))
    near = View(day(2014), day(2015), day(2016), day(2018))
    inside = set(crowd.content.in_view(near))
    before = {name.route for name in crowd.painted.names} & inside
    after = {name.route for name in Chart(many(300), (1600, 900), view=near).painted.names}
    assert len(after) > len(before)


def test_the_same_promises_give_the_same_picture() -> None:
    one, other = Chart(many(300)), Chart(many(300))
    assert one.image == other.image


def test_what_is_selected_is_drawn_above_the_crowd() -> None:
    crowd = [a_slip(f"Promise {n}", ("3 July 2015", "2030"), company="renault") for n in range(80)]
    first = a_slip("Promise", ("3 July 2015", "2030"), company="ampere")
    at = day(2019), day(2030, 7, 2)
    plain = Chart(slips(first, *crowd))
    chart = Chart(slips(first, *crowd), selected=frozenset({first.link.id}))
    x, y = plain.drawing.plot.at(at)
    beneath = [_distance(plain.pixel((x, y + shift)), _shade("ampere")) for shift in (-1, 0, 1)]
    above = [_distance(chart.pixel((x, y + shift)), _shade("ampere")) for shift in (-1, 0, 1)]
    assert min(above) < 20 < min(beneath)


@pytest.mark.parametrize("count", [30, 300])
def test_what_is_selected_always_has_its_name(count: int) -> None:
    promises = many(count)
    plain = Chart(promises)
    named = {name.route for name in plain.painted.names}
    for number in [number for number in range(count) if number not in named][:20]:
        selected = frozenset({plain.content.record_of(number)})
        names = Chart(promises, selected=selected).painted.names
        assert number in {name.route for name in names}
        places = [name.place for name in names]
        assert not any(one.meets(other) for one, other in combinations(places, 2))


def test_what_is_not_brought_out_is_dimmed() -> None:
    chart = Chart(slips(*SEVEN), highlighted=frozenset({SEVEN[5].link.id}))
    plain = Chart(slips(*SEVEN))
    kei = plain.content.routes[4].end.point
    assert chart.pixel_of(*kei) != plain.pixel_of(*kei) == _shade("nmkv")


def test_the_mark_under_the_keyboard_has_a_ring() -> None:
    chart = Chart(slips(*SEVEN), current=Spot(4, 0))
    x, y = chart.drawing.plot.at(chart.content.point(Spot(4, 0)))
    ring = x - chart.looks.mark - 4, y
    assert _distance(chart.pixel(ring), LIGHT.accent) < 200
    assert Chart(slips(*SEVEN)).pixel(ring) == LIGHT.surface


def test_labels_that_come_late_are_there_in_the_end() -> None:
    chart = Chart(many(300))
    chart.looks.stamps = stamps = ScreenStamps()
    for _ in range(10):
        stamps.begin_frame()
        chart._paint()
        if not stamps.behind:
            break
    assert not stamps.behind


def test_nothing_at_all_still_has_its_axes() -> None:
    chart = Chart(Slips(undated=4))
    assert has_colour(chart.image, LIGHT.grid)
    assert not chart.painted.names
