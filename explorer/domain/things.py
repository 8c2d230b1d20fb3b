"""The things that records are about: companies, vehicles, platforms, plants, people …"""

from dataclasses import dataclass

from explorer.domain.choices import COMPANY_TYPES, POWERTRAINS, SEGMENTS, STATUSES, VEHICLE_STATUSES
from explorer.domain.dates import Window
from explorer.domain.fields import FieldType, choice, choices, date_window, declare, link, text
from explorer.domain.parts import Link
from explorer.domain.record import Record


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
