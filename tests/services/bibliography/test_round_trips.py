"""Any source goes out in any format and comes back as it was."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from explorer.domain.dates import Sense, Window
from explorer.domain.exchange import Reader
from explorer.domain.parts import Identifier
from explorer.domain.records import Source
from explorer.services.bibliography.formats import FORMATS
from explorer.services.bibliography.latex import decode, encode
from explorer.services.bibliography.mapping import fields_of, item_of
from tests.services.bibliography.sources_drawn import sources, texts

IN_AN_ORDER = Source(
    key="source/0",
    name="A text",
    identifiers=(Identifier("isbn", "9781234567897"), Identifier("doi", "10.1000/182")),
)
BLANK = Source(
    key="source/0", name="A text", retrieved=Window("\xa0", None, None, None, Sense.TEXT)
)
FORMS = pytest.mark.parametrize("form", FORMATS)


def back(source: Source, form: str) -> object:
    """Return a source after its way through the text of a format."""
    text = "".join(FORMATS[form].write([item_of(source)]))
    (placed,) = FORMATS[form].read(text, "x")
    return Reader().read("source", fields_of(placed.item))


@FORMS
@settings(max_examples=300)
@given(source=sources())
@example(source=IN_AN_ORDER)
@example(source=BLANK)
def test_nothing_of_a_source_is_lost(form: str, source: Source) -> None:
    assert back(source, form) == source


@FORMS
@settings(max_examples=300)
@given(source=sources())
def test_what_a_format_shows_is_read_back_as_it_was_shown(form: str, source: Source) -> None:
    item = item_of(source)
    (placed,) = FORMATS[form].read("".join(FORMATS[form].write([item])), "x")
    assert placed.item == item


@given(st.lists(texts).map("".join))
def test_latex_keeps_every_character(text: str) -> None:
    assert decode(encode(text)) == text
