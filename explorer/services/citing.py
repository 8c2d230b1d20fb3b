"""Sources as they are named when something is added: known ones found, new ones made."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any

from explorer.domain.dates import Window
from explorer.domain.drafting import link_to
from explorer.domain.entries import ReadDate
from explorer.domain.errors import InvalidRecord, NotFound, Refusal
from explorer.domain.exchange import Reader, to_object
from explorer.domain.exchange_values import (
    CITATION_WORDS,
    NotUnderstood,
    read_part,
    read_several,
    read_text,
)
from explorer.domain.keys import make_key
from explorer.domain.parts import Citation, Link
from explorer.domain.questions import RecordNamed, RecordWith
from explorer.domain.records import Record, Source, fields_of
from explorer.domain.rules import faults_of
from explorer.services.naming import Names
from explorer.storage.library import Library

_FIELDS = frozenset(described.name for described in fields_of("source"))
_PARTS = _FIELDS.union({"key", "title", "aliases", "identifiers", "citations"}, CITATION_WORDS)


@dataclass(slots=True)
class Sources:
    """The sources named in one step; ``made`` are the new ones, in order."""

    library: Library
    names: Names
    read_words: ReadDate
    made: list[Record] = field(default_factory=list)

    def cite(self, given: Any) -> tuple[Citation, ...]:
        """Return citations of one source or several; raises Refusal.

        A source is a key, a title, or an object of the fields of a source and of a citation. An
        object with more than a title or a key is a new source.
        """
        return tuple(self._citation(item) for item in read_several(given))

    def published(self, citations: Sequence[Citation]) -> Window | None:
        """Return the day of the first source, as far as it is known."""
        if not citations:
            return None
        link = citations[0].source
        record = next((source for source in self.made if source.key == link.key), None)
        if record is None and link.id is not None:
            record = self.library.answer(RecordWith(link.id))
        return record.published if isinstance(record, Source) else None

    def _citation(self, given: Any) -> Citation:
        if isinstance(given, str):
            return Citation(self.names.find(given, ("source",)))
        try:
            part = read_part(given, _PARTS)
            words = {name: read_text(part.get(name, "")) for name in CITATION_WORDS}
        except NotUnderstood as error:
            raise Refusal(str(error)) from None
        own = {name: value for name, value in part.items() if name not in CITATION_WORDS}
        if "name" in own:  # links in exports carry their target's name so
            own.setdefault("title", own.pop("name"))
        return Citation(self._found(own) or self._new(own), **words)

    def _found(self, own: Mapping[str, Any]) -> Link | None:
        key, title = str(own.get("key", "")), str(own.get("title", ""))
        known = self.names.with_key(key) if key else None
        if known is not None or not own.keys() <= {"key", "title"}:
            return known
        try:
            return self.names.find(key or title, ("source",))
        except NotFound:
            if not title:
                raise
            return None

    def _new(self, own: Mapping[str, Any]) -> Link:
        source = Reader(self.names.find, self.read_words).read("source", own)
        again = self._same(source)
        if again is not None:
            return link_to(again)
        key = source.key or make_key("source", source.name)
        source = replace(source, key=key)
        faults = faults_of(source)
        if faults:
            raise InvalidRecord(faults)
        self.made.append(source)
        self.names.add(link_to(source))
        return link_to(source)

    def _same(self, source: Record) -> Record | None:
        """Return the source that says all of it already, of this step or of the database."""
        known: list[Record] = list(self.made)
        with suppress(Refusal):
            known.append(self.library.answer(RecordNamed(source.name, ("source",))))
        said = to_object(source, names=False)
        for record in known:
            if said.items() <= to_object(record, names=False).items():
                return record
        return None
