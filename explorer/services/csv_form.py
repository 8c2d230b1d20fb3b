"""Objects of records as rows of CSV and back, for spreadsheets and without loss."""

import csv
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any, TextIO

from explorer.domain.exchange import name_field
from explorer.domain.exchange_values import NotUnderstood, shown
from explorer.domain.fields import Field, FieldType
from explorer.domain.records import fields_of
from explorer.services.csv_cells import escape, join, split, unescape

Cells = Mapping[str, str]
_DATE_PARTS = ("words", "edtf", "earliest", "latest", "sense")
_STRUCTURED = ("aliases", "identifiers", "citations")
_FLAGS = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}


@cache
def columns_of(kind: str) -> tuple[str, ...]:
    """Return the header of a kind's file.

    A date has a column for each of its parts, a link one for its name and one for its key, a
    list of links one for the names and one for the keys with their roles. What has several
    parts an item (aliases, identifiers, citations, amounts) is JSON in its cell.
    """
    fields = [field for field in fields_of(kind) if field.name != "name"]
    own = [column for field in fields for column in _columns(field)]
    return ("key", name_field(kind), "origin", *own, *_STRUCTURED)


def _columns(field: Field) -> tuple[str, ...]:
    match field.type:
        case FieldType.DATE:
            return tuple(f"{field.name}.{part}" for part in _DATE_PARTS)
        case FieldType.LINK:
            return (field.name, f"{field.name}.key")
        case FieldType.LINKS:
            return (field.name, f"{field.name}.keys")
    return (field.name,)


def readable_columns(kind: str) -> frozenset[str]:
    """Return the columns that may stand in a file: a date may also be one column of words."""
    dates = {field.name for field in fields_of(kind) if field.type is FieldType.DATE}
    return frozenset(columns_of(kind)) | dates


class CsvWriter:
    """Writes objects of one kind to a stream that was opened with ``newline=""``."""

    def __init__(self, kind: str, stream: TextIO) -> None:
        self._kind = kind
        self._writer = csv.DictWriter(stream, columns_of(kind), restval="")
        self._writer.writeheader()

    def write(self, found: Mapping[str, Any]) -> None:
        self._writer.writerow(cells_of(self._kind, found))


def cells_of(kind: str, found: Mapping[str, Any]) -> Cells:
    """Return the cells of an object by column; empty ones are left out."""
    cells = {
        name: escape(found[name]) for name in ("key", "origin", name_field(kind)) if name in found
    }
    for name, (write, _) in _conversions(kind):
        if name in found:
            cells |= write(name, found[name])
    return cells


def object_of(kind: str, cells: Cells) -> dict[str, Any]:
    """Return the object of a row; raises NotUnderstood naming the column at fault."""
    found: dict[str, Any] = {
        name: unescape(cells[name])
        for name in ("key", "origin", name_field(kind))
        if cells.get(name)
    }
    for name, (_, read) in _conversions(kind):
        value = read(name, cells)
        if value is not None:
            found[name] = value
    return found


def _text_out(name: str, value: str) -> Cells:
    return {name: escape(value)}


def _text_in(name: str, cells: Cells) -> str | None:
    return unescape(cells.get(name, "")) or None


def _figure_out(name: str, value: float) -> Cells:
    return {name: repr(value)}


def _number_in(name: str, cells: Cells) -> float | str | None:
    text = cells.get(name, "").strip()
    try:
        return float(text) if text else None
    except ValueError:
        return text  # as people type it: the reader of objects understands more


def _month_in(name: str, cells: Cells) -> int | str | None:
    text = cells.get(name, "").strip()
    return int(text) if text.isdecimal() and len(text) < 9 else text or None


def _flag_out(name: str, value: bool) -> Cells:
    return {name: "yes" if value else "no"}


def _flag_in(name: str, cells: Cells) -> bool | None:
    text = cells.get(name, "").strip().casefold()
    if text and text not in _FLAGS:
        raise NotUnderstood(f"“{name}”: yes or no was expected, not {shown(text)}.")
    return _FLAGS.get(text)


def _date_out(name: str, value: Mapping[str, str | None]) -> Cells:
    return {f"{name}.{part}": escape(value[part] or "") for part in _DATE_PARTS}


def _date_in(name: str, cells: Cells) -> dict[str, str | None] | str | None:
    parts = {part: unescape(cells.get(f"{name}.{part}", "")) for part in _DATE_PARTS}
    if not any(parts.values()):
        return _text_in(name, cells)
    if not (parts["edtf"] or parts["sense"]):
        return parts["words"]
    return {part: text if part == "words" else text or None for part, text in parts.items()}


def _link_out(name: str, value: Mapping[str, str]) -> Cells:
    return {name: escape(value.get("name", "")), f"{name}.key": escape(value["key"])}


def _link_in(name: str, cells: Cells) -> str | None:
    return _text_in(f"{name}.key", cells) or _text_in(name, cells)


def _links_out(name: str, value: Sequence[Mapping[str, str]]) -> Cells:
    keys = [f"{link['key']}={link['role']}" if "role" in link else link["key"] for link in value]
    names = [link.get("name", "") for link in value]
    return {name: escape(join(names)), f"{name}.keys": escape(join(keys))}


def _links_in(name: str, cells: Cells) -> list[dict[str, str]] | list[str] | None:
    keys = split(unescape(cells.get(f"{name}.keys", "")))
    if not keys:
        return split(unescape(cells.get(name, ""))) or None
    pairs = [key.partition("=") for key in keys]
    return [{"key": key.strip(), "role": role} for key, _, role in pairs]


def _words_out(name: str, value: Sequence[str]) -> Cells:
    return {name: escape(join(value))}


def _words_in(name: str, cells: Cells) -> list[str] | None:
    return split(unescape(cells.get(name, ""))) or None


def _json_out(name: str, value: Any) -> Cells:
    return {name: json.dumps(value, ensure_ascii=False)}


def _json_in(name: str, cells: Cells) -> Any:
    try:
        return json.loads(cells[name]) if cells.get(name) else None
    except (ValueError, RecursionError):
        raise NotUnderstood(f"“{name}”: {shown(cells[name])} is not JSON.") from None


_Write = Callable[[str, Any], Cells]
_Read = Callable[[str, Cells], Any]
_BY_TYPE: MappingProxyType[FieldType, tuple[_Write, _Read]] = MappingProxyType(
    {
        FieldType.DATE: (_date_out, _date_in),
        FieldType.LINK: (_link_out, _link_in),
        FieldType.LINKS: (_links_out, _links_in),
        FieldType.CHOICES: (_words_out, _words_in),
        FieldType.AMOUNTS: (_json_out, _json_in),
        FieldType.NUMBER: (_figure_out, _number_in),
        FieldType.PERCENT: (_figure_out, _number_in),
        FieldType.MONTH: (_figure_out, _month_in),
        FieldType.FLAG: (_flag_out, _flag_in),
    }
)


def _conversions(kind: str) -> Iterator[tuple[str, tuple[_Write, _Read]]]:
    for field in fields_of(kind):
        if field.name != "name":
            yield field.name, _BY_TYPE.get(field.type, (_text_out, _text_in))
    yield from ((name, (_json_out, _json_in)) for name in _STRUCTURED)
