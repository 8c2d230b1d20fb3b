"""What both sides of a difference say, in words that can stand side by side."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from explorer.domain.amounts import write_amount, write_number
from explorer.domain.exchange import name_field
from explorer.domain.exchange_values import read_amount_value
from explorer.domain.labels import JOINED, joined_label
from explorer.domain.merging.differences import Difference, Sort
from explorer.domain.merging.objects import (
    Object,
    described,
    kind_of_object,
    name_in,
    names_of_fields,
    value_in,
)

NameOf = Callable[[str], str]
"""The name of the record with a key."""
_PARTS = {"aliases": "Other names", "identifiers": "Identifiers", "citations": "Sources"}


@dataclass(frozen=True, slots=True)
class Side:
    """One side's words, and the titles of the sources that it gives for them."""

    words: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A difference in words; ``field`` is a label, "" where it is about the whole record.

    ``before`` is what the older dataset said.
    """

    sort: Sort
    kind: str
    name: str
    field: str
    before: str
    mine: Side
    theirs: Side


def tell(
    difference: Difference, mine: Object | None, theirs: Object | None, name_of: NameOf
) -> Told:
    """Return a difference in words.

    ``mine`` is the record as it stands here (of twins the user's own), ``theirs`` as the newer
    dataset has it; None where it is not.
    """
    kind, name = difference.key.partition("/")[0].replace("-", " "), difference.field
    some = mine or theirs or difference.theirs or difference.base or {}
    title = label_in(some, name_of) if some else difference.key
    if not name:
        before = "\n".join(_summary(difference.base or {}, name_of))
        sides = (_whole(mine, name_of), _whole(difference.theirs, name_of))
        return Told(difference.sort, kind, title, "", before, *sides)
    before = words_of(kind, name, difference.base, name_of)
    here = _side(kind, name, value_in(mine or {}, name), mine, name_of)
    there = _side(kind, name, difference.theirs, theirs, name_of)
    return Told(difference.sort, kind, title, label_of_field(kind, name), before, here, there)


def _whole(found: Object | None, name_of: NameOf) -> Side:
    if not found:
        return Side("")
    return Side("\n".join(_summary(found, name_of)), _sources(found, None, name_of))


def _side(kind: str, name: str, value: Any, of: Object | None, name_of: NameOf) -> Side:
    sources = _sources(of or {}, name, name_of)
    return Side(words_of(kind, name, value, name_of), sources)


def label_in(found: Object, name_of: NameOf) -> str:
    """Return the name of a record, or what it joins."""
    kind = kind_of_object(found)
    if name_in(found).strip() or kind not in JOINED:
        return name_in(found)
    ends = (found.get(end, {}).get("key", "") for end in JOINED[kind][:2])
    return joined_label(kind, *(name_of(key) or "…" for key in ends))


def label_of_field(kind: str, name: str) -> str:
    found = described(kind, name)
    return _PARTS[name] if found is None else found.label


def words_of(kind: str, name: str, value: Any, name_of: NameOf) -> str:
    """Return a field's value in words, an item of a list a line; "" for nothing."""
    if value is None:
        return ""
    return "\n".join(
        _words(one, name_of) for one in (value if isinstance(value, list) else [value])
    )


def _words(value: Any, name_of: NameOf) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case float() | int():
            return write_number(float(value))
        case Mapping():
            return _words_of_part(value, name_of)
    return str(value)


def _words_of_part(part: Mapping[str, Any], name_of: NameOf) -> str:
    match part:
        case {"source": {"key": key}}:
            return " · ".join([name_of(key), *(w for n, w in part.items() if n != "source" and w)])
        case {"key": key}:
            role = part.get("role")
            return f"{name_of(key)} ({role})" if role else name_of(key)
        case {"words": words, "edtf": edtf}:
            return str(words or edtf)
        case {"scheme": scheme, "value": text}:
            return f"{scheme} {text}"
        case {"text": text}:
            return str(text)
    return write_amount(read_amount_value(part))


def _summary(found: Object, name_of: NameOf) -> Iterator[str]:
    kind = kind_of_object(found) if found else ""
    for name in names_of_fields(found):
        if name not in ("citations", name_field(kind)):
            words = words_of(kind, name, value_in(found, name), name_of).replace("\n", ", ")
            yield f"{label_of_field(kind, name)}: {words}"


def _sources(found: Object, field: str | None, name_of: NameOf) -> tuple[str, ...]:
    """Return the titles of what a record cites for a field, or for all of it."""
    cited: Mapping[str, None] = {
        name_of(one["source"]["key"]): None
        for one in value_in(found, "citations") or ()
        if field is None or one.get("supports", "") in ("", field)
    }
    return tuple(cited)
