"""Drafts as JSON text, and back."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any, Final

from explorer.domain.drafting import Draft
from explorer.domain.entries import Entry
from explorer.domain.fields import FieldType
from explorer.domain.parts import Citation, Link
from explorer.domain.records import KINDS, field_of

VERSION: Final = 1


class UnreadableDraft(ValueError):
    """Text that is no draft of this program."""


def write_draft(draft: Draft) -> str:
    """Return the text that `read_draft_text` reads as the same draft."""
    return json.dumps({"version": VERSION, **_fields(draft)}, ensure_ascii=True, indent=1)


def read_draft_text(text: str) -> Draft:
    """Read a draft; raises UnreadableDraft whatever else the text may be."""
    try:
        stored = json.loads(text)
        if stored["version"] != VERSION:
            raise UnreadableDraft(f"version {stored['version']}")
        return _draft(stored)
    except UnreadableDraft:
        raise
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise UnreadableDraft(str(error)) from error


def _fields(draft: Draft) -> dict[str, Any]:
    return {
        "kind": draft.kind,
        "key": draft.key,
        "id": draft.id,
        "entries": {name: _stored(entry) for name, entry in draft.entries.items()},
        "made": [_fields(made) for made in draft.made],
        "claims": [_fields(claim) for claim in draft.claims],
    }


def _stored(entry: Entry) -> Any:
    if isinstance(entry, tuple):
        return [part if isinstance(part, str) else asdict(part) for part in entry]
    return entry


def _draft(stored: Mapping[str, Any]) -> Draft:
    kind = stored["kind"]
    if kind not in KINDS:
        raise UnreadableDraft(f"no kind “{kind}”")
    return Draft(
        kind=kind,
        key=_text(stored["key"]),
        id=_number(stored["id"]),
        entries={name: _entry(kind, name, value) for name, value in stored["entries"].items()},
        made=tuple(map(_draft, stored["made"])),
        claims=tuple(map(_draft, stored["claims"])),
    )


def _entry(kind: str, name: str, value: Any) -> Entry:
    if name in _PARTS:
        return _PARTS[name](value)
    return _SHAPES.get(field_of(kind, name).type, _text)(value)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise UnreadableDraft(f"not text: {value!r}")
    return value


def _tick(value: Any) -> bool:
    if not isinstance(value, bool):
        raise UnreadableDraft(f"not yes or no: {value!r}")
    return value


def _number(value: Any) -> int | None:
    if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
        raise UnreadableDraft(f"not a number: {value!r}")
    return value


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(map(_text, _list(value)))


def _links(value: Any) -> tuple[Link, ...]:
    return tuple(map(_link, _list(value)))


def _citations(value: Any) -> tuple[Citation, ...]:
    return tuple(map(_citation, _list(value)))


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise UnreadableDraft(f"not a list: {value!r}")
    return value


def _link(value: Mapping[str, Any]) -> Link:
    words = {name: _text(value[name]) for name in ("key", "kind", "name", "role")}
    return Link(id=_number(value["id"]), **words)


def _citation(value: Mapping[str, Any]) -> Citation:
    words = {n: _text(value[n]) for n in ("place", "supports", "quotation", "spelling")}
    return Citation(_link(value["source"]), **words)


_PARTS: Final[Mapping[str, Callable[[Any], Entry]]] = {
    "aliases": _texts,
    "identifiers": _texts,
    "citations": _citations,
}
_SHAPES: Final[Mapping[FieldType, Callable[[Any], Entry]]] = {
    FieldType.FLAG: _tick,
    FieldType.CHOICES: _texts,
    FieldType.AMOUNTS: _texts,
    FieldType.LINK: _links,
    FieldType.LINKS: _links,
}
