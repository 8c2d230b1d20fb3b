"""Developments added from outside the window, by the editor's rules and in one step."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from explorer.domain.dates import CALENDAR_YEAR, FiscalCalendar, Window
from explorer.domain.drafting import complete_claim
from explorer.domain.edits import Save
from explorer.domain.entries import ReadDate
from explorer.domain.errors import Fault, InvalidRecord, Refusal
from explorer.domain.exchange import Reader
from explorer.domain.exchange_values import read_several
from explorer.domain.keys import make_key
from explorer.domain.parts import Citation, Link
from explorer.domain.questions import RecordWith
from explorer.domain.records import Claim, Record
from explorer.domain.rules import faults_of
from explorer.services.citing import Sources
from explorer.services.naming import Names
from explorer.services.said_dates import calendar_of, reading
from explorer.storage.library import Library

Object = Mapping[str, Any]


def add_developments(library: Library, given: Any, today: date) -> tuple[str, ...]:
    """Add a development, or several at once, and return their keys once they are on disk.

    Takes the objects of an export, more freely: names for links, words for dates, a ``source``
    and ``claims`` beside the fields. Raises Refusal naming the field; nothing is changed then.
    """
    objects = read_several(given)
    if not objects or not all(isinstance(item, Mapping) for item in objects):
        raise Refusal("A development must be an object with a title, a kind and more.")
    addition = _Addition(library, today)
    developments = addition.read(objects)
    title = developments[0].name
    label = f"Add {len(developments)} developments" if developments[1:] else f"Add “{title}”"
    library.do(Save(label, (*addition.sources.made, *developments, *addition.claims)))
    return tuple(development.key for development in developments)


@dataclass(frozen=True, slots=True)
class _Said:
    """A record's sources and how dates are read that stand in them."""

    citations: tuple[Citation, ...]
    published: Window | None
    calendar: FiscalCalendar
    read_words: ReadDate


class _Addition:
    """What one step adds."""

    def __init__(self, library: Library, today: date) -> None:
        self._library = library
        self._today = today
        self._names = Names(library)
        self.sources = Sources(library, self._names, reading([today], CALENDAR_YEAR))
        self.claims: list[Record] = []

    def read(self, objects: Sequence[Object]) -> list[Record]:
        """Return the developments; they may name one another."""
        keyed = [self._with_key(given) for given in objects]
        for given in keyed:
            self._names.add(Link(given["key"], "development", str(given.get("title", ""))))
        found = []
        for number, given in enumerate(keyed, 1):
            with _placed(f"Development {number}: " if len(keyed) > 1 else ""):
                found.append(self._development(given))
        return found

    def _with_key(self, given: Object) -> Object:
        key = str(given.get("key") or make_key("development", str(given.get("title", ""))))
        if self._names.with_key(key) is not None:
            raise Refusal(f"“{key}” is there already: import changes records, add makes new ones.")
        return {**given, "key": key}

    def _development(self, given: Object) -> Record:
        own = {n: v for n, v in given.items() if n not in ("source", "claims", "citations")}
        said = self._said(given, self._calendar(given))
        read = Reader(self._names.find, said.read_words).read("development", own)
        record = _sound(replace(read, citations=said.citations))
        for number, item in enumerate(read_several(given.get("claims") or ()), 1):
            with _placed(f"Claim {number}: "):
                self.claims.append(self._claim(item, record, said))
        return record

    def _claim(self, given: Any, subject: Record, about: _Said) -> Record:
        if not isinstance(given, Mapping):
            raise Refusal("a claim must be an object.")
        own = {n: v for n, v in given.items() if n not in ("source", "citations")}
        said = self._said(given, about.calendar) if own.keys() < given.keys() else about
        claim = Reader(self._names.find, said.read_words).read("claim", own)
        assert isinstance(claim, Claim)
        completed = complete_claim(replace(claim, citations=said.citations[:1]), subject)
        return _sound(
            replace(
                completed,
                key=claim.key or make_key("claim", completed.name),
                subject=claim.subject or completed.subject,
                stated=claim.stated or said.published,
            )
        )

    def _said(self, given: Object, calendar: FiscalCalendar) -> _Said:
        """Read what cites an object, in either form: as its source, or as in an export."""
        with _placed("“source”: "):
            citations = self.sources.cite(given.get("source") or ())
        if given.get("citations"):
            reader = Reader(self._names.find)
            citations += reader.read("claim", {"citations": given["citations"]}).citations
        published = self.sources.published(citations)
        days = (published.earliest, published.latest) if published else (None,)
        read_words = reading(days if citations else (self._today,), calendar)
        return _Said(citations, published, calendar, read_words)

    def _calendar(self, given: Object) -> FiscalCalendar:
        """Return the calendar of the companies named; what cannot be found is told elsewhere."""
        companies = []
        for item in read_several(given.get("companies") or ()):
            name = item.get("key") or item.get("name") if isinstance(item, Mapping) else item
            with suppress(Refusal):
                link = self._names.find(str(name), ("company",))
                companies.append(self._library.answer(RecordWith(link.id, link.key)))
        return calendar_of(companies)


def _sound(record: Record) -> Record:
    faults = faults_of(record)
    if faults:
        raise InvalidRecord(faults)
    return record


@contextmanager
def _placed(place: str) -> Iterator[None]:
    """Put the place before the sentences of a refusal."""
    try:
        yield
    except InvalidRecord as error:
        faults = [Fault(fault.field, place + fault.sentence) for fault in error.faults]
        raise InvalidRecord(faults) from error
    except Refusal as error:
        raise Refusal(f"{place}{error}") from error
