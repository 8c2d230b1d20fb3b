"""What turns one order of ids into another."""

from array import array

from hypothesis import given
from hypothesis import strategies as st

from explorer.models.difference import Run, difference

orders = st.lists(st.integers(1, 30), unique=True).map(lambda ids: array("q", ids))


@given(orders, orders)
def test_the_steps_lead_from_one_order_to_the_other(old: "array[int]", new: "array[int]") -> None:
    steps = difference(old, new)
    shown = old[:]
    for run in steps.removed:
        del shown[run.first : run.last + 1]
    assert steps.moved or shown == steps.kept
    assert sorted(shown) == sorted(steps.kept)
    shown = steps.kept[:]
    for run in steps.inserted:
        shown[run.first : run.first] = new[run.first : run.last + 1]
    assert shown == new


@given(orders)
def test_the_same_order_needs_no_step(order: "array[int]") -> None:
    steps = difference(order, order[:])
    assert steps.runs == 0
    assert not steps.moved


def test_neighbouring_rows_are_one_run() -> None:
    steps = difference(array("q", [1, 2, 3, 4, 5]), array("q", [1, 5]))
    assert steps.removed == (Run(1, 3),)


def test_only_what_changed_is_looked_at_closely() -> None:
    old = array("q", range(1_000_000))
    new = old[:500_000] + array("q", [7_000_000]) + old[500_000:]
    steps = difference(old, new)
    assert steps.inserted == (Run(500_000, 500_000),)
    assert not steps.removed
