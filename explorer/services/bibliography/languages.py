"""Languages as codes of records, and as bibliographies name them."""

from functools import cache
from types import MappingProxyType

from explorer.domain.rules_of_words import is_language

_OTHERWISE = MappingProxyType({"sl": "slovene", "el": "greek", "pt": "portuguese"})
_VARIANTS = MappingProxyType(
    {
        **dict.fromkeys(("american", "australian", "british", "canadian", "newzealand"), "en"),
        **dict.fromkeys(("usenglish", "ukenglish"), "en"),
        **dict.fromkeys(("austrian", "naustrian", "ngerman", "nswissgerman", "swissgerman"), "de"),
        **dict.fromkeys(("acadian", "canadien", "francais"), "fr"),
        **dict.fromkeys(("brazil", "brazilian", "portuges"), "pt"),
        "magyar": "hu",
        "norsk": "no",
        "nynorsk": "nn",
    }
)
"""Names that the babel package of LaTeX has for variants and spellings."""


def name_of(code: str) -> str:
    """Return LaTeX's name of a language, "" if it has none that leads back to the code."""
    name = _names().get(code, "")
    return name if code_of(name)[0] == code else ""


def code_of(text: str) -> tuple[str, str]:
    """Return the code in a tag or name ("en-GB", "English"), or "" and the text left unread."""
    plain = text.strip().casefold()
    tag = plain.replace("_", "-").partition("-")[0]
    if is_language(tag):
        return tag, ""
    found = _VARIANTS.get(plain) or _codes().get(plain)
    return (found, "") if found else ("", text)


@cache
def _names() -> dict[str, str]:
    from babel import Locale

    english = Locale.parse("en").languages
    plain = {code: name.casefold() for code, name in english.items() if is_language(code)}
    return {code: name for code, name in plain.items() if name.isalpha()} | _OTHERWISE


@cache
def _codes() -> dict[str, str]:
    # Shorter codes last: the language itself, not one of its relatives of the same name.
    ordered = sorted(_names(), key=len, reverse=True)
    return {_names()[code]: code for code in ordered}
