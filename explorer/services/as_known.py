"""What was known of records by a day: later sources and all that only they say left out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy.engine import Connection

from explorer.domain.claims import Statement, holding
from explorer.domain.clocks import Clocks
from explorer.domain.fields import Field, FieldType
from explorer.domain.parts import Alias, Citation
from explorer.domain.records import KINDS, Claim, Record, fields_of, kind_of
from explorer.storage.queries.claims import by_about, claims_about


def as_known(
    connection: Connection, records: Sequence[Record], day: date, shown: frozenset[int]
) -> Iterator[Record]:
    """Yield the records without what only later sources say.

    Where sources differ about a field, the value that the claims of the day give is told; a
    field that only later claims or citations support is emptied. The recorder's own summaries
    and notes are told only where nothing was said later, since they may sum that up.
    ``shown`` are the ids of the records that were known.
    """
    ids = {record.id for record in records}
    ids |= {record.subject.id for record in records if isinstance(record, Claim) and record.subject}
    every = Clocks(day, known_on=date.max)
    said = claims_about(connection, [id_ for id_ in ids if id_ is not None], every)
    for record in records:
        about = said.get(record.id or 0, ())
        yield _Then(record, about, day, shown).record_then(_rivals(record, said))


def _rivals(record: Record, said: Mapping[int, Sequence[Statement]]) -> Sequence[Statement]:
    if not isinstance(record, Claim) or record.subject is None:
        return ()
    return by_about(said.get(record.subject.id or 0, ())).get(record.about, ())


@dataclass(frozen=True, slots=True)
class _Then:
    """One record with every claim about it, seen on a day."""

    record: Record
    claims: Sequence[Statement]
    day: date
    shown: frozenset[int]

    def record_then(self, rivals: Sequence[Statement]) -> Record:
        """Return the record; a claim is not yet chosen among rivals of which some came later."""
        values: dict[str, Any] = {
            field.name: self._value(field) for field in fields_of(kind_of(self.record))
        }
        if any(self._is_later(rival) for rival in rivals):
            values |= {"chosen": False, "reason": ""}
        return replace(self.record, **values, aliases=self._aliases())

    def _value(self, field: Field) -> Any:
        about = [s for s in self.claims if s.about == field.name]
        known = [s for s in about if not self._is_later(s)]
        taken = holding([s for s in known if _said(field, s) is not None])
        if taken is not None and len(known) < len(about):
            return _said(field, taken)
        default = getattr(KINDS[kind_of(self.record)](), field.name)
        if self._came_later(field, about) and not (field.required and not default):
            return default
        return getattr(self.record, field.name)

    def _came_later(self, field: Field, about: Sequence[Statement]) -> bool:
        if field.type is FieldType.LONG_TEXT:
            cited_later = any(self._is_unknown(c) for c in self.record.citations)
            return cited_later or any(self._is_later(s) for s in self.claims)
        own = [c for c in self.record.citations if c.supports == field.name]
        if any(not self._is_unknown(c) for c in own):
            return False
        return bool(own) or (bool(about) and all(self._is_later(s) for s in about))

    def _aliases(self) -> tuple[Alias, ...]:
        """Return the other names but those that only later sources give."""
        support = [c for c in self.record.citations if c.supports == "aliases"]
        if support and all(self._is_unknown(c) for c in support):
            return ()
        then = {c.spelling for c in self.record.citations if not self._is_unknown(c)}
        later = {c.spelling for c in self.record.citations} - then
        return tuple(alias for alias in self.record.aliases if alias.text not in later)

    def _is_later(self, claim: Statement) -> bool:
        return claim.known_from > self.day.toordinal()

    def _is_unknown(self, citation: Citation) -> bool:
        return citation.source.id not in self.shown


def _said(field: Field, claim: Statement) -> Any:
    """Return what a claim says for a field of this type, None if it says nothing for it."""
    match field.type:
        case FieldType.DATE:
            return claim.date
        case FieldType.LINK:
            return claim.target if claim.target and claim.target.kind in field.kinds else None
        case FieldType.NUMBER | FieldType.PERCENT:
            return claim.value
        case FieldType.CHOICE:
            return claim.status if claim.status in field.choices else None
    return None
