"""Where paths leave the view, and where equal ends are marked."""

from hypothesis import given
from hypothesis import strategies as st

from explorer.diagrams.slip.ends import ends_of
from explorer.diagrams.slip.exits import exits
from explorer.diagrams.slip.plot import Area, Plot, View, whole_view
from explorer.diagrams.slip.routes import routes_of
from tests.diagrams.slip.made import NOW, SEVEN, a_slip, day, many

MANY = routes_of(many(60).drawn, NOW)
WHOLE = whole_view(MANY, NOW)


def test_a_path_that_ends_in_view_leaves_it_at_its_end() -> None:
    routes = routes_of(SEVEN, NOW)
    found = exits(routes, range(len(routes)), whole_view(routes, NOW))
    assert found == {number: route.end.point for number, route in enumerate(routes)}


def test_a_path_that_goes_on_leaves_at_the_edge() -> None:
    routes = routes_of([a_slip("Micra", ("2015", "2030"))], NOW)
    view = View(day(2010), day(2020), day(2025), day(2035))
    assert exits(routes, [0], view) == {0: (day(2020), routes[0].stops[0].date.at)}


def test_a_path_that_passes_by_has_no_name_in_view() -> None:
    routes = routes_of([a_slip("Micra", ("2015", "2030"))], NOW)
    assert not exits(routes, [0], View(day(2010), day(2020), day(2015), day(2025)))


@given(st.floats(0, 0.9), st.floats(0, 0.9), st.floats(0.05, 1), st.floats(0.05, 1))
def test_every_exit_is_in_view(x: float, y: float, wide: float, high: float) -> None:
    left = WHOLE.left + x * (WHOLE.right - WHOLE.left)
    bottom = WHOLE.bottom + y * (WHOLE.top - WHOLE.bottom)
    view = View(left, left + wide * 9000, bottom, bottom + high * 9000)
    assert all(view.holds(point) for point in exits(MANY, range(len(MANY)), view).values())


def test_equal_ends_step_back_so_that_each_is_seen() -> None:
    routes = routes_of([a_slip(f"Promise {n}", ("2015", "2030")) for n in range(5)], NOW)
    plot = Plot(whole_view(routes, NOW), Area(0, 0, 1000, 600))
    xs = [x for x, _ in ends_of(routes, range(5), plot, 12).values()]
    assert xs == [xs[0] - 12 * step for step in range(5)]


def test_ends_never_step_back_beyond_what_was_said_last() -> None:
    routes = routes_of([a_slip(f"Promise {n}", ("2025", "2030")) for n in range(30)], NOW)
    plot = Plot(whole_view(routes, NOW), Area(0, 0, 400, 600))
    last = plot.x(routes[0].stops[0].said.at)
    assert all(x > last for x, _ in ends_of(routes, range(30), plot, 12).values())


def test_what_happened_is_marked_where_it_happened() -> None:
    plot = Plot(WHOLE, Area(0, 0, 1000, 600))
    ends = ends_of(MANY, range(len(MANY)), plot, 12)
    for number, route in enumerate(MANY):
        if not route.is_pending:
            assert ends[number] == plot.at(route.end.point)
