"""What lies under a point of the chart."""

from explorer.diagrams.slip.hits import Hits
from explorer.diagrams.slip.plot import Area, Plot, whole_view
from explorer.diagrams.slip.routes import routes_of
from explorer.domain.promises import Outcome
from tests.diagrams.slip.made import NOW, a_slip, day

SLIP = a_slip(
    "Micra",
    ("2015", "2020"),
    ("2018", "2022"),
    ("2020", "2022"),
    outcome=Outcome.LATE,
    actual="2024",
)
ROUTES = routes_of([SLIP, a_slip("Ariya", ("2012", "2013"))], NOW)
PLOT = Plot(whole_view(ROUTES, NOW), Area(0, 0, 1000, 600))
HITS = Hits(ROUTES)


def test_every_mark_is_found_where_it_is() -> None:
    for number, route in enumerate(ROUTES):
        for stop, point in enumerate(route.points):
            x, y = PLOT.at(point)
            assert HITS.at(PLOT, x + 3, y - 3) == (number, stop)


def test_between_marks_it_is_the_target_that_held_there() -> None:
    first = ROUTES[0].stops[0].date.at
    assert HITS.at(PLOT, *PLOT.at((day(2017), first))) == (0, 0)
    second = ROUTES[0].stops[1].date.at
    assert HITS.at(PLOT, *PLOT.at((day(2019, 6), second))) == (0, 1)
    assert HITS.at(PLOT, *PLOT.at((day(2022, 6), second))) == (0, 2)


def test_an_upright_line_leads_to_the_target_that_it_is_for() -> None:
    said = ROUTES[0].stops[1].said.at
    assert HITS.at(PLOT, *PLOT.at((said, day(2021, 6)))) == (0, 1)


def test_the_line_up_to_the_diagonal_is_what_happened() -> None:
    end = ROUTES[0].end.point
    assert HITS.at(PLOT, *PLOT.at((end[0], day(2023, 6)))) == (0, 3)


def test_far_from_everything_there_is_nothing() -> None:
    assert HITS.at(PLOT, *PLOT.at((day(2013), day(2019)))) is None
    assert Hits(()).at(PLOT, 10, 10) is None
