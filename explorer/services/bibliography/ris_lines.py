"""The references of a RIS file: values by tag, each reference with the line where it begins."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from explorer.domain.errors import Refusal

_TAGGED = re.compile(r"([A-Z][A-Z0-9])  -(?: (.*)|)")
_LINES = re.compile(r"\r\n|\r|\n")


class Reference(NamedTuple):
    type: str
    fields: Mapping[str, Sequence[str]]
    place: str


def references(text: str, name: str) -> Iterator[Reference]:
    """Yield the references of a file; raises Refusal with the line of the first fault.

    A line without a tag goes on with the value before it.
    """
    found = 0
    lines = enumerate(_LINES.split(text), 1)
    for number, line in lines:
        if not line.strip():
            continue
        tagged = _TAGGED.fullmatch(line.rstrip(" "))
        if tagged is None or tagged[1] != "TY":
            raise Refusal(f"{name}, line {number}: a reference must begin with “TY  - ”.")
        place = f"{name}, line {number}"
        yield Reference((tagged[2] or "").strip(), _fields(lines, name, place), place)
        found += 1
    if not found and text.strip():
        raise Refusal(f"{name}, line 1: there is no reference in this file.")


def _fields(lines: Iterator[tuple[int, str]], name: str, place: str) -> Mapping[str, Sequence[str]]:
    fields: dict[str, list[list[str]]] = {}
    value: list[str] = []
    for number, line in lines:
        tagged = _TAGGED.fullmatch(line.rstrip(" "))
        if tagged is None:
            if line.strip() and not value:
                raise Refusal(f"{name}, line {number}: a tag such as “TI  - ” was expected here.")
            value.append(line.strip(" "))
        elif tagged[1] == "ER":
            return {tag: [" ".join(parts) for parts in found] for tag, found in fields.items()}
        elif tagged[1] == "TY":
            raise Refusal(f"{name}, line {number}: the reference before this has no “ER  - ”.")
        else:
            value = [(tagged[2] or "").strip(" ")]
            fields.setdefault(tagged[1], []).append(value)
    raise Refusal(f"{place}: the reference that begins here has no “ER  - ”.")
