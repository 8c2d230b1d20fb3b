"""Windows as fields of JSON."""

import json

import pytest

from explorer.domain.dates import UnreadableDate, from_edtf, from_fields, read_date, to_fields


def test_a_window_becomes_plain_fields() -> None:
    assert to_fields(read_date("by the end of 2026")) == {
        "words": "by the end of 2026",
        "edtf": "[..2026-12-31]",
        "earliest": None,
        "latest": "2026-12-31",
        "sense": "deadline",
    }


@pytest.mark.parametrize("words", ["5 November 2013", "H2 2023", "soon", "", "since 1999", "-0500"])
def test_fields_give_the_window_back(words: str) -> None:
    window = read_date(words)

    assert from_fields(json.loads(json.dumps(to_fields(window)))) == window


def test_days_and_sense_follow_from_the_edtf() -> None:
    assert from_fields({"words": "H2", "edtf": "2023-41"}) == from_edtf("2023-41", "H2")
    assert from_fields({"words": "soon"}) == read_date("soon")


@pytest.mark.parametrize(
    "fields",
    [
        {"words": "2026", "edtf": "2026", "earliest": "2025-01-01"},
        {"words": "2026", "edtf": "2026", "latest": None},
        {"words": "2026", "edtf": "2026", "sense": "deadline"},
        {"words": "2026", "edtf": "2026", "sense": "whenever"},
        {"words": "2026", "edtf": "yes"},
        {"words": "2026", "edtf": 2026},
        {"words": ["2026"]},
        {"words": "soon", "edtf": None, "latest": "2026-12-31"},
        {"words": "soon", "sense": "once"},
    ],
)
def test_fields_that_contradict_one_another_are_refused(fields: dict[str, object]) -> None:
    with pytest.raises(UnreadableDate):
        from_fields(fields)
