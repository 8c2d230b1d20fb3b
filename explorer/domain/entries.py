"""What the fields of a form hold as typed, and the values that they mean."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final, TypeVar

from explorer.domain.amounts import UnreadableNumber, read_amount, read_number, write_amount
from explorer.domain.dates import Window
from explorer.domain.errors import Fault
from explorer.domain.fields import Field, FieldType
from explorer.domain.named_lines import (
    read_alias,
    read_identifier,
    write_alias,
    write_identifier,
)
from explorer.domain.parts import Citation, Link
from explorer.domain.records import Record, field_of, fields_of, kind_of

Entry = str | bool | tuple[str, ...] | tuple[Link, ...] | tuple[Citation, ...]
"""What one field of a form holds: words, a tick, several words or lines, chips, citations."""
ReadDate = Callable[[str], Window]
R = TypeVar("R", bound=Record)
T = TypeVar("T")


def entries_of(record: Record) -> dict[str, Entry]:
    """Return what a form shows of a record, by field."""
    entries = {f.name: _written(f, getattr(record, f.name)) for f in fields_of(kind_of(record))}
    entries["aliases"] = tuple(map(write_alias, record.aliases))
    entries["identifiers"] = tuple(map(write_identifier, record.identifiers))
    entries["citations"] = record.citations
    return entries


def links_in(entry: Entry) -> tuple[Link, ...]:
    """Return the links that an entry holds, those to cited sources included."""
    if not isinstance(entry, tuple):
        return ()
    cited = (part.source if isinstance(part, Citation) else part for part in entry)
    return tuple(part for part in cited if isinstance(part, Link))


def read_entries(
    base: R, entries: Mapping[str, Entry], read_date: ReadDate
) -> tuple[R, tuple[Fault, ...]]:
    """Return the record with the entries typed over it, and the fields that could not be read."""
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    for name, entry in entries.items():
        try:
            values[name] = _read(kind_of(base), name, entry, read_date)
        except UnreadableNumber as error:
            faults.append(Fault(name, str(error)))
    return replace(base, **values), tuple(faults)


def _written(described: Field, value: Any) -> Entry:
    if value is None:
        return () if described.type is FieldType.LINK else ""
    entry: Entry = _WRITERS.get(described.type, _same)(value)
    return entry


def _same(value: T) -> T:
    return value


def _words(window: Window) -> str:
    return window.words or window.edtf or ""


def _digits(value: float) -> str:
    return f"{value:g}" if float(f"{value:g}") == value else repr(value)


def _read(kind: str, name: str, entry: Any, read_date: ReadDate) -> Any:
    match name:
        case "aliases":
            return tuple(read_alias(line) for line in entry if line.strip())
        case "identifiers":
            return tuple(read_identifier(line) for line in entry if line.strip())
        case "citations":
            return entry
        case _:
            return _READERS.get(field_of(kind, name).type, _keep)(entry, read_date)


def _keep(entry: T, _read_date: ReadDate) -> T:
    return entry


def _strip(entry: str, _read_date: ReadDate) -> str:
    return entry.strip()


def _date(entry: str, read_date: ReadDate) -> Window | None:
    return read_date(entry.strip()) if entry.strip() else None


def _link(entry: tuple[Link, ...], _read_date: ReadDate) -> Link | None:
    return entry[0] if entry else None


def _number(entry: str, _read_date: ReadDate) -> float | None:
    return read_number(entry) if entry.strip() else None


def _month(entry: str, _read_date: ReadDate) -> int | None:
    if not entry.strip():
        return None
    if not entry.strip().isdecimal():
        raise UnreadableNumber(f"“{entry.strip()[:60]}” is not a month; write 1 to 12.")
    return int(entry)


def _amounts(entry: tuple[str, ...], _read_date: ReadDate) -> tuple[Any, ...]:
    return tuple(read_amount(line) for line in entry if line.strip())


_WRITERS: Final[Mapping[FieldType, Callable[[Any], Entry]]] = {
    FieldType.DATE: _words,
    FieldType.LINK: lambda link: (link,),
    FieldType.NUMBER: _digits,
    FieldType.PERCENT: _digits,
    FieldType.MONTH: str,
    FieldType.AMOUNTS: lambda amounts: tuple(map(write_amount, amounts)),
}
_READERS: Final[Mapping[FieldType, Callable[[Any, ReadDate], Any]]] = {
    FieldType.TEXT: _strip,
    FieldType.LONG_TEXT: _strip,
    FieldType.ADDRESS: _strip,
    FieldType.CHOICE: _strip,
    FieldType.DATE: _date,
    FieldType.LINK: _link,
    FieldType.NUMBER: _number,
    FieldType.PERCENT: _number,
    FieldType.MONTH: _month,
    FieldType.AMOUNTS: _amounts,
}
