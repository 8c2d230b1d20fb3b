"""Sub-rows of a lane."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from explorer.timeline.packing import (
    Item,
    Place,
    Side,
    footprint,
    pack_telling,
    pack_tight,
    pack_whole,
    rows_for_marks,
    share_rows,
)


@st.composite
def _item(draw: st.DrawFn) -> Item:
    begin = draw(st.integers(-500, 2000))
    width = draw(st.sampled_from((3, 12, 12, 80, 700, float("inf"))))
    label = draw(st.integers(4, 200))
    return Item(
        begin=begin,
        end=begin + width,
        label=label,
        least=min(label, 84),
        importance=draw(st.integers(0, 5)),
        inside=width > label and draw(st.booleans()),
        prefers_left=draw(st.booleans()),
        lasting=draw(st.booleans()),
    )


items = st.lists(_item(), max_size=40)


def _overlaps(of: list[Item], places: list[Place]) -> bool:
    rows: dict[int, list[tuple[float, float]]] = {}
    for item, place in zip(of, places, strict=True):
        if place.row is not None:
            rows.setdefault(place.row, []).append(footprint(item, place.side, place.label))
    return any(
        first[1] > second[0] for row in rows.values() for first, second in pairwise(sorted(row))
    )


@given(items)
def test_whole_packing_never_overlaps_and_leaves_nothing_out(of: list[Item]) -> None:
    places, rows = pack_whole(of)
    assert not _overlaps(of, places)
    assert all(place.row is not None and place.row < rows for place in places)
    assert all(place.side is not Side.NONE for place in places)


@given(items, st.integers(1, 5))
def test_tight_packing_never_overlaps_and_keeps_to_its_rows(of: list[Item], limit: int) -> None:
    places = pack_tight(of, limit)
    assert not _overlaps(of, places)
    assert all(place.row is None or place.row < limit for place in places)


@given(items, st.integers(1, 5), st.integers(0, 5))
def test_packing_with_headlines_never_overlaps_and_keeps_to_its_rows(
    of: list[Item], limit: int, headlines: int
) -> None:
    places = pack_tight(of, limit, min(headlines, limit))
    assert not _overlaps(of, places)
    assert all(place.row is None or place.row < limit for place in places)
    for item, place in zip(of, places, strict=True):
        if place.side is not Side.NONE:
            assert item.least <= place.label <= item.label


@given(items)
def test_as_many_rows_as_the_marks_need_leave_no_mark_out(of: list[Item]) -> None:
    alone = [Item(item.begin, item.end, 0.0) for item in of]
    assert all(place.row is not None for place in pack_whole(alone)[0])
    assert rows_for_marks(alone) == pack_whole(alone)[1]


@given(items, st.integers(1, 4))
def test_no_label_is_shortened_beyond_its_least(of: list[Item], limit: int) -> None:
    for item, place in zip(of, pack_tight(of, limit), strict=True):
        if place.side is not Side.NONE:
            assert item.least <= place.label <= item.label


def test_the_more_important_label_wins_the_room() -> None:
    minor = Item(0, 10, 100, least=100, importance=1)
    major = Item(20, 30, 100, least=100, importance=2)
    places = pack_tight([minor, major], 1)
    assert places[1].side is Side.RIGHT
    assert places[0].side is Side.LEFT


def _crowd(count: int) -> list[Item]:
    """Marks beside each other, of which every tenth is important."""
    return [
        Item(16.0 * n, 16.0 * n + 14, 100, least=60, importance=int(n % 10 == 0))
        for n in range(count)
    ]


def test_a_crowd_of_marks_has_its_most_important_ones_named_above() -> None:
    crowd = _crowd(100)
    places = pack_telling(crowd, 3)
    assert sum(place.side is not Side.NONE for place in pack_tight(crowd, 1)) < 5
    named = [n for n, place in enumerate(places) if place.side is not Side.NONE]
    assert set(range(0, 100, 10)) <= set(named)
    assert all((places[n].row or 0) < 2 for n in range(0, 100, 10))
    assert sum(place.row == 2 for place in places) > 50, "the others stand below"


def test_marks_that_mostly_have_their_words_stay_as_they_are() -> None:
    few = [Item(300.0 * n, 300.0 * n + 14, 100, least=60) for n in range(9)]
    assert pack_telling(few, 2) == pack_tight(few, 2)


def test_a_plan_and_its_outcome_share_a_row() -> None:
    plan = Item(0, 10, 50, prefers_left=True, pair=2)
    between = Item(20, 30, 50)
    outcome = Item(80, 90, 50)
    places, _ = pack_whole([plan, between, outcome])
    assert places[0].row == places[2].row != places[1].row
    assert (places[0].side, places[2].side) == (Side.LEFT, Side.RIGHT)


def test_rows_are_shared_out_until_none_is_left() -> None:
    assert share_rows([1, 5, 5], available=9, least=1) == 4
    assert share_rows([1, 5, 5], available=100, least=1) == 5
    assert share_rows([1, 5, 5], available=0, least=2) == 2
    assert share_rows([], available=10, least=2) == 1
