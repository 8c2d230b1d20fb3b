"""What the inspector shows of one record."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy.engine import Connection

from explorer.domain.claims import (
    Statement,
    are_rivals,
    folded,
    holding,
    origins,
    what_is_said,
)
from explorer.domain.clocks import Clocks
from explorer.domain.dates import from_edtf, render
from explorer.domain.errors import NotFound
from explorer.domain.ledger import ToldPromise
from explorer.domain.lists import Value
from explorer.domain.parts import Amount, Citation, Link
from explorer.domain.questions import SheetOf, StepsOf
from explorer.domain.records import (
    Company,
    Record,
    Source,
    fields_of,
    kind_of,
    label_of_field,
)
from explorer.domain.rows import Echo, Line, RivalClaim, Rivals, Sheet
from explorer.storage.queries.backlinks import sections_of
from explorer.storage.queries.claims import by_about, claims_about, contested
from explorer.storage.queries.ledger import told
from explorer.storage.queries.promises import pledges
from explorer.storage.queries.sources import source_notes
from explorer.storage.queries.steps import steps_of
from explorer.storage.reading import links_to, read_record


def sheet_of(connection: Connection, question: SheetOf) -> Sheet:
    """Return the sheet of a record; NotFound if it is gone or not known on the known day."""
    record, clocks = _record_known(connection, question), question.clocks
    link = links_to(connection, [question.id])[question.id]
    claims = claims_about(connection, [question.id]).get(question.id, [])
    promise = _promise(connection, link, clocks)
    notes = _Notes(record.citations, claims, () if promise is None else promise.sources)
    shown = _Shown(record, link, claims, notes)
    return Sheet(
        record=record,
        kind=link.kind,
        subtitle=_subtitle(record),
        lines=tuple(shown.lines()),
        rivals=tuple(shown.rivals()),
        sections=sections_of(connection, link, clocks),
        sources=source_notes(connection, notes.ids, notes.places),
        history=steps_of(connection, StepsOf(question.id, 20)),
        colour=_colour(record),
        unsourced=not record.citations and not isinstance(record, Source),
        promise=promise,
    )


def _promise(connection: Connection, link: Link, clocks: Clocks) -> ToldPromise | None:
    if link.kind != "development" or link.id is None:
        return None
    return next(iter(told(connection, pledges(connection, clocks, [link.id]))), None)


def _record_known(connection: Connection, question: SheetOf) -> Record:
    try:
        return read_record(connection, question.id)
    except NotFound:
        if question.clocks.known_on is None:
            raise
        day = render(from_edtf(question.clocks.known_on.isoformat()))
        raise NotFound(f"That record was not known yet on {day}.") from None


def _as_tuple(value: Value) -> tuple[Value, ...]:
    return value if isinstance(value, tuple) else (value,)


class _Notes:
    """The numbers of the sources that a sheet cites, in the order in which they come up."""

    def __init__(
        self, cited: Sequence[Citation], claims: Sequence[Statement], others: Iterable[int]
    ) -> None:
        self._cited = cited
        self._numbers: dict[int, int] = {}
        self.places: list[str] = []
        for citation in cited:
            self._number(citation.source.id, citation.place)
        for source in (*(claim.source for claim in claims), *others):
            self._number(source, "")

    @property
    def ids(self) -> list[int]:
        return list(self._numbers)

    def _number(self, source: int | None, place: str) -> None:
        if source is not None and source not in self._numbers:
            self._numbers[source] = len(self._numbers) + 1
            self.places.append(place)

    def of_source(self, source: int | None) -> int | None:
        return None if source is None else self._numbers.get(source)

    def of_field(self, name: str) -> tuple[int, ...]:
        """Return the notes that support a field; those for the whole record where none does."""
        own = [c for c in self._cited if c.supports == name]
        whole = [c for c in self._cited if not c.supports]
        numbers = {self.of_source(c.source.id) for c in own or whole}
        return tuple(sorted(number for number in numbers if number is not None))


@dataclass(frozen=True, slots=True)
class _Shown:
    """One record with what is said of it."""

    record: Record
    link: Link
    claims: Sequence[Statement]
    notes: _Notes

    def lines(self) -> Iterator[Line]:
        """Yield the record's own fields that have a value."""
        marked = contested(self.claims)
        for field in fields_of(self.link.kind):
            if field.name == "name":
                continue
            value: Value = getattr(self.record, field.name)
            if not _says_nothing(value):
                notes = self.notes.of_field(field.name) if field.name != "note" else ()
                yield Line(field.label, value, notes, field.name in marked, field.name)
        yield from self._names()

    def _names(self) -> Iterator[Line]:
        names = dict.fromkeys(alias.text for alias in self.record.aliases)
        if names:
            yield Line("Also called", tuple(names))
        spelt = dict.fromkeys(c.spelling for c in self.record.citations if c.spelling)
        if spelt:
            yield Line("Spelt in sources", tuple(spelt))
        for identifier in self.record.identifiers:
            yield Line(identifier.scheme, identifier.value)

    def rivals(self) -> Iterator[Rivals]:
        """Yield what is claimed, by what it is about; contested things first."""
        groups = by_about(self.claims)
        for about in sorted(groups, key=lambda a: (not are_rivals(groups[a]), a)):
            group = groups[about]
            taken = holding(group)
            rows = tuple(self._rival(alike, group, taken) for alike in folded(group))
            yield Rivals(about, label_of_field(self.link.kind, about), rows, are_rivals(group))

    def _rival(
        self, alike: Sequence[Statement], group: Sequence[Statement], taken: Statement | None
    ) -> RivalClaim:
        claim, *echoing = alike
        saying = [s for s in group if what_is_said(s) == what_is_said(claim)]
        return RivalClaim(
            link=claim.link,
            statement=claim.words,
            value=_claimed(claim),
            status=claim.status,
            stated=claim.stated,
            speaker=claim.speaker,
            note=self.notes.of_source(claim.source),
            chosen=claim.chosen and claim is taken,
            reason=claim.reason,
            origins=origins(saying),
            taken=taken in alike,
            echoes=tuple(Echo(s.link, self.notes.of_source(s.source)) for s in echoing),
        )


def _says_nothing(value: Value) -> bool:
    """Return whether there is nothing to show; a share of 0 percent is something."""
    return value is None or value is False or value in ("", ())


def _claimed(claim: Statement) -> Value:
    """Return what a claim says as it is shown: its figure or record and its date, else a status."""
    amount = claim.value is not None and Amount(claim.value, claim.unit, claim.bound or "exactly")
    said = tuple(part for part in (amount or claim.target, claim.date) if part is not None)
    if len(said) == 1:
        return said[0]
    return said or claim.status or None


_SUBTITLE = (
    *("type", "kind", "brand", "segment", "powertrain", "place", "country", "publisher"),
    *("company", "status"),
)


def _subtitle(record: Record) -> str:
    kind = kind_of(record)
    words = [kind.capitalize()]
    names = {field.name for field in fields_of(kind)}
    for name in _SUBTITLE:
        if name in names:
            value = getattr(record, name)
            words.extend(_words(name, v) for v in _as_tuple(value) if v)
    return " · ".join(words)


def _words(name: str, value: Value) -> str:
    if isinstance(value, Link):
        return value.name
    return f"{value} segment" if name == "segment" and len(str(value)) == 1 else str(value)


def _colour(record: Record) -> str:
    """Return the key of the company whose colour the sheet carries."""
    if isinstance(record, Company):
        return record.key
    for name in ("brand", "developer", "operator", "owner", "company"):
        link = getattr(record, name, None)
        if isinstance(link, Link):
            return link.key
    companies: tuple[Link, ...] = getattr(record, "companies", ())
    return companies[0].key if companies else ""
