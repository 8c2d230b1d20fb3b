"""JSON values into the parts of records: strict about types, so that nothing is lost silently."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Protocol

from explorer.domain.amounts import read_amount, read_number
from explorer.domain.dates import Sense, Window, from_edtf, from_fields
from explorer.domain.entries import ReadDate
from explorer.domain.fields import FieldType
from explorer.domain.parts import Alias, Amount, Identifier

CITATION_WORDS = ("place", "supports", "quotation", "spelling")
_DATE_PARTS = frozenset({"words", "edtf", "earliest", "latest", "sense"})


class NotUnderstood(ValueError):
    """A value of the wrong form; ``str()`` is a sentence that says what was expected."""


class _Read(Protocol):
    def __call__(self, given: Any, /) -> Any: ...


def read_text(given: Any) -> str:
    if not isinstance(given, str):
        raise NotUnderstood(f"a text was expected, not {shown(given)}.")
    return given


def shown(given: Any) -> str:
    """Return a value as a sentence can show it."""
    words = str(given) if isinstance(given, str) else repr(given)
    return f"“{words[:60]}…”" if len(words) > 60 else f"“{words}”"


def read_number_value(given: Any) -> float:
    """Read a number, or a text that holds one as people type it ("1,500")."""
    if isinstance(given, str):
        return read_number(given)
    if isinstance(given, bool) or not isinstance(given, (int, float)):
        raise NotUnderstood(f"a number was expected, not {shown(given)}.")
    try:
        return float(given)
    except OverflowError:
        raise NotUnderstood(f"{shown(given)} is too large.") from None


def read_month(given: Any) -> int:
    if isinstance(given, bool) or not isinstance(given, int):
        raise NotUnderstood(f"a month from 1 to 12 was expected, not {shown(given)}.")
    return given


def read_flag(given: Any) -> bool:
    if not isinstance(given, bool):
        raise NotUnderstood(f"true or false was expected, not {shown(given)}.")
    return given


def read_alias(given: Any) -> Alias:
    if isinstance(given, str):
        return Alias(given)
    part = read_part(given, ("text", "sort", "language"))
    rest = {name: read_text(part[name]) for name in ("sort", "language") if name in part}
    return Alias(read_text(part.get("text", "")), **rest)


def read_identifiers(given: Any) -> tuple[Identifier, ...]:
    """Read an object of values by scheme, or a list of schemes with values."""
    if isinstance(given, Mapping):
        pairs: Iterator[tuple[Any, Any]] = iter(given.items())
    else:
        parts = [read_part(item, ("scheme", "value")) for item in read_several(given)]
        pairs = ((part.get("scheme"), part.get("value")) for part in parts)
    return tuple(Identifier(read_text(scheme), read_text(value)) for scheme, value in pairs)


def read_amount_value(given: Any) -> Amount:
    """Read an amount, or a text that holds one as people type it ("€ 600 million")."""
    if isinstance(given, str):
        return read_amount(given)
    part = read_part(given, ("value", "unit", "bound", "what"))
    rest = {name: read_text(part[name]) for name in ("bound", "what") if name in part}
    return Amount(read_number_value(part.get("value")), read_text(part.get("unit", "")), **rest)


def read_window(given: Any, read_words: ReadDate) -> Window | None:
    """Read words, or an object of the fields of a date; EDTF decides where it is given."""
    if isinstance(given, str):
        return read_words(given) if given.strip() else None
    part = read_part(given, _DATE_PARTS)
    if set(part) == {"words"}:
        return read_window(read_text(part["words"]), read_words)
    edtf, sense = part.get("edtf"), part.get("sense")
    if "earliest" in part or "latest" in part or edtf is None:
        return from_fields(part)
    words = read_text(part.get("words", ""))
    return from_edtf(read_text(edtf), words, None if sense is None else Sense(read_text(sense)))


def read_part(given: Any, names: Sequence[str] | frozenset[str]) -> Mapping[str, Any]:
    """Return an object after a look at its names: one that is not known would be lost."""
    if not isinstance(given, Mapping):
        raise NotUnderstood(f"an object was expected, not {shown(given)}.")
    for name in given:
        if name not in names:
            raise NotUnderstood(f"“{name}” is not one of {', '.join(sorted(names))}.")
    return given


def read_several(given: Any) -> Sequence[Any]:
    """Return a list as it is, a single value as a list of one."""
    return given if isinstance(given, (list, tuple)) else [given]


LISTS: MappingProxyType[FieldType, _Read] = MappingProxyType(
    {FieldType.CHOICES: read_text, FieldType.AMOUNTS: read_amount_value}
)
"""How one item of a list is read."""
SCALARS: MappingProxyType[FieldType, _Read] = MappingProxyType(
    {
        FieldType.NUMBER: read_number_value,
        FieldType.PERCENT: read_number_value,
        FieldType.MONTH: read_month,
        FieldType.FLAG: read_flag,
    }
)
"""How a single value is read; a text where a type is not listed."""
