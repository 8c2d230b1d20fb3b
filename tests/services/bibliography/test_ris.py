"""RIS as other programs write it, and as we do."""

import pytest

from explorer.domain.errors import Refusal
from explorer.services.bibliography.item import Item, Name
from explorer.services.bibliography.mapping import fields_of, item_of
from explorer.services.bibliography.ris import read, write
from tests.worlds import a_source

ZOTERO = """TY  - NEWS\r
TI  - How Nissan won\r
  its freedom\r
AU  - Greimel, Hans\r
AU  - Nissan Motor Co., Ltd.,\r
T2  - Automotive News\r
AB  - Of shares; of votes.\r
DA  - 2023/07/12/\r
PY  - 2023\r
VL  - 12\r
LA  - en-GB\r
UR  - https://example.com/a;b?c=1\r
Y2  - 2023/08/01/10:30:00\r
SN  - 1234-5678\r
KW  - Nissan\r
KW  - Renault\r
ER  - \r
\r
"""


def one(text: str) -> Item:
    (placed,) = read(text, "x.ris")
    return placed.item


def lines(words: str, **fields: str) -> list[str]:
    """Return the lines of a source's day of publication."""
    written = "".join(write([item_of(a_source(published=words, **fields))])).splitlines()
    return [line for line in written if line[:2] in ("PY", "DA")]


def test_a_reference_of_another_program_is_read() -> None:
    assert fields_of(one(ZOTERO)) == {
        "title": "How Nissan won its freedom",
        "author": "Hans Greimel, Nissan Motor Co., Ltd.",
        "publisher": "Automotive News",
        "published": {"words": "12 July 2023", "edtf": "2023-07-12"},
        "retrieved": {"words": "1 August 2023", "edtf": "2023-08-01"},
        "address": "https://example.com/a;b?c=1",
        "language": "en",
        "kind": "news",
        "identifiers": {"issn": "1234-5678"},
        "note": "abstract: Of shares; of votes.\nvolume: 12\nkeyword: Nissan\nkeyword: Renault",
    }


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("2023", ["PY  - 2023", "DA  - 2023///"]),
        ("March 2023", ["PY  - 2023", "DA  - 2023/03//"]),
        ("5 November 2013", ["PY  - 2013", "DA  - 2013/11/05/"]),
        ("second half of 2023", ["PY  - 2023", "DA  - 2023///second half of 2023"]),
        ("spring 2023", ["PY  - 2023", "DA  - 2023///spring 2023"]),
        ("around 2020", ["PY  - 2020", "DA  - 2020///around 2020"]),
        ("2010s", ["DA  - ///2010s"]),
        ("by the end of 2026", ["DA  - ///by the end of 2026"]),
        ("when pigs fly", ["DA  - ///when pigs fly"]),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(words: str, wanted: list[str]) -> None:
    assert lines(words) == wanted


@pytest.mark.parametrize(
    ("date", "edtf"),
    [
        ("PY  - 2023", "2023"),
        ("Y1  - 2023///", "2023"),
        ("DA  - 2023/7/1", "2023-07-01"),
        ("DA  - 2023///Spring", "2023-21"),
        ("DA  - 2023///summer edition", "2023"),
        ("PY  - 2023\nDA  - 2023-07-01", "2023-07-01"),
        ("PY  - 2023\nDA  - July 2023", "2023-07"),
    ],
)
def test_dates_of_other_programs_are_read(date: str, edtf: str) -> None:
    assert fields_of(one(f"TY  - GEN\n{date}\nER  - "))["published"]["edtf"] == edtf


def test_a_whole_name_keeps_its_comma() -> None:
    text = "".join(write([item_of(a_source(author="Nissan Motor Co., Ltd."))]))
    assert "AU  - Nissan Motor Co., Ltd.,\n" in text
    assert one(text).authors == (Name("Nissan Motor Co., Ltd."),)


def test_lines_of_others_in_our_field_are_kept() -> None:
    assert fields_of(one("TY  - GEN\nC8  - mine\nER  - "))["note"] == "C8: mine"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("TI  - A\n", "x, line 1: a reference must begin with “TY  - ”."),
        ("nonsense", "x, line 1: a reference must begin with “TY  - ”."),
        ("\nTY  - GEN\nTI  - A\n", "x, line 2: the reference that begins here has no “ER  - ”."),
        ("TY  - GEN\nTY  - GEN\nER  - ", "x, line 2: the reference before this has no “ER  - ”."),
        ("TY  - GEN\nnonsense\nER  - ", "x, line 2: a tag such as “TI  - ” was expected here."),
        ("TY  - GEN\nER  - \nmore", "x, line 3: a reference must begin with “TY  - ”."),
        ("TY  - GEN\nC8  - alliance-explorer {\nER  - ", "x, line 1: what stands in the field"),
    ],
)
def test_a_fault_is_told_with_its_line(text: str, said: str) -> None:
    with pytest.raises(Refusal) as raised:
        list(read(text, "x"))
    assert said in str(raised.value)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_may_end_as_they_like(end: str) -> None:
    assert one(f"TY  - GEN{end}TI  - A\u2028B{end}ER  -{end}").title == "A B"
