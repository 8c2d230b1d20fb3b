"""What the tables of the three languages share."""

from datetime import date

from explorer.domain.dates import APRIL_TO_MARCH, from_edtf, read_date

SAID_ON = date(2023, 12, 7)
"""A Thursday."""

TEXT = None


def assert_reads(words: str, edtf: str | None, *, april: bool = False) -> None:
    """The words give exactly the window that the EDTF states, or stay text."""
    if april:
        window = read_date(words, said_on=SAID_ON, calendar=APRIL_TO_MARCH)
    else:
        window = read_date(words, said_on=SAID_ON)
    if edtf is None:
        assert not window.is_readable, f"{words!r} was read as {window.edtf}"
        assert (window.words, window.edtf, window.earliest, window.latest) == (
            words,
            None,
            None,
            None,
        )
    else:
        assert window == from_edtf(edtf, words)
