"""Sources as items of a bibliography, and back without loss."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from explorer.domain.choices import SOURCE_KINDS
from explorer.domain.dates import Window
from explorer.domain.errors import InvalidRecord
from explorer.domain.exchange import Reader, to_object
from explorer.domain.records import Source
from explorer.domain.rules_of_words import is_language
from explorer.services.bibliography.dates import date_of
from explorer.services.bibliography.dates import fields_of as date_fields
from explorer.services.bibliography.item import Item, ItemDate, one_line
from explorer.services.bibliography.kinds import kind_of, type_of
from explorer.services.bibliography.names import author_of, names_of

_NUMBERS = MappingProxyType(
    {
        "doi": re.compile(r"10\.[!-z|~]+"),
        "isbn": re.compile(r"(?:97[89]-?)?(?:\d-?){9}[\dX]"),
        "issn": re.compile(r"\d{4}-?\d{3}[\dX]"),
    }
)
"""Registered numbers that every format has a place for, by their form."""
_SHOWN = MappingProxyType(
    {
        "title": "title",
        "author": "authors",
        "publisher": "publisher",
        "published": "issued",
        "published_basis": "issued",
        "retrieved": "accessed",
        "address": "address",
        "language": "language",
        "note": "note",
        "identifiers": "numbers",
    }
)
"""The part of an item that shows a field of a source."""


def item_of(source: Source) -> Item:
    """Return a source as an item that loses nothing: ``exact`` holds what the parts cannot say."""
    item = _shown(source)
    whole = to_object(source, names=False)
    whole.pop("origin", None)
    told = to_object(_read(_plain(_without_edtf(item))), names=False)
    differing = [n for n in whole | told if not _is_same(whole.get(n), told.get(n))]
    return replace(item, exact={name: _compact(whole.get(name)) for name in differing})


def _is_same(one: Any, other: Any) -> bool:
    """Return whether two values of a field are the same, in the same order."""
    return json.dumps(one) == json.dumps(other)


def fields_of(item: Item) -> dict[str, Any]:
    """Return an item as the fields of a source in an export of records.

    What ``exact`` says of a part holds only while the part is as it was written: where another
    program has changed it since, the change counts.
    """
    plain = _plain(item)
    if not item.exact:
        return plain
    exact = {**plain, **item.exact}
    try:
        again = _shown(_read(exact))
    except InvalidRecord:
        return exact  # which the import refuses, with its place
    stale = {n for n, part in _SHOWN.items() if getattr(again, part) != getattr(item, part)}
    if (again.type, again.genre) != (item.type, item.genre):
        stale.add("kind")
    kept = {name: value for name, value in item.exact.items() if name not in stale}
    return {**plain, **kept}


def _shown(source: Source) -> Item:
    """Return what every bibliography shows of a source."""
    type_, genre = type_of(source.kind)
    publisher = one_line(source.publisher)
    return Item(
        id=source.key.partition("/")[2],
        type=type_,
        genre=genre,
        title=one_line(source.name),
        authors=names_of(source.author, publisher),
        publisher=publisher,
        issued=_date(source.published, source.published_basis == "estimated"),
        accessed=_date(source.retrieved),
        address=quote(source.address, safe=_SAFE),
        language=source.language if is_language(source.language) else "",
        note=one_line(source.note),
        numbers=_numbers(source),
    )


_SAFE = "".join(chr(code) for code in range(33, 127) if chr(code) not in '"<>\\^`{|}')
"""What stands in an address as it is; the rest is written with percent signs."""


def _date(window: Window | None, estimated: bool = False) -> ItemDate | None:
    is_blank = window is None or (window.edtf is None and not window.words.strip())
    return None if window is None or is_blank else date_of(window, estimated=estimated)


def _numbers(source: Source) -> tuple[tuple[str, str], ...]:
    by_scheme = {i.scheme: i.value for i in reversed(source.identifiers)}
    return tuple(
        (scheme, by_scheme[scheme])
        for scheme, form in _NUMBERS.items()
        if form.fullmatch(by_scheme.get(scheme, ""))
    )


def _without_edtf(item: Item) -> Item:
    """Return the item as formats read it back that have no room for EDTF."""
    issued, accessed = (d and replace(d, edtf="") for d in (item.issued, item.accessed))
    return replace(item, issued=issued, accessed=accessed)


def _plain(item: Item) -> dict[str, Any]:
    """Return the fields that the parts of an item say by themselves."""
    named = item.genre and item.genre.casefold() not in SOURCE_KINDS
    unread = [("genre", item.genre)] if named else []
    rest = [f"{name}: {value}" for name, value in (*unread, *item.rest)]
    found: dict[str, Any] = {
        "title": item.title,
        "author": author_of(item.authors),
        "publisher": item.publisher,
        "published": item.issued and date_fields(item.issued),
        "retrieved": item.accessed and date_fields(item.accessed),
        "address": item.address,
        "language": item.language,
        "kind": kind_of(item.type, item.genre),
        "note": "\n".join([*([item.note] if item.note else ()), *rest]),
        "identifiers": dict(item.numbers),
    }
    return {name: value for name, value in found.items() if value}


def _read(fields: Mapping[str, Any]) -> Source:
    source = Reader().read("source", fields)
    assert isinstance(source, Source)
    return source


def _compact(value: Any) -> Any:
    """Return a date without what follows from its EDTF, anything else as it is."""
    if not isinstance(value, dict) or "edtf" not in value:
        return value
    names = ("words", "edtf") if value["edtf"] is not None else ("words", "sense")
    return {name: value[name] for name in names}
