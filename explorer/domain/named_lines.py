"""Other names and identifiers as lines of text, and back."""

import re
from typing import Final

from explorer.domain.parts import ALIAS_SORTS, Alias, Identifier

_ALIAS: Final = re.compile(
    rf"(?:(?P<sort>{'|'.join(ALIAS_SORTS)})\s*)?(?:\((?P<language>[a-z]{{2,3}})\)\s*)?:\s*(?P<text>.*)",
    re.IGNORECASE,
)


def read_alias(line: str) -> Alias:
    """Read "Nissan Motor", "misspelling: Nisan", "native name (ja): 日産" or "(fr): Nissan"."""
    match = _ALIAS.fullmatch(line.strip())
    if match is None or not (match["sort"] or match["language"]):
        return Alias(line.strip())
    sort = (match["sort"] or ALIAS_SORTS[0]).casefold()
    return Alias(match["text"].strip(), sort, match["language"] or "")


def write_alias(alias: Alias) -> str:
    """Return the line that `read_alias` reads as the same name."""
    sort = "" if alias.sort == ALIAS_SORTS[0] and alias.language else alias.sort
    language = f"({alias.language})" if alias.language else ""
    marked = f"{' '.join(filter(None, (sort, language)))}: {alias.text}"
    return alias.text if read_alias(alias.text) == alias else marked


def read_identifier(line: str) -> Identifier:
    """Read "wikidata: Q6686"; without a colon the register's name is missing."""
    scheme, colon, value = line.partition(":")
    return Identifier(scheme.strip(), value.strip()) if colon else Identifier("", line.strip())


def write_identifier(identifier: Identifier) -> str:
    return f"{identifier.scheme}: {identifier.value}"
