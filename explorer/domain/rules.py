"""What makes a record acceptable, in the user's words."""

from collections.abc import Callable, Iterator
from typing import Any

from explorer.domain.dates import Answer, before
from explorer.domain.errors import Fault
from explorer.domain.fields import Field
from explorer.domain.parts import ALIAS_SORTS, Link
from explorer.domain.records import (
    Claim,
    Derivation,
    Record,
    Source,
    Stake,
    fields_of,
    kind_of,
)
from explorer.domain.rules_of_values import check_value, not_chosen
from explorer.domain.rules_of_words import (
    check_line,
    check_text,
    is_language,
)

Faults = Iterator[Fault]
_PERIODS = (("start", "end"), ("founded", "dissolved"), ("opened", "closed"), ("born", "died"))
_SUPPORTED_PARTS = ("aliases", "identifiers")


def faults_of(record: Record) -> tuple[Fault, ...]:
    """Return what keeps a record from being saved, in the order of its fields; () if nothing."""
    faults = [*_in_fields(record), *_in_names(record), *_in_citations(record), *_in_periods(record)]
    for type_, check in _CHECKS.items():
        if isinstance(record, type_):
            faults += check(record)
    return tuple(faults)


def _in_fields(record: Record) -> Faults:
    for described in fields_of(kind_of(record)):
        value = getattr(record, described.name)
        if not _is_empty(value):
            yield from _in(record, described, value)
        elif described.required:
            yield Fault(described.name, f"“{described.label}” must be filled in.")


def _in(record: Record, described: Field, value: Any) -> Faults:
    for sentence in check_value(described, value):
        yield Fault(described.name, sentence)
    for link in _links(value):
        if _is_same(record, link):
            yield Fault(described.name, f"“{described.label}” names the record itself.")


def _is_empty(value: Any) -> bool:
    return value is None or value == () or (isinstance(value, str) and not value.strip())


def _links(value: Any) -> tuple[Link, ...]:
    if isinstance(value, Link):
        return (value,)
    return tuple(v for v in value if isinstance(v, Link)) if isinstance(value, tuple) else ()


def _is_same(record: Record, link: Link) -> bool:
    return (bool(record.key) and record.key == link.key) or (
        record.id is not None and record.id == link.id
    )


def _in_names(record: Record) -> Faults:
    for alias in record.aliases:
        for sentence in check_line("Other name", alias.text):
            yield Fault("aliases", sentence)
        if not alias.text.strip():
            yield Fault("aliases", "Another name is empty.")
        if alias.sort not in ALIAS_SORTS:
            yield Fault("aliases", f"Another name cannot be a “{alias.sort}”.")
        if alias.language and not is_language(alias.language):
            yield Fault("aliases", _not_a_language(alias.language))
    for identifier in record.identifiers:
        if not identifier.scheme.strip() or not identifier.value.strip():
            yield Fault("identifiers", "An identifier needs the register's name and the value.")
        for part in (identifier.scheme, identifier.value):
            for sentence in check_line("Identifier", part):
                yield Fault("identifiers", sentence)


def _in_citations(record: Record) -> Faults:
    fields = {described.name for described in fields_of(kind_of(record))}
    for citation in record.citations:
        if not citation.source.key:
            yield Fault("citations", not_chosen(citation.source.name))
        elif citation.source.kind != "source":
            yield Fault("citations", f"“{citation.source.name}” is not a source.")
        if _is_same(record, citation.source):
            yield Fault("citations", "A source cannot cite itself.")
        if citation.supports and citation.supports not in fields.union(_SUPPORTED_PARTS):
            yield Fault("citations", f"A citation supports “{citation.supports}”: no such field.")
        for label, text in (("Place", citation.place), ("Spelling", citation.spelling)):
            for sentence in check_line(label, text):
                yield Fault("citations", sentence)
        for sentence in check_text("Quotation", citation.quotation):
            yield Fault("citations", sentence)


def _in_periods(record: Record) -> Faults:
    labels = {described.name: described.label for described in fields_of(kind_of(record))}
    for first, last in _PERIODS:
        start, end = getattr(record, first, None), getattr(record, last, None)
        if start and end and before(end, start) is Answer.YES:
            yield Fault(
                last,
                f"“{labels[last]}” ({end.words}) lies before “{labels[first]}” ({start.words}).",
            )


def _in_stake(stake: Stake) -> Faults:
    if stake.owner and stake.owned and stake.owner.key == stake.owned.key:
        yield Fault("owned", "A company cannot own a stake in itself.")
    if stake.floor is not None and stake.cap is not None and stake.floor > stake.cap:
        yield Fault("floor", f"The floor ({stake.floor:g} %) is above the cap ({stake.cap:g} %).")


def _in_derivation(derivation: Derivation) -> Faults:
    if derivation.donor and derivation.vehicle and derivation.donor.key == derivation.vehicle.key:
        yield Fault("donor", "A vehicle cannot be derived from itself.")


def _in_claim(claim: Claim) -> Faults:
    said = (claim.date, claim.value, claim.target, claim.status.strip() or None)
    if not claim.name.strip() and all(part is None for part in said):
        yield Fault("", "A claim must say something: a date, a status, a value or a record.")
    if claim.unit.strip() and claim.value is None:
        yield Fault("value", f"The unit “{claim.unit.strip()}” stands without a value.")


def _in_source(source: Source) -> Faults:
    if source.language and not is_language(source.language):
        yield Fault("language", _not_a_language(source.language))
    published, retrieved = source.published, source.retrieved
    if published and retrieved and before(retrieved, published) is Answer.YES:
        yield Fault("retrieved", "The source was retrieved before it was published.")


def _not_a_language(code: str) -> str:
    return f"“{code}” is no language code: write two letters, such as “en”, “fr” or “ja”."


_CHECKS: dict[type[Record], Callable[[Any], Faults]] = {
    Stake: _in_stake,
    Derivation: _in_derivation,
    Claim: _in_claim,
    Source: _in_source,
}
