"""What a record's field is: its type, label and choices, declared once beside the record."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any


class FieldType(Enum):
    """How a field is stored, exchanged, edited and shown."""

    TEXT = "text"
    LONG_TEXT = "long text"
    ADDRESS = "address"
    CHOICE = "choice"
    CHOICES = "choices"
    DATE = "date"
    LINK = "link"
    LINKS = "links"
    NUMBER = "number"
    PERCENT = "percent"
    MONTH = "month"
    FLAG = "flag"
    AMOUNTS = "amounts"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind of record.

    ``choices`` are the words a CHOICE or CHOICES field may hold; with ``open_choice`` they are
    only suggestions. ``kinds`` are the kinds that a LINK or LINKS field may point to (empty: any
    kind), ``roles`` the suggested roles of a LINKS field. A record cannot exist without the
    target of a ``required`` link: deleting the target deletes the record.
    """

    name: str
    type: FieldType
    label: str
    required: bool = False
    choices: tuple[str, ...] = ()
    open_choice: bool = False
    kinds: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    help: str = ""


_SPECIFICATION = "explorer.field"
_EMPTY: dict[FieldType, Any] = {
    FieldType.CHOICES: (),
    FieldType.LINKS: (),
    FieldType.AMOUNTS: (),
    FieldType.DATE: None,
    FieldType.LINK: None,
    FieldType.NUMBER: None,
    FieldType.PERCENT: None,
    FieldType.MONTH: None,
    FieldType.FLAG: False,
}


def declare(type: FieldType, label: str, **options: Any) -> Any:
    """Return a dataclass field that carries its own specification; it starts out empty."""
    default = options.pop("default", _EMPTY.get(type, ""))
    return field(default=default, metadata={_SPECIFICATION: (type, label, options)})


def text(label: str, **options: Any) -> Any:
    return declare(FieldType.TEXT, label, **options)


def long_text(label: str, **options: Any) -> Any:
    return declare(FieldType.LONG_TEXT, label, **options)


def date_window(label: str, **options: Any) -> Any:
    return declare(FieldType.DATE, label, **options)


def choice(label: str, choices: Sequence[str], **options: Any) -> Any:
    return declare(FieldType.CHOICE, label, choices=tuple(choices), **options)


def choices(label: str, choices: Sequence[str], **options: Any) -> Any:
    return declare(FieldType.CHOICES, label, choices=tuple(choices), **options)


def link(label: str, *kinds: str, **options: Any) -> Any:
    return declare(FieldType.LINK, label, kinds=kinds, **options)


def links(label: str, *kinds: str, **options: Any) -> Any:
    return declare(FieldType.LINKS, label, kinds=kinds, **options)


def number(label: str, **options: Any) -> Any:
    return declare(FieldType.NUMBER, label, **options)


def percent(label: str, **options: Any) -> Any:
    return declare(FieldType.PERCENT, label, **options)


def specification(name: str, metadata: Any) -> Field | None:
    """Return the field declared in a dataclass field's metadata, or None if it declares none."""
    declared = metadata.get(_SPECIFICATION)
    if declared is None:
        return None
    type_, label, options = declared
    return Field(name, type_, label, **options)
