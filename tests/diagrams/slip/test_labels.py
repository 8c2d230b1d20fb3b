"""Where names stand: never on each other."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from explorer.diagrams.slip.labels import Tag, Taken, Wish, beside, in_column
from explorer.diagrams.slip.plot import Area

heights = st.lists(st.floats(0, 600), max_size=60)
WITHIN = Area(50, 20, 850, 620)
spots = st.lists(
    st.builds(
        Tag,
        st.integers(0, 10_000),
        st.floats(40, 860),
        st.floats(10, 630),
        st.just(7.0),
        st.floats(5, 200),
        st.just(16.0),
    ),
    max_size=60,
    unique_by=lambda spot: spot.key,
)


def _wishes(ys: list[float]) -> list[Wish]:
    return [Wish(number, y, y % 7) for number, y in enumerate(ys)]


@given(heights)
def test_names_in_the_column_never_overlap_nor_leave_it(ys: list[float]) -> None:
    places = sorted(in_column(_wishes(ys), 17, 10, 590).values())
    assert all(below - above >= 17 - 0.01 for above, below in pairwise(places))
    assert all(10 - 0.01 <= place <= 590 - 17 + 0.01 for place in places)


@given(heights)
def test_the_column_is_filled_as_far_as_there_is_room(ys: list[float]) -> None:
    assert len(in_column(_wishes(ys), 17, 10, 590)) == min(len(ys), 580 // 17)


@given(heights)
def test_names_stand_in_the_order_of_their_marks(ys: list[float]) -> None:
    places = in_column(_wishes(ys), 17, 10, 590)
    in_order = sorted(places, key=lambda key: (ys[key], key))
    assert in_order == sorted(places, key=lambda key: places[key])


def test_a_name_alone_stands_at_its_mark() -> None:
    assert in_column([Wish(1, 300, 1)], 20, 0, 600) == {1: 290}


def test_neighbours_part_evenly() -> None:
    assert in_column([Wish(1, 300, 1), Wish(2, 300, 1)], 20, 0, 600) == {1: 280, 2: 300}


def test_the_lightest_names_give_way() -> None:
    wishes = [Wish(number, 10.0 * number, number) for number in range(10)]
    assert set(in_column(wishes, 30, 0, 90)) == {7, 8, 9}


@given(spots)
def test_names_beside_their_marks_never_overlap_nor_leave_the_chart(found: list[Tag]) -> None:
    places = [place for _, place in beside(found, Taken(WITHIN))]
    assert not any(one.meets(other) for one, other in combinations(places, 2))
    assert all(WITHIN.left <= p.left and p.right <= WITHIN.right for p in places)
    assert all(WITHIN.top <= p.top and p.bottom <= WITHIN.bottom for p in places)


@given(spots, st.lists(st.tuples(st.floats(50, 850), st.floats(20, 620)), max_size=20))
def test_names_cover_no_obstacle(found: list[Tag], marks: list[tuple[float, float]]) -> None:
    obstacles = [Area(x - 5, y - 5, x + 5, y + 5) for x, y in marks]
    taken = Taken(WITHIN)
    for area in obstacles[::2]:
        taken.add(area)
    taken.add_marks(marks[1::2], 5)
    places = [place for _, place in beside(found, taken)]
    assert not any(place.meets(obstacle) for place in places for obstacle in obstacles)


@given(spots)
def test_the_same_marks_get_the_same_names(found: list[Tag]) -> None:
    assert list(beside(found, Taken(WITHIN))) == list(beside(found, Taken(WITHIN)))


def test_the_first_name_stands_right_of_its_mark_and_the_next_gives_way() -> None:
    pair = [Tag(1, 400, 300, 7, 100, 16), Tag(2, 400, 302, 7, 100, 16)]
    first, second = (place for _, place in beside(pair, Taken(WITHIN)))
    assert (first.left, first.top) == (407, 292)
    assert not second.meets(first)
