"""Records as plain objects, the form of datasets, exports and the command line, and back."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from explorer.domain.dates import (
    CALENDAR_YEAR,
    FiscalCalendar,
    Window,
    from_edtf,
    from_fields,
    read_date,
    to_fields,
)
from explorer.domain.errors import Fault, InvalidRecord
from explorer.domain.fields import Field, FieldType
from explorer.domain.parts import Alias, Amount, Citation, Identifier, Link
from explorer.domain.records import KINDS, Record, fields_of, kind_of

NAME_FIELDS = {
    "development": "title",
    "source": "title",
    "office": "title",
    "claim": "statement",
}
"""What a kind's ``name`` is called outside; "name" for all others."""

Find = Callable[[str, Sequence[str]], Link]
"""Finds what a key or a name means among some kinds; raises NotFound or Ambiguous."""


def link_by_key(text: str, _kinds: Sequence[str] = ()) -> Link:
    """Read a link as a key, resolved when it is written: the ``Find`` of datasets."""
    return Link(text, text.partition("/")[0].replace("-", " "), "")


def name_field(kind: str) -> str:
    return NAME_FIELDS.get(kind, "name")


def to_object(record: Record) -> dict[str, Any]:
    """Return everything a record says as JSON values; empty fields are left out."""
    kind = kind_of(record)
    found: dict[str, Any] = {"key": record.key, name_field(kind): record.name}
    if record.origin != "user":
        found["origin"] = record.origin
    for field in fields_of(kind):
        if field.name not in ("name", "note"):
            found[field.name] = _value_out(field, getattr(record, field.name))
    found["note"] = record.note
    found["aliases"] = [
        _drop_empty({"text": a.text, "sort": a.sort, "language": a.language})
        for a in record.aliases
    ]
    found["identifiers"] = {i.scheme: i.value for i in record.identifiers}
    found["citations"] = [_citation_out(c) for c in record.citations]
    return {name: v for name, v in found.items() if v not in (None, "", [], {}, False)}


def _value_out(field: Field, value: Any) -> Any:
    match field.type:
        case FieldType.DATE:
            return None if value is None else to_fields(value)
        case FieldType.LINK:
            return None if value is None else _link_out(value)
        case FieldType.LINKS:
            return [_link_out(link) for link in value]
        case FieldType.CHOICES:
            return list(value)
        case FieldType.AMOUNTS:
            return [
                _drop_empty({"value": a.value, "unit": a.unit, "bound": a.bound, "what": a.what})
                for a in value
            ]
    return value


def _link_out(link: Link) -> dict[str, str]:
    return _drop_empty({"key": link.key, "name": link.name, "role": link.role})


def _citation_out(citation: Citation) -> dict[str, Any]:
    rest = {name: getattr(citation, name) for name in _CITATION_WORDS}
    return {"source": _link_out(citation.source), **_drop_empty(rest)}


_CITATION_WORDS = ("place", "supports", "quotation", "spelling")


def _drop_empty(found: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in found.items() if value not in ("", None)}


class Reader:
    """Reads objects into records.

    ``find`` resolves links; ``said_on`` is the day from which relative dates count;
    ``calendar_of`` gives the fiscal calendar for an object's companies.
    """

    def __init__(
        self,
        find: Find = link_by_key,
        *,
        said_on: date | None = None,
        calendar: FiscalCalendar = CALENDAR_YEAR,
    ) -> None:
        self._find = find
        self._said_on = said_on
        self._calendar = calendar

    def read(self, kind: str, given: Mapping[str, Any], *, origin: str = "user") -> Record:
        """Return the record; raises InvalidRecord naming what cannot be understood."""
        faults: list[Fault] = []
        values: dict[str, Any] = {"origin": given.get("origin", origin)}
        known = {"key", "origin", "aliases", "identifiers", "citations", name_field(kind)}
        readers = {f.name: f for f in fields_of(kind) if f.name != "name"}
        for name in given:
            if name not in known and name not in readers:
                faults.append(Fault(name, f"There is no field “{name}” in a {kind}."))
        for name, read in self._parts(kind, given, readers):
            try:
                values[name] = read()
            except (TypeError, ValueError, KeyError, AttributeError):
                faults.append(Fault(name, f"The value of “{name}” cannot be understood."))
        if faults:
            raise InvalidRecord(faults)
        return KINDS[kind](**values)

    def _parts(
        self, kind: str, given: Mapping[str, Any], readers: Mapping[str, Field]
    ) -> Iterator[tuple[str, Callable[[], Any]]]:
        yield "key", lambda: _text(given.get("key", ""))
        yield "name", lambda: _text(given.get(name_field(kind), ""))
        yield "aliases", lambda: tuple(_alias(a) for a in given.get("aliases", ()))
        yield (
            "identifiers",
            lambda: tuple(
                Identifier(_text(s), _text(v)) for s, v in given.get("identifiers", {}).items()
            ),
        )
        yield "citations", lambda: tuple(self._citation(c) for c in given.get("citations", ()))
        for name, field in readers.items():
            if name in given and given[name] is not None:
                yield name, lambda field=field, name=name: self._value(field, given[name])

    def _value(self, field: Field, given: Any) -> Any:
        if field.type is FieldType.DATE:
            return self._window(given)
        if field.type is FieldType.LINK:
            return self._link(given, field.kinds)
        if field.type is FieldType.LINKS:
            return tuple(self._link(item, field.kinds) for item in _several(given))
        if field.type in _LISTS:
            return tuple(_LISTS[field.type](item) for item in _several(given))
        return _SCALARS.get(field.type, _text)(given)

    def _window(self, given: Any) -> Window | None:
        if isinstance(given, str):
            text = given.strip()
            read = read_date(text, said_on=self._said_on, calendar=self._calendar)
            return read if text else None
        if "earliest" in given or ("sense" in given and "edtf" not in given):
            return from_fields(given)
        words, edtf = _text(given.get("words", "")), given["edtf"]
        sense = given.get("sense")
        read = from_edtf(edtf, words)
        return from_fields({**to_fields(read), "sense": sense}) if sense else read

    def _link(self, given: Any, kinds: Sequence[str]) -> Link:
        if isinstance(given, str):
            return self._find(given, kinds)
        found = self._find(given.get("key") or given["name"], kinds)
        role = _text(given.get("role", ""))
        return Link(found.key, found.kind, found.name, found.id, role)

    def _citation(self, given: Any) -> Citation:
        if isinstance(given, str):
            return Citation(self._find(given, ("source",)))
        words = {name: _text(given.get(name, "")) for name in _CITATION_WORDS}
        return Citation(self._link(given["source"], ("source",)), **words)


def _text(given: Any) -> str:
    if not isinstance(given, str):
        raise TypeError(given)
    return given


def _several(given: Any) -> Sequence[Any]:
    return given if isinstance(given, (list, tuple)) else [given]


def _alias(given: Any) -> Alias:
    if isinstance(given, str):
        return Alias(given)
    return Alias(given["text"], given.get("sort", "name"), given.get("language", ""))


def _amount(given: Mapping[str, Any]) -> Amount:
    return Amount(
        float(given["value"]),
        _text(given["unit"]),
        given.get("bound", "exactly"),
        given.get("what", ""),
    )


_LISTS: dict[FieldType, Callable[[Any], Any]] = {
    FieldType.CHOICES: _text,
    FieldType.AMOUNTS: _amount,
}
_SCALARS: dict[FieldType, Callable[[Any], Any]] = {
    FieldType.NUMBER: float,
    FieldType.PERCENT: float,
    FieldType.MONTH: int,
    FieldType.FLAG: bool,
}
