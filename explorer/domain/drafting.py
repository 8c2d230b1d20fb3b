"""A form as typed, and the records that it means."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from explorer.domain.entries import Entry, ReadDate, read_entries
from explorer.domain.errors import Fault
from explorer.domain.labels import JOINED, joined_label
from explorer.domain.parts import Citation, Link
from explorer.domain.records import KINDS, Claim, Record, kind_of
from explorer.domain.rules import faults_of


@dataclass(frozen=True, slots=True)
class Draft:
    """A form as typed: only the entries that differ from the record they are typed over.

    ``id`` is None for a new record. ``made`` are records made in place, which the record may
    link to; ``claims`` are said of it.
    """

    kind: str
    key: str
    id: int | None = None
    entries: Mapping[str, Entry] = field(default_factory=dict)
    made: tuple["Draft", ...] = ()
    claims: tuple["Draft", ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.entries or self.made or self.claims)


@dataclass(frozen=True, slots=True)
class Reading:
    """The records that a draft means, in the order to save them, and what is wrong with them.

    ``faults`` are by the key of the record concerned.
    """

    records: tuple[Record, ...]
    faults: Mapping[str, tuple[Fault, ...]]


def blank(kind: str, key: str) -> Record:
    """Return a new record of a kind with nothing but its defaults."""
    return KINDS[kind](key=key)


def read_draft(draft: Draft, base: Record, read_date: ReadDate) -> Reading:
    """Return the records of a whole form; fields left alone keep exactly what they held."""
    records: list[Record] = []
    faults: dict[str, tuple[Fault, ...]] = {}

    def add(record: Record, unread: Iterable[Fault]) -> None:
        records.append(record)
        missed = tuple(unread)
        misread = {fault.field for fault in missed}
        found = missed + tuple(f for f in faults_of(record) if f.field not in misread)
        if found:
            faults[record.key] = found

    subject, unread = read_entries(base, draft.entries, read_date)
    cited = _newly_cited(subject, base)
    # Sources first: the others cite them.
    for made in sorted(draft.made, key=lambda made: made.kind != "source"):
        start = blank(made.kind, made.key)
        start = start if made.kind == "source" else replace(start, citations=cited)
        reading = read_draft(made, start, read_date)
        records += reading.records
        faults.update(reading.faults)
    add(subject, unread)
    for said in draft.claims:
        claim, unread = read_entries(Claim(key=said.key), said.entries, read_date)
        add(complete_claim(claim, subject), unread)
    return Reading(tuple(records), faults)


def _newly_cited(subject: Record, base: Record) -> tuple[Citation, ...]:
    """Return what was cited for all of a record: it tells of what was made in place as well."""
    added = (cited for cited in subject.citations if cited not in base.citations)
    return tuple(Citation(cited.source, cited.place) for cited in added if not cited.supports)


def complete_claim(claim: Claim, subject: Record) -> Claim:
    """Fill in what a claim made in its subject's form need not repeat."""
    return replace(
        claim,
        subject=link_to(subject),
        name=claim.name or subject.name,
        about=claim.about or ("status" if claim.status and not claim.date else "date"),
        citations=claim.citations or subject.citations[:1],
    )


def link_to(record: Record, role: str = "") -> Link:
    """Return a link to a record, saved or not."""
    return Link(record.key, kind_of(record), label_of(record), record.id, role)


def label_of(record: Record) -> str:
    """Return a record's name; for a nameless one what it joins."""
    kind = kind_of(record)
    if record.name.strip() or kind not in JOINED:
        return record.name.strip()
    first, second, _ = JOINED[kind]
    ends = (getattr(record, first), getattr(record, second))
    return joined_label(kind, *(end.name if end else "…" for end in ends))
