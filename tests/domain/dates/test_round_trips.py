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
    UnreadableDate,
    Window,
    from_edtf,
    from_fields,
    read_date,
    render,
    to_fields,
)
from tests.domain.dates.spoken import ANY

SAID_ON = st.dates(date(1960, 1, 1), date(2090, 12, 31))
YEARS_IN_WORDS = (
    *("{}", "in {}", "early {}", "by {}", "from {}", "until {}", "since {}", "not before {}"),
    *("around {}", "throughout {}", "late {}", "H1 {}", "the launch in {}", "{}年", "fin {}"),
    *("first months of {}", "début {}", "FY{}", "by the start of {}", "d’ici {}", "{}年初め"),
)
_DATES = (
    st.dates(date(1900, 1, 1)).map(date.isoformat)
    | st.builds("{:04}-{:02}".format, st.integers(1000, 9998), st.integers(1, 12))
    | st.builds("{:04}".format, st.integers(1000, 9998))
    | st.builds("{:03}X".format, st.integers(100, 999))
    | st.builds("{:04}-XX".format, st.integers(1000, 9998))
)
_MARKED = st.builds("{}{}".format, _DATES, st.sampled_from(["", "", "?", "~", "%"]))
_PAIRS = ("{}/{}", "[{}..{}]", "{{{},{}}}", "[{},{}]", "{}/..", "../{}", "[..{}]", "[{}..]", "{}/")
EDTF = _MARKED | st.builds(str.format, st.sampled_from(_PAIRS), _MARKED, _MARKED)
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


@given(ANY, SAID_ON, CALENDARS)
def test_no_window_ends_before_it_begins(
    words: str, said_on: date, calendar: FiscalCalendar
) -> None:
    window = read_date(words, said_on=said_on, calendar=calendar)

    if window.earliest is not None and window.latest is not None:
        assert window.earliest <= window.latest


@given(st.integers(1000, 9998), st.sampled_from(YEARS_IN_WORDS), CALENDARS)
def test_a_year_never_becomes_its_first_day(
    year: int, template: str, calendar: FiscalCalendar
) -> None:
    window = read_date(template.format(year), calendar=calendar)

    assert window.earliest != window.latest
    assert "-01-01" not in (window.edtf or "")
    assert "1 Jan" not in render(window)


@given(EDTF)
def test_edtf_as_words_is_that_edtf(text: str) -> None:
    try:
        window = from_edtf(text, text)
    except UnreadableDate:
        return
    assert read_date(text, said_on=date(2023, 12, 7)) == window


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
