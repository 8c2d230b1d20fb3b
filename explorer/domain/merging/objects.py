"""Records as plain objects, compared and joined field by field."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from explorer.domain.exchange import kind_in_key, name_field
from explorer.domain.fields import Field, FieldType
from explorer.domain.records import field_of, fields_of

Object = Mapping[str, Any]
"""What ``exchange.to_object`` returns with ``names=False``."""
Objects = Mapping[str, Object]
"""Objects by the keys of their records."""

_SETS = frozenset({"aliases", "identifiers", "citations"})
_BESIDE = frozenset({"key", "origin"})
"""What is no field: whose record it is, and which."""


def kind_of_object(found: Object) -> str:
    return kind_in_key(str(found["key"]))


def name_in(found: Object) -> str:
    """Return the record's own name, "" where it is named by what it joins."""
    return str(found.get(name_field(kind_of_object(found)), ""))


def is_curated(found: Object) -> bool:
    return found.get("origin") == "curated"


def names_of_fields(*objects: Object) -> list[str]:
    """Return the names of the fields that one of the objects fills in, in a steady order."""
    return [name for name in dict.fromkeys(n for o in objects for n in o) if name not in _BESIDE]


def value_in(found: Object, name: str) -> Any:
    """Return what an object says in a field; None if nothing. Parts always as a list."""
    value = found.get(name)
    if name == "identifiers" and isinstance(value, Mapping):
        return [{"scheme": scheme, "value": one} for scheme, one in value.items()]
    return value


def says_the_same(one: Object, other: Object) -> bool:
    """Return whether two objects agree in every field."""
    return all(value_in(one, n) == value_in(other, n) for n in names_of_fields(one, other))


def with_values(found: Object, values: Mapping[str, Any]) -> Object:
    """Return the object with other values; None leaves a field out."""
    filled = {**found, **values}
    return {name: value for name, value in filled.items() if value is not None}


@cache
def described(kind: str, name: str) -> Field | None:
    """Return the description of a field by its name outside; None for a list of parts."""
    inside = "name" if name == name_field(kind) else name
    return None if name in _SETS else field_of(kind, inside)


def is_set(kind: str, name: str) -> bool:
    """Return whether the values of a field are joined item by item."""
    found = described(kind, name)
    return found is None or found.type is FieldType.LINKS


def joined(base: Any, mine: Any, theirs: Any) -> list[Any] | None:
    """Return the items here without those removed there, and those added there; None if none."""
    old, there = _signs(base), _signs(theirs)
    kept = [item for item in mine or () if sign(item) in there or sign(item) not in old]
    here = old | _signs(mine)
    return kept + [item for item in theirs or () if sign(item) not in here] or None


def sign(item: Any) -> str:
    """Return what two items share only if they are equal."""
    return json.dumps(item, sort_keys=True)


def _signs(items: Sequence[Any] | None) -> set[str]:
    return {sign(item) for item in items or ()}


def needed_keys(found: Object) -> Iterator[str]:
    """Yield the keys of the records that one cannot exist without."""
    for field in fields_of(kind_of_object(found)):
        if field.type is FieldType.LINK and field.required and found.get(field.name):
            yield found[field.name]["key"]


def linked_keys(found: Object) -> Iterator[str]:
    """Yield the keys of all records that an object points to."""
    for name, value in found.items():
        if name not in _BESIDE:
            yield from _keys_in(value)


def _keys_in(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        if isinstance(value.get("key"), str):
            yield value["key"]
        for inner in value.values():
            yield from _keys_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _keys_in(inner)


def points_to(value: Any, keys: Callable[[str], bool]) -> bool:
    """Return whether a value, or an item of it, links to a record of which ``keys`` is true."""
    return any(keys(key) for key in _keys_in(value))


def living(value: Any, is_there: Callable[[str], bool]) -> Any:
    """Return what of a value links to records that are there; None if nothing."""
    items = value if isinstance(value, list) else [value]
    kept = [item for item in items if not points_to(item, lambda key: not is_there(key))]
    return (kept if isinstance(value, list) else value) if kept else None


def renamed(found: Object, keys: Mapping[str, str]) -> Object:
    """Return the object with other keys, its own and those of its links."""
    if not keys:
        return found
    own = {"key": keys.get(found["key"], found["key"])}
    return {n: v if n in _BESIDE else _renamed(v, keys) for n, v in found.items()} | own


def _renamed(value: Any, keys: Mapping[str, str]) -> Any:
    if isinstance(value, Mapping):
        inner = {name: _renamed(one, keys) for name, one in value.items()}
        key = inner.get("key")
        return inner | {"key": keys[key]} if isinstance(key, str) and key in keys else inner
    if isinstance(value, list):
        return [_renamed(one, keys) for one in value]
    return value
