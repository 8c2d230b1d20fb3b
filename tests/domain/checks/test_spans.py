"""What is certain, and what only possible, of spans of days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.domain.checks.spans import Span
from explorer.domain.dates import Answer, from_edtf, read_date

YES, POSSIBLY, NO = Answer.YES, Answer.POSSIBLY, Answer.NO


def span(start: str, end: str) -> Span:
    first, last = (read_date(words) if words else None for words in (start, end))
    return Span(first, last)


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        (("2001", "2017"), ("2015", ""), YES),
        (("", ""), ("", ""), YES),
        (("2001", "2010"), ("2012", ""), NO),
        (("2001", "5 May 2010"), ("5 May 2010", ""), NO),
        (("2001", "6 May 2010"), ("5 May 2010", ""), YES),
        (("2001", "2010"), ("2010", ""), NO),
        (("2001", "2010"), ("May 2010", ""), POSSIBLY),
        (("2001", "2010"), ("one day", ""), POSSIBLY),
        (("2001", "by 2010"), ("2005", ""), POSSIBLY),
    ],
)
def test_overlaps_are_certain_possible_or_none(
    one: tuple[str, str], other: tuple[str, str], answer: Answer
) -> None:
    assert span(*one).overlaps(span(*other)) is answer
    assert span(*other).overlaps(span(*one)) is answer


@pytest.mark.parametrize(
    ("day", "answer"),
    [
        (date(2001, 6, 1), POSSIBLY),
        (date(2002, 1, 1), YES),
        (date(2010, 5, 4), YES),
        (date(2010, 5, 5), NO),
        (date(2000, 12, 31), NO),
    ],
)
def test_the_last_day_counts_to_what_follows(day: date, answer: Answer) -> None:
    assert span("2001", "5 May 2010").holds_on(day) is answer


days = st.dates(date(1999, 1, 1), date(2026, 12, 31))


@given(st.tuples(days, days), st.tuples(days, days))
def test_exact_spans_overlap_where_a_day_is_held_by_both(
    one: tuple[date, date], other: tuple[date, date]
) -> None:
    first, second = (
        Span(*(from_edtf(day.isoformat()) for day in sorted(pair))) for pair in (one, other)
    )
    starts = [min(one), min(other)]
    both = any(first.holds_on(d) is YES is second.holds_on(d) for d in starts)
    assert (first.overlaps(second) is YES) == both
    assert first.overlaps(second) is not POSSIBLY
