"""Records as they were told by a day: without what only later sources say."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from explorer.domain.claims import Statement, holding, value_said
from explorer.domain.dates import Window
from explorer.domain.fields import Field, FieldType
from explorer.domain.parts import Alias, Citation
from explorer.domain.records import KINDS, Development, Record, field_of, fields_of, kind_of

_ITSELF = frozenset({"claim", "source"})
"""Kinds of which a day tells what a text says or when it was read, not what happened."""
_STATUSES_THEN = MappingProxyType(
    {
        ("development", "date"): {"done": "announced"},
        **{
            (kind, "start"): {"done": "announced", "": "announced"}
            for kind in ("stake", "production", "platform use", "market")
        },
        ("vehicle", "start"): {"on sale": "announced"},
        ("vehicle", "end"): {"ended": "on sale"},
        ("platform", "introduced"): {"in use": "announced"},
        ("plant", "opened"): {"active": "announced"},
        ("plant", "closed"): {"closed": "active"},
    }
)
"""By the kind and a date: the statuses that a thing has once that day came, and those before."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One record with every claim about it, seen on a day (``date.toordinal()``).

    ``rivals`` are the other claims about the same where the record is a claim itself, ``later``
    the ids of the sources that were published after the day.
    """

    record: Record
    claims: Sequence[Statement]
    rivals: Sequence[Statement]
    later: frozenset[int]
    day: int

    def record_then(self) -> Record:
        """Return the record without what only later sources say.

        Where sources differ about a field, the value that the claims of the day give is told; a
        field that only later claims or citations support is emptied, and so is a day to come
        that no text of then need have named. The recorder's own summaries and notes are told
        only where nothing was said later, since they may sum that up. A claim is not yet chosen
        among rivals of which some came later.
        """
        values: dict[str, Any] = {f.name: self._value(f) for f in fields_of(kind_of(self.record))}
        values |= self._status_then(values)
        values["name"] = self._name()
        if any(self._is_later(rival) for rival in self.rivals):
            values |= {"chosen": False, "reason": ""}
        return replace(self.record, **values, aliases=self._aliases(values["name"]))

    def _value(self, field: Field) -> Any:
        own = getattr(self.record, field.name)
        saying = self._saying(field)
        known = [s for s in saying if not self._is_later(s)]
        taken = holding([self._unchosen(s) for s in known if value_said(field, s) is not None])
        came_later = self._came_later(field, saying)
        if taken is not None and (came_later or len(known) < len(saying)):
            return value_said(field, taken)
        default = getattr(KINDS[kind_of(self.record)](), field.name)
        if field.required and not default:
            return own
        return default if came_later or self._lies_ahead(field, own, known) else own

    def _unchosen(self, claim: Statement) -> Statement:
        """Return a claim as not chosen where some of its rivals came later."""
        later = any(s.about == claim.about and self._is_later(s) for s in self.claims)
        return replace(claim, chosen=False) if later else claim

    def _saying(self, field: Field) -> list[Statement]:
        """Return the claims that bear on a field; what becomes of a date is a status, too."""
        abouts = ("status", "date") if field.name == "status" else (field.name,)
        about = [s for s in self.claims if s.about in abouts]
        if field.type not in _SAID:
            return about
        return [s for s in about if value_said(field, s) is not None]

    def _came_later(self, field: Field, saying: Sequence[Statement]) -> bool:
        if field.type is FieldType.LONG_TEXT:
            cited_later = any(self._is_unknown(c) for c in self.record.citations)
            return cited_later or any(self._is_later(s) for s in self.claims)
        own = [c for c in self.record.citations if c.supports == field.name]
        if any(not self._is_unknown(c) for c in own):
            return False
        return bool(own) or (bool(saying) and all(self._is_later(s) for s in saying))

    def _lies_ahead(self, field: Field, own: Any, known: Sequence[Statement]) -> bool:
        """Return whether a value is a day after the day that a later text may have given."""
        if kind_of(self.record) in _ITSELF or not self._is_ahead(own) or known:
            return False
        support = [c for c in self.record.citations if c.supports in (field.name, "")]
        exactly = [c for c in support if c.supports]
        return any(map(self._is_unknown, support)) and all(map(self._is_unknown, exactly))

    def _status_then(self, values: dict[str, Any]) -> dict[str, str]:
        """Return the status of what has not come about by the day, if its own says it has."""
        kind = kind_of(self.record)
        for (of_kind, name), statuses in _STATUSES_THEN.items():
            is_to_come = of_kind == kind and self._is_to_come(field_of(kind, name), values[name])
            if is_to_come and values["status"] in statuses:
                return {"status": statuses[values["status"]]}
        return {}

    def _is_to_come(self, field: Field, then: Any) -> bool:
        """Return whether the day that a field then named, if it named one, had not come.

        A day that only later sources give may not tell. Without it a development counts as
        announced, while a fact that texts of then state held.
        """
        own = getattr(self.record, field.name)
        if then is not None or own is None:
            return self._is_ahead(then)
        return isinstance(self.record, Development) or not self._came_later(
            field, self._saying(field)
        )

    def _name(self) -> str:
        """Return the name, or what the sources of the day called it if only later ones use that."""
        cited = [c for c in self.record.citations if c.supports in ("", "name")]
        known = [c for c in cited if not self._is_unknown(c)]
        wrong = {a.text for a in self.record.aliases if a.sort == "misspelling"}
        spelt = [c.spelling for c in known if c.spelling not in wrong]
        if len(known) == len(cited) or not spelt or len(spelt) < len(known) or not all(spelt):
            return self.record.name
        if _folded(self.record.name) in map(_folded, spelt):
            return self.record.name
        return max(spelt, key=spelt.count)

    def _aliases(self, name: str) -> tuple[Alias, ...]:
        """Return the other names but those that only later sources give."""
        support = [c for c in self.record.citations if c.supports == "aliases"]
        if support and all(self._is_unknown(c) for c in support):
            return ()
        then = {c.spelling for c in self.record.citations if not self._is_unknown(c)}
        later = {c.spelling for c in self.record.citations} - then
        return tuple(a for a in self.record.aliases if a.text not in later and a.text != name)

    def _is_later(self, claim: Statement) -> bool:
        return claim.known_from > self.day

    def _is_unknown(self, citation: Citation) -> bool:
        return citation.source.id in self.later

    def _is_ahead(self, value: Any) -> bool:
        first = value.earliest if isinstance(value, Window) else None
        return first is not None and first > date.fromordinal(self.day)


_SAID = frozenset(
    {FieldType.DATE, FieldType.LINK, FieldType.NUMBER, FieldType.PERCENT, FieldType.CHOICE}
)
"""The types of fields whose value a claim can say."""


def _folded(name: str) -> str:
    """Return a name without case, accents, spaces and signs."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in plain if c.isalnum())
