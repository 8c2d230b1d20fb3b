"""Certain and uncertain answers about windows."""

from datetime import date

import pytest

from explorer.domain.dates import (
    Answer,
    Window,
    before,
    from_edtf,
    holds_on,
    overlaps,
    read_date,
    subtract,
)

YES, POSSIBLY, NO = Answer.YES, Answer.POSSIBLY, Answer.NO
UNREADABLE = read_date("in due course")


def window(edtf: str | None) -> Window | None:
    return from_edtf(edtf) if edtf else None


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("2025", "2026", YES),
        ("2026", "2025", NO),
        ("2026", "2026", POSSIBLY),
        ("2026", "2026-12", POSSIBLY),
        ("2026-12-31", "2026", NO),
        ("2026-01-01", "2026", POSSIBLY),
        ("2013-11-05", "2013-11-05", NO),
        ("[..2025]", "2026", YES),
        ("[..2026]", "2026", POSSIBLY),
        ("2025", "[2026..]", YES),
        ("[2026..]", "2025", NO),
        ("[2026..]", "2027", POSSIBLY),
        ("2022/2026", "2024", NO),
        ("2022/2026", "2027", YES),
        ("1999/..", "2050", NO),
        ("1999/", "2050", POSSIBLY),
        ("../2020", "2021", YES),
        ("2021", "../2020", NO),
        ("-0500", "2020", POSSIBLY),
    ],
)
def test_before_is_certain_only_when_no_day_contradicts(a: str, b: str, answer: Answer) -> None:
    assert before(from_edtf(a), from_edtf(b)) is answer


@pytest.mark.parametrize(
    ("a", "b", "answer"),
    [
        ("2025", "2026", NO),
        ("2026", "2026", POSSIBLY),
        ("2013-11-05", "2013-11-05", YES),
        ("2024", "2022/2026", YES),
        ("2022", "2022/2026", POSSIBLY),
        ("2022-01-01/2026-12-31", "2022", YES),
        ("2027", "2022/2026", NO),
        ("2022/2026", "2025/2030", YES),
        ("2022/2026", "2026/2030", POSSIBLY),
        ("2022/2026", "2027/2030", NO),
        ("1999/..", "2050", YES),
        ("1999/", "2050", POSSIBLY),
        ("[..2025]", "2026/..", NO),
        ("{1999,2005}", "2002", POSSIBLY),
    ],
)
def test_overlaps_is_symmetric_and_admits_what_is_open(a: str, b: str, answer: Answer) -> None:
    assert overlaps(from_edtf(a), from_edtf(b)) is answer
    assert overlaps(from_edtf(b), from_edtf(a)) is answer


@pytest.mark.parametrize(
    ("start", "end", "day", "answer"),
    [
        ("1999-03-27", "2002-02-28", "2000-01-01", YES),
        ("1999-03-27", "2002-02-28", "1999-03-27", YES),
        ("1999-03-27", "2002-02-28", "2002-02-28", YES),
        ("1999-03-27", "2002-02-28", "2002-03-01", NO),
        ("1999-03-27", "2002-02-28", "1999-03-26", NO),
        ("1999", None, "1999-06-01", POSSIBLY),
        ("1999", None, "2000-01-01", YES),
        ("1999", None, "1998-12-31", NO),
        (None, "2019", "1900-01-01", YES),
        (None, "2019", "2019-06-01", POSSIBLY),
        (None, "2019", "2020-01-01", NO),
        (None, None, "2020-01-01", YES),
        ("[..2020]", None, "2015-01-01", POSSIBLY),
        ("[..2020]", None, "2021-01-01", YES),
        ("[2020..]", None, "2019-01-01", NO),
        ("[2020..]", None, "2030-01-01", POSSIBLY),
        ("2020/..", None, "2021-01-01", YES),
    ],
)
def test_what_ran_from_a_window_to_a_window_holds_on_a_day(
    start: str | None, end: str | None, day: str, answer: Answer
) -> None:
    assert holds_on(window(start), window(end), date.fromisoformat(day)) is answer


def test_words_that_cannot_be_read_leave_every_answer_open() -> None:
    year = from_edtf("2020")

    assert before(UNREADABLE, year) is POSSIBLY
    assert before(year, UNREADABLE) is POSSIBLY
    assert overlaps(UNREADABLE, year) is POSSIBLY
    assert holds_on(UNREADABLE, None, date(2020, 1, 1)) is POSSIBLY
    assert holds_on(None, UNREADABLE, date(2020, 1, 1)) is POSSIBLY
    assert subtract(UNREADABLE, year) == (None, None)


@pytest.mark.parametrize(
    ("later", "earlier", "days"),
    [
        ("2013-11-05", "2013-11-01", (4, 4)),
        ("2014", "2013", (1, 729)),
        ("2013", "2014", (-729, -1)),
        ("2013", "2013", (-364, 364)),
        ("[..2026-12-31]", "2026-12-01", (None, 30)),
        ("[2026..]", "2025-12-31", (1, None)),
        ("[..2026]", "[..2024]", (None, None)),
    ],
)
def test_windows_are_an_interval_of_days_apart(
    later: str, earlier: str, days: tuple[int | None, int | None]
) -> None:
    assert subtract(from_edtf(later), from_edtf(earlier)) == days
