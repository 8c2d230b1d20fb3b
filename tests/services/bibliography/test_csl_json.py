"""CSL-JSON as other programs write it, and as we do."""

import json
from typing import Any

import pytest

from explorer.domain.dates import read_date
from explorer.domain.errors import Refusal
from explorer.services.bibliography.csl_json import is_csl, read, write
from explorer.services.bibliography.item import Item, Name
from explorer.services.bibliography.mapping import fields_of, item_of
from tests.worlds import a_source


def one(**fields: Any) -> Item:
    (placed,) = read(json.dumps([{"id": "x", "type": "webpage", **fields}]), "x.json")
    return placed.item


def issued(words: str, **fields: Any) -> dict[str, Any]:
    """Return the date of a source as CSL-JSON has it."""
    item = item_of(a_source(published=words, **fields))
    found: dict[str, Any] = json.loads("".join(write([item])))[0]["issued"]
    return found


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("2023", [[2023]]),
        ("March 2023", [[2023, 3]]),
        ("5 November 2013", [[2013, 11, 5]]),
        ("second half of 2023", [[2023, 7], [2023, 12]]),
        ("Q3 2025", [[2025, 7], [2025, 9]]),
        ("2010s", [[2010], [2019]]),
        ("between 5 Nov 2013 and 31 Dec 2014", [[2013, 11, 5], [2014, 12, 31]]),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(words: str, parts: list[list[int]]) -> None:
    assert issued(words) == {"date-parts": parts, "edtf": read_date(words).edtf}


def test_a_season_is_a_season_and_an_estimate_is_circa() -> None:
    assert issued("winter 2023/24") == {"date-parts": [[2023]], "season": 4, "edtf": "2023-24"}
    assert issued("around 2020") == {"date-parts": [[2020]], "circa": True, "edtf": "2020~"}
    estimated = issued("2020", published_basis="estimated")
    assert estimated == {"date-parts": [[2020]], "circa": True, "edtf": "2020"}


def test_an_estimated_season_comes_back_as_one() -> None:
    item = item_of(a_source(published="spring 2023", published_basis="estimated"))
    (placed,) = read("".join(write([item])), "x")
    assert placed.item == item


def test_what_parts_cannot_say_is_said_in_words() -> None:
    assert issued("by the end of 2026")["literal"] == "by the end of 2026"
    assert issued("when pigs fly") == {"literal": "when pigs fly"}


@pytest.mark.parametrize(
    ("date", "edtf"),
    [
        ({"date-parts": [[2023]]}, "2023"),
        ({"date-parts": [["2023", "7", 1]]}, "2023-07-01"),
        ({"date-parts": [[2023, 0, 0]]}, "2023"),
        ({"date-parts": [[2023, 7], [2023, 8]]}, "[2023-07..2023-08]"),
        ({"date-parts": [[2023]], "season": "2"}, "2023-22"),
        ({"date-parts": [[2023]], "season": "spring"}, "2023-21"),
        ({"date-parts": [[2023]], "circa": 1}, "2023~"),
        ({"date-parts": [[2023]], "edtf": "2023-41"}, "2023"),
        ({"date-parts": [[2023, 7], [2023, 12]], "edtf": "2023-41"}, "2023-41"),
        ({"raw": "5 November 2013"}, "2013-11-05"),
        ({"literal": "second half of 2023"}, "2023-41"),
        ("2023-07", "2023-07"),
    ],
)
def test_dates_of_other_programs_are_read(date: Any, edtf: str) -> None:
    published = fields_of(one(title="A", issued=date))["published"]
    assert published["edtf"] == edtf


@pytest.mark.parametrize("date", [{"date-parts": [[2023, 13]]}, {"literal": "n. d."}, "soon"])
def test_a_date_that_cannot_be_read_stays_words(date: Any) -> None:
    published = fields_of(one(title="A", issued=date))["published"]
    assert not read_date(published).is_readable


@pytest.mark.parametrize("date", [{}, {"date-parts": [[]]}, {"date-parts": [[""]]}, None, ""])
def test_an_empty_date_is_none(date: Any) -> None:
    assert "published" not in fields_of(one(title="A", issued=date))


def test_names_are_read_in_every_shape() -> None:
    names = [
        {"family": "Beethoven", "non-dropping-particle": "van", "given": "Ludwig"},
        {"literal": "Nissan Motor Co., Ltd."},
        {"family": "Reuters"},
        {"family": "Davis", "given": "Sammy", "suffix": "Jr."},
        {},
    ]
    wanted = (Name("van Beethoven", "Ludwig"), Name("Nissan Motor Co., Ltd."), Name("Reuters"))
    assert one(author=names).authors == (*wanted, Name("Davis Jr.", "Sammy"))


def test_what_a_source_has_no_field_for_goes_into_the_note() -> None:
    editor = [{"family": "Doe", "given": "Jane"}]
    item = one(title="A", note="Read it", volume=12, editor=editor, DOI="10.1/x", genre="Thesis")
    fields = fields_of(item)
    assert fields["note"] == "Read it\ngenre: Thesis\nvolume: 12\neditor: Jane Doe"
    assert fields["identifiers"] == {"doi": "10.1/x"}


def test_a_change_by_another_program_counts_and_the_rest_stays() -> None:
    source = a_source(published="second half of 2023", quality="reliable", key="source/a")
    (told,) = json.loads("".join(write([item_of(source)])))
    told |= {"title": "Another", "issued": {"date-parts": [[2024, 1]]}}
    (placed,) = read(json.dumps([told]), "x")
    fields = fields_of(placed.item)
    assert (fields["title"], fields["published"]["edtf"]) == ("Another", "2024-01")
    assert (fields["key"], fields["quality"]) == ("source/a", "reliable")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[1]", "x, line 1: an item must be an object."),
        ('[\n{"title": []}]', "x, line 2: “title” must be a text"),
        ('[{"author": "Hans"}]', "“author” must be a list"),
        ('[{"author": ["Hans"]}]', "a name must be an object"),
        ('[{"issued": 2023}]', "a date must be an object"),
        ('[{"issued": {"date-parts": 5}}]', "“date-parts” must be a list"),
        ('[{"custom": {"alliance-explorer": 1}}]', "must be an object"),
        ('[{"title": "A"}', "x, line 1: “,” or “]” was expected here."),
    ],
)
def test_a_fault_is_told_with_its_line(text: str, said: str) -> None:
    with pytest.raises(Refusal) as raised:
        list(read(text, "x"))
    assert said in str(raised.value)


def test_a_list_of_items_is_told_from_a_list_of_records() -> None:
    assert is_csl('[{"id": "x", "type": "book"}]')
    assert is_csl('[{"type": "book"}, nonsense')
    assert not is_csl('[{"key": "company/renault", "type": "automaker"}]')
    assert not is_csl('{"companies": []}')
    assert not is_csl("[]")


def test_no_items_are_an_empty_list() -> None:
    assert "".join(write([])) == "[]\n"
