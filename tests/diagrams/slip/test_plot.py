"""Days in pixels, and how far the view reaches."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.diagrams.slip.plot import SHORTEST, Area, Plot, View, first_view, whole_view
from explorer.diagrams.slip.routes import routes_of
from tests.diagrams.slip.made import NOW, SEVEN, day, many

AREA = Area(60, 20, 860, 620)
VIEW = View(day(2010), day(2030), day(2012), day(2036))
spans = st.tuples(st.floats(0, 7000), st.floats(100, 7000))


def test_a_day_and_its_pixel_lead_to_each_other() -> None:
    plot = Plot(VIEW, AREA)
    point = day(2022, 1, 27), day(2024, 7)
    assert plot.days(*plot.at(point)) == pytest.approx(point)


def test_later_statements_lie_right_and_later_targets_above() -> None:
    plot = Plot(VIEW, AREA)
    assert plot.x(day(2020)) < plot.x(day(2021))
    assert plot.y(day(2020)) > plot.y(day(2021))


def test_both_axes_tell_days_on_the_same_calendar() -> None:
    plot = Plot(VIEW, AREA)
    assert plot.said.x(day(2020)) == pytest.approx(plot.x(day(2020)))
    assert AREA.bottom - plot.due.x(day(2020)) == pytest.approx(plot.y(day(2020)))


@given(spans, spans)
def test_what_is_past_lies_below_the_diagonal_and_in_view(
    said: tuple[float, float], due: tuple[float, float]
) -> None:
    view = View(said[0] + 700_000, sum(said) + 700_000, due[0] + 700_000, sum(due) + 700_000)
    plot = Plot(view, AREA)
    for x, y in plot.past():
        at = plot.days(x, y)
        assert at[1] <= at[0] + 0.01
        assert AREA.left - 0.01 <= x <= AREA.right + 0.01
        assert AREA.top - 0.01 <= y <= AREA.bottom + 0.01


def test_the_diagonal_is_the_edge_of_what_is_past() -> None:
    plot = Plot(VIEW, AREA)
    ends = plot.diagonal()
    assert ends == ((day(2012), day(2012)), (day(2030), day(2030)))
    assert {tuple(map(round, plot.at(end))) for end in ends} <= {
        tuple(map(round, corner)) for corner in plot.past()
    }


def test_where_nothing_is_past_there_is_no_diagonal() -> None:
    plot = Plot(View(day(2010), day(2012), day(2020), day(2030)), AREA)
    assert plot.diagonal() is None
    assert not plot.past()


def test_the_whole_view_holds_every_path_and_today() -> None:
    routes = routes_of(SEVEN, NOW)
    whole = whole_view(routes, NOW)
    assert all(whole.holds(corner) for route in routes for corner in route.corners)
    assert whole.holds((NOW, NOW))


def test_the_whole_view_of_nothing_still_is_a_view() -> None:
    whole = whole_view((), NOW)
    assert whole.left < NOW < whole.right
    assert whole.bottom < NOW < whole.top


def test_of_few_promises_everything_is_seen_at_first() -> None:
    routes = routes_of(SEVEN, NOW)
    assert first_view(routes, NOW, 10) == whole_view(routes, NOW)


def test_of_many_promises_the_years_are_seen_in_which_most_were_said() -> None:
    routes = routes_of(many(300).drawn, NOW)
    view, whole = first_view(routes, NOW, 60), whole_view(routes, NOW)
    said = [route.stops[0].said.at for route in routes]
    assert 0.7 * len(said) < sum(day >= view.left for day in said) < len(said)
    assert view.left == view.bottom > whole.left
    assert (view.right, view.top) == (whole.right, whole.top)


@given(st.floats(0.05, 50), st.floats(0, 1), st.floats(0, 1))
def test_zooming_stays_within_all_there_is_to_see(factor: float, x: float, y: float) -> None:
    point = VIEW.left + x * 7300, VIEW.bottom + y * 8760
    view = VIEW.zoomed(factor, point, VIEW)
    assert VIEW.left - 0.01 <= view.left < view.right <= VIEW.right + 0.01
    assert VIEW.bottom - 0.01 <= view.bottom < view.top <= VIEW.top + 0.01
    assert view.right - view.left >= SHORTEST - 0.01


def test_zooming_keeps_the_day_under_the_mouse_in_its_place() -> None:
    point = day(2020), day(2024)
    before, after = Plot(VIEW, AREA), Plot(VIEW.zoomed(2, point, VIEW), AREA)
    assert after.at(point) == pytest.approx(before.at(point))


def test_a_view_moves_as_little_as_shows_a_point() -> None:
    near = VIEW.zoomed(4, (day(2015), day(2016)), VIEW)
    moved = near.showing((day(2028), day(2030)), VIEW)
    assert moved.holds((day(2028), day(2030)))
    assert moved.right - moved.left == pytest.approx(near.right - near.left)
    assert near.showing((day(2015), day(2016)), VIEW) == pytest.approx(near)
