"""Records as plain objects, the form of datasets, exports and the command line, and back."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from functools import cache, partial
from typing import Any

from explorer.domain.amounts import UnreadableNumber
from explorer.domain.dates import UnreadableDate, read_date, to_fields
from explorer.domain.entries import ReadDate
from explorer.domain.errors import Fault, InvalidRecord, Refusal
from explorer.domain.exchange_values import (
    CITATION_WORDS,
    LISTS,
    SCALARS,
    NotUnderstood,
    read_alias,
    read_identifiers,
    read_part,
    read_several,
    read_text,
    read_window,
    shown,
)
from explorer.domain.fields import Field, FieldType
from explorer.domain.keys import slug
from explorer.domain.parts import Citation, Identifier, Link
from explorer.domain.records import KINDS, Record, fields_of, kind_of

NAME_FIELDS = {
    "development": "title",
    "source": "title",
    "office": "title",
    "claim": "statement",
}
"""What a kind's ``name`` is called outside; "name" for all others."""
ORIGINS = ("user", "curated")

Find = Callable[[str, Sequence[str]], Link]
"""Finds what a key or a name means among some kinds; raises NotFound or Ambiguous."""
_KEY = re.compile(r"[a-z-]+/[a-z0-9-]+")
_EMPTY: tuple[Any, ...] = (None, "", [], {})


def link_by_key(text: str, _kinds: Sequence[str] = ()) -> Link:
    """Read a link as a key, resolved when it is written: the ``Find`` of datasets."""
    return Link(text, kind_in_key(text), "")


def kind_in_key(key: str) -> str:
    """Return the kind that a key begins with."""
    return key.partition("/")[0].replace("-", " ")


def name_field(kind: str) -> str:
    return NAME_FIELDS.get(kind, "name")


def to_object(record: Record, *, names: bool = True) -> dict[str, Any]:
    """Return everything a record says as JSON values; empty fields are left out.

    Links carry their names as well as their keys, unless ``names`` is False.
    """
    kind = kind_of(record)
    found: dict[str, Any] = {"key": record.key, name_field(kind): record.name}
    if record.origin != "user":
        found["origin"] = record.origin
    for field in fields_of(kind):
        if field.name not in ("name", "note"):
            found[field.name] = _value_out(field, getattr(record, field.name), names)
    found["note"] = record.note
    found["aliases"] = [
        _drop_empty({"text": a.text, "sort": a.sort, "language": a.language})
        for a in record.aliases
    ]
    found["identifiers"] = _identifiers_out(record.identifiers)
    found["citations"] = [_citation_out(c, names) for c in record.citations]
    return {name: v for name, v in found.items() if not _is_empty(v) or name in _defaults(kind)}


def _is_empty(value: Any) -> bool:
    return value in _EMPTY or value is False


@cache
def _defaults(kind: str) -> frozenset[str]:
    """Return the fields that are not empty in a new record: left out, they would be filled."""
    blank = KINDS[kind]()
    return frozenset(f.name for f in fields_of(kind) if getattr(blank, f.name))


def _value_out(field: Field, value: Any, names: bool) -> Any:
    match field.type:
        case FieldType.DATE:
            return None if value is None else to_fields(value)
        case FieldType.LINK:
            return None if value is None else _link_out(value, names)
        case FieldType.LINKS:
            return [_link_out(link, names) for link in value]
        case FieldType.CHOICES:
            return list(value)
        case FieldType.AMOUNTS:
            return [
                _drop_empty({"value": a.value, "unit": a.unit, "bound": a.bound, "what": a.what})
                for a in value
            ]
    return value


def _link_out(link: Link, names: bool) -> dict[str, str]:
    return _drop_empty({"key": link.key, "name": link.name if names else "", "role": link.role})


def _identifiers_out(identifiers: Sequence[Identifier]) -> Any:
    """Return values by scheme, or a list where a scheme stands twice."""
    by_scheme = {i.scheme: i.value for i in identifiers}
    if len(by_scheme) == len(identifiers):
        return by_scheme
    return [{"scheme": i.scheme, "value": i.value} for i in identifiers]


def _citation_out(citation: Citation, names: bool) -> dict[str, Any]:
    rest = {name: getattr(citation, name) for name in CITATION_WORDS}
    return {"source": _link_out(citation.source, names), **_drop_empty(rest)}


def _drop_empty(found: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in found.items() if value not in ("", None)}


class Reader:
    """Reads objects into records; ``find`` resolves links, ``read_words`` reads dates in words."""

    def __init__(self, find: Find = link_by_key, read_words: ReadDate = read_date) -> None:
        self._find = find
        self._read_words = read_words

    def read(self, kind: str, given: Mapping[str, Any], *, origin: str = "user") -> Record:
        """Return the record; raises InvalidRecord naming what cannot be understood."""
        faults = list(_unknown_fields(kind, given))
        values: dict[str, Any] = {"origin": origin}
        for name, outside, read in self._parts(kind, given):
            if given.get(outside) is None:
                continue
            try:
                values[name] = read(given[outside])
            except Refusal as refusal:
                faults.append(Fault(name, f"“{outside}”: {refusal}"))
            except (NotUnderstood, UnreadableDate, UnreadableNumber) as error:
                faults.append(Fault(name, f"“{outside}”: {str(error).removesuffix('.')}."))
            except ValueError:
                what = f"“{outside}”: {shown(given[outside])} cannot be understood."
                faults.append(Fault(name, what))
        if faults:
            raise InvalidRecord(faults)
        return KINDS[kind](**values)

    def _parts(
        self, kind: str, given: Mapping[str, Any]
    ) -> Iterator[tuple[str, str, Callable[[Any], Any]]]:
        """Yield each part of a record: its name, its name outside, how it is read."""
        yield "key", "key", lambda key: _key(kind, key)
        yield "origin", "origin", _origin
        yield "name", name_field(kind), read_text
        for field in fields_of(kind):
            if field.name != "name":
                yield field.name, field.name, partial(self._value, field)
        yield "aliases", "aliases", lambda all_: tuple(read_alias(a) for a in read_several(all_))
        yield "identifiers", "identifiers", read_identifiers
        yield "citations", "citations", lambda all_: tuple(map(self._citation, read_several(all_)))

    def _value(self, field: Field, given: Any) -> Any:
        if field.type is FieldType.DATE:
            return read_window(given, self._read_words)
        if field.type is FieldType.LINK:
            return self._link(given, field.kinds)
        if field.type is FieldType.LINKS:
            return tuple(self._link(item, field.kinds) for item in read_several(given))
        if field.type in LISTS:
            return tuple(LISTS[field.type](item) for item in read_several(given))
        return SCALARS.get(field.type, read_text)(given)

    def _link(self, given: Any, kinds: Sequence[str]) -> Link:
        if isinstance(given, str):
            return self._find(given, kinds)
        part = read_part(given, ("key", "name", "role"))
        found = self._find(read_text(part.get("key") or part.get("name")), kinds)
        return replace(found, role=read_text(part.get("role", "")))

    def _citation(self, given: Any) -> Citation:
        if isinstance(given, str):
            return Citation(self._find(given, ("source",)))
        part = read_part(given, ("source", *CITATION_WORDS))
        words = {name: read_text(part.get(name, "")) for name in CITATION_WORDS}
        return Citation(self._link(part.get("source"), ("source",)), **words)


def _unknown_fields(kind: str, given: Mapping[str, Any]) -> Iterator[Fault]:
    names = {name_field(kind), *(f.name for f in fields_of(kind) if f.name != "name")}
    names |= {"key", "origin", "aliases", "identifiers", "citations"}
    for name in given:
        if name not in names:
            near = [name_field(kind)] if name == "name" else get_close_matches(name, names, 1)
            hint = f" Did you mean “{near[0]}”?" if near else ""
            yield Fault(name, f"There is no field “{name[:60]}” in a {kind}.{hint}")


def _key(kind: str, given: Any) -> str:
    key = read_text(given)
    if key and not (_KEY.fullmatch(key) and key.partition("/")[0] == slug(kind)):
        raise NotUnderstood(
            f"{shown(key)} is no key of a {kind}; one is written “{slug(kind)}/some-words”."
        )
    return key


def _origin(given: Any) -> str:
    if given not in ORIGINS:
        raise NotUnderstood(f"{shown(given)} is not one of {', '.join(ORIGINS)}.")
    return str(given)
