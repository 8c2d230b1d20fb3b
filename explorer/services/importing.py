"""Records from files: new ones inserted, known ones brought up to date, in one step or not."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from explorer.domain.drafting import link_to
from explorer.domain.edits import Save
from explorer.domain.errors import InvalidRecord, Refusal
from explorer.domain.exchange import Reader, name_field, to_object
from explorer.domain.keys import make_key
from explorer.domain.parts import Link
from explorer.domain.records import Record
from explorer.domain.rules import faults_of
from explorer.services.bibliography.comparing import Difference, compare
from explorer.services.bibliography.formats import items_in
from explorer.services.bibliography.item import Placed
from explorer.services.csv_reading import read_folder, read_table
from explorer.services.given import Given, read_file
from explorer.services.json_reading import read_records as read_json
from explorer.services.naming import Names
from explorer.storage.library import Library
from explorer.storage.reading import chunks, read_records


@dataclass(frozen=True, slots=True)
class Imported:
    """How many records an import added, changed and found to be as they are.

    ``kept`` are the sources that a bibliography gives otherwise: it never overwrites one.
    """

    added: int
    changed: int
    unchanged: int
    kept: tuple[Difference, ...] = ()


def given_in(path: Path) -> Iterator[Given]:
    """Yield the objects in a file of JSON or CSV, or in a folder of CSV; raises Refusal."""
    if path.is_dir():
        return read_folder(path)
    if path.suffix.casefold() == ".csv":
        return read_table(path)
    return read_json(read_file(path), path.name)


def import_file(library: Library, path: Path) -> Imported:
    """Import a file as one step that can be undone; a Refusal names the place of the first fault.

    A record whose key is known takes on exactly what the file says of it; one without a key is
    new. A bibliography adds the sources that are not there yet and leaves the others as they
    are. Nothing is changed where a fault is found.
    """
    items = items_in(path)
    if items is not None:
        return _import_sources(library, items, f"Import “{path.name}”")
    return import_given(library, given_in(path), f"Import “{path.name}”")


def import_given(library: Library, given: Iterable[Given], label: str) -> Imported:
    """Import objects as one step."""
    objects = [_with_key(one) for one in given]
    _require_different_keys(objects)
    names = Names(library)
    names.learn(key for one in objects for key in _keys_in(one))
    known = _known_records(library, names, objects)
    for one in objects:
        names.add(_own_link(one))
    records = [_read(one, names, known) for one in objects]
    new = [record for record in records if record.id is None]
    changed = [r for r in records if r.id is not None and not _is_same(r, known[r.key])]
    if new or changed:
        library.do(Save(label, (*new, *changed)))
    return Imported(len(new), len(changed), len(records) - len(new) - len(changed))


def _import_sources(library: Library, items: Iterable[Placed], label: str) -> Imported:
    compared = compare(library, items)
    if compared.new:
        library.do(Save(label, compared.new))
    return Imported(len(compared.new), 0, compared.same, compared.differing)


def _with_key(one: Given) -> Given:
    if one.fields.get("key"):
        return one
    name = one.fields.get(name_field(one.kind))
    key = make_key(one.kind, name if isinstance(name, str) else "")
    return replace(one, fields={**one.fields, "key": key})


def _require_different_keys(objects: Iterable[Given]) -> None:
    seen: dict[str, str] = {}
    for one in objects:
        key = str(one.fields["key"])
        if key in seen:
            raise Refusal(f"{one.place}: “{key}” stands already in {seen[key]}.")
        seen[key] = one.place


def _keys_in(one: Given) -> Iterator[str]:
    """Yield what may be a key in an object: its own and those of its links."""
    pending = list(one.fields.values())
    while pending:
        value = pending.pop()
        if isinstance(value, Mapping):
            pending += value.values()
        elif isinstance(value, list):
            pending += value
        elif isinstance(value, str) and "/" in value and len(value) < 100:
            yield value.strip()


def _known_records(
    library: Library, names: Names, objects: Iterable[Given]
) -> Mapping[str, Record]:
    links = [names.with_key(str(one.fields["key"])) for one in objects]
    ids = [link.id for link in links if link is not None and link.id is not None]
    records: list[Record] = []
    for some in chunks(ids):
        records += library.read(partial(read_records, ids=some))
    return {record.key: record for record in records}


def _own_link(one: Given) -> Link:
    name = one.fields.get(name_field(one.kind))
    return Link(str(one.fields["key"]), one.kind, name if isinstance(name, str) else "")


def _read(one: Given, names: Names, known: Mapping[str, Record]) -> Record:
    before = known.get(str(one.fields["key"]))
    origin = before.origin if before else "user"
    try:
        record = Reader(names.find).read(one.kind, one.fields, origin=origin)
    except InvalidRecord as error:
        raise Refusal(f"{one.place}: {error.faults[0].sentence}") from error
    faults = faults_of(record)
    if faults:
        raise Refusal(f"{one.place}: {link_to(record).name or record.key}: {faults[0].sentence}")
    return replace(record, id=before.id if before else None)


def _is_same(record: Record, before: Record) -> bool:
    return to_object(record, names=False) == to_object(before, names=False)
