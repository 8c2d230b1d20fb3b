"""Which values a field of a type may hold."""

import math
from collections.abc import Callable, Iterator
from typing import Any

from explorer.domain.dates import Window
from explorer.domain.fields import Field, FieldType
from explorer.domain.parts import BOUNDS, Amount, Link
from explorer.domain.rules_of_words import check_address, check_line, check_text

Sentences = Iterator[str]


def check_value(described: Field, value: Any) -> Sentences:
    """Yield what is wrong with a value, other than that it is missing."""
    return _CHECKS[described.type](described, value)


def not_chosen(name: str) -> str:
    """Return what is said of a name that was typed and leads to no record."""
    return f"“{name[:60]}” is no record yet: choose a suggestion or make it new."


def _line(described: Field, value: str) -> Sentences:
    return check_line(described.label, value)


def _text(described: Field, value: str) -> Sentences:
    return check_text(described.label, value)


def _address(described: Field, value: str) -> Sentences:
    return check_address(described.label, value)


def _choice(described: Field, value: str) -> Sentences:
    yield from check_line(described.label, value)
    if not described.open_choice and value not in described.choices:
        offered = ", ".join(described.choices)
        yield f"“{described.label}” cannot be “{value[:60]}”; choose one of: {offered}."


def _choices(described: Field, value: tuple[str, ...]) -> Sentences:
    for word in value:
        yield from (
            _choice(described, word)
            if word.strip()
            else iter([f"“{described.label}” holds an empty entry."])
        )
    if len(set(value)) < len(value):
        yield f"“{described.label}” names the same thing twice."


def _date(described: Field, value: Window) -> Sentences:
    yield from check_line(described.label, value.words)
    if value.earliest and value.latest and value.latest < value.earliest:
        yield f"“{described.label}” ends before it begins."


def _link(described: Field, value: Link) -> Sentences:
    if not value.key:
        yield not_chosen(value.name)
    elif described.kinds and value.kind not in described.kinds:
        yield (
            f"“{described.label}” must be a {' or a '.join(described.kinds)}; "
            f"“{value.name}” is a {value.kind}."
        )
    yield from check_line(described.label, value.role)


def _links(described: Field, value: tuple[Link, ...]) -> Sentences:
    seen: set[tuple[str, str]] = set()
    for link in value:
        yield from _link(described, link)
        if (link.key, link.role) in seen:
            yield f"“{described.label}” names “{link.name}” twice."
        seen.add((link.key, link.role))


def _number(described: Field, value: float) -> Sentences:
    if not math.isfinite(value):
        yield f"“{described.label}” must be a number."


def _percent(described: Field, value: float) -> Sentences:
    if not 0 <= value <= 100:
        yield f"“{described.label}” must lie between 0 and 100 percent."


def _month(described: Field, value: int) -> Sentences:
    if not 1 <= value <= 12:
        yield f"“{described.label}” must be a month from 1 to 12."


def _flag(_described: Field, _value: bool) -> Sentences:
    return iter(())


def _amounts(described: Field, value: tuple[Amount, ...]) -> Sentences:
    for amount in value:
        if not math.isfinite(amount.value):
            yield f"“{described.label}” must hold numbers."
        if not amount.unit.strip():
            yield f"“{described.label}”: {amount.value:,g} of what? Add a currency or a word."
        if amount.bound not in BOUNDS:
            yield f"“{described.label}” cannot be “{amount.bound}” something."
        for words in (amount.unit, amount.what):
            yield from check_line(described.label, words)


_CHECKS: dict[FieldType, Callable[[Field, Any], Sentences]] = {
    FieldType.TEXT: _line,
    FieldType.LONG_TEXT: _text,
    FieldType.ADDRESS: _address,
    FieldType.CHOICE: _choice,
    FieldType.CHOICES: _choices,
    FieldType.DATE: _date,
    FieldType.LINK: _link,
    FieldType.LINKS: _links,
    FieldType.NUMBER: _number,
    FieldType.PERCENT: _percent,
    FieldType.MONTH: _month,
    FieldType.FLAG: _flag,
    FieldType.AMOUNTS: _amounts,
}
