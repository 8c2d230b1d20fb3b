"""Promises as paths of days."""

from itertools import pairwise

import pytest

from explorer.diagrams.slip.routes import Route, routes_of
from explorer.domain.promises import Outcome
from explorer.domain.slips import Slip
from tests.diagrams.slip.made import NOW, a_slip, day, many


def _route(slip: Slip) -> Route:
    (route,) = routes_of([slip], NOW)
    return route


def test_a_target_holds_until_another_one_is_said() -> None:
    slip = a_slip("Micra", ("27 January 2022", "2024"), ("6 February 2023", "2025"))
    route = _route(slip)
    (x, y), (to_x, to_y) = (stop.point for stop in route.stops)
    assert route.corners[:3] == ((x, y), (to_x, y), (to_x, to_y))


def test_what_happened_ends_on_the_diagonal() -> None:
    slip = a_slip("Micra", ("2022", "2024"), outcome=Outcome.LATE, actual="October 2025")
    x, y = _route(slip).end.point
    assert x == y
    assert day(2025, 10) < x < day(2025, 11)


def test_a_late_promise_dips_below_the_diagonal_before_it_is_kept() -> None:
    slip = a_slip("Micra", ("2022", "2024"), outcome=Outcome.LATE, actual="October 2025")
    *_, (said, due), _ = _route(slip).corners
    assert due < said


def test_an_early_promise_comes_down_to_the_diagonal() -> None:
    slip = a_slip("Micra", ("2022", "2024"), outcome=Outcome.EARLY, actual="March 2023")
    *_, (said, due), (_, end) = _route(slip).corners
    assert due > said == end


@pytest.mark.parametrize("outcome", [Outcome.OPEN, Outcome.OVERDUE, Outcome.SILENT])
def test_what_is_pending_runs_on_to_the_day_of_the_picture(outcome: Outcome) -> None:
    route = _route(a_slip("Micra", ("2022", "2024"), outcome=outcome))
    assert route.end.point == (NOW, route.stops[-1].date.at)
    assert route.is_pending


@pytest.mark.parametrize("outcome", [Outcome.WITHDRAWN, Outcome.MISSED])
def test_what_was_given_up_ends_on_the_day_that_says_so(outcome: Outcome) -> None:
    route = _route(a_slip("Micra", ("2022", "2024"), outcome=outcome, ended="5 May 2023"))
    assert route.end.point == (day(2023, 5, 5) + 0.5, route.stops[0].date.at)


def test_what_ended_on_no_day_ends_at_its_last_target() -> None:
    route = _route(a_slip("Micra", ("2022", "2024"), outcome=Outcome.WITHDRAWN))
    assert route.end.point == route.stops[-1].point
    assert len(route.corners) == 1


def test_targets_that_name_no_day_are_passed_over() -> None:
    (route,) = routes_of([a_slip("Micra", ("2022", "soon"), ("2023", "2025"))], NOW)
    assert [stop.target for stop in route.stops] == [1]
    assert not routes_of([a_slip("Micra", ("2022", "soon"))], NOW)


def test_every_path_goes_level_or_upright_and_stays_within_its_bounds() -> None:
    for route in routes_of(many(200).drawn, NOW):
        left, right, bottom, top = route.bounds
        assert all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(route.corners))
        assert all(left <= x <= right and bottom <= y <= top for x, y in route.corners)
        assert route.corners[0] == route.stops[0].point
        assert route.corners[-1] == route.end.point


def test_the_days_of_which_nobody_spoke_are_told_apart() -> None:
    slip = a_slip("Micra", ("2022", "2024"), ("2023", "2025"), outcome=Outcome.SILENT)
    route = _route(slip)
    assert route.corners[-1 - route.untold] == route.stops[-1].point
