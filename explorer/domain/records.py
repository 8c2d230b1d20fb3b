"""Every kind of record: the registry of the frozen dataclasses that describe themselves."""

from dataclasses import fields
from functools import cache
from types import MappingProxyType

from explorer.domain.choices import (
    COMPANY_ROLES,
    COMPANY_TYPES,
    DEVELOPMENT_KINDS,
    POWERTRAINS,
    SEGMENTS,
    SOURCE_KINDS,
    STATUSES,
    VEHICLE_STATUSES,
)
from explorer.domain.facts import Derivation, Market, Office, PlatformUse, Production, Stake
from explorer.domain.fields import Field, specification
from explorer.domain.record import Record
from explorer.domain.statements import Claim, Development, Source
from explorer.domain.things import Company, Person, Plant, Platform, Region, Technology, Vehicle

KINDS: MappingProxyType[str, type[Record]] = MappingProxyType(
    {
        "company": Company,
        "vehicle": Vehicle,
        "platform": Platform,
        "plant": Plant,
        "person": Person,
        "region": Region,
        "technology": Technology,
        "source": Source,
        "development": Development,
        "office": Office,
        "stake": Stake,
        "production": Production,
        "platform use": PlatformUse,
        "derivation": Derivation,
        "market": Market,
        "claim": Claim,
    }
)
"""Every kind by its word, in an order in which links that a record requires come first."""

PLURALS = MappingProxyType(
    {
        "company": "companies",
        "vehicle": "vehicles",
        "platform": "platforms",
        "plant": "plants",
        "person": "people",
        "region": "regions",
        "technology": "technologies",
        "source": "sources",
        "development": "developments",
        "office": "offices",
        "stake": "stakes",
        "production": "productions",
        "platform use": "platform_uses",
        "derivation": "derivations",
        "market": "markets",
        "claim": "claims",
    }
)
"""A kind's list in exports and datasets."""

NAMELESS = frozenset({"stake", "production", "platform use", "derivation", "market"})
"""Kinds whose records are named by what they join; their ``name`` may be empty."""


def kind_of(record: Record) -> str:
    """Return the word for the record's kind."""
    return _KIND_OF[type(record)]


_KIND_OF = {cls: kind for kind, cls in KINDS.items()}


@cache
def fields_of(kind: str) -> tuple[Field, ...]:
    """Return the described fields of a kind, in the order in which they are shown."""
    declared = (specification(f.name, f.metadata) for f in fields(KINDS[kind]))
    described = [f for f in declared if f is not None]
    note = [f for f in described if f.name == "note"]
    return tuple([f for f in described if f.name != "note"] + note)


@cache
def field_of(kind: str, name: str) -> Field:
    """Return one field of a kind; KeyError if there is none of that name."""
    for described in fields_of(kind):
        if described.name == name:
            return described
    raise KeyError(name)


def label_of_field(kind: str, about: str) -> str:
    """Return what a claim's "about" is called: a field's label, else the figure's own name."""
    labels = {described.name: described.label for described in fields_of(kind)}
    return labels.get(about, about[:1].upper() + about[1:])


__all__ = [
    "COMPANY_ROLES",
    "COMPANY_TYPES",
    "DEVELOPMENT_KINDS",
    "KINDS",
    "NAMELESS",
    "PLURALS",
    "POWERTRAINS",
    "SEGMENTS",
    "SOURCE_KINDS",
    "STATUSES",
    "VEHICLE_STATUSES",
    "Claim",
    "Company",
    "Derivation",
    "Development",
    "Market",
    "Office",
    "Person",
    "Plant",
    "Platform",
    "PlatformUse",
    "Production",
    "Record",
    "Region",
    "Source",
    "Stake",
    "Technology",
    "Vehicle",
    "field_of",
    "fields_of",
    "kind_of",
    "label_of_field",
]
