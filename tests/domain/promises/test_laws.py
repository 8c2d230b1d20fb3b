"""Laws of the promise ledger that hold whatever is told."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.domain.claims import Statement
from explorer.domain.clocks import Clocks
from explorer.domain.dates import Sense, Window, from_edtf
from explorer.domain.promises import Account, Cited, Later, Outcome, Promise, promise_of
from tests.domain.promises.told import TODAY, promised
from tests.domain.test_claims import said

DAYS = st.integers(0, 120).map(lambda number: date(2010, 1, 1) + timedelta(70 * number))
"""Few enough to fall on each other."""
STATUSES = ("announced", "confirmed", "delayed", "done", "cancelled", "denied", "missed", "")


@st.composite
def windows(draw: st.DrawFn) -> Window:
    """Draw a date of any sense, open at one end or closed."""
    first = draw(DAYS)
    last = first + timedelta(draw(st.sampled_from((0, 30, 70, 140, 700))))
    shape = draw(st.sampled_from(("{0}", "[{0}..{1}]", "[..{1}]", "[{0}..]", "{0}/{1}")))
    return from_edtf(shape.format(first.isoformat(), last.isoformat()))


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    stated = draw(windows())
    value = draw(st.none() | st.integers(1, 3).map(float))
    known_from = stated.latest or stated.earliest or date(2020, 1, 1)
    number = draw(st.integers(0, 999))
    statement = said(
        f"claim/{number}",
        about="cars" if value is not None else draw(st.sampled_from(("date", "status"))),
        status=draw(st.sampled_from(STATUSES)),
        value=value,
        chosen=draw(st.booleans()),
        source=number,
        origin=number // 10,
        known_from=known_from.toordinal(),
    )
    return replace(statement, stated=stated, date=draw(st.none() | windows()))


@st.composite
def accounts(draw: st.DrawFn) -> Account:
    told = draw(st.lists(statements(), max_size=5, unique_by=lambda s: s.link.key))
    published = draw(st.lists(windows(), max_size=2))
    cited = tuple(
        Cited(n, n, (w.latest or w.earliest or TODAY).toordinal(), w)
        for n, w in enumerate(published)
    )
    return Account(
        draw(st.none() | windows()),
        draw(st.none() | windows()),
        draw(st.sampled_from(("announced", "confirmed", "done", "cancelled", "rumoured"))),
        tuple(told),
        cited,
    )


@st.composite
def laters(draw: st.DrawFn) -> Later:
    account = draw(accounts())
    return Later(draw(st.integers(1, 9)), account, None, draw(st.booleans()))


def dated(promise: Promise | None) -> set[tuple[date | None, date | None, Sense]]:
    """Return the targets that claims say, by days and sense."""
    if promise is None:
        return set()
    return {
        (target.date.earliest, target.date.latest, target.date.sense)
        for target in promise.targets
        if target.date is not None and target.claim is not None
    }


@given(accounts(), DAYS, DAYS)
def test_a_later_known_day_never_removes_a_target(account: Account, one: date, two: date) -> None:
    earlier, later = sorted((one, two))
    then = promised(account, clocks=Clocks(TODAY, None, earlier))
    now = promised(account, clocks=Clocks(TODAY, None, later))
    assert dated(then) <= dated(now)


@given(accounts(), DAYS)
def test_nothing_published_later_is_told_on_the_known_day(account: Account, day: date) -> None:
    promise = promised(account, clocks=Clocks(TODAY, None, day))
    if promise is not None:
        told = [target.claim for target in promise.targets]
        told.append(None if promise.ending is None else promise.ending.claim)
        assert all(s.known_from <= day.toordinal() for s in told if s is not None)
        if promise.actual is not None and promise.actual.earliest is not None:
            claim = promise.ending and promise.ending.claim
            assert promise.actual.earliest <= day or claim is not None


@given(accounts(), st.lists(laters(), max_size=2), DAYS, DAYS, DAYS)
def test_a_slip_holds_every_difference_of_days(
    account: Account, more: list[Later], today: date, one: date, other: date
) -> None:
    promise = promise_of(account, more, Clocks(today))
    if promise is None or promise.slip is None:
        return
    first = next(target.date for target in promise.targets if target.date is not None)
    reached = promise.actual or promise.latest.date
    assert reached is not None
    low, high = promise.slip
    days = (_within(other, reached) - _within(one, first)).days
    assert low is None or low <= days
    assert high is None or days <= high


def _within(day: date, window: Window) -> date:
    """Return a day moved into a window."""
    return min(max(day, window.earliest or date.min), window.latest or date.max)


@given(accounts(), st.lists(laters(), max_size=2), DAYS, DAYS)
def test_what_is_open_may_lapse_but_what_has_lapsed_does_not_open_as_days_go_by(
    account: Account, more: list[Later], one: date, two: date
) -> None:
    earlier, later = sorted((one, two))
    before = promise_of(account, more, Clocks(earlier))
    after = promise_of(account, more, Clocks(later))
    assert (before is None) == (after is None)
    if before is not None and after is not None and before.outcome.is_lapsed:
        assert after.outcome not in (Outcome.OPEN, Outcome.MET, Outcome.EARLY, Outcome.LATE)


@given(accounts(), DAYS)
def test_targets_stand_in_the_order_in_which_they_were_said(account: Account, day: date) -> None:
    promise = promised(account, clocks=Clocks(day))
    if promise is not None:
        order = [target.said_on for target in promise.targets]
        assert order == sorted(order)
        assert promise.latest in promise.targets


@given(accounts(), DAYS)
def test_the_order_in_which_claims_are_told_does_not_matter(account: Account, day: date) -> None:
    turned = replace(account, statements=account.statements[::-1])
    assert promised(account, clocks=Clocks(day)) == promised(turned, clocks=Clocks(day))


@given(accounts())
def test_kept_promises_alone_have_a_day_on_which_they_came_about(account: Account) -> None:
    promise = promised(account)
    if promise is not None:
        assert promise.actual is None or promise.outcome.is_kept
        assert (promise.ending is None) == (
            promise.outcome in (Outcome.OPEN, Outcome.OVERDUE, Outcome.SILENT)
        )


@given(accounts())
@settings(max_examples=200)
def test_nothing_is_kept_before_it_was_promised(account: Account) -> None:
    promise = promised(account)
    if promise is not None and promise.actual is not None and promise.ending is not None:
        stated = promise.first.stated
        of_figure = promise.ending.claim is not None and promise.ending.claim.about == "cars"
        if stated is not None and stated.earliest and promise.actual.latest and not of_figure:
            assert promise.actual.latest >= stated.earliest
