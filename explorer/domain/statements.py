"""What happened, what is claimed of it, and the texts that say so."""

from dataclasses import dataclass

from explorer.domain.choices import (
    COMPANY_ROLES,
    DEVELOPMENT_KINDS,
    SOURCE_KINDS,
    SOURCE_QUALITIES,
    STATUSES,
)
from explorer.domain.dates import Window
from explorer.domain.fields import (
    FieldType,
    choice,
    date_window,
    declare,
    link,
    links,
    long_text,
    number,
    text,
)
from explorer.domain.parts import BOUNDS, Amount, Link
from explorer.domain.record import Record


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
    text, "estimated" by the recorder. ``quality`` grades the text itself, on a scale of its
    own: how far something has come is said by a claim's status.
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
    quality: str = choice("Quality", SOURCE_QUALITIES)
    based_on: Link | None = link("Based on", "source")
