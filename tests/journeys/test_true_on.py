"""What held on a day, in lists and sheets: owners, offices and plants of the dataset."""

from dataclasses import replace
from datetime import date

import pytest

from explorer.domain.lists import ListRows
from explorer.domain.parts import Link
from explorer.domain.questions import RecordWith, SheetOf
from explorer.storage.library import Library
from tests.worlds import NOW

BEFORE, CROSSED, DAIMLER, TRIANGLE = (date(y, 1, 1) for y in (1999, 2004, 2011, 2019))

_COLUMNS = {"company": "owners", "person": "offices", "vehicle": "plant"}


def _linked(library: Library, key: str, day: date) -> set[str]:
    record_id = library.answer(RecordWith(key=key)).id or 0
    kind = key.partition("/")[0]
    question = ListRows(kind, (record_id,), replace(NOW, true_on=day))
    (row,) = library.answer(question)
    value = row.values[_COLUMNS[kind]]
    assert isinstance(value, tuple)
    return {link.name for link in value if isinstance(link, Link)}


@pytest.mark.parametrize(
    ("key", "day", "held", "not_held"),
    [
        ("company/nissan", BEFORE, set(), {"Renault", "Daimler"}),
        ("company/nissan", CROSSED, {"Renault"}, {"Daimler"}),
        ("company/nissan", DAIMLER, {"Renault", "Daimler"}, set()),
        ("company/nissan", TRIANGLE, {"Renault"}, {"Daimler"}),
        ("company/renault", BEFORE, {"French state"}, {"Nissan"}),
        ("company/renault", CROSSED, {"French state", "Nissan"}, {"Daimler"}),
        ("company/mitsubishi-motors", DAIMLER, set(), {"Nissan"}),
        ("company/mitsubishi-motors", TRIANGLE, {"Nissan"}, set()),
        ("person/carlos-ghosn", BEFORE, {"Executive vice president"}, {"CEO"}),
        ("person/carlos-ghosn", DAIMLER, {"CEO"}, {"Executive vice president"}),
        ("person/carlos-ghosn", date(2024, 7, 1), set(), {"CEO", "Chairman"}),
        ("vehicle/nissan-leaf", CROSSED, set(), {"Oppama", "Sunderland"}),
        ("vehicle/nissan-leaf", TRIANGLE, {"Oppama", "Sunderland"}, set()),
    ],
)
def test_a_list_shows_what_held_on_the_day(
    library: Library, key: str, day: date, held: set[str], not_held: set[str]
) -> None:
    found = _linked(library, key, day)
    assert held <= found
    assert not found & not_held


@pytest.mark.parametrize(("day", "is_owner"), [(BEFORE, False), (CROSSED, True), (TRIANGLE, True)])
def test_a_sheet_shows_the_stakes_that_held_on_the_day(
    library: Library, day: date, is_owner: bool
) -> None:
    nissan = library.answer(RecordWith(key="company/nissan")).id or 0
    sheet = library.answer(SheetOf(nissan, replace(NOW, true_on=day)))
    owners = [
        line.record.name
        for s in sheet.sections
        if s.title == "Owned by"
        for line in s.lines
        if line.record is not None
    ]
    assert any(name.startswith("Renault’s") for name in owners) == is_owner
