"""Every kind of record, as frozen dataclasses whose fields describe themselves."""

from dataclasses import dataclass, fields
from functools import cache
from types import MappingProxyType

from explorer.domain.dates import Window
from explorer.domain.fields import (
    Field,
    FieldType,
    choice,
    choices,
    date_window,
    declare,
    link,
    links,
    long_text,
    number,
    percent,
    specification,
    text,
)
from explorer.domain.parts import BOUNDS, Alias, Amount, Citation, Identifier, Link

COMPANY_TYPES = (
    *("automaker", "alliance", "brand", "joint venture", "subsidiary", "supplier"),
    *("technology partner", "investor", "state", "trust", "publisher", "other"),
)
POWERTRAINS = (
    *("petrol", "diesel", "combustion", "mild hybrid", "hybrid", "plug-in hybrid"),
    *("range extender", "electric", "fuel cell", "gas"),
)
SEGMENTS = ("A", "B", "C", "D", "E", "F", "J", "M", "S", "kei", "light commercial", "pickup")
STATUSES = (
    *("done", "announced", "confirmed", "under discussion", "rumoured", "delayed"),
    *("denied", "cancelled"),
)
VEHICLE_STATUSES = ("on sale", "ended", "concept", *STATUSES[1:])
DEVELOPMENT_KINDS = (
    *("agreement", "plan", "launch", "investment", "equity change", "leadership"),
    *("negotiation", "production", "regional plan", "technology", "governance", "results"),
    *("joint venture founded", "joint venture dissolved", "end of production"),
    *("end of agreement", "litigation", "opinion"),
)
SOURCE_KINDS = (
    *("press release", "news", "filing", "encyclopedia", "blog", "reader comment"),
    *("book", "speech", "catalogue", "other"),
)
COMPANY_ROLES = ("party", "buyer", "seller", "investor", "target", "developer", "manufacturer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every record has: a stable text key, names, citations, a note.

    ``id`` is the database's number, None until the record is saved. ``origin`` is "curated"
    for the bundled dataset's records and "user" for all others.
    """

    id: int | None = None
    key: str = ""
    origin: str = "user"
    name: str = text("Name", required=True)
    note: str = long_text("Note")
    aliases: tuple[Alias, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Company(Record):
    """An organisation; its fiscal year begins on the first of ``fiscal_month`` (1–12)."""

    type: str = choice("Type", COMPANY_TYPES, required=True, open_choice=True)
    country: str = text("Country")
    headquarters: str = text("Headquarters")
    parent: Link | None = link("Part of", "company")
    founded: Window | None = date_window("Founded")
    dissolved: Window | None = date_window("Dissolved")
    fiscal_month: int | None = declare(FieldType.MONTH, "Fiscal year begins in")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vehicle(Record):
    """A model or a model generation of one brand."""

    brand: Link | None = link("Brand", "company")
    segment: str = choice("Segment", SEGMENTS, open_choice=True)
    body: str = text("Body")
    powertrain: tuple[str, ...] = choices("Powertrain", POWERTRAINS, open_choice=True)
    developer: Link | None = link("Developed by", "company")
    start: Window | None = date_window("On sale from")
    end: Window | None = date_window("On sale until")
    status: str = choice("Status", VEHICLE_STATUSES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform(Record):
    """A vehicle architecture."""

    developer: Link | None = link("Lead developer", "company")
    segments: tuple[str, ...] = choices("Segments", SEGMENTS, open_choice=True)
    powertrain: tuple[str, ...] = choices("Powertrain", POWERTRAINS, open_choice=True)
    introduced: Window | None = date_window("Introduced")
    predecessor: Link | None = link("Predecessor", "platform")
    status: str = choice("Status", ("in use", "ended", *STATUSES[1:]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Plant(Record):
    """A factory."""

    place: str = text("Place")
    country: str = text("Country")
    operator: Link | None = link("Operator", "company")
    opened: Window | None = date_window("Opened")
    closed: Window | None = date_window("Closed")
    status: str = choice("Status", ("active", "closing", "closed", "sold", *STATUSES[1:]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """Somebody who held a post or said something."""

    nationality: str = text("Nationality")
    born: Window | None = date_window("Born")
    died: Window | None = date_window("Died")


@dataclass(frozen=True, slots=True, kw_only=True)
class Region(Record):
    """A market or a part of the world."""

    part_of: Link | None = link("Part of", "region")


@dataclass(frozen=True, slots=True, kw_only=True)
class Technology(Record):
    """A technique that developments are about, such as 800-volt charging."""

    field: str = text("Field")


@dataclass(frozen=True, slots=True, kw_only=True)
class Office(Record):
    """A post that a person held at a company."""

    name: str = text("Title", required=True)
    person: Link | None = link("Person", "person", required=True)
    company: Link | None = link("Company", "company", required=True)
    manner: str = choice("Held", ("alone", "jointly", "interim"))
    start: Window | None = date_window("From")
    end: Window | None = date_window("Until")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stake(Record):
    """A share of one company that another one holds; shares, cap and floor are in percent."""

    name: str = text("Name")
    owner: Link | None = link("Owner", "company", required=True)
    owned: Link | None = link("Owned", "company", required=True)
    capital: float | None = percent("Share of capital")
    votes: float | None = percent("Share of votes")
    bound: str = choice("Share is", BOUNDS)
    manner: str = choice("Held", ("direct", "trust", "fund", "subsidiary"), open_choice=True)
    cap: float | None = percent("Cap")
    floor: float | None = percent("Floor")
    status: str = choice("Status", STATUSES)
    start: Window | None = date_window("From")
    end: Window | None = date_window("Until")


@dataclass(frozen=True, slots=True, kw_only=True)
class Production(Record):
    """A vehicle built at a plant."""

    name: str = text("Name")
    vehicle: Link | None = link("Vehicle", "vehicle", required=True)
    plant: Link | None = link("Plant", "plant", required=True)
    status: str = choice("Status", STATUSES)
    start: Window | None = date_window("From")
    end: Window | None = date_window("Until")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlatformUse(Record):
    """A vehicle built on a platform."""

    name: str = text("Name")
    vehicle: Link | None = link("Vehicle", "vehicle", required=True)
    platform: Link | None = link("Platform", "platform", required=True)
    status: str = choice("Status", STATUSES)
    start: Window | None = date_window("From")
    end: Window | None = date_window("Until")


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation(Record):
    """A vehicle derived from another one."""

    name: str = text("Name")
    vehicle: Link | None = link("Vehicle", "vehicle", required=True)
    donor: Link | None = link("Derived from", "vehicle", required=True)
    manner: str = choice(
        "Manner",
        ("rebadged", "same body", "sister", "based on", "successor"),
        required=True,
        open_choice=True,
    )
    status: str = choice("Status", STATUSES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Market(Record):
    """A vehicle sold in a region."""

    name: str = text("Name")
    vehicle: Link | None = link("Vehicle", "vehicle", required=True)
    region: Link | None = link("Region", "region", required=True)
    status: str = choice("Status", STATUSES)
    start: Window | None = date_window("From")
    end: Window | None = date_window("Until")


@dataclass(frozen=True, slots=True, kw_only=True)
class Development(Record):
    """Something that happened or is said to happen.

    ``date`` is when it takes place, ``announced`` when it was first said. ``revises``,
    ``outcome_of``, ``part_of`` and ``follows`` lead from a development to earlier ones.
    """

    name: str = text("Title", required=True)
    summary: str = long_text("Summary")
    kind: str = choice("Kind", DEVELOPMENT_KINDS, required=True, open_choice=True)
    date: Window | None = date_window("Date")
    announced: Window | None = date_window("Announced")
    status: str = choice("Status", STATUSES, required=True, default="announced")
    companies: tuple[Link, ...] = links("Companies", "company", roles=COMPANY_ROLES)
    people: tuple[Link, ...] = links("People", "person")
    vehicles: tuple[Link, ...] = links("Vehicles", "vehicle")
    platforms: tuple[Link, ...] = links("Platforms", "platform")
    plants: tuple[Link, ...] = links("Plants", "plant")
    regions: tuple[Link, ...] = links("Regions", "region")
    technologies: tuple[Link, ...] = links("Technologies", "technology")
    amounts: tuple[Amount, ...] = declare(FieldType.AMOUNTS, "Amounts")
    revises: tuple[Link, ...] = links("Revises", "development")
    outcome_of: tuple[Link, ...] = links("Outcome of", "development")
    part_of: tuple[Link, ...] = links("Part of", "development")
    follows: tuple[Link, ...] = links("Follows", "development")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Record):
    """What one source says about one record: a date, a status, a value.

    ``about`` names the thing said: a field of the subject ("date", "status", "capital",
    "founders") or a figure's name ("employees", "share of parts in common"). ``name`` is the
    claim in a few of our own words. The source is the claim's first citation.
    """

    name: str = text("Statement", required=True)
    subject: Link | None = link("Subject", required=True)
    about: str = text("About", required=True)
    stated: Window | None = date_window("Stated on")
    date: Window | None = date_window("Says date")
    status: str = choice("Says status", STATUSES, open_choice=True)
    value: float | None = number("Says value")
    unit: str = text("Unit")
    bound: str = choice("Value is", BOUNDS)
    target: Link | None = link("Says record")
    speaker: Link | None = link("Said by", "person", "company")
    chosen: bool = declare(FieldType.FLAG, "Chosen")
    reason: str = long_text("Why chosen")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Record):
    """A text that states something.

    ``language`` is ISO 639-1; ``published_basis`` says how the day is known: "given" in the
    text, "estimated" by the recorder.
    """

    name: str = text("Title", required=True)
    publisher: str = text("Publisher")
    author: str = text("Author")
    published: Window | None = date_window("Published")
    published_basis: str = choice("Day is", ("given", "estimated"))
    retrieved: Window | None = date_window("Retrieved")
    address: str = declare(FieldType.ADDRESS, "Address")
    language: str = text("Language")
    kind: str = choice("Kind", SOURCE_KINDS, required=True, default="news")
    based_on: Link | None = link("Based on", "source")


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
