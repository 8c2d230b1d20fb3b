"""Names, dates and addresses as BibTeX writes them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from explorer.services.bibliography.dates import digits, read_edtf, read_words
from explorer.services.bibliography.item import ItemDate, Name, one_line
from explorer.services.bibliography.latex import decode, encode

_URL = re.compile(r"\\url\s*\{([^{}]*)\}")
_ESCAPED = re.compile(r"\\([_%&#~$])")
_YEAR = re.compile(r"\d{4}")


def names_out(names: Iterable[Name]) -> str:
    """Return names as "Family, Given and {A Whole Name}"."""
    return " and ".join(
        f"{encode(name.family)}, {encode(name.given)}" if name.given else f"{{{encode(name[0])}}}"
        for name in names
    )


def names_in(text: str) -> Iterator[Name]:
    """Yield the names of a field, in whichever order their parts stand."""
    from bibtexparser.middlewares.names import (
        parse_single_name_into_parts,
        split_multiple_persons_names,
    )

    for name in split_multiple_persons_names(text):
        parts = parse_single_name_into_parts(name, strict=False)
        given = _plain(parts.first)
        family = _plain([*parts.von, *parts.last, *parts.jr])
        if name.strip() == "others":
            family = "et al."
        if family or given:
            yield Name(family, given) if family else Name(given)


def _plain(words: Iterable[str]) -> str:
    return one_line(decode(" ".join(words)))


def date_out(date: ItemDate | None) -> dict[str, str]:
    """Return ``date`` as BibLaTeX reads it; as ``year`` where there are only words."""
    if date is None:
        return {}
    if not (date.first or date.last):
        return {"year": encode(date.words)}
    mark = "~" if date.circa else ""
    if date.season:
        return {"date": f"{date.first[0]:04}-{20 + date.season}{mark}"}
    ends = [date.first] if date.is_single else [date.first, date.last]
    return {"date": "/".join(digits(end) + mark if end else ".." for end in ends)}


def issued_in(fields: Mapping[str, str]) -> ItemDate | None:
    """Return the date of ``date``, or of ``year`` and ``month``."""
    if fields.get("date"):
        return date_in(fields["date"])
    year, month = (one_line(decode(fields.get(name, ""))) for name in ("year", "month"))
    if not (_YEAR.fullmatch(year) and month):
        return read_words(year)
    if month.isdecimal():
        return read_words(f"{year}-{month.zfill(2)}")
    return read_words(f"{month} {year}")


def date_in(text: str) -> ItemDate | None:
    """Return a date; a range is a window in which it was published, not a time that it took."""
    found = read_edtf(text.strip())
    if found is None:
        return read_words(one_line(decode(text))) if text.strip() else None
    return replace(found, edtf="") if "/" in text else found


def address_in(fields: Mapping[str, str]) -> tuple[str, str]:
    """Return the address of an entry and the field in which it stands."""
    for name in ("url", "howpublished", "note"):
        found = _URL.search(fields.get(name, ""))
        if found is not None:
            return _unescaped(found[1]), name
    return _unescaped(fields.get("url", "")), "url"


def _unescaped(address: str) -> str:
    return one_line(_ESCAPED.sub(r"\1", address))
