"""The way of the keyboard from mark to mark."""

from explorer.diagrams.slip import walking
from explorer.diagrams.slip.content import Content, Spot
from tests.diagrams.slip.made import NOW, SEVEN, many, slips

CONTENT = Content(slips(*SEVEN), NOW)
MICRA = 2


def test_along_a_promise_each_mark_is_met_and_its_end_is_the_last() -> None:
    spot = Spot(MICRA, 0)
    met = [spot := walking.along(CONTENT, spot, 1) for _ in range(5)]
    assert [s.stop for s in met] == [1, 2, 3, 3, 3]
    assert walking.along(CONTENT, Spot(MICRA, 0), -1) == Spot(MICRA, 0)


def test_upwards_every_promise_is_met_once() -> None:
    content = Content(many(40), NOW)
    spot = Spot(content.upward[0], 0)
    met = [spot.route]
    for _ in range(39):
        spot = walking.across(content, spot, 1)
        met.append(spot.route)
    assert sorted(met) == list(range(40))
    assert walking.across(content, spot, 1) == spot


def test_upwards_targets_only_become_later() -> None:
    targets = [CONTENT.routes[number].end.point[1] for number in CONTENT.upward]
    assert targets == sorted(targets)


def test_across_one_comes_to_the_mark_nearest_in_time() -> None:
    end = CONTENT.end_of(CONTENT.upward[0])
    found = walking.across(CONTENT, end, 1)
    said = CONTENT.point(end)[0]
    away = [abs(x - said) for x, _ in CONTENT.routes[found.route].points]
    assert away[found.stop] == min(away)


def test_one_starts_at_what_is_selected_or_amid_the_view() -> None:
    micra = CONTENT.record_of(MICRA)
    assert walking.first(CONTENT, CONTENT.whole, frozenset({micra})) == CONTENT.end_of(MICRA)
    assert walking.first(CONTENT, CONTENT.whole, frozenset()) is not None
    assert walking.first(Content(slips(), NOW), CONTENT.whole, frozenset()) is None
