"""BibTeX as other programs write it, and as we do."""

import pytest

from explorer.domain.dates import read_date
from explorer.domain.errors import Refusal
from explorer.services.bibliography.bibtex import read, write
from explorer.services.bibliography.item import Item, Name
from explorer.services.bibliography.mapping import fields_of, item_of
from tests.worlds import a_source


def one(text: str) -> Item:
    (placed,) = read(text, "x.bib")
    return placed.item


def edtf(fields: str) -> str:
    """Return the date of an entry with some fields."""
    return str(fields_of(one(f"@misc{{x, {fields}}}"))["published"]["edtf"])


ZOTERO = """
% Encoding: UTF-8
@string{anews = "Automotive News"}
@comment{jabref-meta: databaseType:bibtex;}

@article{greimel_how_2023,
	title = {How {Nissan} won: 15 \\% of {Citro{\\"e}n} \\& more -- a ``case''},
	author = {Greimel, Hans and van Campenhout, Charlotte and {Renault Group} and others},
	journal = anews,
	year = 2023,
	month = jul,
	volume = {12},
	url = {https://example.com/a\\_b?c=1\\&d},
	language = {en-GB},
	note = {Read twice},
	file = {Snapshot:/home/me/x.html:text/html},
}
"""


def test_an_entry_of_another_program_is_read() -> None:
    fields = fields_of(one(ZOTERO))
    assert fields == {
        "title": "How Nissan won: 15 % of Citroën & more – a “case”",
        "author": "Hans Greimel, Charlotte van Campenhout, Renault Group, et al.",
        "publisher": "Automotive News",
        "published": {"words": "July 2023", "edtf": "2023-07"},
        "address": "https://example.com/a_b?c=1&d",
        "language": "en",
        "kind": "news",
        "note": "Read twice\nvolume: 12",
    }


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ("year = 2023", "2023"),
        ("year = {2023}, month = {7}", "2023-07"),
        ("year = 2023, month = jul", "2023-07"),
        ('year = "2023", month = "12 July"', "2023-07-12"),
        ("date = {2023-07-12}", "2023-07-12"),
        ("date = {2023-21}", "2023-21"),
        ("date = {2023-07/2023-12}", "[2023-07..2023-12]"),
        ("date = {2023~}", "2023~"),
        ("date = {2023/..}", "[2023..]"),
        ("date = {../2026}", "[..2026]"),
        ("date = {201X}", "201X"),
        ("date = {12 July 2023}", "2023-07-12"),
    ],
)
def test_dates_are_no_more_precise_than_written(fields: str, wanted: str) -> None:
    assert edtf(fields) == wanted


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("2023", "date = {2023},"),
        ("March 2023", "date = {2023-03},"),
        ("spring 2023", "date = {2023-21},"),
        ("second half of 2023", "date = {2023-07/2023-12},"),
        ("by the end of 2026", "date = {../2026},"),
        ("around 2020", "date = {2020~},"),
        ("when pigs fly", "year = {when pigs fly},"),
    ],
)
def test_dates_are_written_as_biblatex_reads_them(words: str, written: str) -> None:
    assert written in "".join(write([item_of(a_source(published=words))]))


def test_an_address_in_a_note_or_in_how_it_was_published_is_one() -> None:
    entry = "@misc{x, title={A}, howpublished = {\\url{https://example.com/a_b}}}"
    assert one(entry).address == "https://example.com/a_b"


def test_names_are_read_in_either_order() -> None:
    item = one("@misc{x, author = {Hans Greimel and Meo, Luca de and {AFP} and Sammy {Davis Jr.}}}")
    wanted = (Name("Greimel", "Hans"), Name("Meo", "Luca de"), Name("AFP"))
    assert item.authors == (*wanted, Name("Davis Jr.", "Sammy"))


def test_an_entry_may_stand_in_round_brackets() -> None:
    assert one('@book(x, title = "A {B} (C)")').title == "A B (C)"


def test_the_key_is_that_of_the_record() -> None:
    text = "".join(write([item_of(a_source(key="source/alliance-briefing-2025"))]))
    assert text.startswith("@article{alliance-briefing-2025,\n")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nothing", "x, line 1: there is no entry in this file."),
        ("\n@book{a, title = {x}", "x, line 2: this is not BibTeX"),
        ("@book{a, title}", "x, line 1: this is not BibTeX"),
        ("@book{a,\n title = {x},\n title = {y}}", "x, line 1: “title” stands twice"),
        ("@book{a,\n title = {x},\n Title = {y}}", "x, line 1: “title” stands twice"),
        ("@book{a, x = {y}}\n\n@book{a, x = {z}}", "x, line 3: “a” is the key of an earlier"),
        (
            "@book{a, x = {y}}\n\nbook{b,\n title = {z},\n}",
            "x, line 4: a field stands here outside",
        ),
        ("@book{a, title = {x} # y}", "x, line 1: “title” is joined by #"),
        ("@book{a, x-alliance-explorer = {[]}}", "x, line 1: what stands in the field"),
        ("@book{a, x-alliance-explorer = {nonsense}}", "x, line 1: what stands in the field"),
        ("@a{" * 100_001, "more than 100,000 entries"),
    ],
)
def test_a_fault_is_told_with_its_line(
    text: str, said: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(Refusal) as raised:
        list(read(text, "x"))
    assert said in str(raised.value)
    assert capfd.readouterr().err == ""


def test_what_another_program_changed_counts_and_the_rest_stays() -> None:
    source = a_source(published="second half of 2023", quality="reliable", key="source/a")
    text = "".join(write([item_of(source)])).replace("2023-07/2023-12", "2024-01")
    fields = fields_of(one(text))
    assert fields["published"]["edtf"] == "2024-01"
    assert (fields["key"], fields["quality"]) == ("source/a", "reliable")
    assert read_date(fields["published"]["words"]).edtf == "2024-01"
