"""Nothing of a date is lost on its way through EDTF, fields and words."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.domain.dates import (
    APRIL_TO_MARCH,
    CALENDAR_YEAR,
    FiscalCalendar,
    Sense,
    Window,
    from_edtf,
    from_fields,
    read_date,
    render,
    to_fields,
)
from tests.domain.dates.spoken import ANY

SAID_ON = st.dates(date(1960, 1, 1), date(2090, 12, 31))
CALENDARS = st.sampled_from([CALENDAR_YEAR, APRIL_TO_MARCH])


@given(ANY, SAID_ON, CALENDARS)
def test_edtf_gives_every_window_of_the_grammar_back(
    words: str, said_on: date, calendar: FiscalCalendar
) -> None:
    window = read_date(words, said_on=said_on, calendar=calendar)

    if window.edtf is not None:
        assert from_edtf(window.edtf, words) == window
    assert from_fields(json.loads(json.dumps(to_fields(window)))) == window


@given(ANY, SAID_ON, CALENDARS)
def test_the_days_of_a_window_follow_its_sense(
    words: str, said_on: date, calendar: FiscalCalendar
) -> None:
    window = read_date(words, said_on=said_on, calendar=calendar)

    match window.sense:
        case Sense.ONCE:
            assert window.earliest is not None
            assert window.latest is not None
            assert window.earliest <= window.latest
        case Sense.DEADLINE:
            assert window.earliest is None
            assert window.latest is not None
        case Sense.NOT_BEFORE:
            assert window.earliest is not None
            assert window.latest is None
        case Sense.THROUGHOUT:
            assert window.earliest is not None or window.latest is not None
        case Sense.TEXT:
            assert (window.edtf, window.earliest, window.latest) == (None, None, None)


@pytest.mark.parametrize("language", ["en", "fr", "ja"])
@given(words=ANY, said_on=SAID_ON)
def test_long_words_are_read_back_as_the_same_window(
    language: str, words: str, said_on: date
) -> None:
    window = read_date(words, said_on=said_on, calendar=APRIL_TO_MARCH)
    shown = render(window, language, "long")

    assert meaning(read_date(shown, calendar=APRIL_TO_MARCH)) == meaning(window), shown


@given(words=ANY, said_on=SAID_ON)
def test_short_words_are_never_more_precise(words: str, said_on: date) -> None:
    window = read_date(words, said_on=said_on, calendar=APRIL_TO_MARCH)
    shown = render(window)

    assert meaning(read_date(shown, calendar=APRIL_TO_MARCH)) == meaning(window), shown


def meaning(window: Window) -> tuple[date | None, date | None, Sense, bool]:
    return window.earliest, window.latest, window.sense, window.is_approximate
