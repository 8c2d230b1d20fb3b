"""Items as BibTeX, with the entry types and dates of BibLaTeX."""

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from explorer.domain.errors import Refusal
from explorer.services.bibliography.bibtex_entries import Entry, entries
from explorer.services.bibliography.bibtex_fields import (
    address_in,
    date_in,
    date_out,
    issued_in,
    names_in,
    names_out,
)
from explorer.services.bibliography.exact import from_line, to_line
from explorer.services.bibliography.item import Item, Placed, one_line
from explorer.services.bibliography.languages import code_of, name_of
from explorer.services.bibliography.latex import decode, encode

_OWN = "x-alliance-explorer"
_TYPES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "article-newspaper": ("article", "newspaper"),
        "report": ("report", ""),
        "entry-encyclopedia": ("inreference", ""),
        "post-weblog": ("online", "blog"),
        "post": ("online", "comment"),
        "book": ("book", ""),
        "speech": ("unpublished", "speech"),
        "pamphlet": ("booklet", ""),
        "document": ("misc", ""),
    }
)
"""The entry type of each item type, and the subtype where it is shared."""
_TYPE_OF = MappingProxyType(
    {
        **{entry: type_ for type_, entry in _TYPES.items()},
        ("article", ""): "article-journal",
        ("article", "magazine"): "article-magazine",
        **{(word, ""): "report" for word in ("techreport", "manual")},
        **{(word, ""): "chapter" for word in ("incollection", "inbook", "inproceedings")},
        **{(word, ""): "entry" for word in ("reference", "mvreference")},
        **{(word, ""): "webpage" for word in ("online", "electronic", "www")},
        **{(word, ""): "book" for word in ("mvbook", "collection", "proceedings")},
    }
)
_PUBLISHER_FIELD = MappingProxyType(
    {
        "article-newspaper": "journaltitle",
        "entry-encyclopedia": "booktitle",
        "report": "institution",
        "book": "publisher",
    }
)
"""The field that names who publishes an item, or what it appears in; "organization" for others."""
_PUBLISHERS = (
    *("journaltitle", "journal", "booktitle", "institution", "school", "organization"),
    "publisher",
)
_NOTES = ("annotation", "annote", "note")
_LANGUAGES = ("langid", "language")
_NUMBERS = ("doi", "isbn", "issn")
_READ = frozenset(
    {"title", "author", "date", "year", "month", "url", "urldate", "type", "entrysubtype", _OWN}
    | {*_NUMBERS, *_LANGUAGES}
)
_OTHER_PROGRAMS = frozenset({"file", "owner", "timestamp", "groups", "date-added", "date-modified"})
"""Fields that keep house for the program that wrote them."""


def write(items: Iterable[Item]) -> Iterator[str]:
    """Yield the text of each entry."""
    between = ""
    for item in items:
        yield between + _entry(item)
        between = "\n"


def read(text: str, name: str) -> Iterator[Placed]:
    """Yield the items of a file; a Refusal names the line of the first fault."""
    for entry in entries(text, name):
        try:
            yield Placed(_item(entry), entry.place)
        except ValueError as error:
            raise Refusal(f"{entry.place}: {error}") from None


def _entry(item: Item) -> str:
    type_, subtype = _TYPES.get(item.type, ("misc", ""))
    fields = {
        "entrysubtype": subtype,
        "type": encode(item.genre),
        # In braces of its own a title keeps its capitals: they are names more often than not.
        "title": f"{{{encode(item.title)}}}" if item.title else "",
        "author": names_out(item.authors),
        _PUBLISHER_FIELD.get(item.type, "organization"): encode(item.publisher),
        **date_out(item.issued),
        "url": item.address,
        "urldate": "".join(date_out(item.accessed).values()),
        **_language_out(item.language),
        **dict(item.numbers),
        "annotation": encode(item.note),
        _OWN: to_line(item.exact) if item.exact else "",
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    return f"@{type_}{{{_key(item.id)},\n{''.join(lines)}}}\n"


def _key(id_: str) -> str:
    return re.sub(r"[^A-Za-z0-9:.+-]+", "-", id_) or "source"


def _language_out(code: str) -> dict[str, str]:
    name = name_of(code) if code else ""
    return {"langid": name} if name else {"language": code}


def _item(entry: Entry) -> Item:
    fields = entry.fields
    exact = from_line(fields[_OWN]) if _OWN in fields else {}
    place, note, tongue = (_first(fields, n) for n in (_PUBLISHERS, _NOTES, _LANGUAGES))
    language, unread = code_of(decode(fields.get(tongue, "")))
    address, in_address = address_in(fields)
    read = _READ.union(_OTHER_PROGRAMS, {place, note, in_address})
    rest = [(name, _text(fields, name)) for name in fields if name not in read]
    if unread:
        rest.append(("language", one_line(unread)))
    subtype = _text(fields, "entrysubtype")
    return Item(
        id=entry.key,
        type=_TYPE_OF.get((entry.type, subtype)) or _TYPE_OF.get((entry.type, ""), "document"),
        genre=_text(fields, "type"),
        title=_text(fields, "title"),
        authors=tuple(names_in(fields.get("author", ""))),
        publisher=_text(fields, place),
        issued=issued_in(fields),
        accessed=date_in(fields.get("urldate", "")),
        address=address,
        language=language,
        note=_text(fields, note),
        numbers=tuple((n, one_line(fields[n])) for n in _NUMBERS if fields.get(n)),
        exact=exact,
        rest=tuple((name, value) for name, value in rest if value),
    )


def _first(fields: Mapping[str, str], names: Iterable[str]) -> str:
    """Return the first of some fields that says something, "" if none does."""
    return next((name for name in names if fields.get(name)), "")


def _text(fields: Mapping[str, str], name: str) -> str:
    return one_line(decode(fields.get(name, "")))
