"""Marks and labels of whole timelines, with the font as it is measured."""

from collections import defaultdict
from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from explorer.timeline.hits import Sight
from explorer.timeline.lanes import Drawn
from explorer.timeline.packing import Side
from tests.timeline.arbitrary import timelines
from tests.timeline.made import Event, Made, an_event

years = st.integers(1996, 2030)
lengths = st.sampled_from((1, 3, 10, 40))


def _rows(drawn: list[Drawn]) -> list[list[Drawn]]:
    rows: dict[float, list[Drawn]] = defaultdict(list)
    for one in drawn:
        rows[one.mark.y].append(one)
    return [sorted(row, key=lambda one: one.rect(1).left()) for row in rows.values()]


@given(timelines, years, lengths)
def test_labels_and_marks_never_collide(events: list[Event], year: int, length: int) -> None:
    made = Made(events, span=(date(year, 1, 1), date(year + length, 1, 1)))
    _, drawn = made.drawn()
    for row in _rows(drawn):
        for left, right in pairwise(row):
            assert left.rect(1).right() <= right.rect(1).left() + 0.51


@given(timelines, years, lengths)
def test_no_label_reaches_beyond_the_view(events: list[Event], year: int, length: int) -> None:
    made = Made(events, span=(date(year, 1, 1), date(year + length, 1, 1)))
    for one in made.drawn()[1]:
        if one.text:
            assert one.text_x >= one.mark.left - 1
            assert one.text_x + one.text_width <= one.mark.right + 1


@given(timelines, years, st.floats(-300, 300))
def test_panning_changes_no_row_and_no_side(events: list[Event], year: int, days: float) -> None:
    made = Made(events, span=(date(year, 1, 1), date(year + 10, 1, 1)))
    before = {one.entry: (one.mark.y, one.side) for one in made.drawn()[1]}
    made.span = (
        date.fromordinal(made.span[0].toordinal() + int(days)),
        date.fromordinal(made.span[1].toordinal() + int(days)),
    )
    after = {one.entry: (one.mark.y, one.side) for one in made.drawn()[1]}
    assert all(before[entry] == after[entry] for entry in before.keys() & after.keys())


@given(timelines, years, st.floats(0, 1000), st.floats(0, 300))
def test_a_hit_is_what_a_search_through_all_finds(
    events: list[Event], year: int, x: float, y: float
) -> None:
    made = Made(events, span=(date(year, 1, 1), date(year + 10, 1, 1)))
    drawing, drawn = made.drawn()
    sight = Sight.of(made.rect, drawing.picture, drawing.style)
    hit = sight.entry_at(QPointF(x, y))
    row = drawing.style.sizes.row
    found = [one.entry for one in drawn if one.rect(row).contains(x, y)]
    in_strip = any(drawing.strip(box).contains(x, y) for box in drawing.boxes if box.strip)
    if found and drawing.frame.body.contains(x, y):
        assert hit in found
    elif not in_strip and hit is not None:
        # Only the room that an elided label does not fill may answer as well.
        one = next(one for one in drawn if one.entry == hit)
        assert one.side is not Side.NONE
        assert abs(one.mark.y - y) <= row / 2


def test_a_label_at_the_edge_is_elided_and_not_cut() -> None:
    made = Made(
        [an_event("A title that is much too long for what is left", date(2028, 9, 1))],
        span=(date(2020, 1, 1), date(2030, 1, 1)),
    )
    _, (one,) = made.drawn()
    assert one.text.endswith("…")
    assert one.text_x + one.text_width <= made.rect.right()


def test_a_bars_label_stays_in_view_with_it() -> None:
    bar = Event("34 % of Mitsubishi", date(2000, 1, 1), None, sense="throughout")
    _, (one,) = Made([bar], span=(date(2015, 1, 1), date(2020, 1, 1))).drawn()
    assert one.side is Side.INSIDE
    assert one.text_x >= one.mark.left


def test_a_label_within_a_bar_stands_where_the_bar_is_solid() -> None:
    first, last = date(2010, 1, 1), date(2029, 1, 1)
    fading = Event(
        "A stake that was there before",
        None,
        last,
        sense="throughout",
        solid=(date(2020, 1, 1), date(2028, 1, 1)),
    )
    _, (one,) = Made([fading], span=(first, date(2030, 1, 1))).drawn()
    assert one.side is Side.INSIDE
    assert one.mark.solid_from < one.text_x
    assert one.text_x + one.text_width < one.mark.solid_to


def test_a_label_without_room_in_the_solid_part_stands_beside_its_bar() -> None:
    fading = Event(
        "A stake that was there before",
        None,
        date(2025, 1, 1),
        sense="throughout",
        solid=(date(2024, 1, 1), date(2025, 1, 1)),
    )
    _, (one,) = Made([fading], span=(date(2010, 1, 1), date(2030, 1, 1))).drawn()
    assert one.side is Side.RIGHT
    assert one.text_x > one.mark.end
