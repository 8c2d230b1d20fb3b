"""The timeline drawn and looked at."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QImage

from explorer.domain.records import STATUSES
from explorer.domain.rows import MARK_CONTESTED, MARK_OVERDUE, MARK_UNSOURCED, Band
from explorer.qt.colours import DARK, LIGHT, Palette
from explorer.qt.marks import form_of
from explorer.qt.time_scale import Scale
from explorer.timeline.frame import frame_of
from tests.timeline.made import TODAY, Event, Made, an_event, in_year

YEAR = 2020
BOTH = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


def _scale(made: Made) -> Scale:
    style = made.style
    return frame_of(made.rect, made.picture(style), style).scale


def _ink(made: Made, without: Made) -> set[tuple[int, int]]:
    """The pixels in which two drawings differ."""
    one, other = made.image(), without.image()
    return {
        (x, y)
        for x in range(one.width())
        for y in range(one.height())
        if one.pixel(x, y) != other.pixel(x, y)
    }


def _alone(event: Event, **rest: object) -> Made:
    span = (date(YEAR - 2, 1, 1), date(YEAR + 4, 1, 1))
    return Made([event], span=span, size=(800, 100), **rest)  # type: ignore[arg-type]


def _nothing() -> Made:
    return Made([], span=(date(YEAR - 2, 1, 1), date(YEAR + 4, 1, 1)), size=(800, 100))


def test_a_year_is_drawn_from_end_to_end_and_not_at_its_first_day() -> None:
    made = _alone(in_year(YEAR, ""))
    ink = {x for x, _ in _ink(made, _nothing())}
    scale = _scale(made)
    first, last = (scale.x(date(year, 1, 1).toordinal()) for year in (YEAR, YEAR + 1))
    assert min(ink) >= first
    assert max(ink) <= last
    assert max(ink) - min(ink) > 0.8 * (last - first)


def test_a_year_fades_at_its_ends_and_a_duration_does_not() -> None:
    window = _alone(in_year(YEAR, ""))
    lasting = _alone(in_year(YEAR, "", sense="throughout"))
    scale = _scale(window)
    first = round(scale.x(date(YEAR, 1, 1).toordinal())) + 2
    middle = round(scale.x(date(YEAR, 7, 1).toordinal())) - 20
    ground = QColor(LIGHT.surface).lightness()
    y = _row(window)
    soft, firm = window.image(), lasting.image()
    assert _depth(soft, first, y, ground) < 0.2 * _depth(soft, middle, y, ground)
    assert _depth(firm, first, y, ground) == _depth(firm, middle, y, ground) > 0


def _row(made: Made) -> int:
    return round(made.drawn()[1][0].mark.y)


def _depth(image: QImage, x: int, y: int, ground: int) -> int:
    return ground - image.pixelColor(x, y).lightness()


@BOTH
def test_every_sense_looks_different(palette: Palette) -> None:
    first, last = date(YEAR, 1, 1), date(YEAR, 12, 31)
    events = [
        Event("", first, first),
        Event("", first, last),
        Event("", first, last, sense="throughout"),
        Event("", None, last, sense="deadline"),
        Event("", first, None, sense="not before"),
    ]
    images = [_alone(event, palette=palette).image() for event in events]
    assert all(one != other for one, other in combinations(images, 2))


@BOTH
@pytest.mark.parametrize("sense", ["once", "throughout", "deadline", "not before"])
def test_statuses_of_different_forms_look_different(palette: Palette, sense: str) -> None:
    by_form = {form_of(status): status for status in STATUSES}
    images = [
        _alone(in_year(YEAR, "", sense=sense, status=status), palette=palette).image()
        for status in by_form.values()
    ]
    assert all(one != other for one, other in combinations(images, 2))


@pytest.mark.parametrize("mark", [MARK_OVERDUE, MARK_CONTESTED, MARK_UNSOURCED])
def test_what_is_overdue_contested_or_unsourced_says_so(mark: int) -> None:
    assert (
        _alone(an_event("", date(YEAR, 6, 1), marks=mark)).image()
        != _alone(an_event("", date(YEAR, 6, 1))).image()
    )


def test_an_uncertain_end_is_soft_where_a_certain_one_is_not() -> None:
    first, last = date(YEAR, 1, 1), date(YEAR + 1, 12, 31)
    months = timedelta(days=200)
    firm = Event("", first, last, sense="throughout")
    soft = Event("", first, last, sense="throughout", solid=(first + months, last))
    scale = _scale(_alone(firm))
    x = round(scale.x(first.toordinal())) + 3
    y = _row(_alone(firm))
    ground = QColor(LIGHT.surface).lightness()
    assert _depth(_alone(soft).image(), x, y, ground) < _depth(_alone(firm).image(), x, y, ground)


def test_an_open_end_runs_to_the_edge() -> None:
    made = _alone(Event("", date(YEAR, 1, 1), None, sense="throughout"))
    ink = {x for x, _ in _ink(made, _nothing())}
    assert max(ink) >= made.size[0] - 3


def test_markup_in_a_title_is_drawn_as_typed() -> None:
    plain = _alone(an_event("bold", date(YEAR, 6, 1)))
    marked_up = _alone(an_event("<b>bold</b>", date(YEAR, 6, 1)))
    width = [max(x for x, _ in _ink(made, _nothing())) for made in (plain, marked_up)]
    letters = marked_up.style.width("<b></b>")
    assert width[1] - width[0] >= letters - 4


def test_the_line_of_today_strikes_through_no_label() -> None:
    made = Made(
        [an_event("A label that lies right across the line", TODAY - timedelta(days=60))],
        span=(TODAY - timedelta(days=500), TODAY + timedelta(days=500)),
        size=(800, 100),
    )
    _, (one,) = made.drawn()
    x = round(_scale(made).x(TODAY.toordinal() + 0.5))
    assert one.text_x < x < one.text_x + one.text_width
    accent = QColor(LIGHT.accent).rgb()
    image = made.image()
    beside = range(round(one.mark.y) - 5, round(one.mark.y) + 5)
    assert all(image.pixel(x, y) != accent for y in beside)
    assert any(image.pixel(x, y) == accent for y in range(image.height()))


def test_a_plan_period_is_tinted_and_named_at_the_bottom() -> None:
    band = Band(9, "Renaulution", date(YEAR, 1, 1).toordinal(), date(YEAR + 2, 1, 1).toordinal())
    made, bare = _nothing(), _nothing()
    made.bands = (band,)
    scale = _scale(made)
    ink = _ink(made, bare)
    columns = [x for x, y in ink if y == made.size[1] // 2]
    # The grid's own line at the year covers the first column.
    assert min(columns) == round(scale.x(band.earliest)) + 1
    assert max(y for _, y in ink) == made.size[1] - 1


def test_a_selected_entry_stands_out_and_others_step_back() -> None:
    events = [an_event("one", date(YEAR, 2, 1)), an_event("two", date(YEAR, 9, 1), lane=1)]
    span = (date(YEAR, 1, 1), date(YEAR + 1, 1, 1))
    bare = Made(events, span=span).image()
    selected = Made(events, span=span, changes={"selected": frozenset({1})}).image()
    dimmed = Made(events, span=span, changes={"highlighted": frozenset({1})}).image()
    focused = Made(events, span=span, changes={"current": 0}).image()
    assert all(one != other for one, other in combinations([bare, selected, dimmed, focused], 2))


def test_nothing_at_all_is_drawn_without_fault() -> None:
    made = Made([], lanes=())
    assert made.image().pixelColor(500, 200) == QColor(LIGHT.surface)


def _crowded(**changes: object) -> Made:
    """A lane with far more marks on one day than it has rows."""
    day = date(YEAR, 6, 1)
    events = [an_event(f"Event {n}", day, importance=-n) for n in range(40)]
    span = (date(YEAR - 2, 1, 1), date(YEAR + 4, 1, 1))
    return Made(events, span=span, size=(800, 120), changes=dict(changes))


@BOTH
def test_what_only_the_strip_shows_is_ringed_and_named_when_it_has_the_focus(
    palette: Palette,
) -> None:
    plain = replace(_crowded(), palette=palette)
    drawn = {one.entry for one in plain.drawn()[1]}
    hidden = next(n for n in range(40) if n not in drawn)
    focused = replace(_crowded(current=hidden), palette=palette)
    ink = _ink(focused, plain)
    x = _scale(plain).x(date(YEAR, 6, 1).toordinal())
    assert min(px for px, _ in ink) == pytest.approx(x, abs=12)
    assert max(px for px, _ in ink) > x + 30, "its title stands beside"
    colours = {focused.image().pixelColor(*point).name() for point in ink}
    assert {palette.accent, palette.selection} <= colours


def test_a_mark_without_words_is_named_when_it_has_the_focus() -> None:
    days = [date(YEAR, 1, 1) + timedelta(days=30 * n) for n in range(60)]
    events = [an_event(f"Something that happened on {day}", day) for day in days]
    span = (date(YEAR - 1, 1, 1), date(YEAR + 5, 1, 1))
    plain = Made(events, span=span, size=(900, 90))
    bare = next(one for one in plain.drawn()[1] if not one.text)
    ink = _ink(replace(plain, changes={"current": bare.entry}), plain)
    assert max(x for x, _ in ink) > bare.end + 30


def test_a_selected_record_on_the_strip_is_named_too() -> None:
    plain = _crowded()
    drawn = {one.entry for one in plain.drawn()[1]}
    hidden = next(n for n in range(40) if n not in drawn)
    assert _ink(_crowded(selected=frozenset({hidden + 1})), plain)
    assert not _ink(_crowded(selected=frozenset({999})), plain)
