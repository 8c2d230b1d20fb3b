"""What can be said for certain about windows in time."""

from datetime import date
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from explorer.domain.dates.edtf.atoms import Atom
from explorer.domain.dates.edtf.expressions import End, Form, NoDate, read_expression
from explorer.domain.window import Sense, Window


class Answer(Enum):
    """An answer that admits what a window leaves open."""

    YES = "yes"
    POSSIBLY = "possibly"
    NO = "no"


class _Extent(NamedTuple):
    """Bounds of the day something began and of the day it ended, both inclusive.

    What happened once began and ended on the same unknown day. `date.min` and `date.max` stand
    for "no bound", which no press date reaches.
    """

    first_start: date
    last_start: date
    first_end: date
    last_end: date


_EVER = _Extent(date.min, date.min, date.max, date.max)


def before(a: Window, b: Window) -> Answer:
    """Whether `a` was over on the day before `b` began."""
    one, two = _extent(a), _extent(b)
    return _answer(yes=one.last_end < two.first_start, no=one.first_end >= two.last_start)


def starts_before(a: Window, b: Window) -> Answer:
    """Whether `a` began on a day before `b` began."""
    one, two = _extent(a), _extent(b)
    return _answer(yes=one.last_start < two.first_start, no=one.first_start >= two.last_start)


def overlaps(a: Window, b: Window) -> Answer:
    """Whether `a` and `b` have a day in common; two events do only if they fall on one day."""
    one, two = _extent(a), _extent(b)
    return _answer(
        yes=one.last_start <= two.first_end and two.last_start <= one.first_end,
        no=one.last_end < two.first_start or two.last_end < one.first_start,
    )


def holds_on(start: Window | None, end: Window | None, day: date) -> Answer:
    """Whether what ran from `start` to `end` held on a day; both days included.

    No start means ever since, no end means still. Words that cannot be read leave it open.
    """
    began = _extent(start) if start else _EVER
    ended = _extent(end) if end else _EVER
    return _answer(
        yes=began.last_start <= day <= ended.first_end,
        no=day < began.first_start or day > ended.last_end,
    )


def subtract(later: Window, earlier: Window) -> tuple[int | None, int | None]:
    """The fewest and the most days from `earlier` to `later`; None is unbounded.

    A day of the one window is taken from a day of the other: years apart by one are 1 to 730
    days apart. Negative numbers mean that `later` may have come first.
    """
    return _days(later.earliest, earlier.latest), _days(later.latest, earlier.earliest)


def _days(until: date | None, since: date | None) -> int | None:
    return None if until is None or since is None else (until - since).days


def _answer(yes: bool, no: bool) -> Answer:
    if no:
        return Answer.NO
    return Answer.YES if yes else Answer.POSSIBLY


def _extent(window: Window) -> _Extent:
    low, high = window.earliest or date.min, window.latest or date.max
    if window.sense is Sense.THROUGHOUT and window.edtf is not None:
        return _extent_of_edtf(window.edtf)
    return _Extent(low, high, low, high)


@lru_cache(maxsize=4096)
def _extent_of_edtf(edtf: str) -> _Extent:
    expression = read_expression(edtf)
    first_start, last_start = _bounds(expression.spans[0].first, date.min)
    first_end, last_end = _bounds(expression.spans[-1].last, date.max)
    if expression.form is Form.ALL_OF:
        # A set may have gaps, so no day in its middle is certain.
        return _Extent(first_start, last_end, first_start, last_end)
    return _Extent(first_start, last_start, max(first_end, first_start), last_end)


def _bounds(end: End, if_open: date) -> tuple[date, date]:
    if isinstance(end, Atom):
        return end.low.as_date() or date.min, end.high.as_date() or date.max
    return (if_open, if_open) if end is NoDate.OPEN else (date.min, date.max)
