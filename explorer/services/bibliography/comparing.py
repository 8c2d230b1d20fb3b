"""Items of a file beside the sources of a database: new, the same, or different."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from explorer.domain.errors import InvalidRecord, Refusal
from explorer.domain.exchange import Reader, to_object
from explorer.domain.keys import make_key
from explorer.domain.parts import Link
from explorer.domain.records import Source, field_of
from explorer.domain.rules import faults_of
from explorer.services.bibliography.item import Placed
from explorer.services.bibliography.mapping import fields_of
from explorer.services.bibliography.twins import Twin, Twins
from explorer.services.naming import Names
from explorer.storage.library import Library
from explorer.storage.reading import chunks, read_records

MOST = 20_000
"""Items of a file: more takes minutes."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A source that says something else than the item at ``place``, by its fields' labels.

    ``id`` is None for one that the same file brings.
    """

    id: int | None
    key: str
    title: str
    place: str
    labels: tuple[str, ...]

    @property
    def sentence(self) -> str:
        labels = ", ".join(self.labels)
        return f"“{self.title}” ({self.key}) stays as it is; {self.place} differs in {labels}."


@dataclass(frozen=True, slots=True)
class Compared:
    """What a file brings: new sources, how many are the same, and those that differ."""

    new: tuple[Source, ...]
    same: int
    differing: tuple[Difference, ...]


@dataclass(slots=True)
class _File:
    """The sources of a file so far, by what they are in the database."""

    new: dict[str, tuple[Source, str]] = field(default_factory=dict)
    twins: list[tuple[Source, str, Twin]] = field(default_factory=list)
    renamed: dict[str, str] = field(default_factory=dict)


def compare(library: Library, items: Iterable[Placed]) -> Compared:
    """Return what items bring; a Refusal names the place of the first that cannot be taken."""
    file = _read_all(library, items)
    find = _Find(Names(library), file)
    new = {key: find.resolved(source, place) for key, (source, place) in file.new.items()}
    ids = [twin.id for _, _, twin in file.twins if twin.id is not None]
    known = {**new, **_known(library, ids)}
    differing = [
        Difference(twin.id, twin.key, known[twin.key].name, place, labels)
        for source, place, twin in file.twins
        if (labels := _differences(find.resolved(source, place), known[twin.key]))
    ]
    same = len(file.twins) - len(differing)
    return Compared(tuple(new.values()), same, tuple(differing))


def _read_all(library: Library, items: Iterable[Placed]) -> _File:
    file, twins = _File(), Twins(library)
    for number, (item, place) in enumerate(items):
        if number == MOST:
            raise Refusal(f"{place}: more than {MOST:,} entries. Import the file in parts.")
        source = _read(fields_of(item), place)
        twin = twins.of(source)
        if twin is not None:
            file.twins.append((source, place, twin))
            file.renamed[source.key] = twin.key
            continue
        own = source.key or make_key("source", source.name, taken=file.new)
        twins.add(replace(source, key=own), is_keyed=bool(source.key))
        file.new[own] = (replace(source, key=own), place)
    return file


def _read(fields: Mapping[str, Any], place: str) -> Source:
    try:
        source = Reader().read("source", fields)
    except InvalidRecord as error:
        raise Refusal(f"{place}: {error.faults[0].sentence}") from error
    assert isinstance(source, Source)
    faults = faults_of(source)
    if faults:
        title = f"{source.name[:60]}: " if source.name else ""
        raise Refusal(f"{place}: {title}{faults[0].sentence}")
    return source


@dataclass(frozen=True, slots=True)
class _Find:
    """Finds what links between sources mean, in the file or in the database."""

    names: Names
    file: _File

    def resolved(self, source: Source, place: str) -> Source:
        try:
            based_on = source.based_on and self._link(source.based_on)
            citations = [replace(c, source=self._link(c.source)) for c in source.citations]
        except Refusal as refusal:
            raise Refusal(f"{place}: {refusal}") from refusal
        return replace(source, based_on=based_on, citations=tuple(citations))

    def _link(self, link: Link) -> Link:
        key = self.file.renamed.get(link.key, link.key)
        if key in self.file.new:
            return Link(key, "source", self.file.new[key][0].name)
        return self.names.find(key, ("source",))


def _known(library: Library, ids: list[int]) -> dict[str, Source]:
    found: dict[str, Source] = {}
    for some in chunks(ids):
        for record in library.read(partial(read_records, ids=some)):
            assert isinstance(record, Source)
            found[record.key] = record
    return found


def _differences(source: Source, known: Source) -> tuple[str, ...]:
    """Return the labels of the fields that a source gives otherwise than the known one."""
    said, there = (_told(to_object(one, names=False)) for one in (source, known))
    return tuple(_label(name) for name in said if said[name] != there.get(name))


def _told(found: dict[str, Any]) -> dict[str, Any]:
    """Return what tells sources apart: not their keys, nor the words for one and the same day."""
    told = {name: value for name, value in found.items() if name not in ("key", "origin")}
    for name in ("published", "retrieved"):
        if name in told:
            told[name] = told[name]["edtf"] or told[name]["words"]
    return told


def _label(name: str) -> str:
    try:
        return field_of("source", "name" if name == "title" else name).label
    except KeyError:
        return name.capitalize()
