"""Languages by code and by name."""

import pytest

from explorer.services.bibliography.languages import code_of, name_of


@pytest.mark.parametrize(
    "code",
    [
        *("en", "fr", "ja", "de", "it", "es", "pt", "nl", "pl", "sl", "el", "ru", "hu", "ar"),
        *("ko", "sv", "is", "uk", "sr", "ro", "hi", "mr"),
    ],
)
def test_a_name_leads_back_to_its_code(code: str) -> None:
    assert name_of(code)
    assert code_of(name_of(code)) == (code, "")


@pytest.mark.parametrize(
    ("written", "code"),
    [
        *(("en-GB", "en"), ("fr_FR", "fr"), ("EN", "en"), ("eng", "eng"), ("English", "en")),
        *(("ngerman", "de"), ("american", "en"), ("francais", "fr"), ("brazilian", "pt")),
    ],
)
def test_tags_and_names_are_read(written: str, code: str) -> None:
    assert code_of(written) == (code, "")


def test_what_is_no_language_is_left_to_be_told() -> None:
    assert code_of("Klingon, spoken") == ("", "Klingon, spoken")
    assert name_of("zxx") == ""
