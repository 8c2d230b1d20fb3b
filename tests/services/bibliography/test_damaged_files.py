"""Damaged and hostile bibliographies: read in full, or refused with the place."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.domain.errors import Refusal
from explorer.services.bibliography.comparing import Compared, compare
from explorer.services.bibliography.encodings import text_of
from explorer.services.bibliography.formats import FORMATS
from explorer.storage.library import Library
from explorer.storage.seeding import create_empty
from tests.services.bibliography.hostile import HOSTILE

GOLDEN = Path(__file__).with_name("golden")
FORMS = pytest.mark.parametrize("form", FORMATS)

_bits = st.binary(max_size=4) | st.sampled_from(
    (
        b"{",
        b"}",
        b'"',
        b"\\",
        b"\n",
        b"\r",
        b",",
        b"@",
        b"ER  - ",
        b"TY  - ",
        b"[",
        b"]",
        b"=",
        b"\xe9",
    )
)


@st.composite
def damage(draw: st.DrawFn) -> Callable[[bytes], bytes]:
    """Draw a way to damage a file: some bytes changed, cut out, doubled, or the end cut off."""
    edits = draw(st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), _bits), max_size=4))
    end = draw(st.just(1.0) | st.floats(0, 1))

    def damaged(content: bytes) -> bytes:
        for where, length, put in edits:
            at = int(where * len(content))
            content = content[:at] + put + content[at + length :]
        return content[: int(end * len(content))]

    return damaged


@pytest.fixture(scope="module")
def nothing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    path = tmp_path_factory.mktemp("empty") / "empty.explorer"
    create_empty(path)
    library = Library.open(path)
    yield library
    library.close()


def compared(library: Library, form: str, content: bytes) -> Compared | str:
    """Return what a file brings, or the sentence with which it is refused."""
    try:
        return compare(library, FORMATS[form].read(text_of(content, "x"), "x"))
    except Refusal as refusal:
        return str(refusal)


@FORMS
@settings(max_examples=300)
@given(change=damage())
def test_a_damaged_file_is_read_or_refused_with_the_place(
    form: str, nothing: Library, change: Callable[[bytes], bytes]
) -> None:
    content = change((GOLDEN / f"two{FORMATS[form].suffix}").read_bytes())
    found = compared(nothing, form, content)
    if isinstance(found, str):
        assert found.startswith("x, line ")
    else:
        assert len(found.new) + found.same + len(found.differing) <= 2


@FORMS
@settings(max_examples=300)
@given(text=st.text(st.sampled_from("@{}[]\"\\,=#abTYERID: -\n/2023'~") | st.characters()))
def test_any_text_is_read_or_refused(form: str, nothing: Library, text: str) -> None:
    found = compared(nothing, form, text.encode("utf-8", "replace"))
    assert not isinstance(found, str) or found.startswith("x, line ")


@pytest.mark.parametrize(
    ("form", "number"), [(form, n) for form, texts in HOSTILE.items() for n in range(len(texts))]
)
def test_a_hostile_megabyte_is_refused_or_read(form: str, number: int, nothing: Library) -> None:
    found = compared(nothing, form, HOSTILE[form][number].encode())
    assert not isinstance(found, str) or found.startswith(("x, line ", "x holds more than "))
