"""Strategies that make arbitrary entries."""

from datetime import date, timedelta

from hypothesis import strategies as st

from explorer.domain.records import STATUSES
from explorer.domain.rows import SENSES
from tests.timeline.made import LANES, Event

days = st.dates(date(1995, 1, 1), date(2035, 1, 1))
titles = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1).map(
    lambda text: text[:60]
)


@st.composite
def events(draw: st.DrawFn) -> Event:
    earliest = draw(days)
    latest = earliest + timedelta(days=draw(st.sampled_from((0, 0, 0, 29, 90, 364, 3000))))
    sense = draw(st.sampled_from(SENSES))
    first = None if sense != "not before" and draw(st.integers(0, 9)) == 0 else earliest
    last = None if first and sense != "deadline" and draw(st.integers(0, 9)) == 0 else latest
    return Event(
        draw(titles),
        first,
        last,
        lane=draw(st.integers(0, len(LANES) - 1)),
        sense=sense,
        status=draw(st.sampled_from(STATUSES)),
        marks=draw(st.integers(0, 7)),
        importance=draw(st.integers(0, 9)),
    )


timelines = st.lists(events(), max_size=60)
