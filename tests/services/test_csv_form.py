"""Rows of CSV: lossless, and harmless in a spreadsheet."""

import csv
import io
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.domain.exchange import Reader, to_object
from explorer.domain.exchange_values import NotUnderstood
from explorer.domain.fields import FieldType
from explorer.domain.records import Record, fields_of, kind_of
from explorer.services.csv_cells import escape, join, split, unescape
from explorer.services.csv_form import CsvWriter, columns_of, object_of
from tests.domain.records_drawn import long_words, records, words


def without_empty_words(record: Record) -> Record:
    """Return the record without the empty choices that the rules forbid."""
    lists = [f.name for f in fields_of(kind_of(record)) if f.type is FieldType.CHOICES]
    kept: dict[str, Any] = {
        name: tuple(word for word in getattr(record, name) if word) for name in lists
    }
    return replace(record, **kept)


def there_and_back(record: Record) -> Record:
    kind = kind_of(record)
    stream = io.StringIO(newline="")
    CsvWriter(kind, stream).write(to_object(record))
    (row,) = csv.DictReader(io.StringIO(stream.getvalue(), newline=""))
    return Reader().read(kind, object_of(kind, row))


@given(records().map(without_empty_words))
def test_a_record_comes_back_from_a_row(record: Record) -> None:
    kind = kind_of(record)
    blank = {f.name for f in fields_of(kind) if not getattr(record, f.name)}
    filled = {f.name for f in fields_of(kind) if getattr(type(record)(), f.name)} & blank
    back = there_and_back(record)
    assert replace(back, **{name: getattr(record, name) for name in filled}) == record


@given(long_words)
def test_no_text_begins_like_a_formula(text: str) -> None:
    cell = escape(text)
    assert not cell.startswith(tuple("=+-@\t\r\n＝＋－＠"))
    assert unescape(cell) == text


@pytest.mark.parametrize("text", ["=1+1", "+33", "-5", "@SUM(A1)", "'quoted", "＝1", "\t=1", "''"])
def test_the_start_of_a_formula_is_marked_and_comes_back(text: str) -> None:
    assert escape(text) == f"'{text}"
    assert unescape(escape(text)) == text


@given(st.lists(words, min_size=1).filter(lambda items: items != [""]))
def test_texts_share_a_cell_and_are_parted_again(items: list[str]) -> None:
    assert split(join(items)) == items


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        *(("", []), ("a;b", ["a", "b"]), ("a; b", ["a", "b"]), ("a;;b", ["a", "", "b"])),
        *(("a\\", ["a\\"]), ("a\\;b", ["a;b"]), ("a;\\;", ["a", ";"])),
    ],
)
def test_cells_typed_by_hand_are_parted(cell: str, items: list[str]) -> None:
    assert split(cell) == items


def typed(kind: str, /, **cells: str) -> dict[str, Any]:
    return object_of(kind, cells)


def test_a_row_typed_by_hand_needs_only_names() -> None:
    found = typed("stake", owner="Nissan", owned="Renault", capital="15 %", start="early 2024")
    assert found == {
        "owner": "Nissan",
        "owned": "Renault",
        "capital": "15 %",
        "start": "early 2024",
    }


def test_the_key_of_a_link_decides() -> None:
    assert typed("stake", owner="Nissan", **{"owner.key": "company/x"})["owner"] == "company/x"


def test_a_cell_that_is_no_flag_or_json_is_refused_by_its_column() -> None:
    with pytest.raises(NotUnderstood, match="“chosen”"):
        typed("claim", chosen="perhaps")
    with pytest.raises(NotUnderstood, match="“amounts”"):
        typed("development", amounts="[1")


def test_a_file_has_a_column_for_each_part_of_a_date() -> None:
    columns = columns_of("development")
    assert columns[:3] == ("key", "title", "origin")
    assert {"date.words", "date.edtf", "date.earliest", "date.latest", "date.sense"} <= {*columns}
