"""EDTF, level 0 to 2."""

from datetime import date

import pytest

from explorer.domain.dates import Sense, UnreadableDate, from_edtf

ONCE, DEADLINE = Sense.ONCE, Sense.DEADLINE
NOT_BEFORE, THROUGHOUT = Sense.NOT_BEFORE, Sense.THROUGHOUT

WINDOWS = [
    ("2013", "2013-01-01", "2013-12-31", ONCE),
    ("2013-11", "2013-11-01", "2013-11-30", ONCE),
    ("2013-11-05", "2013-11-05", "2013-11-05", ONCE),
    ("2024-02", "2024-02-01", "2024-02-29", ONCE),
    ("1900-02", "1900-02-01", "1900-02-28", ONCE),
    ("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12", ONCE),
    ("2001-21", "2001-03-01", "2001-05-31", ONCE),
    ("2001-24", "2001-12-01", "2002-02-28", ONCE),
    ("2001-26", "2001-06-01", "2001-08-31", ONCE),
    ("2001-30", "2001-12-01", "2002-02-28", ONCE),
    ("2001-32", "2001-06-01", "2001-08-31", ONCE),
    ("2001-34", "2001-04-01", "2001-06-30", ONCE),
    ("2001-37", "2001-01-01", "2001-04-30", ONCE),
    ("2001-39", "2001-09-01", "2001-12-31", ONCE),
    ("2023-41", "2023-07-01", "2023-12-31", ONCE),
    ("2026~", "2026-01-01", "2026-12-31", ONCE),
    ("2026-37?", "2026-01-01", "2026-04-30", ONCE),
    ("2004-06~-11", "2004-06-11", "2004-06-11", ONCE),
    ("?2004-06-~11", "2004-06-11", "2004-06-11", ONCE),
    ("2011-%06-13", "2011-06-13", "2011-06-13", ONCE),
    ("201X", "2010-01-01", "2019-12-31", ONCE),
    ("20XX", "2000-01-01", "2099-12-31", ONCE),
    ("2004-XX", "2004-01-01", "2004-12-31", ONCE),
    ("2004-1X", "2004-10-01", "2004-12-31", ONCE),
    ("2004-06-3X", "2004-06-30", "2004-06-30", ONCE),
    ("2004-XX-31", "2004-01-31", "2004-12-31", ONCE),
    ("20XX-02-29", "2000-02-29", "2096-02-29", ONCE),
    ("156X-12-25", "1560-12-25", "1569-12-25", ONCE),
    ("1XXX-12", "1000-12-01", "1999-12-31", ONCE),
    ("XXXX", None, "9999-12-31", ONCE),
    ("9999-24", "9999-12-01", None, ONCE),
    ("1950S2", "1900-01-01", "1999-12-31", ONCE),
    ("1999S9", "1999-01-01", "1999-12-31", ONCE),
    ("0000", None, None, ONCE),
    ("-0500", None, None, ONCE),
    ("-201X", None, None, ONCE),
    ("Y170000002", None, None, ONCE),
    ("Y-17E7", None, None, ONCE),
    ("Y19E2", "1900-01-01", "1900-12-31", ONCE),
    ("Y1E99999999999999", None, None, ONCE),
    ("Y171010000S3", None, None, ONCE),
    ("2022/2026", "2022-01-01", "2026-12-31", THROUGHOUT),
    ("2022-04/2023", "2022-04-01", "2023-12-31", THROUGHOUT),
    ("2004-06-01/2004", "2004-06-01", "2004-12-31", THROUGHOUT),
    ("2023-41/2024-40", "2023-07-01", "2024-06-30", THROUGHOUT),
    ("1999/..", "1999-01-01", None, THROUGHOUT),
    ("1999/", "1999-01-01", None, THROUGHOUT),
    ("../2020", None, "2020-12-31", THROUGHOUT),
    ("/2020", None, "2020-12-31", THROUGHOUT),
    ("[..2026-12-31]", None, "2026-12-31", DEADLINE),
    ("[2026..]", "2026-01-01", None, NOT_BEFORE),
    ("[2023-07..2023-12]", "2023-07-01", "2023-12-31", ONCE),
    ("[2013-05-11,2013-11-05]", "2013-05-11", "2013-11-05", ONCE),
    ("[1667, 1668, 1670..1672]", "1667-01-01", "1672-12-31", ONCE),
    ("[..1983,1999]", None, "1999-12-31", DEADLINE),
    ("[1983,1999..]", "1983-01-01", None, NOT_BEFORE),
    ("{1667,1668..1670}", "1667-01-01", "1670-12-31", THROUGHOUT),
    ("{1960,1961-12}", "1960-01-01", "1961-12-31", THROUGHOUT),
    ("{..1984}", None, "1984-12-31", THROUGHOUT),
]
NO_EDTF = [
    "",
    " ",
    "soon",
    "13",
    "20131105",
    "2013-13",
    "2013-00",
    "2013-20",
    "2013-42",
    "2013-11-00",
    "2013-11-31",
    "2023-02-29",
    "2013-41-01",
    "2013-X3-32",
    "19X1-02-29",
    "-0000",
    "Y2013",
    "Y",
    "1950S0",
    "2013-1",
    "2013/11/05",
    "2026/2022",
    "/",
    "../..",
    "../",
    "[]",
    "[..]",
    "[2026",
    "[2022..2020]",
    "[2022,..]",
    "[2024..,2026]",
    "[2024,,2026]",
    "{}",
    "2013-11-05T25:00:00Z",
    "2013~~",
    "２０１３",
    "9" * 1000,
    "Y" + "9" * 1000,
]


@pytest.mark.parametrize(("text", "earliest", "latest", "sense"), WINDOWS)
def test_edtf_states_its_days_and_its_sense(
    text: str, earliest: str | None, latest: str | None, sense: Sense
) -> None:
    window = from_edtf(text, "as written")

    assert window.earliest == (date.fromisoformat(earliest) if earliest else None)
    assert window.latest == (date.fromisoformat(latest) if latest else None)
    assert (window.words, window.edtf, window.sense) == ("as written", text, sense)


@pytest.mark.parametrize("text", NO_EDTF)
def test_what_is_no_edtf_is_refused(text: str) -> None:
    with pytest.raises(UnreadableDate):
        from_edtf(text)


@pytest.mark.parametrize(
    ("text", "sense", "rewritten"),
    [
        ("2023-07/2023-12", ONCE, "[2023-07..2023-12]"),
        ("2023-41/2023-41", ONCE, "2023-41"),
        ("2026", DEADLINE, "[..2026]"),
        ("2022/2026", DEADLINE, "[..2026]"),
        ("2026-12-31", NOT_BEFORE, "[2026-12-31..]"),
        ("2026", THROUGHOUT, "2026/2026"),
        ("[2022..2026]", THROUGHOUT, "2022/2026"),
        ("[2026..]", THROUGHOUT, "2026/.."),
        ("[1999,2001..2003]", DEADLINE, "[..2003]"),
        ("{1999,2003}", ONCE, "[1999..2003]"),
    ],
)
def test_another_sense_rewrites_the_edtf(text: str, sense: Sense, rewritten: str) -> None:
    assert from_edtf(text, sense=sense) == from_edtf(rewritten)


@pytest.mark.parametrize(
    ("text", "sense"),
    [("1999/..", ONCE), ("../2020", NOT_BEFORE), ("[2026..]", DEADLINE), ("[..2026]", ONCE)],
)
def test_an_open_end_cannot_be_read_in_a_closed_sense(text: str, sense: Sense) -> None:
    with pytest.raises(UnreadableDate):
        from_edtf(text, sense=sense)


def test_the_sense_of_words_alone_gives_up_the_edtf() -> None:
    window = from_edtf("2026", "who knows", Sense.TEXT)

    assert not window.is_readable
    assert (window.words, window.edtf, window.earliest) == ("who knows", None, None)
